// What came to no end by itself and waits for staff: messages whose turn failed again and again, and replies that were never delivered.
import { addMs, type Instant } from '../clock.ts';
import type { ParkedMessage, UndeliveredReply } from '../desk.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { lockConversation, wakeLane } from './lane.ts';

/** Nobody reads a longer list; what is behind it comes up as the first ones are ended. */
const mostListed = 200;

/** Oldest first. */
export async function parkedMessages(db: Database): Promise<readonly ParkedMessage[]> {
  return await db
    .selectFrom('inbox')
    .innerJoin('conversations', 'conversations.conversationId', 'inbox.conversationId')
    .select(['inboxId', 'inbox.channel', 'caseId', 'receivedAt', 'lastError as reason'])
    .where('status', '=', 'parked')
    .orderBy('inboxId')
    .limit(mostListed)
    .execute();
}

/** Its turn is tried again, after whatever came since. False where it is parked no longer. */
export async function retryParked(trx: Transaction, inboxId: number, now: Instant): Promise<boolean> {
  const conversationId = await endParking(trx, inboxId, { status: 'new', doneAt: null, attempts: 0 });
  if (conversationId === undefined) return false;
  await wakeLane(trx, conversationId, now);
  await notify(trx, 'lane', '');
  return true;
}

/** Nobody will answer it any more; the reason stays with it. False where it is parked no longer. */
export async function dropParked(trx: Transaction, inboxId: number, reason: string, now: Instant): Promise<boolean> {
  const change = { status: 'done', doneAt: now, lastError: `dropped: ${reason}` } as const;
  return (await endParking(trx, inboxId, change)) !== undefined;
}

interface Change {
  readonly status: 'new' | 'done';
  readonly doneAt: Instant | null;
  readonly attempts?: number;
  readonly lastError?: string;
}

async function endParking(trx: Transaction, inboxId: number, change: Change): Promise<string | undefined> {
  const parked = () => trx.selectFrom('inbox').select('conversationId').where('inboxId', '=', inboxId);
  const found = await parked().where('status', '=', 'parked').executeTakeFirst();
  if (found === undefined) return undefined;
  // The lock of its conversation comes before everything else of it.
  await lockConversation(trx, found.conversationId);
  const { numUpdatedRows } = await trx
    .updateTable('inbox')
    .set(change)
    .where('inboxId', '=', inboxId)
    .where('status', '=', 'parked')
    .executeTakeFirst();
  return numUpdatedRows > 0n ? found.conversationId : undefined;
}

const shownForMs = 30 * 86_400_000;

/** Of the last thirty days, newest first. */
export async function undeliveredReplies(db: Database, now: Instant): Promise<readonly UndeliveredReply[]> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.conversationId', 'outbox.conversationId')
    .select(['outboxId', 'outbox.channel', 'caseId', 'author', 'delivery', 'endedAt', 'lastError as reason'])
    .where('delivery', 'in', ['failed', 'uncertain'])
    .where('endedAt', '>', addMs(now, -shownForMs))
    .orderBy('endedAt', 'desc')
    .orderBy('outboxId')
    .limit(mostListed)
    .execute();
  return rows.flatMap(({ delivery, ...row }) =>
    delivery === 'failed' || delivery === 'uncertain' ? [{ ...row, delivery }] : [],
  );
}
