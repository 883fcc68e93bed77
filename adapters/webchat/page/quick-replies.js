// @ts-check
// Buttons under the bot's last words: one press answers, and after any answer they are spent.
import { make } from './elements.js';
import { label } from './language.js';

/** @typedef {{ title: string, value?: unknown }} Action */

/** More than this stand one below the other. */
const inOneRow = 4;

/**
 * Buttons for a message. Where its text lists the same choices by number, the numbers go to the buttons and the list goes:
 * nobody reads everything twice, and a typed number still answers.
 * @param {Element} message @param {Action[]} actions @param {(action: Action) => void} onPress
 */
export function addQuickReplies(message, actions, onPress) {
  const group = quickReplies(actions, onPress);
  const numbers = takeNumbers(message, new Set(actions.map(({ title }) => title)));
  for (const button of group.querySelectorAll('button')) {
    const number = numbers.get(button.textContent ?? '');
    if (number !== undefined) button.dataset.number = String(number);
  }
  message.append(group);
}

/** @param {Element} message @param {Set<string>} titles @returns {Map<string, number>} */
function takeNumbers(message, titles) {
  for (const list of message.querySelectorAll('ol')) {
    const choices = [...list.children].map(({ textContent }) => textContent ?? '');
    if (!choices.every((choice) => titles.has(choice))) continue;
    list.remove();
    return new Map(choices.map((choice, index) => [choice, list.start + index]));
  }
  return new Map();
}

/** @param {Action[]} actions @param {(action: Action) => void} onPress */
function quickReplies(actions, onPress) {
  const buttons = actions.map((action) => {
    const button = make('button', { type: 'button', class: 'reply', dir: 'auto' }, [action.title]);
    button.dataset.choice = choiceOf(action.value);
    button.addEventListener('click', () => onPress(action));
    return button;
  });
  const group = make('div', { class: actions.length > inOneRow ? 'replies many' : 'replies', role: 'group' }, buttons);
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
