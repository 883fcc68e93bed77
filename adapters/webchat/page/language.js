// @ts-check
// The page in the customer's language: an element names its text, so that a switch changes all of them in place.
import { texts } from './texts.js';

/** @typedef {'en' | 'zh'} Language */
/** @typedef {import('./texts.js').TextKey} TextKey */
/** @typedef {Record<string, string | number>} Params */

/** @type {Language} */
let current = 'en';

export const language = () => current;

/** BCP 47, as dates and the document want it. */
const locale = () => (current === 'zh' ? 'zh-CN' : 'en');

/** @param {TextKey} key @param {Params} [params] */
function text(key, params = {}) {
  return texts[current][key].replaceAll(/\{(\w+)\}/g, (_, name) => {
    const value = params[name] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat(locale()).format(value) : value;
  });
}

/** Gives an element its words, now and after every switch. @param {HTMLElement} element @param {TextKey} key @param {Params} [params] */
export function say(element, key, params) {
  element.dataset.text = key;
  if (params !== undefined) element.dataset.params = JSON.stringify(params);
  else delete element.dataset.params;
  translate(element);
}

/** The same for the name a screen reader speaks. @param {HTMLElement} element @param {TextKey} key @param {Params} [params] */
export function label(element, key, params) {
  element.dataset.label = key;
  if (params !== undefined) element.dataset.params = JSON.stringify(params);
  translate(element);
}

/** @param {Language} chosen */
export function speak(chosen) {
  current = chosen;
  document.documentElement.lang = locale();
  for (const element of document.querySelectorAll('[data-text], [data-label], time')) {
    translate(/** @type {HTMLElement} */ (element));
  }
}

/** @param {HTMLElement} element */
function translate(element) {
  const { text: key, label: name, hint, placeholder, params, day } = element.dataset;
  const filled = params === undefined ? {} : JSON.parse(params);
  const words = (/** @type {string} */ asked) => text(/** @type {TextKey} */ (asked), filled);
  if (key !== undefined) element.textContent = words(key);
  if (name !== undefined) element.setAttribute('aria-label', words(name));
  if (hint !== undefined) element.title = words(hint);
  if (placeholder !== undefined) element.setAttribute('placeholder', words(placeholder));
  if (element instanceof HTMLTimeElement) {
    element.textContent = day === undefined ? clockTime(element.dateTime) : dayName(element.dateTime);
  }
}

/** `10:32`, in a `time` element. @param {string} at */
export function timeOf(at) {
  const element = document.createElement('time');
  element.dateTime = at;
  translate(element);
  return element;
}

/** `Today`, or the date. @param {string} at */
export function dayOf(at) {
  const element = document.createElement('time');
  element.dateTime = at;
  element.dataset.day = '';
  translate(element);
  return element;
}

/** @param {string} at */
function clockTime(at) {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
}

/** @param {string} at */
function dayName(at) {
  const date = new Date(at);
  const daysAgo = Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
  if (daysAgo === 0) return text('today');
  if (daysAgo === 1) return text('yesterday');
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(date);
}

/** @param {Date} date */
function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
