// @ts-check
// What staff are told without asking: a promise about to break, a new danger, a shift without anybody. The newest pop up; all stay in a list.
import { get } from './api.js';
import { byId, el } from './dom.js';
import { instant } from './time.js';
import { t } from './tongue.js';

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

export function showNotices() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  const close = () => dialog.close();
  dialog.replaceChildren(
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'dialog-title' }, t('Notices')),
      notices.length === 0 && el('p.empty', {}, t('Nothing yet.')),
      el('ul.notices', {}, ...notices.toReversed().map((notice) => noticeElement(notice, close))),
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
  const words = caseId === null ? text : el('a', { href: `#case=${caseId}`, onclick: close }, text);
  return el(`li.${kind}`, {}, words, el('span.hint', {}, ` ${desk} · `, instant(at)));
}
