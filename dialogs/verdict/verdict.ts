// The decision, told: the remedy asked for first, with clauses and date arithmetic; what is owed instead; what would change it.
import type { CitedClause, Decision, Remedy, RemedyVerdict } from '../../policy/decision.ts';
import { remedies } from '../../policy/decision.ts';
import type { FactName } from '../../policy/facts.ts';
import type { Citation } from '../dialog.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatDate, formatList } from '../format.ts';
import { isSound } from '../hearing/trouble.ts';
import type { Told } from '../state.ts';
import { arithmetic } from './arithmetic.ts';
import { citationOf, citationsOf, labelOf, labelsOf, quoteLine } from './quoting.ts';
import { deciding, reasonLines, standingAgainst } from './reasons.ts';
import { shownFacts } from './summary.ts';

/** A decision as it is told, with the clauses it cites. */
export interface VerdictTold {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Remedies in the order they are spoken of: those asked for, then what serves the customer best. */
function inOrder(draft: Draft, decision: Decision): readonly Remedy[] {
  const { wanted, facts } = draft.state;
  const isSound = facts.defect?.kind === 'known' && facts.defect.value === 'none';
  const best: readonly Remedy[] = isSound
    ? ['return', 'replacement', 'warranty', 'paid-repair']
    : ['replacement', 'warranty', 'paid-repair', 'return'];
  return [...new Set([...wanted, ...best, ...remedies])].filter((remedy) => decision.remedies[remedy] !== undefined);
}

/** What can be requested now, best first. A paid repair is no offer where the same work is free. */
export function claimable(draft: Draft, decision: Decision): readonly Remedy[] {
  const open = inOrder(draft, decision).filter((remedy) => decision.remedies[remedy]?.status === 'eligible');
  const isFree = open.includes('warranty') || open.includes('replacement');
  return open.filter((remedy) => remedy !== 'paid-repair' || !isFree || draft.state.wanted.includes(remedy));
}

/** True where a remedy the customer asked for, or every one, is not simply granted. */
export function isAdverse(draft: Draft, decision: Decision): boolean {
  const { wanted } = draft.state;
  const isGranted = (remedy: Remedy): boolean => decision.remedies[remedy]?.status === 'eligible';
  return wanted.length > 0
    ? !wanted.every(isGranted)
    : !claimable(draft, decision).some((remedy) => remedy !== 'paid-repair');
}

export function verdictText(draft: Draft, decision: Decision): VerdictTold {
  const { verdict } = textsOf(draft);
  const told = focus(draft, decision);
  const open = claimable(draft, decision).filter((remedy) => !told.includes(remedy));
  const statuses = told.map((remedy) => decision.remedies[remedy]?.status);
  const isGranted = statuses.includes('eligible');
  const isNothing = open.length === 0 && statuses.every((status) => status === 'ineligible');
  const text = [
    ...told.map((remedy) => section(draft, remedy, decision)),
    open.length > 0 ? `**${isGranted ? verdict.alsoPossible : verdict.instead}**` : '',
    ...open.map((remedy) => section(draft, remedy, decision)),
    provisional(draft, decision, [...told, ...open]),
    isNothing ? verdict.nothingElse : '',
    isSound(draft) ? '' : alsoChecked(draft, decision, [...told, ...open]),
  ];
  const verdicts = [...told, ...open].flatMap((remedy) => decision.remedies[remedy] ?? []);
  return {
    text: text.filter((part) => part !== '').join('\n\n'),
    citations: citationsOf(
      draft,
      verdicts.flatMap((one) => [...deciding(one), ...standingAgainst(one)]),
    ),
  };
}

/** "Replacement: now possible (before: open)." for each remedy whose status changed. */
export function differences(draft: Draft, before: Told, decision: Decision): readonly string[] {
  const { verdict } = textsOf(draft);
  return inOrder(draft, decision).flatMap((remedy) => {
    const now = decision.remedies[remedy]?.status;
    const then = before[remedy];
    if (now === undefined || then === undefined || now === then) return [];
    return [verdict.changed(capital(verdict.remedies[remedy]), verdict.statuses[then], verdict.statuses[now])];
  });
}

/** The remedies told in full: those asked for; else the best one. */
function focus(draft: Draft, decision: Decision): readonly Remedy[] {
  const { wanted } = draft.state;
  const spoken = inOrder(draft, decision);
  if (wanted.length > 0) return spoken.filter((remedy) => wanted.includes(remedy));
  const [open] = claimable(draft, decision);
  if (open !== undefined && open !== 'paid-repair') return [open];
  const repairs = spoken.filter((remedy) => remedy === 'warranty' || remedy === 'replacement');
  const hopeful = repairs.filter((remedy) => decision.remedies[remedy]?.status !== 'ineligible');
  if (hopeful.length > 0) return hopeful;
  return isSound(draft) ? spoken.slice(0, 1) : spoken.filter((remedy) => remedy === 'warranty');
}

function section(draft: Draft, remedy: Remedy, decision: Decision): string {
  const verdict = decision.remedies[remedy];
  if (verdict === undefined) return '';
  const texts = textsOf(draft).verdict;
  const name = capital(texts.remedies[remedy]);
  const clauses = deciding(verdict);
  switch (verdict.status) {
    case 'eligible':
      return lines(`${texts.eligible(name)} ${labelsOf(clauses)}`, arithmetic(draft, verdict), terms(draft, verdict));
    case 'ineligible':
      return lines(texts.ineligible(name), refusal(draft, verdict), change(draft, verdict));
    case 'refer':
      return lines(`${texts.refer(name)} ${labelsOf(clauses)}`, texts.referBecause, quoteOf(draft, clauses[0]));
    case 'review':
      return lines(texts.review(name), review(draft, verdict), byTheText(draft, verdict));
    case 'needs-facts':
      return lines(texts.needsFacts(name), texts.missing(factList(draft, verdict.missing)));
  }
}

/** The rest in a line each: everything was decided together. */
function alsoChecked(draft: Draft, decision: Decision, told: readonly Remedy[]): string {
  const { verdict: texts } = textsOf(draft);
  const rest = inOrder(draft, decision).filter((remedy) => !told.includes(remedy) && remedy !== 'paid-repair');
  const checked = rest.flatMap((remedy) => {
    const verdict = decision.remedies[remedy];
    if (verdict === undefined || verdict.status === 'needs-facts' || verdict.status === 'eligible') return [];
    const name = capital(texts.remedies[remedy]);
    return [`- ${texts.checked(name, texts.statuses[verdict.status])} ${labelsOf(deciding(verdict))}`.trim()];
  });
  return checked.length === 0 ? '' : lines(texts.alsoChecked, ...checked);
}

/** Why a person has to look: a clause that says so, or what nobody could tell. Whoever bought from a dealer hears of that too. */
function review(draft: Draft, verdict: RemedyVerdict): string {
  const { verdict: texts } = textsOf(draft);
  const reasons = reasonLines(
    draft,
    deciding(verdict).filter(({ role }) => role === 'review'),
  );
  const missing = verdict.missing.length === 0 ? '' : texts.missing(factList(draft, verdict.missing));
  const isReferred = verdict.clauses.some(({ role, value }) => role === 'refer' && value === true);
  return lines(reasons || missing || texts.reviewBecause, isReferred ? texts.referBecause : '');
}

/** Arithmetic, reasons with their clauses, and the words of the first. */
function refusal(draft: Draft, verdict: RemedyVerdict): string {
  const clauses = deciding(verdict);
  return lines(
    countsDays(standingAgainst(verdict)) ? arithmetic(draft, verdict) : '',
    reasonLines(draft, clauses),
    quoteOf(draft, clauses[0]),
  );
}

function countsDays(clauses: readonly CitedClause[]): boolean {
  return clauses.some(({ facts }) => facts.some((name) => name.endsWith('On')));
}

/** What the text alone says, where a person may still decide otherwise. */
function byTheText(draft: Draft, verdict: RemedyVerdict): string {
  const { verdict: texts } = textsOf(draft);
  const against = standingAgainst(verdict);
  if (against.length > 0)
    return lines(texts.byTheText, countsDays(against) ? arithmetic(draft, verdict) : '', reasonLines(draft, against));
  const grounds = deciding(verdict).filter(({ role }) => role === 'ground');
  // With facts missing the text alone says nothing yet.
  if (grounds.length === 0 || verdict.missing.length > 0) return '';
  return lines(texts.byTheText, `- ${texts.statuses.eligible} ${labelsOf(grounds)}`, terms(draft, verdict));
}

function quoteOf(draft: Draft, clause: CitedClause | undefined): string {
  return clause === undefined ? '' : quoteLine(draft, citationOf(draft, labelOf(clause.id), clause.quote));
}

/** Deadlines not yet said, and who pays, as far as the text speaks. */
function terms(draft: Draft, { deadlines, payers }: RemedyVerdict): string {
  const { verdict } = textsOf(draft);
  const { language } = draft.state;
  const due = deadlines
    .filter(({ what }) => what !== 'request-by' && what !== 'warranty-ends')
    .map(({ what, byDate }) => `- ${verdict.deadline(verdict.deadlines[what] ?? what, formatDate(byDate, language))}`);
  const costs = Object.entries(payers);
  const shares = [...new Set(costs.map(([, payer]) => payer))].map((payer) => {
    const items = costs.filter(([, one]) => one === payer).map(([item]) => verdict.costs[item as keyof typeof payers]);
    return `- ${verdict.pays(verdict.payers[payer], formatList(items, language))}`;
  });
  return [...due, ...shares].join('\n');
}

/** Single facts that would turn it, as far as a customer can know them. */
function change(draft: Draft, { wouldChange }: RemedyVerdict): string {
  const shown = shownFacts(draft);
  const names = wouldChange.flatMap((set) => (set.length === 1 ? set : [])).filter((name) => shown.includes(name));
  return names.length === 0 ? '' : textsOf(draft).verdict.wouldChange(factList(draft, names));
}

function provisional(draft: Draft, decision: Decision, told: readonly Remedy[]): string {
  const isGranted = told.some((remedy) => {
    const verdict = decision.remedies[remedy];
    return verdict?.provisional === true && verdict.status === 'eligible';
  });
  return isGranted ? textsOf(draft).verdict.provisional : '';
}

function factList(draft: Draft, names: readonly FactName[]): string {
  const { facts } = textsOf(draft);
  return formatList(
    names.map((name) => facts.labels[name]),
    draft.state.language,
  );
}

function lines(...parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
