// @ts-check
// Building elements: text always goes in as text, so nothing a customer wrote can become markup.

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Readonly<Record<string, string | number | boolean | null | undefined | ((event: any) => void)>>} Attributes
 */

/**
 * An element such as `el('button.primary', { type: 'button', onclick }, 'Take')`. A false, null or undefined attribute is left out.
 *
 * @param {string} tag a tag name with classes
 * @param {Attributes} [attributes]
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const [name = 'div', ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(attribute.slice(2), value);
    else if (value === true) element.setAttribute(attribute, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(attribute, String(value));
  }
  element.append(...children.flat().filter((child) => child instanceof Node || typeof child === 'string'));
  return element;
}

/**
 * The element of the page with this id.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}"`);
  return element;
}

/**
 * Replaces what an element shows, and keeps what the engineer had opened or focused in it (found by `data-key`).
 *
 * @param {HTMLElement} parent
 * @param {...Child} children
 */
export function show(parent, ...children) {
  const open = keysOf(parent, 'details[open][data-key]');
  const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
  const hadFocus = parent.contains(document.activeElement);
  parent.replaceChildren(...children.filter((child) => child instanceof Node || typeof child === 'string'));
  for (const details of parent.querySelectorAll('details[data-key]')) {
    if (open.has(details.getAttribute('data-key'))) details.setAttribute('open', '');
  }
  if (hadFocus && focused) focusKey(parent, focused);
}

/**
 * @param {HTMLElement} parent
 * @param {string} selector
 */
function keysOf(parent, selector) {
  return new Set([...parent.querySelectorAll(selector)].map((element) => element.getAttribute('data-key')));
}

/**
 * @param {HTMLElement} parent
 * @param {string} key
 */
function focusKey(parent, key) {
  const element = parent.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const target = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
