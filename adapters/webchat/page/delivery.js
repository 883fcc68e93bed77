// @ts-check
// How far the customer's own message has come, and what they can do where it has not.
import { make } from './elements.js';
import { say } from './language.js';

/** @typedef {import('./language.js').TextKey} TextKey */
/** @typedef {{ state: 'sent' } | import('./outbox.js').Item} Delivery */

/** @type {Record<string, TextKey>} */
const whys = {
  BadArgument: 'whyBadArgument',
  FileTooLarge: 'whyFileTooLarge',
  FileType: 'whyFileType',
  LostFile: 'whyLostFile',
  MessageTooLong: 'whyMessageTooLong',
  TokenExpired: 'whyTokenExpired',
  TooManyFiles: 'whyTooManyFiles',
};

/**
 * @param {HTMLElement} element
 * @param {Delivery} delivery
 * @param {{ onRetry: (id: string) => void, onDelete: (id: string) => void }} actions
 */
export function showDelivery(element, delivery, { onRetry, onDelete }) {
  const line = make('p', {
    class: `delivery ${delivery.state}`,
    role: delivery.state === 'failed' ? 'alert' : 'status',
  });
  const before = element.querySelector('.delivery');
  const parts = delivery.state === 'failed' ? failedParts(delivery, onRetry, onDelete) : [wordsOf(delivery)];
  // The same words again would be spoken again.
  if (before !== null && before.textContent === parts.map(({ textContent }) => textContent).join('')) return;
  line.append(...parts);
  before?.remove();
  element.querySelector('.body')?.append(line);
}

/** @param {Delivery} delivery */
function wordsOf(delivery) {
  const words = make('span');
  if (delivery.state === 'sent') say(words, 'sent');
  else if (delivery.state === 'retrying') say(words, 'retrying');
  else if (delivery.progress === undefined) say(words, 'sending');
  else say(words, 'sendingPercent', { percent: Math.floor(delivery.progress * 100) });
  return words;
}

/** @param {import('./outbox.js').Item} item @param {(id: string) => void} onRetry @param {(id: string) => void} onDelete */
function failedParts({ id, code = '', file = '', fileNames }, onRetry, onDelete) {
  const words = make('span');
  say(words, 'failed');
  const why = make('span');
  say(why, whys[code] ?? 'whyBadArgument', { name: file || fileNames.join(', ') });
  return [words, why, button('tryAgain', () => onRetry(id)), button('delete', () => onDelete(id))];
}

/** @param {TextKey} key @param {() => void} onPress */
function button(key, onPress) {
  const element = make('button', { type: 'button', class: 'link' });
  say(element, key);
  element.addEventListener('click', onPress);
  return element;
}
