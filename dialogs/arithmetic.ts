// The date arithmetic behind a verdict: from which day, how many days, until when.
import type { RemedyVerdict } from '../policy/decision.ts';
import type { FactName, FactState } from '../policy/facts.ts';
import { type Draft, textsOf } from './draft.ts';
import { formatDate } from './format.ts';

/** Empty where no clause of the verdict counts days. */
export function arithmetic(draft: Draft, verdict: RemedyVerdict): string {
  const counted = verdict.clauses.flatMap(({ facts }) => facts);
  const received = dateOf(draft, 'deliveredOn');
  if (counted.includes('deliveredOn') && received !== undefined) return sayReceived(draft, received);
  const bought = dateOf(draft, 'purchasedOn');
  if (!counted.includes('purchasedOn') || bought === undefined) return '';
  return textsOf(draft).verdict.bought(formatDate(bought, draft.state.language));
}

function sayReceived(draft: Draft, received: string): string {
  const { verdict } = textsOf(draft);
  const date = formatDate(received, draft.state.language);
  if (received.length < 10) return verdict.receivedRough(date);
  const requested = dateOf(draft, 'requestedOn') ?? draft.input.today;
  return verdict.received(date, spanOf(draft, received, requested));
}

/** Days for a month or two, then months. */
function spanOf(draft: Draft, from: string, to: string): string {
  const { verdict } = textsOf(draft);
  const start = Temporal.PlainDate.from(from);
  const days = start.until(to).days;
  if (days <= 62) return verdict.days(days);
  const { months, days: rest } = start.until(to, { largestUnit: 'months' });
  return verdict.months(months, rest);
}

function dateOf(draft: Draft, name: FactName): string | undefined {
  const state: FactState | undefined = draft.state.facts[name];
  return state?.kind === 'known' && typeof state.value === 'string' ? state.value : undefined;
}
