// What will be said: the transcript's entry and its row in the outbox, in the order of the conversation.
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { notify } from '../storage/notifications.ts';

export interface Enqueuing {
  readonly conversationId: string;
  readonly author: 'bot' | 'engineer';
  readonly engineer?: string;
  readonly activity: Partial<Activity>;
  readonly now: Instant;
  readonly newId: () => string;
}

/** Appends one reply; the caller's transaction decides whether it is ever sent. */
export async function enqueueReply(
  trx: Transaction,
  { activity, ...enqueuing }: Enqueuing,
): Promise<{ readonly messageId: string }> {
  const [messageId = ''] = await enqueueReplies(trx, [activity], enqueuing);
  return { messageId };
}

/** Appends replies in their order. Returns the ids of their transcript entries. */
export async function enqueueReplies(
  trx: Transaction,
  activities: readonly Partial<Activity>[],
  { conversationId, author, engineer, now, newId }: Omit<Enqueuing, 'activity'>,
): Promise<readonly string[]> {
  if (activities.length === 0) return [];
  const { lastPosition, channel, account } = await takePositions(trx, conversationId, activities.length);
  const messages = activities.map((activity, index) => ({
    messageId: newId(),
    conversationId,
    position: lastPosition - activities.length + index + 1,
    author,
    engineer: engineer ?? null,
    activity: jsonText(activity),
    at: now,
  }));
  const rows = messages.map(({ messageId, position }) => ({
    outboxId: newId(),
    conversationId,
    messageId,
    position,
    channel,
    account,
    author,
    nextAt: now,
    externalId: null,
    lastError: null,
    endedAt: null,
  }));
  await trx.insertInto('messages').values(messages).execute();
  await trx.insertInto('outbox').values(rows).execute();
  await notify(trx, 'outbox', conversationId);
  return messages.map(({ messageId }) => messageId);
}

async function takePositions(trx: Transaction, conversationId: string, count: number) {
  return await trx
    .updateTable('conversations')
    .set({ lastPosition: sql<number>`last_position + ${count}` })
    .where('conversationId', '=', conversationId)
    .returning(['lastPosition', 'channel', 'account'])
    .executeTakeFirstOrThrow();
}
