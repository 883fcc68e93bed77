// The outbox's rows as the sender takes and ends them, many at a time.
import { sql } from 'kysely';
import type { Channel } from '../channel.ts';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { advance, type Step } from './delivery.ts';
import type { Row } from './row.ts';

/** The first rows that are due and have nothing undelivered before them in their conversations, locked. */
export async function takeRows(
  trx: Transaction,
  channels: readonly Channel[],
  now: Instant,
  limit: number,
): Promise<readonly Row[]> {
  if (channels.length === 0) return [];
  return await trx
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.conversationId', 'outbox.conversationId')
    .innerJoin('messages', 'messages.messageId', 'outbox.messageId')
    .select([
      'outboxId',
      'outbox.conversationId',
      'conversations.externalId',
      'outbox.channel',
      'outbox.account',
      'outbox.author',
      'owner',
      'delivery',
      'attempts',
      'repeats',
      'partsSent',
      'messages.activity',
    ])
    .where('endedAt', 'is', null)
    .where('nextAt', '<=', now)
    .where(({ eb, or, and }) =>
      or(
        channels.map(({ name, account }) => and([eb('outbox.channel', '=', name), eb('outbox.account', '=', account)])),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as earlier')
            .select('earlier.outboxId')
            .whereRef('earlier.conversationId', '=', 'outbox.conversationId')
            .whereRef('earlier.position', '<', 'outbox.position')
            .where('earlier.endedAt', 'is', null),
        ),
      ),
    )
    .orderBy('nextAt')
    .orderBy('outboxId')
    .limit(limit)
    .forNoKeyUpdate('outbox')
    .skipLocked()
    .execute();
}

export interface RowChange {
  readonly attempts?: number;
  readonly repeats?: number;
  readonly nextAt?: Instant;
  readonly endedAt?: Instant;
  readonly externalId?: string | null;
  readonly lastError?: string | null;
}

/** Every change of a delivery goes through here or `endRows`; a row somebody else has moved on meanwhile stays as it is. */
export async function move(trx: Transaction, row: Row, step: Step, change: RowChange): Promise<void> {
  const delivery = advance(row.delivery, step);
  if (delivery === undefined) return;
  await trx
    .updateTable('outbox')
    .set({ ...change, delivery })
    .where('outboxId', '=', row.outboxId)
    .where('delivery', '=', row.delivery)
    .where('attempts', '=', row.attempts)
    .execute();
}

/** Marks rows as on their way, so that a process that dies leaves a doubt and not a silent repeat. */
export async function startRows(
  trx: Transaction,
  rows: readonly Row[],
  { nextAt, sender }: { readonly nextAt: Instant; readonly sender: number | null },
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ delivery: advance('waiting', 'start'), attempts: sql<number>`attempts + 1`, nextAt, sender })
    .where('outboxId', '=', sql<string>`any(${rows.map(({ outboxId }) => outboxId)}::uuid[])`)
    .where('delivery', '=', 'waiting')
    .execute();
}

export interface Arrived {
  readonly row: Row;
  readonly externalId: string | undefined;
}

/** Ends rows that were delivered. True where others wait behind one of them. */
export async function endRows(trx: Transaction, arrived: readonly Arrived[], endedAt: Instant): Promise<boolean> {
  const ended = arrived.map(({ row: { outboxId, attempts }, externalId }) => ({ outboxId, attempts, externalId }));
  const { rows } = await sql<{ readonly isFollowed: boolean }>`
    with ended as (
      -- By its key: the index of those on their way is full of rows that have long arrived, and "|| ''" keeps the planner off it.
      update outbox set delivery = ${advance('sending', 'delivered')}, ended_at = ${endedAt}, external_id = arrived."externalId",
        last_error = null
      from jsonb_to_recordset(${jsonText(ended)}::jsonb) as arrived ("outboxId" uuid, attempts int, "externalId" text)
      where outbox_id = "outboxId" and outbox_id = any(${ended.map(({ outboxId }) => outboxId)}::uuid[]) and delivery || '' = 'sending' and outbox.attempts = arrived.attempts
      returning conversation_id, position
    )
    select exists(
      select from ended join outbox waiting using (conversation_id)
      where waiting.position > ended.position and waiting.ended_at is null
    ) as is_followed`.execute(trx);
  return rows[0]?.isFollowed ?? false;
}

/** Parts that have arrived are not sent again. */
export async function recordParts(
  database: Database,
  { outboxId }: Row,
  partsSent: number,
  nextAt: Instant,
): Promise<void> {
  await database.updateTable('outbox').set({ partsSent, nextAt }).where('outboxId', '=', outboxId).execute();
}

/** It may not go yet. */
export async function putOff(trx: Transaction, { outboxId }: Row, nextAt: Instant): Promise<void> {
  await trx.updateTable('outbox').set({ nextAt }).where('outboxId', '=', outboxId).execute();
}

/** What waits behind a reply cannot go before it; due rows that cannot go would be looked at by every sender, every time. */
export async function putOffFollowing(
  trx: Transaction,
  { conversationId, outboxId }: Row,
  nextAt: Instant,
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ nextAt })
    .where('conversationId', '=', conversationId)
    .where('outboxId', '!=', outboxId)
    .where('delivery', '=', 'waiting')
    .execute();
}

/** When the next row falls due after `since`; undefined where none does. */
export async function nextSendAt(database: Database, since: Instant): Promise<Instant | undefined> {
  const { at } = await database
    .selectFrom('outbox')
    .select(({ fn }) => fn.min<Instant | null>('nextAt').as('at'))
    .where('endedAt', 'is', null)
    .where('nextAt', '>', since)
    .executeTakeFirstOrThrow();
  return at ?? undefined;
}
