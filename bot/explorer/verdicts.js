// @ts-check
// The verdict of every remedy, with the clauses that speak.
import { byId, element } from './elements.js';
import { factName, lookUp, plain, say } from './language.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */
/** @typedef {{ onClause: (clause: string) => void, onFact: (fact: string) => void, onQuestion: (facts: readonly string[]) => void }} Doors */

/** @param {Decision | undefined} decision @param {Doors} doors */
export function showVerdicts(decision, doors) {
  const remedies = Object.entries(decision?.remedies ?? {});
  byId('remedies').replaceChildren(
    ...complaintCards(decision?.complaint, doors),
    ...remedies.map(([remedy, verdict]) => remedyCard(remedy, verdict, doors)),
    ...promiseCards(decision?.commitments ?? []),
  );
  const complaint = decision?.complaint ? [['review', `${say('class')} ${decision.complaint.class ?? '?'}`]] : [];
  const chips = remedies.map(([remedy, { status }]) => [status, lookUp('remedies', remedy)]);
  byId('summary').replaceChildren(
    ...[...complaint, ...chips].map(([status = '', title = '']) =>
      element('span', { class: 'chip', 'data-status': status }, title),
    ),
  );
  showNext(decision?.next ?? [], doors);
}

/** @param {Decision['next']} next @param {Doors} doors */
function showNext(next, { onClause, onQuestion }) {
  const questions = next.map(({ question, facts, stillOpen }) =>
    element(
      'li',
      {},
      questionButton(lookUp('questions', question), () => onQuestion(facts)),
      ' ',
      ...stillOpen.slice(0, 6).flatMap((id) => [clauseButton(id, 'null', '', onClause), ' ']),
    ),
  );
  byId('next').replaceChildren(...(questions.length > 0 ? questions : [element('p', {}, say('nothingNext'))]));
}

/** Leads to the facts that answer it. @param {string} text @param {() => void} onPress */
function questionButton(text, onPress) {
  const button = element('button', { type: 'button', class: 'question' }, text);
  button.addEventListener('click', onPress);
  return button;
}

/** Of packs that know classes of complaints. @param {Decision['complaint']} complaint @param {Doors} doors */
function complaintCards(complaint, doors) {
  if (complaint === undefined) return [];
  const isOpen = complaint.class === null;
  const card = element('article', { class: 'remedy', 'data-status': isOpen ? 'needs-facts' : 'classed' });
  const told = isOpen ? say('classOpen') : `${say('class')} ${complaint.class}`;
  card.append(element('h3', {}, say('complaint'), element('span', { class: 'status' }, told)));
  card.append(citedClauses(complaint.clauses, doors));
  if (complaint.path !== null) card.append(line(say('path'), [plain(complaint.path)]));
  if (complaint.missing.length > 0) card.append(line(say('missing'), complaint.missing.map(factName)));
  return [card];
}

/** @param {string} remedy @param {NonNullable<Decision['remedies']['return']>} verdict @param {Doors} doors */
function remedyCard(remedy, verdict, doors) {
  const card = element('article', { class: 'remedy', 'data-status': verdict.status });
  const told = `${lookUp('statuses', verdict.status)}${verdict.provisional ? `, ${say('provisional')}` : ''}`;
  card.append(element('h3', {}, lookUp('remedies', remedy), element('span', { class: 'status' }, told)));
  card.append(citedClauses(verdict.clauses, doors));
  for (const { reading, asRead, otherwise } of verdict.contested ?? []) {
    const results = `${lookUp('statuses', asRead)} / ${lookUp('statuses', otherwise)}`;
    card.append(line(`${say('twoWays')} (${say('reading')} ${reading})`, [results]));
  }
  if (verdict.wouldChange.length > 0) card.append(flips(verdict.wouldChange, doors));
  /** @type {[string, string[]][]} */
  const lines = [
    [say('missing'), verdict.missing.map(factName)],
    [
      say('deadlines'),
      verdict.deadlines.map(({ what, byDate, clause }) => `${lookUp('deadlines', what)} ${byDate} (${clause})`),
    ],
    ...(verdict.status === 'ineligible' ? [] : payments(verdict.payers)),
  ];
  card.append(...lines.filter(([, values]) => values.length > 0).map(([label, values]) => line(label, values)));
  const small = [
    ...(verdict.presumed.length > 0 ? [folded(say('presumed'), verdict.presumed.map(factName))] : []),
    ...(verdict.readings.length > 0 ? [folded(say('readings'), [...verdict.readings])] : []),
  ];
  card.append(element('div', { class: 'small' }, ...small));
  return card;
}

/** One line for each who pays. @param {NonNullable<Decision['remedies']['return']>['payers']} payers @returns {[string, string[]][]} */
function payments(payers) {
  const byPayer = Map.groupBy(Object.entries(payers), ([, payer]) => payer);
  return [...byPayer].map(([payer, items]) => [
    lookUp('payers', payer),
    [items.map(([item]) => lookUp('costs', item)).join(', ')],
  ]);
}

/** @param {Decision['commitments']} promises */
function promiseCards(promises) {
  if (promises.length === 0) return [];
  const told = promises.map(({ id, within, clause }) => `${lookUp('promises', id)} ${spanOf(within)} (${clause})`);
  const items = told.map((text) => element('li', {}, text));
  return [element('article', { class: 'remedy' }, element('h3', {}, say('promises')), element('ul', {}, ...items))];
}

/** `PT24H` -> `24 hours`. @param {string} duration */
const spanOf = (duration) =>
  duration.replace(/^PT?(\d+)(\w)$/, (_, count, unit) => `${count} ${lookUp('units', unit)}`);

/** @param {NonNullable<Decision['remedies']['return']>['clauses']} clauses @param {Doors} doors */
function citedClauses(clauses, { onClause }) {
  const isGrounded = clauses.some(({ role, value }) => role === 'ground' && value !== false);
  const speaking = clauses.filter(
    ({ role, value }) => value !== false || role === 'requirement' || (role === 'ground' && !isGrounded),
  );
  return element(
    'p',
    {},
    ...speaking.flatMap(({ id, value, role }) => [clauseButton(id, String(value), role, onClause), ' ']),
  );
}

/** Each of the smallest changes, every fact of it ready to be tried. @param {readonly (readonly string[])[]} sets @param {Doors} doors */
function flips(sets, { onFact }) {
  const facts = [...new Set(sets.flat())];
  const buttons = facts.flatMap((fact) => {
    const button = element('button', { type: 'button', class: 'flip' }, factName(fact));
    button.addEventListener('click', () => onFact(fact));
    return [button, ' '];
  });
  return element('p', {}, element('b', {}, `${say('wouldChange')}: `), ...buttons);
}

/** What few people want to know. @param {string} label @param {string[]} values */
function folded(label, values) {
  return element('details', {}, element('summary', {}, `${label} (${values.length})`), values.join('; '));
}

/** @param {string} label @param {string[]} values */
function line(label, values) {
  return element('p', {}, element('b', {}, `${label}: `), values.join('; '));
}

/** @param {string} id @param {string} value @param {string} role @param {(clause: string) => void} onClause */
function clauseButton(id, value, role, onClause) {
  const title = role === '' ? id : `${id}: ${lookUp('roles', role)}`;
  const attributes = { type: 'button', class: 'clause', 'data-value': value, 'data-role': role, title };
  const button = element('button', attributes, id);
  button.addEventListener('click', () => onClause(id));
  return button;
}
