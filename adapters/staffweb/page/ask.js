// @ts-check
// The dialog that asks for what an action needs, and its fields.
import { byId, el } from './dom.js';
import { t } from './tongue.js';

/**
 * Resolves with the fields, or undefined where the engineer thought better of it.
 *
 * @param {{ title: string, words: string, confirm: string, fields: readonly HTMLElement[] }} question
 * @returns {Promise<FormData | undefined>}
 */
export function ask({ title, words, confirm, fields }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const form = /** @type {HTMLFormElement} */ (
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'dialog-title' }, title),
      el('p', {}, words),
      ...fields,
      el(
        'div.dialog-foot',
        {},
        el('button.button.quiet', { type: 'button', onclick: () => dialog.close('') }, t('Cancel')),
        el('button.button.primary', { type: 'submit', value: 'confirmed' }, confirm),
      ),
    )
  );
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(/** @type {HTMLElement} */ (form.querySelector('[type=submit]')));
  });
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = () => resolve(dialog.returnValue === 'confirmed' ? new FormData(form) : undefined);
    dialog.addEventListener('close', answer, { once: true });
  });
}

/**
 * @param {string} title
 * @param {HTMLElement} input
 * @param {string} [hint]
 */
export function field(title, input, hint) {
  return el('label.field', {}, el('span', {}, title), input, hint !== undefined && el('small', {}, hint));
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} hint
 * @param {{ required?: boolean }} [options]
 */
export function textField(name, title, hint, { required = false } = {}) {
  return field(title, el('textarea', { name, rows: 3, maxlength: 4_000, required }), hint);
}

/**
 * @param {string} name
 * @param {string} title
 * @param {import('./dom.js').Attributes} [attributes]
 * @param {string} [hint]
 */
export function lineField(name, title, attributes = {}, hint) {
  return field(title, el('input', { name, autocomplete: 'off', ...attributes }), hint);
}

/**
 * @param {string} name
 * @param {string} title
 * @param {readonly (readonly [string, string])[]} options
 * @param {{ required?: boolean, chosen?: string }} [settings] with nothing chosen the engineer must
 */
export function choiceField(name, title, options, { required = true, chosen } = {}) {
  return field(
    title,
    el(
      'select',
      { name, required },
      chosen === undefined && el('option', { value: '' }, t('Choose…')),
      ...options.map(([value, words]) => el('option', { value, selected: value === chosen }, words)),
    ),
  );
}

/**
 * @param {string} title
 * @param {string} name
 * @param {readonly (readonly [string, string])[]} options
 */
export function checksField(title, name, options) {
  return el(
    'fieldset.field',
    {},
    el('legend', {}, title),
    ...options.map(([value, words]) =>
      el('label.check', {}, el('input', { type: 'checkbox', name, value }), el('span', {}, words)),
    ),
  );
}

/**
 * @param {FormData} form
 * @param {string} name
 */
export function said(form, name) {
  return String(form.get(name) ?? '');
}
