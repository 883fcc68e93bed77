// What will be said: the transcript's entry and its row in the outbox, in the order of the conversation.
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { notifyEach } from '../storage/notifications.ts';
import { advance } from './delivery.ts';
import { maySpeak, type Owner } from './owner.ts';
import { kindOf } from './reply-activity.ts';

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
async function enqueueReplies(
  trx: Transaction,
  activities: readonly Partial<Activity>[],
  { conversationId, author, engineer, now, newId }: Omit<Enqueuing, 'activity'>,
): Promise<readonly string[]> {
  const conversation = await takePositions(trx, conversationId, activities.length);
  const { lastPosition, channel, account } = conversation;
  if (activities.length === 0) return [];
  const messages = activities.map((activity, index) => ({
    messageId: newId(),
    conversationId,
    position: lastPosition - activities.length + index + 1,
    author,
    engineer: engineer ?? null,
    activity: jsonText(activity),
    at: now,
  }));
  const rows = messages.map(({ messageId, position }, index) => {
    const isListed = mayBeListed(conversation, author, activities[index]);
    return {
      ...{ outboxId: newId(), conversationId, messageId, position, channel, account, author, nextAt: now },
      ...{ delivery: isListed ? advance('waiting', 'list') : 'waiting', endedAt: isListed ? now : null },
      ...{ externalId: null, lastError: null },
    };
  });
  await trx
    .with('said', (db) => db.insertInto('messages').values(messages))
    .insertInto('outbox')
    .values(rows)
    .execute();
  const topics = [...new Set(rows.map(({ endedAt }) => (endedAt === null ? 'outbox' : 'transcript')))];
  await notifyEach(trx, topics, conversationId);
  return messages.map(({ messageId }) => messageId);
}

/** Where the channel pulls, what may be said now is said as soon as it is written. */
function mayBeListed(
  { pulls, owner }: { readonly pulls: boolean; readonly owner: Owner },
  author: Owner,
  activity: Partial<Activity> | undefined,
): boolean {
  return pulls && maySpeak(owner, author, kindOf(activity));
}

/** The row lock keeps the order of the conversation, and who owns it, until the transaction ends. */
async function takePositions(trx: Transaction, conversationId: string, count: number) {
  return await trx
    .updateTable('conversations')
    .set({ lastPosition: sql<number>`last_position + ${count}` })
    .where('conversationId', '=', conversationId)
    .returning(['lastPosition', 'channel', 'account', 'pulls', 'owner'])
    .executeTakeFirstOrThrow();
}
