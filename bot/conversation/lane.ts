// A lane is a conversation with work. Its conversation's row lock is what holds it: one turn at a time, freed with the connection of
// whoever dies.
import type { Activity } from 'botbuilder';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
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

const columns = [
  'conversations.conversationId',
  'channel',
  'account',
  'externalId',
  'brand',
  'language',
  'owner',
  'state',
  'caseId',
] as const;

/**
 * Locks the lanes that have waited longest among those nobody holds. The conversation is locked before the lane, everywhere. What was
 * seen of a lane may be older than the lock: somebody may just have put it off or left it, so `nextWorks` looks again.
 */
export async function takeLanes(trx: Transaction, now: Instant, limit: number): Promise<readonly Lane[]> {
  return await trx
    .selectFrom('lanes')
    .innerJoin('conversations', 'conversations.conversationId', 'lanes.conversationId')
    .select(columns)
    .where('readyAt', '<=', now)
    .orderBy('readyAt')
    .orderBy('lanes.conversationId')
    .limit(limit)
    .forNoKeyUpdate('conversations')
    .skipLocked()
    .execute();
}

/** The conversation of a lane, locked: nobody works it meanwhile. */
export async function lockConversation(trx: Transaction, conversationId: string): Promise<Lane> {
  return await trx
    .selectFrom('conversations')
    .select(columns)
    .where('conversationId', '=', conversationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * There is work, due at `readyAt`. A lane that is there already stays as it is: due anyway, or put off for a reason that holds for
 * whatever comes after it as well. The conversation must be locked, and the lane's workers called.
 */
export async function wakeLane(trx: Transaction, conversationId: string, readyAt: Instant): Promise<void> {
  await trx
    .insertInto('lanes')
    .values({ conversationId, readyAt })
    .onConflict((conflict) => conflict.column('conversationId').doNothing())
    .execute();
}

/** Puts a lane off, or makes it due again. */
export async function moveLane(db: Database | Transaction, conversationId: string, readyAt: Instant): Promise<void> {
  await db.updateTable('lanes').set({ readyAt }).where('conversationId', '=', conversationId).execute();
}

/** The lane disappears, unless it has work after all. */
export async function leaveLane(trx: Transaction, conversationId: string): Promise<void> {
  await trx
    .deleteFrom('lanes')
    .where('conversationId', '=', conversationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox')
            .select('inboxId')
            .whereRef('inbox.conversationId', '=', 'lanes.conversationId')
            .where('status', '=', 'new'),
        ),
      ),
    )
    .execute();
}

/** When the next lane falls due after `since`; undefined where none does. */
export async function nextLaneAt(database: Database, since: Instant): Promise<Instant | undefined> {
  const { at } = await database
    .selectFrom('lanes')
    .select(({ fn }) => fn.min<Instant | null>('readyAt').as('at'))
    .where('readyAt', '>', since)
    .executeTakeFirstOrThrow();
  return at ?? undefined;
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
      activity: jsonText(activity),
      groupKey: null,
      receivedAt: now,
      lastError: null,
      doneAt: null,
    })
    .execute();
  await wakeLane(trx, conversationId, now);
  await notify(trx, 'lane', '');
}
