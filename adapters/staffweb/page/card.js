// @ts-check
// The card: what is known of the case, from whom; what it is owed and by which clause; what was promised by when.
import { fileElement } from './conversation.js';
import { el } from './dom.js';
import { section } from './section.js';
import { age, countdown, duration, instant } from './time.js';
import { locale, t } from './tongue.js';
import { verdict } from './verdict.js';
import { factTitle, inWords, titled, valueInWords } from './words.js';
import { workSection } from './work.js';

/**
 * @typedef {import('./state.js').CaseCard} CaseCard
 * @typedef {import('../../../bot/case-card.ts').FactLine} FactLine
 * @typedef {import('../../../bot/case-card.ts').ClockView} ClockView
 */

/**
 * @param {CaseCard} card
 * @param {import('./work.js').OnOverride} onOverride
 * @returns {HTMLElement[]}
 */
export function cardSections(card, onOverride) {
  const work = (/** @type {CaseCard} */ shown) => workSection(shown, onOverride);
  return [hazards, summary, clocks, work, verdict, facts, evidence, contact, earlier, history].flatMap(
    (part) => part(card) ?? [],
  );
}

/** @param {CaseCard} card */
function hazards({ hazards }) {
  if (hazards.length === 0) return undefined;
  const named = [...new Set(hazards.flatMap((hazard) => hazard.hazards))].map(inWords).join(', ');
  return el(
    'section.danger-box',
    { 'aria-label': t('Danger') },
    el('h3', {}, `${t('Danger')}: ${named}`),
    ...hazards.map(({ words, at }) => el('p', {}, words === '' ? '' : `“${words}” `, instant(at))),
    el('p.hint', {}, t('Safety first: no instruction to ship a damaged battery.')),
  );
}

/** @param {CaseCard} card */
function summary({ handoff, claim }) {
  if (handoff === null && claim === null) return undefined;
  return section(
    t('Why a person'),
    handoff !== null && el('p', {}, titled(handoff.reason), handoff.note === '' ? '.' : `: ${handoff.note}`),
    claim !== null && el('p', {}, t('Claims'), ' ', el('b', {}, inWords(claim).toLowerCase()), '.'),
  );
}

/** @param {CaseCard} card */
function facts({ facts, serialNumber }) {
  if (facts.length === 0) return section(t('Facts'), el('p.empty', {}, t('Nothing is known yet.')));
  return section(
    t('Facts'),
    el('table.facts', {}, el('tbody', {}, ...facts.map(fact))),
    serialNumber === null && noUnit(),
  );
}

/** @param {FactLine} fact */
function fact({ name, value, kind, source, at, before }) {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, factTitle(name)),
    el(
      'td',
      {},
      el(`span.value.${kind}`, {}, valueInWords(value)),
      before !== null && el('del', { title: t('Said before') }, valueInWords(before)),
    ),
    el('td.source', { title: new Date(at).toLocaleString(locale()) }, inWords(source)),
  );
}

function noUnit() {
  return el('p.hint', {}, t('No serial number yet: the unit is not in the registry.'));
}

/** @param {CaseCard} card */
function evidence({ evidence }) {
  if (evidence.length === 0) return section(t('Evidence'), el('p.empty', {}, t('No photos or papers.')));
  return section(
    t('Evidence'),
    el(
      'ul.files',
      {},
      ...evidence.map(({ slot, file }) =>
        el('li', {}, fileElement(file), el('span.slot', {}, slot === 'other' ? '' : inWords(slot))),
      ),
    ),
  );
}

/** @param {CaseCard} card */
function clocks({ clocks, spent }) {
  if (clocks.length === 0) return undefined;
  return section(
    t('Clocks'),
    el('dl.clocks', {}, ...clocks.flatMap(clock)),
    el('p.hint', {}, `${t('Time so far')}: ${spent.map(timeAt).join(' · ')}`),
  );
}

/** @param {CaseCard['spent'][number]} spent */
function timeAt({ place, hours }) {
  return `${t(places[place] ?? place)} ${duration(hours * 3_600_000)}`;
}

/** @type {Readonly<Record<string, string>>} */
const places = {
  bot: 'with the bot',
  waiting: 'waiting',
  engineer: 'in work',
  customer: 'waiting for the customer',
  goods: 'waiting for the unit',
  parts: 'waiting for parts',
};

/** @param {ClockView} clock */
function clock({ clock, startedAt, dueAt, stoppedAt, clause, share, pausedFor }) {
  const isRunning = stoppedAt === null && share !== null;
  return [
    el('dt', {}, titled(clock), clause !== null && el('span.source', {}, ` ${clause}`)),
    el(
      'dd',
      {},
      ...clockState(startedAt, dueAt, stoppedAt),
      pausedFor !== null && el('span.held', {}, ` ${t('stands still: {whom}', { whom: inWords(pausedFor) })}`),
      isRunning && el(shareClass(share), { max: 1, value: Math.min(1, share), 'aria-label': titled(clock) }),
    ),
  ];
}

/** @param {number} share */
function shareClass(share) {
  if (share >= 1) return 'progress.broken';
  return share >= 0.8 ? 'progress.most' : 'progress';
}

/**
 * @param {string} startedAt
 * @param {string | null} dueAt
 * @param {string | null} stoppedAt
 */
function clockState(startedAt, dueAt, stoppedAt) {
  if (stoppedAt === null) return dueAt === null ? [age(startedAt)] : [countdown(dueAt)];
  const took = duration(Date.parse(stoppedAt) - Date.parse(startedAt));
  const late = dueAt !== null && stoppedAt > dueAt;
  return [el(late ? 'span.late' : 'span', {}, t(late ? 'after {took}, late' : 'after {took}', { took }))];
}

/** @param {CaseCard} card */
function contact({ customer, requestedOn }) {
  const rows = customer.contact.map(({ way, value }) =>
    el('tr', {}, el('th', { scope: 'row' }, titled(way)), el('td', {}, value)),
  );
  return section(
    t('Customer'),
    rows.length > 0 && el('table.facts', {}, el('tbody', {}, ...rows)),
    el(
      'p',
      {},
      `${inWords(customer.channel)}, ${inWords(customer.language)}. ${t('First asked on {day}.', { day: requestedOn })}`,
    ),
    customer.consentWords !== null &&
      el('p.hint', {}, `${t('Consent to contact data (3.6)')}: “${customer.consentWords}”`),
    !customer.isReachable && el('p.error', {}, t('Cannot be reached in this channel any more.')),
  );
}

/** @param {CaseCard} card */
function earlier({ earlierCases }) {
  if (earlierCases.length === 0) return undefined;
  return section(
    t('Other cases of this unit'),
    el(
      'ul.earlier',
      {},
      ...earlierCases.map(({ caseId, number, status, outcome, openedAt }) =>
        el(
          'li',
          {},
          el('a', { href: `#case=${caseId}` }, number ?? t('without number')),
          ` ${outcome === null ? inWords(status) : inWords(outcome).toLowerCase()}, `,
          instant(openedAt),
        ),
      ),
    ),
  );
}

/** @param {CaseCard} card */
function history({ history }) {
  return el(
    'details.history',
    { 'data-key': 'history' },
    el('summary', {}, t('History: {count} events', { count: history.length })),
    el(
      'ol',
      {},
      ...history.map(({ kind, actor, at, detail, text }) =>
        el(
          'li',
          {},
          instant(at),
          ` ${inWords(actor)}: ${[inWords(kind), detail, text].filter((part) => part !== '').join(', ')}`,
        ),
      ),
    ),
  );
}
