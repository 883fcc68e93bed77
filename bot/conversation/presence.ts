// Tells the other processes that this one is alive, by a lock that the server frees with the connection of whoever dies; and finds the
// replies that somebody dead was delivering.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';

export interface PresenceSettings {
  readonly database: Database;
  readonly clock: Clock;
  /** This process among those that deliver. */
  readonly sender: number;
  readonly onTrouble: (error: unknown) => void;
}

const namespace = 17_251;
/** Whoever is missed twice in a row is gone: one that lost its connection has taken its lock again by then. */
const lookEveryMs = 1_500;

export function startPresence({ database, clock, sender, onTrouble }: PresenceSettings): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = () => pause(lookEveryMs, undefined, { signal }).catch(() => {});
  const beThere = async (): Promise<void> => {
    await database.connection().execute(async (own) => {
      await sql`select pg_advisory_lock(${namespace}, ${sender})`.execute(own);
      for (let missed = new Set<number>(); !signal.aborted; await rest()) missed = await lookAround(own, missed, clock);
      await sql`select pg_advisory_unlock(${namespace}, ${sender})`.execute(own);
    });
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await beThere().catch(onTrouble);
      // Longer than it takes to get a connection, and shorter than it takes others to think us dead.
      if (!signal.aborted) await pause(300);
    }
  };
  const running = run();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Gives those who are missed now; what those missed before as well were delivering is a doubt for whoever finds it first. */
async function lookAround(database: Database, before: ReadonlySet<number>, clock: Clock): Promise<Set<number>> {
  const { rows } = await sql<{ readonly sender: number }>`
    select distinct sender from outbox where delivery = 'sending' and sender is not null and not exists (
      select from pg_locks where locktype = 'advisory' and granted and classid = ${namespace} and objid::bigint = sender
        and database = (select oid from pg_database where datname = current_database())
    )`.execute(database);
  const missed = rows.map(({ sender }) => sender);
  const gone = missed.filter((sender) => before.has(sender));
  if (gone.length > 0) {
    await database
      .updateTable('outbox')
      .set({ nextAt: clock.now(), sender: null })
      .where('delivery', '=', 'sending')
      .where('sender', 'in', gone)
      .execute();
    await notify(database, 'outbox', '');
  }
  return new Set(missed);
}
