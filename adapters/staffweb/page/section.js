// @ts-check
// A part of the card under its title.
import { el } from './dom.js';

/**
 * @param {string} title
 * @param {...import('./dom.js').Child} children
 */
export function section(title, ...children) {
  return el('section', { 'aria-label': title }, el('h3', {}, title), ...children);
}
