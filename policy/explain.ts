// A decision for a person: every remedy, the clauses that settle it with their words and the arithmetic of their periods.

import type { Clause } from './clause.ts';
import { labelOf } from './clause-label.ts';
import { derive, presume } from './complete.ts';
import type { Span, Test } from './condition.ts';
import { isoDate } from './dates.ts';
import type { CitedClause, ComplaintVerdict, Decision, Remedy, RemedyStatus, RemedyVerdict } from './decision.ts';
import { daysNamed, evaluateTest, lastDay, type View } from './evaluate.ts';
import type { FactName, Facts } from './facts.ts';
import { decidingTests } from './open-tests.ts';
import type { Pack } from './pack.ts';
import { type ExplainLanguage, wordsIn } from './words/language.ts';
import type { Words } from './words/words.ts';

/** The facts are those the decision was made from. */
export function explain(pack: Pack, facts: Facts, decision: Decision, language: ExplainLanguage): string {
  const say = wordsIn(language);
  const { view } = presume(pack, derive(pack, facts, decision.asOf));
  const page: Page = { pack, view, say, quoted: new Set() };
  const parts = pack.remedies.flatMap((remedy) => {
    const verdict = decision.remedies[remedy];
    return verdict ? [explainRemedy(page, remedy, verdict)] : [];
  });
  const promised = decision.commitments.map(({ id, within, clause }) =>
    say.promise(say.promises[id] ?? id, spanOf(within, say), placeOf(clause)),
  );
  const heading = say.heading(pack.id, pack.version, say.date(decision.asOf));
  const complaint = decision.complaint ? [explainComplaint(decision.complaint, say)] : [];
  const note = say.quotesNote === undefined ? [] : [say.quotesNote];
  return [heading, ...complaint, ...parts, ...(promised.length > 0 ? [promised.join('\n')] : []), ...note].join('\n\n');
}

interface Page {
  readonly pack: Pack;
  readonly view: View;
  readonly say: Words;
  /** Clauses whose words stand on it already. */
  readonly quoted: Set<string>;
}

/** The highest class that holds, with its words; of an open one what is still to be known. */
function explainComplaint({ class: letter, clauses, missing }: ComplaintVerdict, say: Words): string {
  const deciding = clauses.find(({ value }) => value === true);
  const lines = [
    ...(letter !== null && deciding ? [`${placeOf(deciding.id)}: “${oneLine(deciding.quote.text)}”`] : []),
    ...(missing.length > 0 ? [say.missing(factList(missing, say))] : []),
  ];
  return [say.complaint(letter), ...lines.map((line) => `  ${line}`)].join('\n');
}

/** `PT24H` in words. */
export function spanOf(duration: string, say: Words): string {
  const [, count = '', unit = ''] = /^PT?(\d+)([HDMY])$/.exec(duration) ?? [];
  return `${count} ${say.units[unit] ?? unit}`;
}

function explainRemedy(page: Page, remedy: Remedy, verdict: RemedyVerdict): string {
  const { pack, say } = page;
  const lines = [
    ...explainClauses(page, decisive(verdict)),
    ...(verdict.contested ?? []).map(({ reading, asRead, otherwise }) =>
      say.contested(reading, problemOf(pack, reading), say.statuses[asRead], say.statuses[otherwise]),
    ),
    ...(verdict.provisional ? [say.provisional(factList(verdict.presumed, say))] : []),
    ...(verdict.missing.length > 0 ? [say.missing(factList(verdict.missing, say))] : []),
    ...(verdict.wouldChange.length > 0 ? [say.wouldChange(changes(verdict, say))] : []),
    ...(verdict.status === 'eligible' ? explainTerms(verdict, say) : []),
  ];
  return [`${say.remedies[remedy]}: ${say.statuses[verdict.status]}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Of a settled verdict the clauses that settle it, of an open one those that are open. */
export function decisive({ status, clauses }: RemedyVerdict): readonly CitedClause[] {
  return clauses.filter((clause) => settles[status](clause));
}

const settles: Readonly<Record<RemedyStatus, (clause: CitedClause) => boolean>> = {
  eligible: ({ role, value }) => role === 'ground' && value === true,
  ineligible: ({ role, value }) => (role === 'bar' ? value === true : value === false),
  refer: ({ role, value }) => role === 'refer' && value === true,
  review: ({ role, value }) => role === 'review' && value === true,
  'needs-facts': ({ role, value }) => value === null || (role === 'requirement' && value === false),
};

function problemOf({ readings }: Pack, reading: string): string {
  return readings.find(({ id }) => id === reading)?.problem ?? '';
}

/** A line for each clause of the text, however many rules it makes, with what they count below; its words stand once on a page. */
function explainClauses({ pack, view, say, quoted }: Page, cited: readonly CitedClause[]): readonly string[] {
  const byClause = Map.groupBy(cited, (one) => `${placeOf(one.id)} ${spoken(one, say)}\n${oneLine(one.quote.text)}`);
  return [...byClause].flatMap(([clause, rules]) => {
    const [told = '', quote = ''] = clause.split('\n');
    const words = quoted.has(quote) ? say.quotedAbove : `: “${quote}”`;
    quoted.add(quote);
    const sums = new Set(rules.flatMap((rule) => arithmeticOf(pack, rule, view, say)));
    return [`${told}${words}`, ...[...sums].map((sum) => `  ${sum}`)];
  });
}

/** Where a clause stands, as its text numbers it: "§3.2.2(a)", "003 §1.4", "001 Plan A". */
function placeOf(clauseId: string): string {
  const label = labelOf(clauseId);
  return /^\d{3} \D/.test(label) ? label : label.replace(/^(\d{3} )?/, '$1§');
}

/** What a clause does to a remedy, in words. */
export function spoken({ role, value }: CitedClause, say: Words): string {
  if (value === null) return say.open;
  return value ? say.roles[role] : say.unmet;
}

/** The periods a clause counts, each from its first day to its last. */
export function arithmeticOf(pack: Pack, { id }: CitedClause, view: View, say: Words): readonly string[] {
  const clause = pack.clauses.find((one) => one.id === id);
  return clause ? periodsOf(clause, view).flatMap((test) => countedDays(test, view, say)) : [];
}

type Period = Extract<Test, { readonly op: 'by' }>;

/** Of several periods between the same two days, such as one with days of grace, the first one named is told. */
function periodsOf({ when }: Clause, view: View): readonly Period[] {
  const tests = decidingTests(when, view).filter((test) => test.op === 'by');
  return tests.filter(
    ({ date, from }, index) => tests.findIndex((other) => other.date === date && other.from === from) === index,
  );
}

/** The arithmetic of a period whose two days are known. */
function countedDays(test: Period, view: View, say: Words): readonly string[] {
  const [from, to] = [daysNamed(test.from, view), daysNamed(test.date, view)];
  if (!from || !to || from.first !== from.last || to.first !== to.last) return [];
  // Of a last day that was agreed there is nothing to count.
  if (isAgreed(test)) {
    const agreed = { what: dateName(test.from, say), date: say.date(isoDate(from.first)) };
    const asked = { what: dateName(test.date, say), date: say.date(isoDate(to.first)) };
    return [say.agreed(agreed, asked, evaluateTest(test, view) === true)];
  }
  return [
    say.counted(
      { what: dateName(test.from, say), date: say.date(isoDate(from.first)) },
      { what: dateName(test.date, say), date: say.date(isoDate(to.first)) },
      to.first - from.first,
      say.date(isoDate(lastDay(from.first, test))),
      evaluateTest(test, view) === true,
    ),
  ];
}

function isAgreed({ months = 0, days = 0, delay = 0 }: Span): boolean {
  return months === 0 && days === 0 && delay === 0;
}

function dateName(name: FactName | 'asOf', say: Words): string {
  return name === 'asOf' ? say.facts.requestedOn : say.facts[name];
}

function explainTerms({ payers, deadlines }: RemedyVerdict, say: Words): readonly string[] {
  const items = Object.entries(payers) as [keyof Words['costs'], keyof Words['payers']][];
  const byPayer = Map.groupBy(items, ([, payer]) => payer);
  return [
    ...[...byPayer].map(([payer, of]) =>
      say.pays(say.payers[payer], of.map(([item]) => say.costs[item]).join(say.and)),
    ),
    ...deadlines.map(({ what, byDate, clause }) =>
      say.deadline(say.deadlines[what] ?? what, say.date(byDate), placeOf(clause)),
    ),
  ];
}

export function changes({ wouldChange }: RemedyVerdict, say: Words): string {
  return wouldChange.map((facts) => factList(facts, say)).join(say.or);
}

export function factList(facts: readonly FactName[], say: Words): string {
  return facts.map((fact) => say.days[fact] ?? say.facts[fact]).join(say.and);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
