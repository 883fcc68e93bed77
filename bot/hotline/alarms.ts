// When somebody must be told about a clock: at half of its time, at four fifths, and when the promise is broken.
import type { CaseEvent } from '../cases/ledger.ts';
import type { Instant } from '../clock.ts';
import type { CaseClock } from './clocks.ts';

const shares = [0.5, 0.8, 1] as const;

export interface Alarm {
  readonly clock: CaseClock;
  readonly share: number;
}

/** What has been reached and nobody was told of yet: of each clock the worst. */
export function dueAlarms(clocks: readonly CaseClock[], events: readonly CaseEvent[]): readonly Alarm[] {
  return running(clocks).flatMap((clock) => {
    const reached = shares.filter((share) => (clock.share ?? 0) >= share).at(-1);
    if (reached === undefined || reached <= toldOf(clock, events)) return [];
    return [{ clock, share: reached }];
  });
}

/**
 * When to look again; undefined while nothing runs. What has been reached and was not told of yet has passed already: whatever else
 * happened meanwhile, it is still owed. It may be too early where only working hours count: then it is looked at again. */
export function nextAlarmAt(clocks: readonly CaseClock[], events: readonly CaseEvent[]): Instant | undefined {
  const instants = running(clocks).flatMap((clock) => {
    const told = toldOf(clock, events);
    const next = shares.find((share) => share > told);
    const at = next === undefined ? undefined : clock.reachedAt(next);
    return at === undefined ? [] : [at];
  });
  return instants.sort()[0];
}

function running(clocks: readonly CaseClock[]): readonly CaseClock[] {
  return clocks.filter(({ dueAt, stoppedAt, pausedFor }) => dueAt !== null && stoppedAt === null && pausedFor === null);
}

/** How far this clock had come when staff were told of it last; a clock started anew is another one. */
function toldOf({ clock, startedAt }: CaseClock, events: readonly CaseEvent[]): number {
  const told = events.filter(
    (event) => event.kind === 'clock-warned' && event.clock === clock && event.at >= startedAt,
  );
  return Math.max(0, ...told.map((event) => (event.kind === 'clock-warned' ? event.share : 0)));
}
