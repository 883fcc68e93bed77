// @ts-check
// Where the customer writes and adds files: by button, by dropping, by pasting.
import { fileMark } from './attachments.js';
import { byId, make } from './elements.js';
import { label, say } from './language.js';
import { forget, recall, remember } from './storage.js';

/** @typedef {import('./language.js').TextKey} TextKey */

const maxFileBytes = 25 * 1024 * 1024;
const maxFiles = 10;
const taken = /^(image|video|audio)\/(?!svg)|^application\/pdf$/;
/** Where the browser knows no type, the server looks into the file itself. */
const named = /\.(jpe?g|png|webp|gif|hei[cf]|mp4|m4v|mov|webm|3gp|pdf|mp3|m4a|ogg|wav|amr|aac)$/i;

export class Composer {
  #text = /** @type {HTMLTextAreaElement} */ (byId('text'));
  #tray = byId('tray');
  #problem = byId('problem');
  #picker = /** @type {HTMLInputElement} */ (byId('files'));
  /** @type {{ file: File, url: string }[]} */
  #files = [];
  #draftKey;
  #maxTextLength;
  #onSay;

  /** @param {{ brand: string, maxTextLength: number, onSay: (said: { text: string, files: File[] }) => void }} settings */
  constructor({ brand, maxTextLength, onSay }) {
    this.#draftKey = `${brand}:draft`;
    this.#maxTextLength = maxTextLength;
    this.#onSay = onSay;
    this.#text.value = String(recall(this.#draftKey) ?? '');
    this.#text.addEventListener('input', () => this.#changed());
    this.#text.addEventListener('keydown', (event) => this.#keyPressed(event));
    byId('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    byId('attach').addEventListener('click', () => this.#picker.click());
    this.#picker.addEventListener('change', () => {
      this.#add([...(this.#picker.files ?? [])]);
      this.#picker.value = '';
    });
    this.#takeDrops();
    this.#changed();
  }

  focus() {
    this.#text.focus();
  }

  #takeDrops() {
    const veil = byId('drop');
    const hasFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') === true;
    addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      veil.hidden = false;
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) veil.hidden = true;
    });
    addEventListener('drop', (event) => {
      veil.hidden = true;
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.#add([...(event.dataTransfer?.files ?? [])]);
    });
    this.#text.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.#add(files);
    });
  }

  /** @param {File[]} files */
  #add(files) {
    this.#problem.hidden = true;
    for (const file of files) {
      const problem = problemOf(file);
      if (problem !== undefined) this.#complain(problem, { name: file.name });
      else if (this.#files.length >= maxFiles) this.#complain('problemTooManyFiles');
      else this.#files.push({ file, url: URL.createObjectURL(file) });
    }
    this.#showTray();
    this.#changed();
    this.#text.focus();
  }

  #showTray() {
    this.#tray.replaceChildren(...this.#files.map((chosen) => this.#chip(chosen)));
    this.#tray.hidden = this.#files.length === 0;
  }

  /** @param {{ file: File, url: string }} chosen */
  #chip(chosen) {
    const { file, url } = chosen;
    const isPicture = file.type.startsWith('image/');
    const thumbnail = isPicture
      ? make('img', { src: url, alt: '' })
      : make('span', { class: 'mark-file' }, [fileMark()]);
    const remove = make('button', { type: 'button', class: 'remove' }, ['×']);
    label(remove, 'removeFile', { name: file.name });
    remove.addEventListener('click', () => {
      this.#files = this.#files.filter((other) => other !== chosen);
      URL.revokeObjectURL(url);
      this.#showTray();
      this.#changed();
      this.#text.focus();
    });
    return make('li', { title: file.name }, [
      thumbnail,
      make('span', { class: 'file-name', dir: 'auto' }, [file.name]),
      remove,
    ]);
  }

  /** @param {KeyboardEvent} event */
  #keyPressed(event) {
    // Enter also ends the spelling of a Chinese word (229 in older browsers); a phone's Enter begins a new line.
    const isSpelling = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isSpelling || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    this.#send();
  }

  #send() {
    const text = this.#text.value.trim();
    if (this.#isTooLong() || (text === '' && this.#files.length === 0)) return;
    for (const { text: words, files } of inMessages(text, this.#files)) this.#onSay({ text: words, files });
    for (const { url } of this.#files) URL.revokeObjectURL(url);
    this.#files = [];
    this.#text.value = '';
    this.#problem.hidden = true;
    this.#showTray();
    this.#changed();
    this.#text.focus();
  }

  #changed() {
    const { value } = this.#text;
    if (value === '') forget(this.#draftKey);
    else remember(this.#draftKey, value.slice(0, this.#maxTextLength));
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight}px`;
    const isEmpty = value.trim() === '' && this.#files.length === 0;
    /** @type {HTMLButtonElement} */ (byId('send')).disabled = isEmpty || this.#isTooLong();
    if (this.#isTooLong()) this.#complain('problemLongText', { count: value.trim().length, max: this.#maxTextLength });
    else if (this.#problem.dataset.text === 'problemLongText') this.#problem.hidden = true;
  }

  #isTooLong() {
    return this.#text.value.trim().length > this.#maxTextLength;
  }

  /** @param {TextKey} key @param {import('./language.js').Params} [params] */
  #complain(key, params) {
    this.#problem.hidden = false;
    say(this.#problem, key, params);
  }
}

/** @param {File} file @returns {TextKey | undefined} */
function problemOf({ size, type, name }) {
  if (size === 0) return 'problemEmptyFile';
  if (size > maxFileBytes) return 'problemFileTooLarge';
  return taken.test(type) || (type === '' && named.test(name)) ? undefined : 'problemFileType';
}

/**
 * One message takes 25 MB of files; the words go with the first.
 * @param {string} text @param {{ file: File }[]} chosen
 */
function inMessages(text, chosen) {
  /** @type {{ text: string, files: File[] }[]} */
  const messages = [{ text, files: [] }];
  let size = 0;
  for (const { file } of chosen) {
    size += file.size;
    if (size > maxFileBytes) {
      messages.push({ text: '', files: [] });
      size = file.size;
    }
    messages.at(-1)?.files.push(file);
  }
  return messages;
}
