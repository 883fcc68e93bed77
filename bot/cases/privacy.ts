// The customer's own data (3.6): what is kept of them, and the deletion of what can be deleted at their word.
import type { OwnData } from '../../dialogs/dialog.ts';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { appendEvents } from './ledger.ts';

/** Contact data as it was given, each once, and how many files they sent. */
export async function ownData(db: Database | Transaction, conversationId: string): Promise<OwnData> {
  const rows = await db
    .selectFrom('contacts')
    .select(['name', 'phone', 'email', 'address'])
    .where('conversationId', '=', conversationId)
    .execute();
  const { count } = await db
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  const contact = rows.flatMap(({ name, phone, email, address }) => [name, phone, email, address]);
  return { contact: [...new Set(contact.flatMap((value) => value ?? []))], files: Number(count) };
}

/** Deletes name, phone, email and address in all cases of the conversation; each case keeps that it was done, and nothing of what it was. */
export async function forgetContact(
  trx: Transaction,
  { conversationId, now }: { readonly conversationId: string; readonly now: Instant },
): Promise<void> {
  const deleted = await trx
    .deleteFrom('contacts')
    .where('conversationId', '=', conversationId)
    .returning('caseId')
    .execute();
  await trx
    .updateTable('conversations')
    .set({ customerName: null })
    .where('conversationId', '=', conversationId)
    .execute();
  for (const { caseId } of deleted) {
    const event = { actor: 'customer', event: { kind: 'contact-deleted' } } as const;
    await appendEvents(trx, { caseId, conversationId }, [event], now);
  }
}
