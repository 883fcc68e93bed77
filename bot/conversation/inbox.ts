// Takes events in: unique by the platform's own key, in one order inside a conversation, durable before anybody is told so.
import type { InboundEvent } from '../channel.ts';
import { hasLeft, keptFileOf } from '../channel.ts';
import { addMs, type Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { notifyEach } from '../storage/notifications.ts';
import { recordFiles } from './files.ts';
import { wakeLane } from './lane.ts';

/** How long an album's last photo may be followed by another one. */
export const groupQuietMs = 1_200;

export interface Keeping {
  readonly brand: string;
  /** The channel lists the transcript itself. */
  readonly pulls?: boolean;
  readonly now: Instant;
  readonly newId: () => string;
}

export interface Kept {
  readonly outcome: 'accepted' | 'duplicate';
  readonly activityId: string;
}

/** One transaction. A duplicate changes nothing and gets the first one's id. */
export async function keepEvent(database: Database, event: InboundEvent, keeping: Keeping): Promise<Kept> {
  const activityId = keeping.newId();
  try {
    await database.transaction().execute((trx) => insertAll(trx, event, activityId, keeping));
    return { outcome: 'accepted', activityId };
  } catch (error) {
    if (!(error instanceof DuplicateEvent)) throw error;
    return { outcome: 'duplicate', activityId: await findEvent(database, event) };
  }
}

/** Rolls the transaction back: what was written before the duplicate was noticed must not stay. */
class DuplicateEvent extends Error {
  override name = 'DuplicateEvent';
}

async function insertAll(trx: Transaction, event: InboundEvent, messageId: string, keeping: Keeping): Promise<void> {
  const isMessage = event.activity.type === 'message';
  const { conversationId, lastPosition } = await openConversation(trx, event, isMessage ? 1 : 0, keeping);
  const row = { conversationId, messageId, activity: jsonText(event.activity) };
  await insertEvent(trx, event, row);
  if (isMessage) await insertMessage(trx, { ...row, position: lastPosition }, event.receivedAt);
  const files = (event.activity.attachments ?? []).flatMap((attachment) => keptFileOf(attachment) ?? []);
  await recordFiles(trx, conversationId, files, event.receivedAt);
  const quietMs = event.group === undefined ? 0 : groupQuietMs;
  await wakeLane(trx, conversationId, addMs(keeping.now, quietMs));
  await notifyEach(trx, isMessage ? ['lane', 'transcript'] : ['lane'], conversationId);
}

interface OpenConversation {
  readonly conversationId: string;
  readonly lastPosition: number;
}

/** The row lock orders everything that comes into one conversation. Who writes can be reached again. */
async function openConversation(
  trx: Transaction,
  event: InboundEvent,
  positions: 0 | 1,
  { brand, pulls = false, now, newId }: Keeping,
): Promise<OpenConversation> {
  return await trx
    .insertInto('conversations')
    .values({
      conversationId: newId(),
      channel: event.channel,
      account: event.account,
      externalId: event.conversation,
      brand,
      language: null,
      customerName: event.sender.name?.replaceAll('\0', '') ?? null,
      caseId: null,
      pulls,
      lastPosition: positions,
      createdAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'account', 'externalId']).doUpdateSet((eb) => ({
        reachable: !hasLeft(event.activity),
        customerName: eb.fn.coalesce('excluded.customerName', 'conversations.customerName'),
        lastPosition: eb('conversations.lastPosition', '+', positions),
      })),
    )
    .returning(['conversationId', 'lastPosition'])
    .executeTakeFirstOrThrow();
}

async function findEvent(database: Database, { channel, account, eventId }: InboundEvent): Promise<string> {
  const { messageId } = await database
    .selectFrom('inbox')
    .select('messageId')
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('eventId', '=', eventId)
    .executeTakeFirstOrThrow();
  return messageId;
}

interface NewRow {
  readonly conversationId: string;
  readonly messageId: string;
  readonly activity: string;
}

async function insertEvent(trx: Transaction, event: InboundEvent, row: NewRow): Promise<void> {
  const inserted = await trx
    .insertInto('inbox')
    .values({
      ...row,
      channel: event.channel,
      account: event.account,
      eventId: event.eventId,
      groupKey: event.group ?? null,
      receivedAt: event.receivedAt,
      lastError: null,
      doneAt: null,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'eventId']).doNothing())
    .returning('inboxId')
    .executeTakeFirst();
  if (inserted === undefined) throw new DuplicateEvent('The event is in the inbox already');
}

async function insertMessage(
  trx: Transaction,
  row: NewRow & { readonly position: number },
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('messages')
    .values({ ...row, author: 'customer', engineer: null, at })
    .execute();
}
