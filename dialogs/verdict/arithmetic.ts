// The date arithmetic behind a verdict: from which day it counts, how many days passed, which day was or is the last.
import type { RemedyVerdict } from '../../policy/decision.ts';
import type { FactName, FactState } from '../../policy/facts.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatDate, formatDay } from '../format.ts';

/** One sentence; empty where no day counts. */
export function arithmetic(draft: Draft, { deadlines }: RemedyVerdict): string {
  const window = deadlines.find(({ what }) => what === 'request-by');
  if (window !== undefined) return sayWindow(draft, window.byDate);
  const warranty = deadlines.find(({ what }) => what === 'warranty-ends');
  return warranty === undefined ? '' : sayWarranty(draft, warranty.byDate);
}

function sayWindow(draft: Draft, last: string): string {
  const { verdict } = textsOf(draft);
  const { language } = draft.state;
  const received = dateOf(draft, 'deliveredOn');
  if (received === undefined) return '';
  const requested = requestedOn(draft);
  const { today } = draft.input;
  const [from, until] = [formatDay(received, language, today), formatDay(last, language, today)];
  if (received.length < 10) return verdict.windowRough(from, formatDay(requested, language, today));
  if (requested <= last) return verdict.windowOpen(from, until);
  const days = daysBetween(received, requested);
  return verdict.windowPassed(
    from,
    formatDay(requested, language, today),
    until,
    days <= countableDays ? days : undefined,
  );
}

/** Beyond this nobody counts in days. */
const countableDays = 90;

function sayWarranty(draft: Draft, last: string): string {
  const { verdict } = textsOf(draft);
  const until = formatDate(last, draft.state.language);
  const requested = requestedOn(draft);
  return requested <= last
    ? verdict.warrantyRuns(until)
    : verdict.warrantyOver(until, formatDay(requested, draft.state.language, draft.input.today));
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

function requestedOn(draft: Draft): string {
  return dateOf(draft, 'requestedOn') ?? draft.input.today;
}

function dateOf(draft: Draft, name: FactName): string | undefined {
  const state: FactState | undefined = draft.state.facts[name];
  return state?.kind === 'known' && typeof state.value === 'string' ? state.value : undefined;
}
