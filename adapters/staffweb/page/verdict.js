// @ts-check
// The verdict on the card: each remedy with its status, the clauses that decide it, and their words to open.
import { el } from './dom.js';
import { section } from './section.js';
import { t } from './tongue.js';
import { factTitle, inWords, titled } from './words.js';

/**
 * @typedef {import('./state.js').CaseCard} CaseCard
 * @typedef {import('../../../bot/case-card.ts').RemedyView} RemedyView
 * @typedef {import('../../../bot/case-card.ts').ClauseView} ClauseView
 */

/** @param {CaseCard} card */
export function verdict({ verdict, missing }) {
  if (verdict === null) return section(t('Verdict'), el('p.empty', {}, t('Nothing has been decided yet.')));
  const complaint =
    verdict.complaintClass === null ? '' : ` · ${t('complaint class {letter}', { letter: verdict.complaintClass })}`;
  return section(
    t('Verdict'),
    ...verdict.remedies.map(remedy),
    missing.length > 0 && el('p.missing', {}, t('Still missing: {what}.', { what: someNames(missing) })),
    el('p.hint', {}, `${t('Pack {pack}, as of {day}', { pack: verdict.pack, day: verdict.asOf })}${complaint}`),
    !verdict.wasTold && el('p.hint', {}, t('As things stand by the facts so far. The customer has not been told.')),
  );
}

/** @param {RemedyView} remedy */
function remedy({ remedy, status, isProvisional, presumed, missing, clauses, payers, deadlines, readings }) {
  return el(
    'details.remedy',
    { 'data-key': `remedy-${remedy}` },
    el(
      'summary',
      {},
      el('b', {}, titled(remedy)),
      el(`span.status.${status}`, {}, inWords(status)),
      isProvisional && el('span.provisional', {}, t('provisional')),
      el('span.clause-ids', {}, deciding(status, clauses)),
    ),
    ...clauses.map(clause),
    presumed.length > 0 && el('p', {}, t('Taken for granted so far: {what}.', { what: names(presumed) })),
    missing.length > 0 && el('p', {}, t('Still open: {what}.', { what: names(missing) })),
    ...deadlines.map(({ what, byDate, clause }) => el('p', {}, `${titled(what)}: ${byDate} (${clause}).`)),
    payers.length > 0 &&
      el('p', {}, payers.map(({ item, payer }) => `${titled(item)}: ${payerWords(payer)}`).join('; '), '.'),
    readings.length > 0 && el('p.hint', {}, t('Readings used: {what}.', { what: readings.join(', ') })),
  );
}

/**
 * The clauses that made it so; while facts are missing there are none yet.
 *
 * @param {string} status
 * @param {readonly ClauseView[]} clauses
 */
function deciding(status, clauses) {
  return clauses
    .filter(({ role, value }) => decides[status]?.some((cause) => cause.role === role && cause.value === value))
    .map(({ id }) => id)
    .join(', ');
}

/** @type {Readonly<Record<string, readonly { role: string, value: boolean }[]>>} */
const decides = {
  eligible: [{ role: 'ground', value: true }],
  ineligible: [
    { role: 'bar', value: true },
    { role: 'requirement', value: false },
  ],
  refer: [{ role: 'refer', value: true }],
  review: [{ role: 'review', value: true }],
};

/** @param {ClauseView} clause */
function clause({ id, role, value, quote, source }) {
  const holds = value === null ? t('open') : value ? t('holds') : t('does not hold');
  return el(
    'figure.clause',
    {},
    el('figcaption', {}, el('b', {}, id), ` ${t(role)}, ${holds}`),
    el('blockquote', { cite: source }, quote),
  );
}

/** @param {string} payer */
function payerWords(payer) {
  return payer === 'customer' ? t('the customer pays') : inWords(payer);
}

/** @param {readonly string[]} facts */
function names(facts) {
  return facts.map((name) => factTitle(name).toLowerCase()).join(', ');
}

/**
 * The first of a long list.
 *
 * @param {readonly string[]} facts
 */
function someNames(facts) {
  const shown = 6;
  return facts.length <= shown
    ? names(facts)
    : t('{what} and {n} more', { what: names(facts.slice(0, shown)), n: facts.length - shown });
}
