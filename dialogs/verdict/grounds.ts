// What stands behind each part of a verdict: the days counted, the clauses with their reasons, who pays, what would turn it.
import { labelOf } from '../../policy/clause-label.ts';
import type { CitedClause, RemedyVerdict } from '../../policy/decision.ts';
import type { FactName } from '../../policy/facts.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatDate, formatList } from '../format.ts';
import { arithmetic } from './arithmetic.ts';
import { phraseOf } from './phrases.ts';
import { citationOf, labelsOf, quoteLine } from './quoting.ts';
import { deciding, isAboutDays, reasonLines, standingAgainst } from './reasons.ts';
import { shownFacts } from './summary.ts';

/** The days it is open for, and who pays. */
export function grantGrounds(draft: Draft, verdict: RemedyVerdict): string {
  return lines(arithmetic(draft, verdict), terms(draft, verdict));
}

/** Arithmetic, reasons with their clauses, the words of the first, and what would turn it. */
export function refusalGrounds(draft: Draft, verdict: RemedyVerdict): string {
  const [first] = deciding(verdict);
  return lines(against(draft, verdict, deciding(verdict)), quoteOf(draft, first), wouldChange(draft, verdict));
}

/** The dealer first: why, and in which words. */
export function referralGrounds(draft: Draft, verdict: RemedyVerdict): string {
  const { verdict: texts } = textsOf(draft);
  const clauses = deciding(verdict);
  return lines(`${texts.referBecause} ${labelsOf(clauses)}`, quoteOf(draft, clauses[0]));
}

/** Why a person has to look: a clause that says so, or what nobody could tell. Whoever bought from a dealer hears of that too. */
export function reviewGrounds(draft: Draft, verdict: RemedyVerdict): string {
  const { verdict: texts } = textsOf(draft);
  const asking = deciding(verdict).filter(({ role }) => role === 'review');
  const isReferred = verdict.clauses.some(({ role, value }) => role === 'refer' && value === true);
  return lines(
    reasonLines(draft, asking) || missingText(draft, verdict) || texts.reviewBecause,
    isReferred ? texts.referBecause : '',
  );
}

/** What the text alone says, where a person may still decide otherwise; `thing` names the remedy. */
export function byTheText(draft: Draft, verdict: RemedyVerdict, thing: string): string {
  const { verdict: texts } = textsOf(draft);
  const bars = standingAgainst(verdict);
  if (bars.length > 0) return lines(texts.byTheTextNo(thing), against(draft, verdict, bars));
  const grounds = deciding(verdict).filter(({ role }) => role === 'ground');
  // With facts missing the text alone says nothing yet.
  if (grounds.length === 0 || verdict.missing.length > 0) return '';
  return lines(`${texts.byTheTextYes(thing)} ${labelsOf(grounds)}`, terms(draft, verdict));
}

/** What could not be found out. */
export function missingText(draft: Draft, { missing }: RemedyVerdict): string {
  const { facts, phrases, verdict } = textsOf(draft);
  const { sought }: { readonly sought: { readonly [N in FactName]?: string } } = phrases;
  const names = missing.map((name) => sought[name] ?? facts.labels[name]);
  return names.length === 0 ? '' : verdict.missing(formatList(names, draft.state.language));
}

/** Single facts that would turn a refusal, as far as a customer can know them. */
function turningFacts(draft: Draft, { status, wouldChange: sets }: RemedyVerdict): readonly FactName[] {
  if (status !== 'ineligible') return [];
  const shown = shownFacts(draft);
  return sets.flatMap((set) => (set.length === 1 ? set : [])).filter((name) => shown.includes(name));
}

function wouldChange(draft: Draft, verdict: RemedyVerdict): string {
  const said = [...new Set(turningFacts(draft, verdict).map((name) => phraseOf(draft, name)))];
  const { talk, verdict: texts } = textsOf(draft);
  return said.length === 0 ? '' : texts.wouldChange(said.join(talk.semicolon));
}

/** Days are counted once, with the clauses they belong to; the other reasons follow in a line each. */
function against(draft: Draft, verdict: RemedyVerdict, clauses: readonly CitedClause[]): string {
  const counted = countsDays(standingAgainst(verdict)) ? arithmetic(draft, verdict) : '';
  const dated = counted === '' ? [] : clauses.filter((clause) => isAboutDays(draft, clause));
  const others = clauses.filter((clause) => !dated.includes(clause));
  return lines(counted === '' ? '' : `${counted} ${labelsOf(dated)}`.trim(), reasonLines(draft, others));
}

function countsDays(clauses: readonly CitedClause[]): boolean {
  return clauses.some(({ facts }) => facts.some((name) => name.endsWith('On')));
}

function quoteOf(draft: Draft, clause: CitedClause | undefined): string {
  return clause === undefined ? '' : quoteLine(draft, citationOf(draft, labelOf(clause.id), clause.quote));
}

/** Deadlines not yet said, and who pays, as far as the text speaks. */
export function terms(draft: Draft, { deadlines, payers }: RemedyVerdict): string {
  const { verdict } = textsOf(draft);
  const { language } = draft.state;
  const due = deadlines
    .filter(({ what }) => what !== 'request-by' && what !== 'warranty-ends')
    .map(({ what, byDate }) => verdict.deadline(verdict.deadlines[what] ?? what, formatDate(byDate, language)));
  const costs = Object.entries(payers) as [keyof typeof payers, (typeof payers)[keyof typeof payers]][];
  const shares = [...new Set(costs.flatMap(([, payer]) => payer ?? []))].map((payer) => {
    const items = costs.flatMap(([item, one]) => (one === payer ? [item] : []));
    return verdict.pays(verdict.payers[payer], formatList(itemNames(draft, items), language));
  });
  return [...due, ...shares].map((line) => `- ${line}`).join('\n');
}

/** Freight there and back is one thing to whoever pays both. */
function itemNames(draft: Draft, items: readonly (keyof RemedyVerdict['payers'])[]): readonly string[] {
  const { verdict } = textsOf(draft);
  const isBothWays = items.includes('returnFreight') && items.includes('reshipFreight');
  const rest = isBothWays ? items.filter((item) => item !== 'returnFreight' && item !== 'reshipFreight') : items;
  return [...rest.map((item) => verdict.costs[item]), ...(isBothWays ? [verdict.freightBothWays] : [])];
}

function lines(...parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
}
