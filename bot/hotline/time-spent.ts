// Where the time of a case goes, from its events alone: with the bot, waiting, with an engineer, or waiting for somebody else.
import type { CaseEvent } from '../cases/ledger.ts';
import type { Instant } from '../clock.ts';

export const places = ['bot', 'waiting', 'engineer', 'customer', 'goods', 'parts'] as const;
export type Place = (typeof places)[number];

export const noTime: Readonly<Record<Place, number>> = {
  bot: 0,
  waiting: 0,
  engineer: 0,
  customer: 0,
  goods: 0,
  parts: 0,
};

/** Each stretch of time belongs to one place: a pause counts for whom it waits, whoever has the case. */
export function hoursByPlace(events: readonly CaseEvent[], now: Instant): Readonly<Record<Place, number>> {
  const spent = { ...noTime };
  let at: Place | undefined = 'bot';
  let paused: Place | undefined;
  let from = events[0]?.at ?? now;
  for (const event of events) {
    if (at !== undefined) spent[paused ?? at] += hoursBetween(from, event.at);
    from = event.at;
    paused = pausedAfter(event, paused);
    at = placeAfter(event, at);
  }
  if (at !== undefined) spent[paused ?? at] += hoursBetween(from, now);
  return spent;
}

function placeAfter({ kind }: CaseEvent, at: Place | undefined): Place | undefined {
  if (kind === 'handed-off') return at === 'engineer' ? at : 'waiting';
  if (kind === 'taken') return 'engineer';
  if (kind === 'released' || kind === 'returned' || kind === 'escalated') return 'waiting';
  if (kind === 'handed-back') return 'bot';
  return kind === 'resolved' ? undefined : at;
}

function pausedAfter(event: CaseEvent, paused: Place | undefined): Place | undefined {
  if (event.kind === 'paused') return event.cause;
  const isCustomers = event.kind === 'customer-wrote' || event.kind === 'evidence';
  if (isCustomers) return paused === 'customer' ? undefined : paused;
  if (event.kind === 'goods-received') return paused === 'goods' ? undefined : paused;
  return ['resumed', 'resolved', 'handed-back'].includes(event.kind) ? undefined : paused;
}

function hoursBetween(from: Instant, to: Instant): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / 3_600_000;
}
