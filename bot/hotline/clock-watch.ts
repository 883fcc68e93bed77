// Sets the alarm clock of a case: somebody must look when the next of its clocks reaches half, four fifths, or the end of its time.
import { type CaseEvent, readLedger } from '../cases/ledger.ts';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { cancelTimer, setTimer } from '../timers.ts';
import { nextAlarmAt } from './alarms.ts';
import { type ClockBrand, clocksOfCase } from './case-clocks.ts';

export const clockTimer = 'hotline-clock';

interface Watched {
  readonly caseId: string;
  readonly conversationId: string;
}

/** Call it whenever an event may have started, stopped or held a clock. The conversation must be locked. */
export async function watchClocks(
  trx: Transaction,
  { caseId, conversationId }: Watched,
  brand: ClockBrand,
  now: Instant,
  known?: readonly CaseEvent[],
): Promise<void> {
  const events = known ?? (await readLedger(trx, caseId));
  const dueAt = nextAlarmAt(clocksOfCase(events, brand, now), events);
  const timer = { conversationId, kind: clockTimer, key: caseId };
  if (dueAt === undefined) await cancelTimer(trx, timer);
  else await setTimer(trx, { ...timer, dueAt: dueAt > now ? dueAt : now, payload: { caseId } });
}
