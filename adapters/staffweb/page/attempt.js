// @ts-check
// Doing something that may fail: what went wrong is said in words, for a while.
import { ApiError } from './api.js';
import { byId, el } from './dom.js';
import { t } from './tongue.js';

/**
 * Does something, and says in words what went wrong. True where nothing did.
 *
 * @param {() => Promise<void>} work
 */
export async function attempt(work) {
  try {
    await work();
    return true;
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 401) location.assign('/staff');
    toast(failure instanceof ApiError ? failure.message : t('Something on this page went wrong. Reload it.'));
    if (!(failure instanceof ApiError)) throw failure;
    return false;
  }
}

/** @param {string} words */
export function toast(words) {
  const shown = el('p.toast', {}, words);
  byId('toasts').replaceChildren(shown);
  setTimeout(() => shown.remove(), 8_000);
}
