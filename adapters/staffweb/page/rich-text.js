// @ts-check
// The bot's light Markdown (bold, lists, paragraphs) as elements. Anything else stays the text it is.
import { el } from './dom.js';

const listItem = /^\s*(?:[-*•]|\d+[.)])\s+/;

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
 * Neighbouring list lines become one list, the lines between them a paragraph.
 *
 * @param {string[]} lines
 */
function blockElements(lines) {
  /** @type {HTMLElement[]} */
  const elements = [];
  for (const line of lines) {
    const isItem = listItem.test(line);
    const last = elements.at(-1);
    if (isItem && last?.tagName === 'UL') last.append(el('li', {}, ...inline(line.replace(listItem, ''))));
    else if (isItem) elements.push(el('ul', {}, el('li', {}, ...inline(line.replace(listItem, '')))));
    else if (last?.tagName === 'P') last.append(el('br'), ...inline(line));
    else elements.push(el('p', {}, ...inline(line)));
  }
  return elements;
}

/** @param {string} text */
function inline(text) {
  return text.split(/\*\*(.+?)\*\*/).map((part, index) => (index % 2 === 1 ? el('strong', {}, part) : part));
}
