// @ts-check
// Shows that the bot is about to say something; after a while without a word it was not so.
import { byId } from './elements.js';

const longestMs = 12_000;

export class Typing {
  #element = byId('typing');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {boolean} isTyping */
  show(isTyping) {
    clearTimeout(this.#timer);
    this.#element.hidden = !isTyping;
    if (isTyping) this.#timer = setTimeout(() => this.show(false), longestMs);
  }
}
