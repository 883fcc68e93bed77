// @ts-check
// What the customer has said and the server has not yet confirmed: kept across reloads, sent in order, under an id that makes
// a second sending harmless.
import { dropFiles, filesOf, keepFiles } from './file-store.js';
import { language } from './language.js';
import { Refusal } from './session.js';
import { forget, keysWith, recall, remember } from './storage.js';

/**
 * @typedef {object} Item
 * @property {string} id the activity's clientActivityID
 * @property {string} text
 * @property {unknown} [value] of the button pressed
 * @property {string[]} fileNames
 * @property {string} at
 * @property {'waiting' | 'sending' | 'retrying' | 'failed'} state
 * @property {string} [code] why it failed
 * @property {string} [file] the file it failed for
 * @property {number} [progress] 0 to 1, while files travel
 */

const longestWaitMs = 15_000;

export class Outbox {
  /** @type {Map<string, Item>} in the order in which they were said */
  #items = new Map();
  #session;
  #prefix;
  #onChange;
  #onSent;
  #onDropped;
  #failures = 0;
  #isPumping = false;
  #wake = () => {};

  /**
   * @param {import('./session.js').Session} session
   * @param {string} brand
   * @param {{ onChange: (item: Item) => void, onSent: (id: string) => void, onDropped: (id: string) => void }} listeners
   */
  constructor(session, brand, { onChange, onSent, onDropped }) {
    this.#session = session;
    this.#prefix = `${brand}:out:`;
    this.#onChange = onChange;
    this.#onSent = onSent;
    this.#onDropped = onDropped;
  }

  /** Takes up what an earlier visit left unsent. */
  restore() {
    const items = keysWith(this.#prefix).map((key) => /** @type {Item} */ (recall(key)));
    for (const item of items.sort((a, b) => a.at.localeCompare(b.at))) {
      this.#change({ ...item, state: item.state === 'failed' ? 'failed' : 'waiting' });
    }
    this.pump();
  }

  /** @param {{ text: string, value?: unknown, files?: File[] }} said */
  async add({ text, value, files = [] }) {
    const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    if (files.length > 0) await keepFiles(id, files);
    const fileNames = files.map(({ name }) => name);
    const at = new Date().toISOString();
    this.#change({ id, text, fileNames, at, state: 'waiting', ...(value !== undefined && { value }) });
    this.pump();
  }

  /** @param {string} id */
  retry(id) {
    const item = this.#items.get(id);
    if (item === undefined) return;
    this.#change({ ...item, state: 'waiting' });
    this.pump();
  }

  /** The conversation has brought it back, so the server has it. @param {string} id */
  confirm(id) {
    this.#forget(id);
  }

  /** The customer no longer wants it sent. @param {string} id */
  drop(id) {
    if (this.#forget(id)) this.#onDropped(id);
  }

  clear() {
    for (const id of [...this.#items.keys()]) this.drop(id);
  }

  /** Sends what waits; at once where it was waiting for the connection. */
  pump() {
    this.#wake();
    if (this.#isPumping) return;
    this.#isPumping = true;
    void this.#pumpAll().finally(() => {
      this.#isPumping = false;
    });
  }

  async #pumpAll() {
    for (let item = this.#next(); item !== undefined && this.#session.isStarted; item = this.#next()) {
      const waitMs = await this.#send(item);
      if (waitMs > 0) await this.#pause(waitMs);
    }
  }

  #next() {
    return [...this.#items.values()].find(({ state }) => state !== 'failed');
  }

  /** How long to wait before the next sending. @param {Item} item */
  async #send(item) {
    this.#change({ ...item, state: 'sending' });
    try {
      await this.#deliver(item);
      this.#settle(item.id);
      return 0;
    } catch (error) {
      if (!this.#items.has(item.id)) return 0;
      if (error instanceof Refusal && error.status < 500 && error.status !== 429) {
        this.#change({ ...item, state: 'failed', code: error.code, file: error.file });
        return 0;
      }
      this.#change({ ...item, state: 'retrying' });
      this.#failures += 1;
      const retryAfterMs = error instanceof Refusal ? error.retryAfterMs : 0;
      return Math.max(retryAfterMs, Math.min(longestWaitMs, 500 * 2 ** this.#failures));
    }
  }

  /** @param {Item} item */
  async #deliver(item) {
    const { id, text, value, fileNames } = item;
    const activity = {
      type: 'message',
      from: { id: 'customer', role: 'user' },
      text,
      locale: language(),
      ...(value !== undefined && { value }),
      channelData: { clientActivityID: id },
    };
    if (fileNames.length === 0) return await this.#session.post(activity);
    const files = await filesOf(id);
    if (files.length === 0) throw new Refusal(410, { code: 'LostFile' });
    await this.#session.upload(activity, files, (progress) => this.#hasProgressed(item, progress));
  }

  /** @param {Item} item @param {number} progress */
  #hasProgressed(item, progress) {
    if (this.#items.has(item.id)) this.#onChange({ ...item, state: 'sending', progress });
  }

  /** @param {string} id */
  #settle(id) {
    this.#failures = 0;
    if (this.#forget(id)) this.#onSent(id);
  }

  /** @param {string} id */
  #forget(id) {
    const wasThere = this.#items.delete(id);
    forget(this.#prefix + id);
    if (wasThere) void dropFiles(id);
    return wasThere;
  }

  /** @param {Item} item */
  #change(item) {
    this.#items.set(item.id, item);
    remember(this.#prefix + item.id, item);
    this.#onChange(item);
  }

  /** @param {number} ms @returns {Promise<void>} */
  #pause(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
