// @ts-check
// The customer's conversation with its token, kept in the browser, and the calls made with it.
import { language } from './language.js';
import { forget, recall, remember } from './storage.js';

/** @typedef {{ conversationId: string, token: string, isStarted: boolean }} Kept */
/** @typedef {{ activities: import('./messages.js').ShownActivity[], watermark: string }} ActivityGroup */

const root = '/v3/directline';
const timeoutMs = 20_000;

/** The server said no. */
export class Refusal extends Error {
  /** @param {number} status @param {{ code?: string, file?: string }} [error] @param {number} [retryAfterMs] */
  constructor(status, error = {}, retryAfterMs = 0) {
    super(`The server answered ${status}`);
    this.status = status;
    this.code = error.code ?? codeOf(status);
    this.file = error.file ?? '';
    this.retryAfterMs = retryAfterMs;
  }
}

export class Session {
  /** @type {Kept | null} */
  #kept;
  #key;
  #brand;

  /** @param {string} brand */
  constructor(brand) {
    this.#brand = brand;
    this.#key = `${brand}:session`;
    this.#kept = /** @type {Kept | null} */ (recall(this.#key));
  }

  get key() {
    return this.#key;
  }

  get conversationId() {
    return this.#kept?.conversationId;
  }

  /** Whether there is a conversation to send to. */
  get isStarted() {
    return this.#kept?.isStarted === true;
  }

  /** Starts or takes up the conversation; gives the stream's path. @param {string} watermark */
  async open(watermark) {
    const { conversationId, isStarted, token } = this.#kept ?? (await this.#generate());
    const opened = isStarted
      ? await call('GET', `/conversations/${conversationId}?watermark=${watermark}`, token)
      : await call('POST', '/conversations', token, {});
    this.#keep({ conversationId, token: opened.token, isStarted: true });
    const { pathname, search } = new URL(opened.streamUrl);
    return pathname + search;
  }

  /** @param {string} watermark @returns {Promise<ActivityGroup>} */
  async read(watermark) {
    return await call('GET', `${this.#path}/activities?watermark=${watermark}`, this.#token);
  }

  /** @param {object} activity */
  async post(activity) {
    await call('POST', `${this.#path}/activities`, this.#token, activity);
  }

  /** @param {object} activity @param {File[]} files @param {(fraction: number) => void} onProgress @returns {Promise<void>} */
  upload(activity, files, onProgress) {
    const form = new FormData();
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    for (const file of files) form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', `${root}${this.#path}/upload`);
    request.setRequestHeader('Authorization', `Bearer ${this.#token}`);
    return new Promise((resolve, reject) => {
      request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
      request.onerror = () => reject(new TypeError('The connection broke'));
      request.onload = () => {
        if (request.status < 300) return resolve();
        const retryAfterMs = Number(request.getResponseHeader('Retry-After')) * 1000;
        reject(new Refusal(request.status, errorIn(request.responseText), retryAfterMs));
      };
      request.send(form);
    });
  }

  forget() {
    this.#kept = null;
    forget(this.#key);
  }

  get #path() {
    return `/conversations/${this.#kept?.conversationId}`;
  }

  get #token() {
    return this.#kept?.token ?? '';
  }

  async #generate() {
    const { conversationId, token } = await call('POST', '/tokens/generate', '', {
      brand: this.#brand,
      locale: language(),
    });
    return this.#keep({ conversationId, token, isStarted: false });
  }

  /** @param {Kept} kept */
  #keep(kept) {
    this.#kept = kept;
    remember(this.#key, kept);
    return kept;
  }
}

/** @param {string} method @param {string} path @param {string} token @param {object} [body] */
async function call(method, path, token, body) {
  const answer = await fetch(root + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token !== '' && { Authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(timeoutMs),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.ok) return await answer.json();
  const retryAfterMs = Number(answer.headers.get('Retry-After')) * 1000;
  throw new Refusal(answer.status, errorIn(await answer.text()), retryAfterMs);
}

/** @param {string} json @returns {{ code?: string, file?: string }} */
function errorIn(json) {
  try {
    return JSON.parse(json).error ?? {};
  } catch {
    return {};
  }
}

/** A proxy on the way may answer in words of its own. @param {number} status */
function codeOf(status) {
  return status === 413 ? 'FileTooLarge' : status === 403 ? 'TokenExpired' : 'BadArgument';
}
