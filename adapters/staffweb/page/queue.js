// @ts-check
// The queue: my cases, those who wait in the order they are to be taken, and what colleagues have.
import { byId, el, show } from './dom.js';
import { state } from './state.js';
import { age, countdown } from './time.js';
import { t } from './tongue.js';
import { inWords } from './words.js';

/** @typedef {import('./state.js').QueueLine} QueueLine */

/** Draws the queue as it stands. */
export function showQueue() {
  const { entries, total } = state.queue;
  const groups = groupsOf(entries);
  const waiting = total - entries.filter(({ takenBy }) => takenBy !== null).length;
  byId('counts').textContent = waiting === 0 ? t('Nobody is waiting') : t('{n} waiting', { n: waiting });
  const dangers = entries.filter(({ takenBy, isHazard }) => takenBy === null && isHazard).length;
  document.title = `${dangers > 0 ? `${t(t('Danger'))}: ${dangers} · ` : ''}${waiting > 0 ? `(${waiting}) ` : ''}${t('Hotline')} · Clauseline`;
  byId('take-next').toggleAttribute('disabled', waiting === 0);
  show(
    byId('queue-list'),
    ...groups.flatMap(({ title, lines }) => [
      el('h3', {}, title, el('span.count', {}, String(lines.length))),
      el('ol', { role: 'list' }, ...lines.map(line)),
    ]),
    entries.length === 0 && el('p.empty', {}, t('The queue is empty. New cases appear here by themselves.')),
    total > entries.length && el('p.hint', {}, t('Showing the first {n} of {all}.', { n: entries.length, all: total })),
  );
}

/** The cases in the order they are listed. */
export function listedCases() {
  return groupsOf(state.queue.entries).flatMap(({ lines }) => lines.map(({ caseId }) => caseId));
}

/** @param {readonly QueueLine[]} entries */
function groupsOf(entries) {
  return [
    { title: t('Mine'), lines: entries.filter(({ takenBy }) => takenBy === state.engineer) },
    { title: t('Waiting'), lines: entries.filter(({ takenBy }) => takenBy === null) },
    {
      title: t('With colleagues'),
      lines: entries.filter(({ takenBy }) => takenBy !== null && takenBy !== state.engineer),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** @param {QueueLine} entry */
function line(entry) {
  const { caseId, isHazard, number, customerName, channel, language, firstWords } = entry;
  const isCurrent = caseId === state.caseId;
  return el(
    'li',
    {},
    el(
      isHazard ? 'a.line.hazard' : 'a.line',
      { href: `#case=${caseId}`, 'data-key': caseId, 'aria-current': isCurrent && 'true' },
      el(
        'span.line-head',
        {},
        el(
          `span.class.class-${entry.class.toLowerCase()}`,
          { title: t('Class {letter}', { letter: entry.class }) },
          entry.class,
        ),
        el('b', {}, customerName ?? t('Customer')),
        el('span.number', {}, number ?? ''),
      ),
      why(entry),
      firstWords !== null && firstWords !== '' && el('span.line-words', {}, `“${firstWords}”`),
      el('span.line-foot', {}, `${inWords(channel)} · ${inWords(language)} · ${entry.desk}`),
      since(entry),
    ),
  );
}

/** @param {QueueLine} entry */
function why({ isHazard, hasNewHazard, reason, model, level }) {
  const up = level > 1 ? t('level {level}', { level }) : null;
  const words = [model, reason === 'hazard' ? null : inWords(reason), up].filter(Boolean).join(' · ');
  return el(
    'span.line-why',
    {},
    hasNewHazard && el('strong.danger', {}, t('New danger')),
    isHazard && !hasNewHazard && el('strong.danger', {}, t('Danger')),
    words,
  );
}

/** @param {QueueLine} entry */
function since({ takenBy, takenAt, enteredAt, firstDueAt, isHazard, unansweredSince }) {
  if (takenBy === null) {
    return el(
      'span.line-foot',
      {},
      el('span', {}, t('waiting'), ' ', age(enteredAt)),
      isHazard ? el('strong.danger', {}, t('take at once')) : countdown(firstDueAt),
    );
  }
  const who = takenBy === state.engineer ? t('taken') : takenBy;
  const unanswered = unansweredSince !== null && el('span.unanswered', {}, t('unanswered'), ' ', age(unansweredSince));
  return el('span.line-foot', {}, el('span', {}, `${who} · `, age(takenAt ?? enteredAt)), unanswered);
}
