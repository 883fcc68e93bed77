// Transactions as the hot paths need them: short on the server, and with nobody waiting for what others are told.
import { DummyDriver, Transaction as KyselyTransaction, PostgresDialect } from 'kysely';
import { callsOf, holdCalls, makeCalls } from './calls.ts';
import type { Database, Transaction } from './database.ts';
import type { Tables } from './tables.ts';

/** Commits what `work` wrote; whom it notified is called after the commit. */
export async function transact<T>(database: Database, work: (trx: Transaction) => Promise<T>): Promise<T> {
  const { result, calls } = await database.transaction().execute(async (trx) => {
    const calls = holdCalls(trx);
    return { result: await work(trx), calls };
  });
  makeCalls(database, calls);
  return result;
}

/**
 * Does several pieces of work in one transaction, none waiting for the answers to another's questions. All of them have ended when this
 * does; it rejects with the first failure, after which only a rollback is possible.
 */
export async function atOnce(
  trx: Transaction,
  pieces: readonly ((trx: Transaction) => Promise<void>)[],
): Promise<void> {
  const shared = await withoutQueue(trx);
  const outcomes = await Promise.allSettled(pieces.map((piece) => piece(shared)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The same transaction, with statements sent as they come: the connection keeps them in order. */
async function withoutQueue(trx: Transaction): Promise<Transaction> {
  const queued = trx.getExecutor();
  const connection = await queued.provideConnection(async (own) => own);
  const executor = queued.withConnectionProvider({ provideConnection: (use) => use(connection) });
  const dialect = new PostgresDialect({ pool: noPool });
  const shared = new KyselyTransaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
  const calls = callsOf(trx);
  if (calls !== undefined) holdCalls(shared, calls);
  return shared;
}

/** Whoever has the connection already asks no pool for one. */
const noPool = (): never => {
  throw new Error('A transaction opens no further connections');
};
