// @ts-check
// The list of keys.
import { actions } from './actions.js';
import { byId, el } from './dom.js';
import { t } from './tongue.js';

const general = [
  ['j k', 'next and previous case'],
  ['T', 'take the next case that waits'],
  ['/', 'find a case by number or serial'],
  ['.', 'everything that can be done'],
  ['n', 'write an internal note'],
  ['s', 'write to the customer'],
  ['Ctrl+Enter', 'save the note, or send'],
  ['Esc', 'leave the text'],
  ['1 2 3', 'cases, reports, shifts'],
  ['?', 'this list'],
];

export function showKeys() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const keys = [...general, ...actions.map(({ key, title }) => [key, title])];
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.replaceChildren(
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'dialog-title' }, t('Keys')),
      el(
        'dl.keys',
        {},
        ...keys.flatMap(([key = '', words = '']) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, t(words))]),
      ),
      el('div.dialog-foot', {}, el('button.button.primary', { type: 'submit' }, t('Close'))),
    ),
  );
  dialog.showModal();
}
