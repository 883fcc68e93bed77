// @ts-check
// Keeps the conversation flowing in: over a WebSocket, by polling where none gets through, again and again after every break.
import { Refusal } from './session.js';

/** @typedef {'connecting' | 'online' | 'offline' | 'ended'} State */
/** @typedef {import('./session.js').ActivityGroup} ActivityGroup */

/** The server sends something at least every 20 s; a connection silent for longer than this is dead. */
const silenceMs = 50_000;
const pollMs = 2_000;
const longestWaitMs = 15_000;
/** So many sockets in a row may fail to open before polling takes over. */
const socketTries = 2;

export class Connection {
  #session;
  #onGroup;
  #onState;
  #watermark = '';
  #failures = 0;
  #failedSockets = 0;
  #isStopped = false;
  /** @type {WebSocket | undefined} */
  #socket;
  #wake = () => {};

  /**
   * @param {import('./session.js').Session} session
   * @param {{ onGroup: (group: ActivityGroup) => void, onState: (state: State) => void }} listeners
   */
  constructor(session, { onGroup, onState }) {
    this.#session = session;
    this.#onGroup = onGroup;
    this.#onState = onState;
    addEventListener('online', () => this.#wake());
    addEventListener('offline', () => this.#socket?.close());
    document.addEventListener('visibilitychange', () => this.#wake());
  }

  async run() {
    this.#onState('connecting');
    while (!this.#isStopped) {
      const isOver = await this.#connect();
      if (this.#isStopped) return;
      this.#onState(isOver ? 'ended' : 'offline');
      if (isOver) return;
      this.#failures += 1;
      await this.#pause(Math.min(longestWaitMs, 500 * 2 ** this.#failures) * (0.75 + Math.random() / 2));
    }
  }

  /** One connection from its start to its break; true where there will never be another. */
  async #connect() {
    try {
      const path = await this.#session.open(this.#watermark);
      await (this.#failedSockets < socketTries ? this.#listen(path) : this.#poll());
      return false;
    } catch (error) {
      return error instanceof Refusal && (error.status === 403 || error.status === 401);
    }
  }

  stop() {
    this.#isStopped = true;
    this.#socket?.close();
    this.#wake();
  }

  /** Resolves once the socket is closed. @param {string} path @returns {Promise<void>} */
  #listen(path) {
    const url = new URL(path, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    this.#socket = socket;
    return new Promise((resolve) => {
      let watch = setTimeout(() => socket.close(), silenceMs);
      socket.onopen = () => {
        this.#failedSockets = -1;
        this.#isOnline();
      };
      socket.onmessage = ({ data }) => {
        clearTimeout(watch);
        watch = setTimeout(() => socket.close(), silenceMs);
        if (data !== '') this.#take(JSON.parse(data));
      };
      socket.onclose = () => {
        clearTimeout(watch);
        // A socket that had opened leaves -1 behind, so that only failures in a row count.
        this.#failedSockets += 1;
        resolve();
      };
    });
  }

  async #poll() {
    while (!this.#isStopped) {
      this.#take(await this.#session.read(this.#watermark));
      this.#isOnline();
      await this.#pause(pollMs);
    }
  }

  /** @param {ActivityGroup} group */
  #take(group) {
    this.#watermark = group.watermark;
    this.#onGroup(group);
  }

  #isOnline() {
    this.#failures = 0;
    this.#onState('online');
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
