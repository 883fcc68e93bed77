// @ts-check
// The verdict of every remedy, with the clauses that speak.
import { byId, element, words } from './elements.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */

/** @param {Decision | undefined} decision @param {(clause: string) => void} onClause */
export function showVerdicts(decision, onClause) {
  byId('remedies').replaceChildren(
    ...complaintCards(decision?.complaint, onClause),
    ...Object.entries(decision?.remedies ?? {}).map(([remedy, verdict]) => remedyCard(remedy, verdict, onClause)),
  );
  byId('next').replaceChildren(
    ...(decision?.next ?? []).map((question) =>
      element(
        'li',
        {},
        `${words(question.question)} `,
        ...question.stillOpen.slice(0, 6).map((id) => clauseButton(id, 'null', '', onClause)),
      ),
    ),
  );
}

/** Of packs that know classes of complaints. @param {Decision['complaint']} complaint @param {(clause: string) => void} onClause */
function complaintCards(complaint, onClause) {
  if (complaint === undefined) return [];
  const card = element('article', {
    class: 'remedy',
    'data-status': complaint.class === null ? 'needs-facts' : 'eligible',
  });
  card.append(
    element('h3', {}, 'complaint', element('span', { class: 'status' }, `class ${complaint.class ?? 'still open'}`)),
  );
  const cited = complaint.clauses.filter(({ value }) => value !== false);
  card.append(element('p', {}, ...cited.map(({ id, value, role }) => clauseButton(id, String(value), role, onClause))));
  if (complaint.path !== null) card.append(element('p', {}, element('b', {}, 'path: '), words(complaint.path)));
  if (complaint.missing.length > 0)
    card.append(element('p', {}, element('b', {}, 'missing: '), complaint.missing.map(words).join('; ')));
  return [card];
}

/** @param {string} remedy @param {NonNullable<Decision['remedies']['return']>} verdict @param {(clause: string) => void} onClause */
function remedyCard(remedy, verdict, onClause) {
  const card = element('article', { class: 'remedy', 'data-status': verdict.status });
  const status = verdict.provisional ? `${words(verdict.status)}, provisional` : words(verdict.status);
  card.append(element('h3', {}, words(remedy), element('span', { class: 'status' }, status)));
  const speaking = verdict.clauses.filter(({ value }) => value !== false);
  const cited = speaking.map((clause) => clauseButton(clause.id, String(clause.value), clause.role, onClause));
  if (cited.length > 0) card.append(element('p', {}, ...cited.flatMap((button) => [button, ' '])));
  const lines = [
    ['presumed until inspection', verdict.presumed.map(words)],
    ['missing', verdict.missing.map(words)],
    ['would change it', verdict.wouldChange.map((set) => set.map(words).join(' and '))],
    ['deadlines', verdict.deadlines.map(({ what, byDate, clause }) => `${words(what)} by ${byDate} (${clause})`)],
    ['who pays', Object.entries(verdict.payers).map(([item, payer]) => `${words(item)}: ${payer}`)],
    ['readings', verdict.readings],
  ];
  for (const [label, values] of lines)
    if (values && values.length > 0)
      card.append(element('p', {}, element('b', {}, `${label}: `), [values].flat().join('; ')));
  return card;
}

/** @param {string} id @param {string} value @param {string} role @param {(clause: string) => void} onClause */
function clauseButton(id, value, role, onClause) {
  const button = element(
    'button',
    { type: 'button', class: 'clause', 'data-value': value, 'data-role': role, title: role },
    id,
  );
  button.addEventListener('click', () => onClause(id));
  return button;
}
