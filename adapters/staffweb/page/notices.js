// @ts-check
// What staff are told without asking: a promise about to break, a new danger, a shift without anybody. The newest pop up; all stay in a list.
import { ApiError, get, post } from './api.js';
import { byId, el } from './dom.js';
import { instant } from './time.js';
import { inTongue, t } from './tongue.js';

/** @typedef {import('../../../bot/desk-action.ts').DeskNotice} DeskNotice */

const kept = 'last-notice';
/** @type {DeskNotice[]} */
let notices = [];

/**
 * Asks for what is new and gives it to `onNew`.
 *
 * @param {(notice: DeskNotice) => void} onNew
 */
export async function loadNotices(onNew) {
  const last = notices.at(-1)?.noticeId ?? 0;
  const { notices: fresh } = await get(`/notices?after=${last}`);
  notices = [...notices, ...fresh].slice(-200);
  const seen = Number(localStorage.getItem(kept) ?? 0);
  const unseen = notices.filter(({ noticeId }) => noticeId > seen);
  if (last > 0) for (const notice of fresh) onNew(notice);
  byId('notices').textContent = unseen.length === 0 ? t('Notices') : `${t('Notices')} (${unseen.length})`;
  byId('notices').classList.toggle('unseen', unseen.length > 0);
}

export async function showNotices() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  const close = () => dialog.close();
  const setAside = await get('/set-aside').catch(() => undefined);
  dialog.replaceChildren(
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'dialog-title' }, t('Notices')),
      notices.length === 0 && el('p.empty', {}, t('Nothing yet.')),
      el('ul.notices', {}, ...notices.toReversed().map((notice) => noticeElement(notice, close))),
      setAside !== undefined && setAsideElement(setAside, close),
      el('div.dialog-foot', {}, el('button.button.primary', { type: 'submit' }, t('Close'))),
    ),
  );
  localStorage.setItem(kept, String(notices.at(-1)?.noticeId ?? 0));
  byId('notices').textContent = t('Notices');
  byId('notices').classList.remove('unseen');
  dialog.showModal();
}

/**
 * @param {DeskNotice} notice
 * @param {() => void} close
 */
function noticeElement({ caseId, kind, text, at, desk }, close) {
  return el(`li.${kind}`, {}, place(caseId, inTongue(text), close), el('span.hint', {}, ` ${desk} · `, instant(at)));
}

/**
 * @param {import('../../../bot/desk.ts').SetAside} setAside
 * @param {() => void} close
 */
function setAsideElement({ parked, undelivered }, close) {
  if (parked.length + undelivered.length === 0) return false;
  return el(
    'section.set-aside',
    {},
    el('h3', {}, t('Set aside')),
    el('ul.notices', {}, ...parked.map((message) => parkedElement(message, close))),
    el('ul.notices', {}, ...undelivered.map((reply) => undeliveredElement(reply, close))),
  );
}

/**
 * @param {import('../../../bot/desk.ts').ParkedMessage} message
 * @param {() => void} close
 */
function parkedElement({ inboxId, channel, caseId, receivedAt, reason }, close) {
  const line = el(
    'li',
    {},
    place(caseId, t('A message could not be answered: {reason}', { reason: reason ?? '' }), close),
  );
  /** @param {object} ending */
  const end = async (ending) => {
    try {
      await post(`/set-aside/${inboxId}`, ending);
      line.remove();
    } catch (error) {
      line.append(el('span.hint', {}, error instanceof ApiError ? ` ${error.message}` : ''));
    }
  };
  const why = /** @type {HTMLInputElement} */ (el('input', { type: 'text', placeholder: t('Why it is dropped') }));
  line.append(
    el('span.hint', {}, ` ${channel} · `, instant(receivedAt)),
    el(
      'div.endings',
      {},
      el('button.button', { type: 'button', onclick: () => void end({ kind: 'retry' }) }, t('Try again')),
      why,
      el('button.button', { type: 'button', onclick: () => void end({ kind: 'drop', reason: why.value }) }, t('Drop')),
    ),
  );
  return line;
}

/**
 * @param {import('../../../bot/desk.ts').UndeliveredReply} reply
 * @param {() => void} close
 */
function undeliveredElement({ channel, caseId, delivery, endedAt, reason }, close) {
  const words = delivery === 'failed' ? t('A reply was not delivered') : t('A reply may not have arrived');
  const when = endedAt === null ? '' : instant(endedAt);
  return el('li', {}, place(caseId, `${words}: ${reason ?? ''}`, close), el('span.hint', {}, ` ${channel} · `, when));
}

/**
 * @param {string | null} caseId
 * @param {string} words
 * @param {() => void} close
 */
function place(caseId, words, close) {
  return caseId === null ? words : el('a', { href: `#case=${caseId}`, onclick: close }, words);
}
