// What waits at a moment, seen from outside, so that nobody is sent to look where nothing is. Were something overlooked here, the checks
// at the end would find it undone.
import { sql } from 'kysely';
import type { Instant } from '../../../bot/clock.ts';
import type { Database } from '../../../bot/storage/database.ts';

export interface Waiting {
  /** A case that nobody has. */
  readonly isQueued: boolean;
  /** A turn, or a reply to be sent. */
  readonly isTurnDue: boolean;
  readonly isTimerDue: boolean;
}

export async function waitingAt(database: Database, now: Instant): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select exists(select from queue where taken_by is null) as is_queued,
      exists(select from lanes where ready_at <= ${now})
        or exists(select from outbox where ended_at is null and next_at <= ${now}) as is_turn_due,
      exists(select from timers where due_at <= ${now}) as is_timer_due`.execute(database);
  const [waiting] = rows;
  if (waiting === undefined) throw new Error('The database does not tell what waits');
  return waiting;
}

/** When something falls due in the bot; undefined where nothing does. */
export async function nextDueAt(database: Database): Promise<Instant | undefined> {
  const { rows } = await sql<{ readonly at: Instant | null }>`
    select least((select min(due_at) from timers), (select min(ready_at) from lanes),
      (select min(next_at) from outbox where ended_at is null)) as at`.execute(database);
  return rows[0]?.at ?? undefined;
}
