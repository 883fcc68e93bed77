// @ts-check
// Elements made in one expression; text stays text.

/** @param {string} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} [children] @returns {HTMLElement} */
export function make(name, attributes = {}, children = []) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * The one element with this id; the page is broken without it.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}`);
  return /** @type {E} */ (element);
}
