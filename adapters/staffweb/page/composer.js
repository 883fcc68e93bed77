// @ts-check
// Writing: an internal note by default, words to the customer only by choice and by the button that says so.
// Enter is a new line; Ctrl+Enter presses the button. Drafts stay with their case until they are sent.
import { el } from './dom.js';
import { draftWarnings } from './draft-warnings.js';
import { isMine, state } from './state.js';
import { t } from './tongue.js';
import { inWords } from './words.js';

/**
 * @typedef {'note' | 'send'} Mode
 * @typedef {(mode: Mode, text: string, sendId: string) => Promise<boolean>} Submit true once it is done
 */

const modes = {
  note: {
    title: t('Internal note'),
    key: 'n',
    label: t('Internal note'),
    placeholder: t('For colleagues only. The customer never sees this.'),
    hint: t('Ctrl+Enter saves.'),
    submit: () => t('Save note'),
    refusal: () => (state.card === null ? t('Choose a case first.') : undefined),
  },
  send: {
    title: t('To the customer'),
    key: 's',
    label: t('Words to the customer'),
    placeholder: t('The customer will read this.'),
    hint: t('Enter is a new line. Ctrl+Enter sends.'),
    submit: () => `${t('Send to customer')}${addressee()}`,
    refusal: whyNotSend,
  },
};

export class Composer {
  /** @type {Mode} */
  #mode = 'note';
  #isBusy = false;
  #shownCase = state.caseId;
  /** The same words pressed twice, or sent again after a lost connection, are one message. */
  #sendId = crypto.randomUUID();
  #text = /** @type {HTMLTextAreaElement} */ (
    el('textarea', { id: 'words', rows: 3, dir: 'auto', 'aria-describedby': 'composer-hint' })
  );
  #label = el('label.sr-only', { for: 'words' });
  #hint = el('p.hint', { id: 'composer-hint' });
  #warnings = draftWarnings();
  #button = /** @type {HTMLButtonElement} */ (el('button.button.submit', { type: 'submit' }));
  #inputs = new Map([this.#modeInput('note'), this.#modeInput('send')]);
  #submit;
  #onWriting;

  /**
   * @param {Submit} submit
   * @param {() => void} onWriting
   */
  constructor(submit, onWriting) {
    this.#submit = submit;
    this.#onWriting = onWriting;
    this.element = el(
      'form.composer',
      { onsubmit: (/** @type {Event} */ event) => void this.#onSubmit(event), 'aria-label': t('Write') },
      el('div.modes', { role: 'radiogroup', 'aria-label': t('Who will read it') }, ...this.#modeLabels()),
      this.#label,
      this.#text,
      this.#warnings.element,
      el('div.composer-foot', {}, this.#hint, this.#button),
    );
    this.#text.addEventListener('input', () => this.#onInput());
    this.#text.addEventListener('keydown', (event) => this.#onKey(event));
    this.#loadDraft();
  }

  isWriting() {
    return this.#mode === 'send' && this.#text.value.trim() !== '';
  }

  /**
   * Puts the cursor into the text, in this mode.
   *
   * @param {Mode} mode
   */
  choose(mode) {
    this.#mode = mode;
    this.#loadDraft();
    this.#text.focus();
  }

  /** Shows what is possible now. */
  update() {
    if (this.#shownCase !== state.caseId) this.#loadDraft();
    const { label, placeholder, hint, submit, refusal } = modes[this.#mode];
    const refused = refusal();
    for (const [mode, input] of this.#inputs) input.checked = mode === this.#mode;
    this.element.dataset.mode = this.#mode;
    this.#label.textContent = label;
    this.#text.placeholder = placeholder;
    this.#text.disabled = refused !== undefined;
    this.#hint.textContent = refused ?? hint;
    this.#button.textContent = submit();
    this.#button.disabled = this.#isBusy || refused !== undefined || this.#text.value.trim() === '';
  }

  /**
   * @param {Mode} mode
   * @returns {[Mode, HTMLInputElement]}
   */
  #modeInput(mode) {
    const attributes = { type: 'radio', name: 'mode', value: mode, onchange: () => this.choose(mode) };
    return [mode, /** @type {HTMLInputElement} */ (el('input', attributes))];
  }

  #modeLabels() {
    return [...this.#inputs].map(([mode, input]) =>
      el(`label.mode.${mode}`, {}, input, el('span', {}, modes[mode].title, ' ', el('kbd', {}, modes[mode].key))),
    );
  }

  #loadDraft() {
    this.#shownCase = state.caseId;
    this.#text.value = sessionStorage.getItem(this.#draftKey()) ?? '';
    this.#checkDraft();
    this.update();
  }

  #draftKey() {
    return `draft:${state.caseId}:${this.#mode}`;
  }

  #onInput() {
    sessionStorage.setItem(this.#draftKey(), this.#text.value);
    this.#sendId = crypto.randomUUID();
    this.update();
    this.#onWriting();
    this.#checkDraft();
  }

  #checkDraft() {
    this.#warnings.check(state.caseId, this.#mode === 'send' ? this.#text.value : '');
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#button.click();
  }

  /** @param {Event} event */
  async #onSubmit(event) {
    event.preventDefault();
    if (this.#isBusy || this.#text.value.trim() === '') return;
    this.#isBusy = true;
    const draftKey = this.#draftKey();
    const done = this.#submit(this.#mode, this.#text.value, this.#sendId);
    this.update();
    const isDone = await done;
    if (isDone) this.#forget(draftKey);
    this.#isBusy = false;
    this.update();
    // What was sent is done with: the next key is for the case. What was not can be written on.
    if (isDone) this.#text.blur();
    else this.#text.focus();
  }

  /** @param {string} draftKey */
  #forget(draftKey) {
    sessionStorage.removeItem(draftKey);
    this.#sendId = crypto.randomUUID();
    // The engineer may have gone on to another case meanwhile.
    if (this.#draftKey() === draftKey) this.#text.value = '';
    this.#checkDraft();
    this.#onWriting();
  }
}

function addressee() {
  const customer = state.card?.customer;
  if (customer === undefined) return '';
  const left = customer.quota === null ? '' : ` · ${t('{n} left', { n: customer.quota.left })}`;
  return ` · ${inWords(customer.channel)} · ${inWords(customer.language)}${left}`;
}

/** Why nothing can be sent to this customer now; undefined where it can. */
function whyNotSend() {
  if (state.card === null) return t('Choose a case first.');
  if (state.card.status === 'resolved') return t('This case is resolved.');
  if (!state.card.customer.isReachable) return t('The customer cannot be reached in this channel any more.');
  if (state.card.customer.quota?.left === 0)
    return t('The channel lets us send nothing more until the customer writes again.');
  if (isMine()) return undefined;
  if (state.card.takenBy !== null)
    return t('{who} has this case and speaks to the customer.', { who: state.card.takenBy });
  return state.card.status === 'queued'
    ? t('Take the case to write to the customer.')
    : t('The bot is speaking with this customer.');
}
