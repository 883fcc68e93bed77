// @ts-check
// A field for the value of a fact, by its kind; and the value it was given, as the bot takes it.
import { choiceField, field, lineField, said } from './ask.js';
import { el } from './dom.js';
import { t } from './tongue.js';
import { inWords, valueInWords } from './words.js';

/** @typedef {import('../../../bot/desk.ts').FactField} FactField */

const hints = {
  text: '',
  number: '',
  date: 'A day such as 2026-11-21, or a month, or a year.',
  instant: 'Such as 2026-11-21T08:00:00Z.',
};

/**
 * @param {FactField} fact
 * @param {string} name
 * @param {string} title
 * @param {{ required?: boolean }} [options]
 */
export function factInput({ kind, values }, name, title, { required = true } = {}) {
  if (kind === 'boolean') {
    return choiceField(name, title, [['true', t('yes')], ['false', t('no')], ...nothing()], { required });
  }
  if (kind === 'choice') {
    return choiceField(name, title, [...values.map(pair), ...nothing()], { required });
  }
  if (kind === 'list') {
    const options = values.map((value) => el('option', { value }, inWords(value)));
    return field(title, el('select', { name, multiple: true, size: 6 }, ...options), t('Hold Ctrl to choose several.'));
  }
  return lineField(name, title, { required }, t(hints[kind]));
}

/**
 * Undefined where nothing was chosen.
 *
 * @param {FormData} form
 * @param {FactField} fact
 * @param {string} name
 */
export function factValue(form, { kind }, name) {
  const words = said(form, name).trim();
  if (kind === 'list') return form.getAll(name).map(String);
  if (words === '') return undefined;
  if (words === 'unavailable') return null;
  if (words === 'does-not-apply') return { applies: false };
  if (kind === 'boolean') return words === 'true';
  return kind === 'number' ? Number(words) : words;
}

/** @returns {[string, string][]} */
function nothing() {
  return [
    ['unavailable', t('not available')],
    ['does-not-apply', t('does not apply')],
  ];
}

/**
 * @param {string} value
 * @returns {[string, string]}
 */
function pair(value) {
  return [value, valueInWords(inWords(value))];
}
