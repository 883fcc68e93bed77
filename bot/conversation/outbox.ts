// What will be said: the transcript's entry and its row in the outbox, in the order of the conversation.
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
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
  { conversationId, author, engineer, activity, now, newId }: Enqueuing,
): Promise<{ readonly messageId: string }> {
  const {
    lastPosition: position,
    channel,
    account,
  } = await trx
    .updateTable('conversations')
    .set({ lastPosition: sql<number>`last_position + 1` })
    .where('conversationId', '=', conversationId)
    .returning(['lastPosition', 'channel', 'account'])
    .executeTakeFirstOrThrow();
  const messageId = newId();
  await trx
    .insertInto('messages')
    .values({
      messageId,
      conversationId,
      position,
      author,
      engineer: engineer ?? null,
      activity: JSON.stringify(activity),
      at: now,
    })
    .execute();
  await trx
    .insertInto('outbox')
    .values({
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
    })
    .execute();
  await notify(trx, 'outbox', conversationId);
  return { messageId };
}
