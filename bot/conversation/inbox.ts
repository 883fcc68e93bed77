// Takes events in: unique by the platform's own key, in one order inside a conversation, durable before anybody is told so.
import type { InboundEvent } from '../channel.ts';
import { keptFileOf } from '../channel.ts';
import { addMs, type Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { recordFiles } from './files.ts';
import { wakeLane } from './lane.ts';

/** How long an album's last photo may be followed by another one. */
export const groupQuietMs = 1_200;

export interface Keeping {
  readonly brand: string;
  readonly now: Instant;
  readonly newId: () => string;
}

export interface Kept {
  readonly outcome: 'accepted' | 'duplicate';
  readonly activityId: string;
}

/** One transaction. A duplicate changes nothing and gets the first one's id. */
export async function keepEvent(database: Database, event: InboundEvent, keeping: Keeping): Promise<Kept> {
  return await database.transaction().execute(async (trx) => {
    const conversation = await openConversation(trx, event, keeping);
    const earlier = await findEvent(trx, event);
    if (earlier !== undefined) return { outcome: 'duplicate', activityId: earlier.messageId };
    const messageId = keeping.newId();
    await insertEvent(trx, event, conversation.conversationId, messageId);
    if (event.activity.type === 'message') await insertMessage(trx, event, conversation, messageId);
    const quietMs = event.group === undefined ? 0 : groupQuietMs;
    await wakeLane(trx, conversation.conversationId, addMs(keeping.now, quietMs));
    await notify(trx, 'transcript', conversation.conversationId);
    return { outcome: 'accepted', activityId: messageId };
  });
}

interface OpenConversation {
  readonly conversationId: string;
  readonly lastPosition: number;
}

/** The row lock orders everything that comes into one conversation. Who writes can be reached again. */
async function openConversation(
  trx: Transaction,
  event: InboundEvent,
  { brand, now, newId }: Keeping,
): Promise<OpenConversation> {
  const customerName = event.sender.name ?? null;
  return await trx
    .insertInto('conversations')
    .values({
      conversationId: newId(),
      channel: event.channel,
      account: event.account,
      externalId: event.conversation,
      brand,
      language: null,
      customerName,
      caseId: null,
      createdAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'account', 'externalId']).doUpdateSet((eb) => ({
        reachable: true,
        customerName: eb.fn.coalesce('excluded.customerName', 'conversations.customerName'),
      })),
    )
    .returning(['conversationId', 'lastPosition'])
    .executeTakeFirstOrThrow();
}

async function findEvent(trx: Transaction, { channel, account, eventId }: InboundEvent) {
  return await trx
    .selectFrom('inbox')
    .select('messageId')
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('eventId', '=', eventId)
    .executeTakeFirst();
}

async function insertEvent(
  trx: Transaction,
  event: InboundEvent,
  conversationId: string,
  messageId: string,
): Promise<void> {
  await trx
    .insertInto('inbox')
    .values({
      conversationId,
      channel: event.channel,
      account: event.account,
      eventId: event.eventId,
      messageId,
      activity: JSON.stringify(event.activity),
      groupKey: event.group ?? null,
      receivedAt: event.receivedAt,
      lastError: null,
      doneAt: null,
    })
    .execute();
}

async function insertMessage(
  trx: Transaction,
  event: InboundEvent,
  { conversationId, lastPosition }: OpenConversation,
  messageId: string,
): Promise<void> {
  const position = lastPosition + 1;
  await trx
    .insertInto('messages')
    .values({
      messageId,
      conversationId,
      position,
      author: 'customer',
      engineer: null,
      activity: JSON.stringify(event.activity),
      at: event.receivedAt,
    })
    .execute();
  await trx
    .updateTable('conversations')
    .set({ lastPosition: position })
    .where('conversationId', '=', conversationId)
    .execute();
  const files = (event.activity.attachments ?? []).flatMap((attachment) => keptFileOf(attachment) ?? []);
  await recordFiles(trx, conversationId, files, event.receivedAt);
}
