// @ts-check
// The bot's light Markdown (bold, lists, paragraphs) as elements. Anything else stays the text it is.
import { el } from './dom.js';

const listItem = /^\s*(?:[-*•]|(\d+)[.)])\s+/;

/**
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function richText(text) {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => blockElements(block.split('\n')));
}

/**
 * Neighbouring list lines become one list, the lines between them a paragraph. Numbers stay: customers answer by them.
 *
 * @param {string[]} lines
 */
function blockElements(lines) {
  /** @type {HTMLElement[]} */
  const elements = [];
  for (const line of lines) {
    const { tag, number, text } = lineParts(line);
    const last = elements.at(-1);
    const isNew = last?.localName !== tag;
    const block = isNew ? el(tag) : last;
    if (isNew) elements.push(block);
    else if (tag === 'p') block.append(el('br'));
    block.append(...(tag === 'p' ? inline(text) : [el('li', { value: number }, ...inline(text))]));
  }
  return elements;
}

/** @param {string} line */
function lineParts(line) {
  const item = listItem.exec(line);
  if (item === null) return { tag: 'p', number: undefined, text: line };
  return { tag: item[1] === undefined ? 'ul' : 'ol', number: item[1], text: line.slice(item[0].length) };
}

/** @param {string} text */
function inline(text) {
  return text.split(/\*\*(.+?)\*\*/).map((part, index) => (index % 2 === 1 ? el('strong', {}, part) : part));
}
