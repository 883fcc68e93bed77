// Durable alarm clocks: each fires once, in one transaction with what it brings about; those that fell due while nobody was there fire
// at the start. What was promised stands elsewhere: a timer only makes somebody look.

import { sql } from 'kysely';
import { addMs, type Clock, type Instant } from './clock.ts';
import { type Loop, startLoop } from './conversation/loop.ts';
import type { Database, Transaction } from './storage/database.ts';
import { jsonText } from './storage/json-text.ts';
import { together } from './storage/together.ts';

export interface Timer {
  readonly conversationId: string;
  readonly kind: string;
  /** Tells a conversation's timers of one kind apart. */
  readonly key: string;
  readonly dueAt: Instant;
  readonly payload: object;
}

/** Its conversation is locked; what it writes is kept if it resolves, and the timer is gone with it. */
export type TimerHandler = (trx: Transaction, timer: Timer, now: Instant) => Promise<void>;

export interface TimerSettings {
  readonly database: Database;
  readonly clock: Clock;
  /** By kind. Timers of other kinds are left alone: a newer version of the bot may know them. */
  readonly handlers: Readonly<Record<string, TimerHandler>>;
  /** The timers of a brand that left the brands file rest until it is back. */
  readonly hasBrand: (id: string) => boolean;
  readonly onFailed: (timer: Timer, error: unknown) => void;
}

/** A handler that fails is called again after this time. */
const retryMs = 60_000;
/** So soon a timer fires that rested while its brand was away. */
const brandlessMs = 600_000;

/** Sets a timer, or sets it anew. The conversation must be locked, here and in `cancelTimer`. */
export async function setTimer(trx: Transaction, timer: Timer): Promise<void> {
  await setAll(trx, timer);
}

const setAll = together(async (trx: Transaction, timers: readonly Timer[]) => {
  // Set twice at the same moment, it is due when the later one says.
  const latest = new Map(timers.map((timer) => [`${timer.conversationId} ${timer.kind} ${timer.key}`, timer]));
  await sql`
    insert into timers (conversation_id, kind, key, due_at, payload)
    select "conversationId", kind, key, "dueAt", payload from jsonb_to_recordset(${jsonText([...latest.values()])}::jsonb)
      as timer ("conversationId" uuid, kind text, key text, "dueAt" timestamptz, payload jsonb)
    on conflict (conversation_id, kind, key) do update set due_at = excluded.due_at, payload = excluded.payload`.execute(
    trx,
  );
  return [];
});

/** A timer that has fired, or never was, is none to cancel. */
export async function cancelTimer(
  trx: Transaction,
  { conversationId, kind, key }: Pick<Timer, 'conversationId' | 'kind' | 'key'>,
): Promise<void> {
  await trx
    .deleteFrom('timers')
    .where('conversationId', '=', conversationId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
}

/** Fires the timer that has been due longest. False: none is due. */
export async function fireNext(settings: TimerSettings): Promise<boolean> {
  const { database, clock, handlers, hasBrand, onFailed } = settings;
  let firing: (Timer & { readonly timerId: number; readonly brand: string }) | undefined;
  try {
    return await database.transaction().execute(async (trx) => {
      const now = clock.now();
      firing = await takeTimer(trx, Object.keys(handlers), now);
      if (firing === undefined) return false;
      if (!hasBrand(firing.brand)) {
        await putOff(trx, firing, addMs(now, brandlessMs));
        return true;
      }
      const { timerId, brand: _brand, ...timer } = firing;
      // Gone before it is handled, so that the handler may set it anew; a handler that fails brings it back.
      await trx.deleteFrom('timers').where('timerId', '=', timerId).execute();
      await handlers[timer.kind]?.(trx, timer, now);
      return true;
    });
  } catch (error) {
    if (firing === undefined) throw error;
    await putOff(database, firing, addMs(clock.now(), retryMs));
    onFailed(firing, error);
    return true;
  }
}

/** Fires timers as they fall due, until it is disposed. */
export function startTimers(
  settings: TimerSettings & { readonly onTrouble: (error: unknown) => void },
): AsyncDisposable & Pick<Loop, 'ring'> {
  const { database, clock, handlers, onTrouble } = settings;
  return startLoop({
    work: () => fireNext(settings),
    dueInMs: async () => {
      const at = await nextDueAt(database, Object.keys(handlers));
      return at === undefined ? undefined : Date.parse(at) - Date.parse(clock.now());
    },
    concurrency: 1,
    pollMs: 5_000,
    onTrouble,
  });
}

/** The conversation is locked with the timer, and before whatever the handler locks: the order of a turn. */
async function takeTimer(trx: Transaction, kinds: readonly string[], now: Instant) {
  if (kinds.length === 0) return undefined;
  return await due(trx, kinds)
    .innerJoin('conversations', 'conversations.conversationId', 'timers.conversationId')
    .select(['timerId', 'timers.conversationId', 'brand', 'kind', 'key', 'dueAt', 'payload'])
    .where('dueAt', '<=', now)
    .limit(1)
    .forNoKeyUpdate(['conversations', 'timers'])
    .skipLocked()
    .executeTakeFirst();
}

async function nextDueAt(database: Database, kinds: readonly string[]): Promise<Instant | undefined> {
  if (kinds.length === 0) return undefined;
  const first = await due(database, kinds).select('dueAt').limit(1).executeTakeFirst();
  return first?.dueAt;
}

function due(db: Database | Transaction, kinds: readonly string[]) {
  return db.selectFrom('timers').where('kind', 'in', kinds).orderBy('dueAt').orderBy('timerId');
}

async function putOff(
  db: Database | Transaction,
  { timerId, dueAt }: { timerId: number; dueAt: Instant },
  until: Instant,
) {
  // Set anew meanwhile, it is due when that says.
  await db
    .updateTable('timers')
    .set({ dueAt: until })
    .where('timerId', '=', timerId)
    .where('dueAt', '=', dueAt)
    .execute();
}
