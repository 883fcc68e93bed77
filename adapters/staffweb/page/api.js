// @ts-check
// Talking to the bot: JSON in, JSON out, every failure a sentence for the engineer.
import { inTongue, t } from './tongue.js';

/** What went wrong, in words that can be shown. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status 0 where the bot could not be reached
   */
  constructor(message, status) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/**
 * @param {string} path below /staff/api
 * @returns {Promise<any>}
 */
export async function get(path) {
  return await request(path, { method: 'GET' });
}

/**
 * @param {string} path below /staff/api
 * @param {object} [body]
 * @param {string} [onceKey] what was done under it is not done again
 * @returns {Promise<any>}
 */
export async function post(path, body = {}, onceKey) {
  return await request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(onceKey === undefined ? {} : { 'X-Once': onceKey }) },
    body: JSON.stringify(body),
  });
}

/**
 * @param {string} path below /staff/api
 * @param {string} text
 * @returns {Promise<any>}
 */
export async function postText(path, text) {
  return await request(path, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: text });
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function request(path, init) {
  const response = await fetch(`/staff/api${path}`, init).catch(() => {
    throw new ApiError(t('The bot cannot be reached. What you wrote is kept; try again in a moment.'), 0);
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    const words = body.message ?? t('The bot answered with error {status}.', { status: response.status });
    throw new ApiError(inTongue(words), response.status);
  }
  return body;
}
