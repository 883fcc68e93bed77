// @ts-check
// A list that grows: what has not changed stays the very element it was, so that a screen reader speaks only of what is new,
// a selection survives, and no picture is loaded twice.

/**
 * @typedef {object} Item
 * @property {string} key
 * @property {unknown} content what its element is drawn from
 * @property {() => HTMLElement} draw
 */

/** @type {WeakMap<Element, { key: string, drawnFrom: string }>} */
const drawn = new WeakMap();

/**
 * Makes the list show these items, in their order.
 *
 * @param {HTMLElement} list
 * @param {readonly Item[]} items
 */
export function reconcile(list, items) {
  const elementByKey = new Map([...list.children].map((element) => [drawn.get(element)?.key, element]));
  const elements = items.map((item) => elementFor(item, elementByKey.get(item.key)));
  const kept = new Set(elements);
  for (const element of [...list.children]) if (!kept.has(element)) element.remove();
  for (const [index, element] of elements.entries()) {
    const present = list.children[index];
    if (present !== element) list.insertBefore(element, present ?? null);
  }
}

/**
 * @param {Item} item
 * @param {Element | undefined} present
 * @returns {Element}
 */
function elementFor({ key, content, draw }, present) {
  const drawnFrom = JSON.stringify(content);
  if (present !== undefined && drawn.get(present)?.drawnFrom === drawnFrom) return present;
  const element = draw();
  drawn.set(element, { key, drawnFrom });
  return element;
}
