// @ts-check
// Where the customer reads: at the end new messages come into view by themselves; further up they are only announced.
import { byId } from './elements.js';
import { say } from './language.js';

/** So near counts as the end. */
const nearPx = 80;
const marginPx = 12;

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

  /**
   * Something new has come in. Who reads at the end gets it into view, a long message from its beginning.
   * @param {HTMLElement | null} [first] the first new message
   */
  announce(first) {
    if (this.#isAtEnd) this.#jump(first);
    if (this.#isAtEnd) return;
    say(this.#pill, 'newMessages');
    this.#pill.hidden = false;
  }

  toEnd() {
    this.#isAtEnd = true;
    this.#pill.hidden = true;
    this.#jump();
  }

  /** @param {HTMLElement | null} [first] */
  #jump(first) {
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    this.#log.scrollTop = first ? Math.min(end, first.offsetTop - marginPx) : end;
    this.#isAtEnd = end - this.#log.scrollTop < nearPx;
  }
}
