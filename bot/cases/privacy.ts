// The customer's own data (3.6): what is kept of them.
import type { OwnData } from '../../dialogs/dialog.ts';
import type { Database, Transaction } from '../storage/database.ts';

/** Contact data as it was given, each once, how many files they sent, and the cases that people still work at. */
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
  const open = await db
    .selectFrom('cases')
    .select('number')
    .where('conversationId', '=', conversationId)
    .where('status', 'in', ['queued', 'taken'])
    .orderBy('openedAt')
    .execute();
  const contact = rows.flatMap(({ name, phone, email, address }) => [name, phone, email, address]);
  return {
    contact: [...new Set(contact.flatMap((value) => value ?? []))],
    files: Number(count),
    openCases: open.flatMap(({ number }) => number ?? []),
  };
}
