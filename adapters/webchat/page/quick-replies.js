// @ts-check
// Buttons under the bot's last words: one press answers, and after any answer they are spent.
import { make } from './elements.js';
import { label } from './language.js';

/** @typedef {{ title: string, value?: unknown }} Action */

/** @param {Action[]} actions @param {(action: Action) => void} onPress */
export function quickReplies(actions, onPress) {
  const buttons = actions.map((action) => {
    const button = make('button', { type: 'button', class: 'reply', dir: 'auto' }, [action.title]);
    button.dataset.choice = choiceOf(action.value);
    button.addEventListener('click', () => onPress(action));
    return button;
  });
  const group = make('div', { class: 'replies', role: 'group' }, buttons);
  label(group, 'quickReplies');
  return group;
}

/**
 * Only buttons nothing was answered to yet can be pressed; a pressed one shows that it was.
 * @param {Element} list
 */
export function settleReplies(list) {
  /** What came after the group looked at. @type {Element | undefined} */
  let later;
  for (const item of [...list.children].reverse()) {
    if (isAnswer(item)) later = item;
    const group = /** @type {HTMLElement | null} */ (item.querySelector('.replies'));
    if (group === null) continue;
    if (later === undefined) revive(group);
    else spend(group, /** @type {HTMLElement} */ (later).dataset.choice);
    later = group;
  }
}

/** @param {Element} item */
function isAnswer(item) {
  return item.classList.contains('customer') && !item.classList.contains('failed');
}

/** @param {HTMLElement} group @param {string | undefined} choice */
function spend(group, choice) {
  group.classList.add('spent');
  for (const button of group.querySelectorAll('button')) {
    button.disabled = true;
    if (choice !== undefined && choice !== '' && choice === button.dataset.choice)
      button.setAttribute('aria-pressed', 'true');
  }
}

/** @param {HTMLElement} group */
function revive(group) {
  group.classList.remove('spent');
  for (const button of group.querySelectorAll('button')) {
    button.disabled = false;
    button.removeAttribute('aria-pressed');
  }
}

/** @param {unknown} value */
export function choiceOf(value) {
  const choice =
    typeof value === 'object' && value !== null ? /** @type {{ choice?: unknown }} */ (value).choice : value;
  return typeof choice === 'string' ? choice : '';
}
