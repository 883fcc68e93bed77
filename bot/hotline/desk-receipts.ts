// A desk's platform may deliver the same press or message twice; its key is kept with what it did, in one transaction.
// The case's row is locked by whoever acts on it, so that of two deliveries at once the second finds the first one's receipt.
import type { Transaction } from '../storage/database.ts';

export async function hasReceipt(trx: Transaction, caseId: string, key: string): Promise<boolean> {
  const found = await trx
    .selectFrom('deskReceipts')
    .select('key')
    .where('caseId', '=', caseId)
    .where('key', '=', key)
    .executeTakeFirst();
  return found !== undefined;
}

export async function keepReceipt(trx: Transaction, caseId: string, key: string): Promise<void> {
  await trx.insertInto('deskReceipts').values({ caseId, key }).execute();
}
