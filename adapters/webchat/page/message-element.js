// @ts-check
// One message as it stands in the conversation.
import { fileElement } from './attachments.js';
import { make } from './elements.js';
import { label, say, timeOf } from './language.js';
import { richText } from './rich-text.js';

/** @typedef {import('./messages.js').ShownActivity} ShownActivity */
/** @typedef {'customer' | 'bot' | 'engineer' | 'notice'} Author */
/** @typedef {import('./attachments.js').ShownFile} ShownFile */
/** @typedef {import('./messages.js').Citation} Citation */

/** Beyond this a text is shown folded. */
const longText = 1500;

/** @param {ShownActivity} activity @returns {Author} */
export function authorOf({ from, channelData }) {
  if (from?.role === 'user') return 'customer';
  if (channelData?.announcement !== undefined) return 'notice';
  return channelData?.author === 'engineer' ? 'engineer' : 'bot';
}

/**
 * @param {{ author: Author, name: string, text: string, at: string, kind: string, files: ShownFile[],
 *   citations: Citation[] }} message
 */
export function messageElement({ author, name, text, at, kind, files, citations }) {
  const body = make('div', { class: 'body' });
  if (author !== 'notice') body.append(headOf(author, name, at));
  if (kind === 'safety') body.append(safetyMark());
  if (text !== '') body.append(bubbleOf(author, text));
  if (files.length > 0) body.append(make('div', { class: 'files' }, files.map(fileElement)));
  if (citations.length > 0) body.append(citationsOf(citations));
  const item = make('li', { class: `message ${author} kind-${kind}` }, [body]);
  item.dataset.at = at;
  if (author === 'bot' || author === 'engineer') item.prepend(faceOf(author, name));
  return item;
}

/** @param {Author} author @param {string} name @param {string} at */
function headOf(author, name, at) {
  const role = make('span', { class: 'author' });
  say(role, author === 'customer' ? 'you' : author === 'engineer' ? 'engineer' : 'assistant');
  const parts = author === 'engineer' && name !== '' ? [role, make('span', { class: 'name' }, [name])] : [role];
  return make('p', { class: 'head' }, [...parts, timeOf(at)]);
}

/** @param {Author} author @param {string} name */
function faceOf(author, name) {
  const mark = author === 'engineer' ? ([...name.trim()][0] ?? '☺') : '';
  return make('span', { class: 'face', 'aria-hidden': 'true' }, [mark]);
}

function safetyMark() {
  const mark = make('p', { class: 'safety-mark' });
  say(mark, 'safety');
  return mark;
}

/** @param {Author} author @param {string} text */
function bubbleOf(author, text) {
  // Customers write as they like: a star in their words is a star.
  const content = author === 'bot' || author === 'notice' ? richText(text) : [make('p', { dir: 'auto' }, [text])];
  const bubble = make('div', { class: 'bubble', dir: 'auto' }, content);
  if (text.length <= longText) return bubble;
  const toggle = make('button', { type: 'button', class: 'more', 'aria-expanded': 'false' });
  say(toggle, 'more');
  bubble.classList.add('folded');
  toggle.addEventListener('click', () => {
    const isFolded = bubble.classList.toggle('folded');
    toggle.setAttribute('aria-expanded', String(!isFolded));
    say(toggle, isFolded ? 'more' : 'less');
  });
  return make('div', { class: 'long' }, [bubble, toggle]);
}

/** @param {Citation[]} citations */
function citationsOf(citations) {
  const title = make('p', { class: 'citations-title' });
  say(title, 'citations');
  const clauses = citations.map(({ clause, source, quote, translation }) =>
    make('details', { class: 'clause' }, [
      make('summary', {}, [
        make('span', { class: 'clause-id' }, [clause]),
        make('span', { class: 'clause-source', dir: 'auto' }, [source]),
      ]),
      make('blockquote', { dir: 'auto' }, [quote]),
      ...(translation === undefined ? [] : [make('p', { class: 'translation', dir: 'auto' }, [translation])]),
    ]),
  );
  const group = make('div', { class: 'citations', role: 'group' }, [title, ...clauses]);
  label(group, 'citations');
  return group;
}
