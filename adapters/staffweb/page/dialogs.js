// @ts-check
// The small dialogs: releasing, handing back, resolving, and the list of keys.
import { byId, el } from './dom.js';
import { state } from './state.js';
import { inWords, outcomes } from './words.js';

/**
 * Asks for what an action needs. Resolves with the fields, or undefined where the engineer thought better of it.
 *
 * @param {{ title: string, words: string, confirm: string, fields: readonly HTMLElement[] }} question
 * @returns {Promise<Record<string, string> | undefined>}
 */
function ask({ title, words, confirm, fields }) {
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
        el('button.button.quiet', { type: 'button', onclick: () => dialog.close('') }, 'Cancel'),
        el('button.button.primary', { type: 'submit', value: 'confirmed' }, confirm),
      ),
    )
  );
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        const answers = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
        resolve(dialog.returnValue === 'confirmed' ? Object.fromEntries(answers) : undefined);
      },
      { once: true },
    );
  });
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} hint
 */
function textField(name, title, hint) {
  return el(
    'label.field',
    {},
    el('span', {}, title),
    el('textarea', { name, rows: 3, maxlength: 4_000 }),
    el('small', {}, hint),
  );
}

export function askRelease() {
  return ask({
    title: 'Release the case',
    words: 'It goes back to its place in the queue. The customer is told that they wait for the next engineer.',
    confirm: 'Release',
    fields: [textField('note', 'Note for the next engineer', 'Internal.')],
  });
}

export function askHandBack() {
  return ask({
    title: 'Hand back to the bot',
    words: 'The bot speaks with the customer again, and tells them so. The case leaves the queue.',
    confirm: 'Hand back',
    fields: [textField('note', 'Note', 'Internal.')],
  });
}

export function askResolve() {
  const { channel, language } = state.card?.customer ?? { channel: '', language: '' };
  return ask({
    title: 'Resolve the case',
    words: 'The customer is told that the case is closed.',
    confirm: 'Resolve',
    fields: [
      el(
        'label.field',
        {},
        el('span', {}, 'How did it end?'),
        el(
          'select',
          { name: 'outcome', required: true },
          el('option', { value: '' }, 'Choose…'),
          ...outcomes.map(([value, title]) => el('option', { value }, title ?? '')),
        ),
      ),
      el(
        'div.to-customer',
        {},
        textField(
          'closingText',
          'Closing words to the customer',
          `Sent to the customer when you press Resolve · ${inWords(channel)} · ${inWords(language)}. May stay empty.`,
        ),
      ),
      textField('note', 'Internal note', 'For colleagues only.'),
    ],
  });
}

const keys = [
  ['j k', 'next and previous case'],
  ['T', 'take the next case that waits'],
  ['t', 'take this case'],
  ['n', 'write an internal note'],
  ['s', 'write to the customer'],
  ['Ctrl+Enter', 'save the note, or send'],
  ['r', 'release'],
  ['b', 'hand back to the bot'],
  ['e', 'resolve'],
  ['Esc', 'leave the text'],
  ['?', 'this list'],
];

export function showKeys() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.replaceChildren(
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'dialog-title' }, 'Keys'),
      el(
        'dl.keys',
        {},
        ...keys.flatMap(([key, words]) => [el('dt', {}, el('kbd', {}, key ?? '')), el('dd', {}, words ?? '')]),
      ),
      el('div.dialog-foot', {}, el('button.button.primary', { type: 'submit' }, 'Close')),
    ),
  );
  dialog.showModal();
}
