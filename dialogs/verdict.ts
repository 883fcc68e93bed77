// The decision, told: the remedy asked for first, with clauses and date arithmetic; what is owed instead; what would change it.
import type { CitedClause, ClauseRole, Decision, Remedy, RemedyVerdict } from '../policy/decision.ts';
import { remedies } from '../policy/decision.ts';
import type { FactName } from '../policy/facts.ts';
import { arithmetic } from './arithmetic.ts';
import type { Citation } from './dialog.ts';
import { type Draft, textsOf } from './draft.ts';
import { formatDate, formatList } from './format.ts';
import type { Told } from './state.ts';
import type { Texts } from './texts/shape.ts';

/** A decision as it is told, with the clauses it cites. */
export interface VerdictTold {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Remedies in the order they are spoken of: those asked for, then what serves the customer best. */
export function inOrder(draft: Draft, decision: Decision): readonly Remedy[] {
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
  const [first, ...others] = focus(draft, decision);
  const told = [first, ...others].filter((remedy) => remedy !== undefined);
  const main = told.map((remedy) => section(draft, remedy, decision));
  const open = claimable(draft, decision).filter((remedy) => !told.includes(remedy));
  const granted = told.some((remedy) => decision.remedies[remedy]?.status === 'eligible');
  const instead = open.map((remedy) => section(draft, remedy, decision));
  const heading = granted ? verdict.alsoPossible : verdict.instead;
  const nothing =
    !granted && open.length === 0 && told.every((remedy) => decision.remedies[remedy]?.status === 'ineligible');
  const text = [
    ...main,
    ...(instead.length > 0 ? [`**${heading}**`, ...instead] : []),
    nothing ? verdict.nothingElse : '',
    provisional(draft, decision, [...told, ...open]),
  ];
  const spoken = [...told, ...open].flatMap((remedy) => deciding(decision.remedies[remedy]));
  return { text: text.filter((part) => part !== '').join('\n\n'), citations: citationsOf(spoken) };
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
  const waiting = spoken.filter((remedy) => remedy !== 'return' && remedy !== 'paid-repair');
  return waiting.length > 0 ? waiting : spoken.slice(0, 1);
}

function section(draft: Draft, remedy: Remedy, decision: Decision): string {
  const verdict = decision.remedies[remedy];
  if (verdict === undefined) return '';
  const texts = textsOf(draft);
  const name = capital(texts.verdict.remedies[remedy]);
  switch (verdict.status) {
    case 'eligible':
      return lines(
        `${texts.verdict.eligible(name)} ${ids(verdict)}`,
        arithmetic(draft, verdict),
        terms(draft, verdict),
      );
    case 'ineligible':
      return lines(
        texts.verdict.ineligible(name),
        arithmetic(draft, verdict),
        reasons(verdict, texts),
        change(draft, verdict),
      );
    case 'refer':
      return lines(`${texts.verdict.refer(name)} ${ids(verdict)}`, texts.verdict.referBecause, terms(draft, verdict));
    case 'review':
      return lines(`${texts.verdict.review(name)} ${ids(verdict)}`, texts.verdict.reviewBecause);
    case 'needs-facts':
      return lines(texts.verdict.needsFacts(name), texts.verdict.missing(factList(draft, verdict.missing)));
  }
}

/** The clauses a status rests on. */
export function deciding(verdict: RemedyVerdict | undefined): readonly CitedClause[] {
  if (verdict === undefined) return [];
  const telling = verdict.status === 'ineligible' ? refusing : granting;
  return verdict.clauses.filter(({ role, value }) => telling[role] === value);
}

/** The value by which a clause of each role speaks, where the remedy is refused and where it is not. */
const refusing: { readonly [R in ClauseRole]?: boolean } = { bar: true, ground: false, requirement: false };
const granting: { readonly [R in ClauseRole]?: boolean } = { ground: true, refer: true, review: true };

/** Each reason once, with the clauses that give it and the words of the first. */
function reasons(verdict: RemedyVerdict, { verdict: texts }: Texts): string {
  const byReason = new Map<string, CitedClause[]>();
  for (const clause of deciding(verdict)) {
    const reason =
      clause.facts.map((name) => texts.because[name]).find((text) => text !== undefined) ?? texts.becauseOther;
    byReason.set(reason, [...(byReason.get(reason) ?? []), clause]);
  }
  return [...byReason].map(([reason, clauses]) => `- ${reason} (${clauses.map(({ id }) => id).join(', ')})`).join('\n');
}

/** Deadlines and who pays, as far as the text speaks. */
function terms(draft: Draft, { deadlines, payers }: RemedyVerdict): string {
  const { verdict } = textsOf(draft);
  const { language } = draft.state;
  const due = deadlines.map(
    ({ what, byDate, clause }) =>
      `- ${verdict.deadline(verdict.deadlines[what] ?? what, formatDate(byDate, language), clause)}`,
  );
  const costs = Object.entries(payers);
  const payersNamed = [...new Set(costs.map(([, payer]) => payer))].map((payer) => {
    const items = costs.filter(([, one]) => one === payer).map(([item]) => verdict.costs[item as keyof typeof payers]);
    return `- ${verdict.pays(verdict.payers[payer], formatList(items, language))}`;
  });
  return [...due, ...payersNamed].join('\n');
}

function change(draft: Draft, verdict: RemedyVerdict): string {
  const [smallest] = verdict.wouldChange;
  return smallest === undefined ? '' : textsOf(draft).verdict.wouldChange(factList(draft, smallest));
}

function provisional(draft: Draft, decision: Decision, told: readonly Remedy[]): string {
  const used = told.flatMap((remedy) => decision.remedies[remedy] ?? []).filter((verdict) => verdict.provisional);
  return used.length === 0 ? '' : `_${textsOf(draft).verdict.provisionalPlain}_`;
}

function factList(draft: Draft, names: readonly FactName[]): string {
  const { facts } = textsOf(draft);
  return formatList(
    names.map((name) => facts.labels[name]),
    draft.state.language,
  );
}

function ids(verdict: RemedyVerdict): string {
  const named = [...new Set(deciding(verdict).map(({ id }) => id))];
  return named.length === 0 ? '' : `(${named.join(', ')})`;
}

function citationsOf(clauses: readonly CitedClause[]): readonly Citation[] {
  const byId = new Map(clauses.map(({ id, quote }) => [id, { clause: id, source: quote.source, quote: quote.text }]));
  return [...byId.values()];
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
