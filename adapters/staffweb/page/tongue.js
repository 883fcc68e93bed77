// @ts-check
// The page's own words, in the engineer's language. English is written where it is used; Chinese stands in one table beside it.
import { chinese } from './chinese.js';

const kept = 'staff-language';

/** @returns {'en' | 'zh'} */
export function tongue() {
  const chosen = localStorage.getItem(kept);
  if (chosen === 'en' || chosen === 'zh') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** @param {'en' | 'zh'} language */
export function speak(language) {
  localStorage.setItem(kept, language);
  location.reload();
}

/**
 * The words in the engineer's language; `{name}` stands for a value.
 *
 * @param {string} english
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function t(english, values = {}) {
  const words = tongue() === 'zh' ? (chinese[english] ?? english) : english;
  return words.replace(/\{(\w+)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) =>
    String(values[name] ?? whole),
  );
}

/**
 * What the bot said, in the engineer's language: it says some of it in both, the rest stands in the page's own table.
 *
 * @param {string | import('../../../bot/desk-action.ts').Said} said
 */
export function inTongue(said) {
  return typeof said === 'string' ? t(said) : said[tongue()];
}

/** How dates and numbers are written. */
export function locale() {
  return tongue() === 'zh' ? 'zh-CN' : 'en-GB';
}

/** Puts what stands in the page's markup into the engineer's language. */
export function translateMarkup() {
  document.documentElement.lang = tongue() === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-t]')) {
    const words = t(element.getAttribute('data-t') ?? '');
    // A key may stand behind the words.
    element.firstChild?.replaceWith(element.childNodes.length > 1 ? `${words} ` : words);
  }
}
