// Wake-up calls of a transaction, held until it has committed and then made together with those of others. Inside a transaction NOTIFY
// takes a lock that makes the commits of the whole server wait for one another's disk.
import { sql } from 'kysely';
import type { Database, Transaction } from './database.ts';

interface Call {
  readonly channel: string;
  readonly payload: string;
}

/** By channel and payload: the same call twice is one. */
export type Calls = Map<string, Call>;

const held = new WeakMap<object, Calls>();

/** From now on `addCall` keeps this transaction's calls here. */
export function holdCalls(trx: Transaction, calls: Calls = new Map()): Calls {
  held.set(trx, calls);
  return calls;
}

export function callsOf(trx: Transaction | Database): Calls | undefined {
  return held.get(trx);
}

export function addCall(calls: Calls, call: Call): void {
  calls.set(`${call.channel} ${call.payload}`, call);
}

const waiting = new WeakMap<Database, Calls>();

/** Does not wait. A call that fails is lost, and made good by the polling of whoever waits for it. */
export function makeCalls(database: Database, calls: Calls): void {
  if (calls.size === 0) return;
  const already = waiting.get(database);
  if (already !== undefined) {
    for (const call of calls.values()) addCall(already, call);
    return;
  }
  waiting.set(database, new Map(calls));
  void callAll(database);
}

/** What is called for while a statement is under way goes with the next one. */
async function callAll(database: Database): Promise<void> {
  for (let calls = waiting.get(database); calls !== undefined && calls.size > 0; calls = waiting.get(database)) {
    waiting.set(database, new Map());
    const list = JSON.stringify([...calls.values()]);
    await sql`select pg_notify(channel, payload) from json_to_recordset(${list}::json) as call (channel text, payload text)`
      .execute(database)
      .catch(() => {});
  }
  waiting.delete(database);
}
