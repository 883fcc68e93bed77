// @ts-check
// Times on the page: ages and countdowns that keep running by the bot's clock, and instants in the engineer's own zone.
import { el } from './dom.js';
import { locale, t } from './tongue.js';

/** How far the bot's clock is ahead of this machine's. */
let aheadMs = 0;

/** @param {string} now the bot's present instant */
export function setBotTime(now) {
  aheadMs = Date.parse(now) - Date.now();
}

/**
 * `3 min`, `2 h 05 min`, `25 h`, `4 d 3 h`.
 *
 * @param {number} ms
 */
export function duration(ms) {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return t('< 1 min');
  if (hours < 1) return t('{m} min', { m: minutes });
  if (hours < 10) return t('{h} h {m} min', { h: hours, m: String(minutes % 60).padStart(2, '0') });
  if (hours < 48) return t('{h} h', { h: hours });
  return t('{d} d {h} h', { d: Math.floor(hours / 24), h: hours % 24 });
}

/**
 * `14:05` today, `20 Nov, 14:05` before.
 *
 * @param {string} at
 */
function shortTime(at) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date(Date.now() + aheadMs).toDateString();
  const day = isToday ? {} : /** @type {const} */ ({ day: 'numeric', month: 'short' });
  return date.toLocaleString(locale(), { ...day, hour: '2-digit', minute: '2-digit' });
}

/**
 * An instant with its full form beside it.
 *
 * @param {string} at
 */
export function instant(at) {
  return el('time', { datetime: at, title: new Date(at).toLocaleString(locale()) }, shortTime(at));
}

/**
 * How long something has lasted; runs.
 *
 * @param {string} since
 */
export function age(since) {
  return refreshed(
    el('time.age', { datetime: since, 'data-since': since, title: new Date(since).toLocaleString(locale()) }),
  );
}

/**
 * How long until something is due, or how late it is; runs.
 *
 * @param {string} dueAt
 */
export function countdown(dueAt) {
  return refreshed(
    el('time.countdown', { datetime: dueAt, 'data-due': dueAt, title: new Date(dueAt).toLocaleString(locale()) }),
  );
}

/** Keeps every age and countdown on the page right. */
export function startTicking() {
  setInterval(() => {
    for (const element of document.querySelectorAll('time[data-since], time[data-due]')) {
      if (element instanceof HTMLElement) refreshed(element);
    }
  }, 1_000);
}

/** @param {HTMLElement} element */
function refreshed(element) {
  const now = Date.now() + aheadMs;
  const { since, due } = element.dataset;
  const leftMs = due === undefined ? 0 : Date.parse(due) - now;
  const text = since === undefined ? dueText(leftMs) : duration(now - Date.parse(since));
  if (element.textContent !== text) element.textContent = text;
  element.classList.toggle('late', due !== undefined && leftMs < 0);
  element.classList.toggle('soon', due !== undefined && leftMs >= 0 && leftMs < 60 * 60_000);
  return element;
}

/** @param {number} leftMs */
function dueText(leftMs) {
  return leftMs < 0
    ? t('overdue by {time}', { time: duration(leftMs) })
    : t('due in {time}', { time: duration(leftMs) });
}
