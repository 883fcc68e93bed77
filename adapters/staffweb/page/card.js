// @ts-check
// The card: what is known of the case, from whom; what it is owed and by which clause; what was promised by when.
import { fileElement } from './conversation.js';
import { el } from './dom.js';
import { age, countdown, duration, instant } from './time.js';
import { factTitle, inWords, titled, valueInWords } from './words.js';

/**
 * @typedef {import('./state.js').CaseCard} CaseCard
 * @typedef {import('../../../bot/desk.ts').RemedyView} RemedyView
 * @typedef {import('../../../bot/desk.ts').ClauseView} ClauseView
 * @typedef {import('../../../bot/desk.ts').FactLine} FactLine
 * @typedef {import('../../../bot/desk.ts').ClockView} ClockView
 */

/**
 * @param {CaseCard} card
 * @returns {HTMLElement[]}
 */
export function cardSections(card) {
  return [hazards, summary, verdict, facts, evidence, clocks, contact, earlier, history].flatMap(
    (part) => part(card) ?? [],
  );
}

/**
 * @param {string} title
 * @param {...import('./dom.js').Child} children
 */
function section(title, ...children) {
  return el('section', { 'aria-label': title }, el('h3', {}, title), ...children);
}

/** @param {CaseCard} card */
function hazards({ hazards }) {
  if (hazards.length === 0) return undefined;
  const named = [...new Set(hazards.flatMap((hazard) => hazard.hazards))].map(inWords).join(', ');
  return el(
    'section.danger-box',
    { 'aria-label': 'Danger' },
    el('h3', {}, `Danger: ${named}`),
    ...hazards.map(({ words, at }) => el('p', {}, words === '' ? '' : `“${words}” `, instant(at))),
    el('p.hint', {}, 'Safety first: no instruction to ship a damaged battery.'),
  );
}

/** @param {CaseCard} card */
function summary({ handoff, claim, missing }) {
  if (handoff === null && claim === null) return undefined;
  return section(
    'Why a person',
    handoff !== null && el('p', {}, titled(handoff.reason), handoff.note === '' ? '' : `: ${handoff.note}`),
    claim !== null && el('p', {}, 'Claims ', el('b', {}, inWords(claim).toLowerCase()), '.'),
    missing.length > 0 &&
      el('p.missing', {}, `Still missing: ${missing.map((name) => factTitle(name).toLowerCase()).join(', ')}.`),
  );
}

/** @param {CaseCard} card */
function verdict({ verdict }) {
  if (verdict === null) return section('Verdict', el('p.empty', {}, 'Nothing has been decided yet.'));
  const complaint = verdict.complaintClass === null ? '' : ` · complaint class ${verdict.complaintClass}`;
  return section(
    'Verdict',
    ...verdict.remedies.map(remedy),
    el('p.hint', {}, `Pack ${verdict.pack}, as of ${verdict.asOf}${complaint}`),
    !verdict.wasTold && el('p.hint', {}, 'As things stand by the facts so far. The customer has not been told.'),
  );
}

/** @param {RemedyView} remedy */
function remedy({ remedy, status, isProvisional, presumed, missing, clauses, payers, deadlines, readings }) {
  const speaking = clauses.filter(({ value }) => value !== false);
  return el(
    'details.remedy',
    { 'data-key': `remedy-${remedy}` },
    el(
      'summary',
      {},
      el('b', {}, titled(remedy)),
      el(`span.status.${status}`, {}, inWords(status)),
      isProvisional && el('span.provisional', {}, 'provisional'),
      el('span.clause-ids', {}, speaking.map(({ id }) => id).join(', ')),
    ),
    ...clauses.map(clause),
    presumed.length > 0 && el('p', {}, `Presumed until inspection: ${names(presumed)}.`),
    missing.length > 0 && el('p', {}, `Still open: ${names(missing)}.`),
    ...deadlines.map(({ what, byDate, clause }) => el('p', {}, `${titled(what)} until ${byDate} (${clause}).`)),
    payers.length > 0 &&
      el('p', {}, payers.map(({ item, payer }) => `${titled(item)}: ${payerWords(payer)}`).join('; '), '.'),
    readings.length > 0 && el('p.hint', {}, `Readings used: ${readings.join(', ')}.`),
  );
}

/** @param {ClauseView} clause */
function clause({ id, role, value, quote, source }) {
  const holds = value === null ? 'open' : value ? 'holds' : 'does not hold';
  return el(
    'figure.clause',
    {},
    el('figcaption', {}, el('b', {}, id), ` ${role}, ${holds}`),
    el('blockquote', { cite: source }, quote),
  );
}

/** @param {string} payer */
function payerWords(payer) {
  return payer === 'customer' ? 'the customer pays' : inWords(payer);
}

/** @param {readonly string[]} facts */
function names(facts) {
  return facts.map((name) => factTitle(name).toLowerCase()).join(', ');
}

/** @param {CaseCard} card */
function facts({ facts, serialNumber }) {
  if (facts.length === 0) return section('Facts', el('p.empty', {}, 'Nothing is known yet.'));
  return section(
    'Facts',
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
      before !== null && el('del', { title: 'Said before' }, valueInWords(before)),
    ),
    el('td.source', { title: new Date(at).toLocaleString('en-GB') }, inWords(source)),
  );
}

function noUnit() {
  return el('p.hint', {}, 'No serial number yet: the unit is not in the registry.');
}

/** @param {CaseCard} card */
function evidence({ evidence }) {
  if (evidence.length === 0) return section('Evidence', el('p.empty', {}, 'No photos or papers.'));
  return section(
    'Evidence',
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
function clocks({ clocks }) {
  return clocks.length === 0 ? undefined : section('Clocks', el('dl.clocks', {}, ...clocks.flatMap(clock)));
}

/** @param {ClockView} clock */
function clock({ clock, startedAt, dueAt, stoppedAt, clause }) {
  return [
    el('dt', {}, titled(clock), clause !== null && el('span.source', {}, ` ${clause}`)),
    el('dd', {}, ...clockState(startedAt, dueAt, stoppedAt)),
  ];
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
  return [el(late ? 'span.late' : 'span', {}, late ? `after ${took}, late` : `after ${took}`)];
}

/** @param {CaseCard} card */
function contact({ customer, requestedOn }) {
  const rows = customer.contact.map(({ way, value }) =>
    el('tr', {}, el('th', { scope: 'row' }, titled(way)), el('td', {}, value)),
  );
  return section(
    'Customer',
    rows.length > 0 && el('table.facts', {}, el('tbody', {}, ...rows)),
    el('p', {}, `${inWords(customer.channel)}, ${inWords(customer.language)}. First asked on ${requestedOn}.`),
    customer.consentWords !== null && el('p.hint', {}, `Consent to contact data (3.6): “${customer.consentWords}”`),
    !customer.isReachable && el('p.error', {}, 'Cannot be reached in this channel any more.'),
  );
}

/** @param {CaseCard} card */
function earlier({ earlierCases }) {
  if (earlierCases.length === 0) return undefined;
  return section(
    'Other cases of this unit',
    el(
      'ul.earlier',
      {},
      ...earlierCases.map(({ caseId, number, status, outcome, openedAt }) =>
        el(
          'li',
          {},
          el('a', { href: `#case=${caseId}` }, number ?? 'without number'),
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
    el('summary', {}, `History: ${history.length} events`),
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
