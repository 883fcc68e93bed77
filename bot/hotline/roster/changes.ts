// Shifts changed by hand: kept in the database, known in every process, made by leads alone.
import type { Instant } from '../../clock.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { notify } from '../../storage/notifications.ts';
import type { ShiftChange } from './plan.ts';

interface Made {
  readonly by: string;
  readonly at: Instant;
  readonly newId: () => string;
}

export async function readChanges(db: Database): Promise<readonly ShiftChange[]> {
  return await db
    .selectFrom('shiftChanges')
    .select(['desk', 'person', 'instead', 'startsAt', 'endsAt'])
    .orderBy('madeAt')
    .orderBy('changeId')
    .execute();
}

/** The same change made twice stands once. */
export async function addChanges(
  database: Database,
  changes: readonly ShiftChange[],
  { by, at, newId }: Made,
): Promise<void> {
  await database.transaction().execute(async (trx) => {
    for (const change of changes) await addChange(trx, change, { by, at, newId });
    await notify(trx, 'roster', '');
  });
}

async function addChange(trx: Transaction, change: ShiftChange, { by, at, newId }: Made): Promise<void> {
  await trx
    .insertInto('shiftChanges')
    .values({ changeId: newId(), ...change, madeBy: by, madeAt: at })
    .onConflict((conflict) => conflict.columns(['desk', 'person', 'startsAt', 'endsAt']).doNothing())
    .execute();
}
