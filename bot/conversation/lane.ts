// A lane is a conversation with work. Its conversation's row lock is what holds it: one turn at a time, freed with the connection of
// whoever dies.
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';

export interface Lane {
  readonly conversationId: string;
  readonly channel: string;
  readonly account: string;
  readonly externalId: string;
  readonly brand: string;
  readonly language: string | null;
  readonly owner: 'bot' | 'engineer';
  readonly state: object | null;
  readonly caseId: string | null;
}

/** Locks the lane that has waited longest among those nobody holds. The conversation is locked before the lane, everywhere. */
export async function takeLane(trx: Transaction, now: Instant): Promise<Lane | undefined> {
  return await trx
    .selectFrom('lanes')
    .innerJoin('conversations', 'conversations.conversationId', 'lanes.conversationId')
    .select([
      'conversations.conversationId',
      'channel',
      'account',
      'externalId',
      'brand',
      'language',
      'owner',
      'state',
      'caseId',
    ])
    .where('readyAt', '<=', now)
    .orderBy('readyAt')
    .limit(1)
    .forUpdate('conversations')
    .skipLocked()
    .executeTakeFirst();
}

/** Makes a lane due at `readyAt`, or leaves it at an earlier instant it has already. */
export async function wakeLane(trx: Transaction, conversationId: string, readyAt: Instant): Promise<void> {
  await trx
    .insertInto('lanes')
    .values({ conversationId, readyAt })
    .onConflict((conflict) =>
      conflict.column('conversationId').doUpdateSet({
        readyAt: sql<Instant>`least(lanes.ready_at, excluded.ready_at)`,
      }),
    )
    .execute();
  await notify(trx, 'lane', conversationId);
}

/** Puts a held lane off. */
export async function postponeLane(trx: Transaction, conversationId: string, readyAt: Instant): Promise<void> {
  await trx.updateTable('lanes').set({ readyAt }).where('conversationId', '=', conversationId).execute();
}

/** After a turn: the lane goes on at once where more is waiting, and disappears where nothing is. */
export async function leaveLane(
  trx: Transaction,
  conversationId: string,
  hasMore: boolean,
  now: Instant,
): Promise<void> {
  if (hasMore) await postponeLane(trx, conversationId, now);
  else await trx.deleteFrom('lanes').where('conversationId', '=', conversationId).execute();
}

/** Queues a turn for something that happened inside the bot; the conversation must be locked. It does not show in the transcript. */
export async function queueTurn(
  trx: Transaction,
  conversationId: string,
  activity: Partial<Activity>,
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Promise<void> {
  const eventId = newId();
  await trx
    .insertInto('inbox')
    .values({
      conversationId,
      channel: 'bot',
      account: 'bot',
      eventId,
      messageId: eventId,
      activity: JSON.stringify(activity),
      groupKey: null,
      receivedAt: now,
      lastError: null,
      doneAt: null,
    })
    .execute();
  await wakeLane(trx, conversationId, now);
}
