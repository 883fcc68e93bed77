// @ts-check
// Where the customer reads: at the end new messages come into view by themselves; further up they are only announced.
import { byId } from './elements.js';
import { say } from './language.js';

/** So near counts as the end. */
const nearPx = 80;

export class ReadingPlace {
  #log = byId('log');
  #pill = byId('pill');
  #isAtEnd = true;

  constructor() {
    this.#log.addEventListener('scroll', () => {
      this.#isAtEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < nearPx;
      if (this.#isAtEnd) this.#pill.hidden = true;
    });
    this.#pill.addEventListener('click', () => this.toEnd());
    // Pictures that load and a keyboard that opens change the height without a scroll.
    const watch = new ResizeObserver(() => this.#isAtEnd && this.#jump());
    watch.observe(this.#log);
    watch.observe(byId('messages'));
  }

  /** Something new has come in. */
  announce() {
    if (this.#isAtEnd) return this.#jump();
    say(this.#pill, 'newMessages');
    this.#pill.hidden = false;
  }

  toEnd() {
    this.#isAtEnd = true;
    this.#pill.hidden = true;
    this.#jump();
  }

  #jump() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}
