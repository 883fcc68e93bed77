// The times a case is measured by: what the maker's text promises to it, and what we promise ourselves beside it.
import type { PromiseRule, PromiseStart } from '../../policy/pack.ts';
import type { WorkingCalendar } from './working-time.ts';

export interface ServiceLevel {
  readonly id: string;
  /** ISO 8601 duration. */
  readonly within: string;
  /** Null where we promise it ourselves. */
  readonly clause: string | null;
  readonly from: PromiseStart | 'customer-wrote' | 'sent' | 'hazard';
  readonly isRecurring: boolean;
  /** Null: every hour counts. */
  readonly calendar: WorkingCalendar | null;
}

/** What a staff file says of one promise: another time, or working hours only. A text's promise may be tightened, never loosened. */
export interface LevelChange {
  /** Null: of every brand. */
  readonly brand: string | null;
  readonly id: string;
  readonly within: string | null;
  readonly calendar: WorkingCalendar | null;
}

/** 004 promises no first response for portable products; staff still owe one in a day. Danger waits for nobody's day. */
const ours: readonly ServiceLevel[] = [
  { id: 'danger-response', within: 'PT15M', from: 'hazard' },
  { id: 'first-response', within: 'PT24H', from: 'received' },
  { id: 'next-response', within: 'PT24H', from: 'customer-wrote' },
  { id: 'update', within: 'PT72H', from: 'sent' },
].map((level) => ({ ...level, clause: null, isRecurring: false, calendar: null }) as ServiceLevel);

export function serviceLevels(
  promises: readonly PromiseRule[],
  changes: readonly LevelChange[],
  brand: string,
): readonly ServiceLevel[] {
  const promised = promises.map(
    ({ id, within, clause, from, recurring = false }): ServiceLevel => ({
      ...{ id, within, clause, from, isRecurring: recurring, calendar: null },
    }),
  );
  const own = ours.filter(({ id }) => !promised.some((level) => level.id === id));
  return [...own, ...promised].map((level) => changed(level, changes, brand));
}

function changed(level: ServiceLevel, changes: readonly LevelChange[], brand: string): ServiceLevel {
  const mine = changes.filter(({ id, brand: of }) => id === level.id && (of ?? brand) === brand);
  const change = mine.find(({ brand: of }) => of === brand) ?? mine[0];
  if (change === undefined) return level;
  return { ...level, within: change.within ?? level.within, calendar: change.calendar };
}
