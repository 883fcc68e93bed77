// Delivers the outbox: in order inside a conversation, again after a failure, at most once more where it may have arrived.
// A row is marked before the platform is called, so that a process that dies leaves a doubt and not a silent repeat.
import type { Activity } from 'botbuilder';
import { type Channel, ChannelError } from '../channel.ts';
import { addMs, type Clock, type Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { advance, afterFailure, type Delivery, type Step } from './delivery.ts';
import { maySpeak, type Owner } from './owner.ts';
import { partsOf } from './parts.ts';
import { kindOf } from './reply-activity.ts';
import { untilRecorded } from './until-recorded.ts';

export interface Sending {
  readonly database: Database;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly random: () => number;
  /** A reply ended without being delivered; `reason` holds no customer text. */
  readonly onUndelivered: (outboxId: string, reason: string) => void;
}

/** Longer than any channel's own time limit: a row marked for longer belongs to a process that is gone. */
const leaseMs = 60_000;

interface Row {
  readonly outboxId: string;
  readonly conversationId: string;
  readonly externalId: string;
  readonly channel: string;
  readonly account: string;
  readonly author: Owner;
  readonly owner: Owner;
  readonly delivery: Delivery;
  readonly attempts: number;
  readonly repeats: number;
  readonly partsSent: number;
  readonly activity: Partial<Activity>;
}

/** Delivers the reply that is due first, if there is one. False: nothing is due. */
export async function sendNext(sending: Sending): Promise<boolean> {
  const started = await sending.database.transaction().execute((trx) => startNext(trx, sending));
  if (started === undefined) return false;
  if (started.kind === 'send') await deliver(started.row, started.channel, sending);
  return true;
}

type Started = { readonly kind: 'ended' } | { readonly kind: 'send'; readonly row: Row; readonly channel: Channel };

async function startNext(trx: Transaction, sending: Sending): Promise<Started | undefined> {
  const now = sending.clock.now();
  const row = await takeRow(trx, sending.channels, now);
  if (row === undefined) return undefined;
  const channel = sending.channels.find(({ name, account }) => name === row.channel && account === row.account);
  if (channel === undefined) return undefined;
  if (row.delivery === 'sending') return await inheritDoubt(trx, row, sending);
  if (!maySpeak(row.owner, row.author, kindOf(row.activity))) {
    await move(trx, row, 'withdraw', { endedAt: now, lastError: 'an engineer had taken over' });
    await notify(trx, 'transcript', row.conversationId);
    return { kind: 'ended' };
  }
  if (channel.capabilities.pulls) return await list(trx, row, now);
  await move(trx, row, 'start', { attempts: row.attempts + 1, nextAt: addMs(now, leaseMs) });
  return { kind: 'send', row: { ...row, delivery: 'sending', attempts: row.attempts + 1 }, channel };
}

/** The first row that is due and has nothing undelivered before it in its conversation. */
async function takeRow(trx: Transaction, channels: readonly Channel[], now: Instant): Promise<Row | undefined> {
  if (channels.length === 0) return undefined;
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
    .limit(1)
    .forNoKeyUpdate('outbox')
    .skipLocked()
    .executeTakeFirst();
}

/** Nothing travels to a channel that pulls. While the bot may speak, all that waits in the conversation is listed at once. */
async function list(trx: Transaction, row: Row, now: Instant): Promise<Started> {
  const delivery = advance('waiting', 'list');
  const update = trx
    .updateTable('outbox')
    .set({ delivery, endedAt: now })
    .where('conversationId', '=', row.conversationId)
    .where('delivery', '=', 'waiting');
  await (row.owner === 'bot' ? update : update.where('outboxId', '=', row.outboxId)).execute();
  await notify(trx, 'transcript', row.conversationId);
  return { kind: 'ended' };
}

/** Whoever marked this row died, and it may have arrived: it is repeated, once. */
async function inheritDoubt(trx: Transaction, row: Row, sending: Sending): Promise<Started> {
  const now = sending.clock.now();
  if (row.repeats === 0) {
    await move(trx, row, 'again', { nextAt: now, repeats: 1 });
  } else {
    await move(trx, row, 'doubt', { endedAt: now, lastError: 'the process that sent it died' });
    await notify(trx, 'transcript', row.conversationId);
    sending.onUndelivered(row.outboxId, 'the process that sent it died, and it was repeated once already');
  }
  return { kind: 'ended' };
}

async function deliver(row: Row, channel: Channel, sending: Sending): Promise<void> {
  try {
    const externalId = await sendParts(row, channel, sending);
    await untilRecorded(() => recordDelivery(row, externalId, sending));
  } catch (error) {
    // Trouble with the database says nothing about the reply: the row stays marked, and is a doubt for whoever finds it.
    if (!(error instanceof ChannelError)) throw error;
    await untilRecorded(() => recordFailure(row, error, sending));
  }
}

/** Parts that arrived on an earlier attempt are not sent again. */
async function sendParts(row: Row, channel: Channel, sending: Sending): Promise<string | undefined> {
  let externalId: string | undefined;
  const parts = partsOf(row.activity, channel.capabilities);
  for (const [index, activity] of parts.entries()) {
    if (index < row.partsSent) continue;
    const outboxId = index === 0 ? row.outboxId : `${row.outboxId}.${index}`;
    const reply = { outboxId, conversation: row.externalId, activity, attempt: row.attempts };
    const sent = await channel.send(reply).catch((error: unknown) => {
      throw asChannelError(error);
    });
    externalId = sent.externalId ?? externalId;
    if (index === parts.length - 1) break;
    await untilRecorded(() => recordPart(row, index + 1, sending));
  }
  return externalId;
}

async function recordPart({ outboxId }: Row, partsSent: number, { database, clock }: Sending): Promise<void> {
  const nextAt = addMs(clock.now(), leaseMs);
  await database.updateTable('outbox').set({ partsSent, nextAt }).where('outboxId', '=', outboxId).execute();
}

async function recordDelivery(row: Row, externalId: string | undefined, { database, clock }: Sending): Promise<void> {
  const change = { endedAt: clock.now(), externalId: externalId ?? null, lastError: null };
  await database.transaction().execute(async (trx) => {
    await move(trx, row, 'delivered', change);
    await notify(trx, 'transcript', row.conversationId);
    await notify(trx, 'outbox', row.conversationId);
  });
}

async function recordFailure(row: Row, error: ChannelError, sending: Sending): Promise<void> {
  const now = sending.clock.now();
  const next = afterFailure(error, row, now, sending.random());
  const lastError = error.message;
  await sending.database.transaction().execute(async (trx) => {
    if (next.step === 'again') {
      await move(trx, row, 'again', { nextAt: next.nextAt, lastError, repeats: row.repeats + (next.repeated ? 1 : 0) });
      await putOffFollowing(trx, row, next.nextAt);
      return;
    }
    await move(trx, row, next.step, { endedAt: now, lastError });
    if (error.kind === 'unreachable') await markUnreachable(trx, row.conversationId);
    await notify(trx, 'transcript', row.conversationId);
    await notify(trx, 'outbox', row.conversationId);
  });
  if (next.step !== 'again') sending.onUndelivered(row.outboxId, error.message);
}

/** What waits behind a reply cannot go before it; due rows that cannot go would be looked at by every sender, every time. */
async function putOffFollowing(trx: Transaction, { conversationId, outboxId }: Row, nextAt: Instant): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ nextAt })
    .where('conversationId', '=', conversationId)
    .where('outboxId', '!=', outboxId)
    .where('delivery', '=', 'waiting')
    .execute();
}

interface RowChange {
  readonly attempts?: number;
  readonly repeats?: number;
  readonly nextAt?: Instant;
  readonly endedAt?: Instant;
  readonly externalId?: string | null;
  readonly lastError?: string | null;
}

/** Every change of a delivery goes through here; a row somebody else has moved on meanwhile stays as it is. */
async function move(trx: Transaction, row: Row, step: Step, change: RowChange): Promise<void> {
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

async function markUnreachable(trx: Transaction, conversationId: string): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({ reachable: false })
    .where('conversationId', '=', conversationId)
    .execute();
}

/** A channel that fails in a way of its own may have sent: the careful reading. */
function asChannelError(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error;
  const name = error instanceof Error ? error.name : 'something';
  return new ChannelError(`The channel failed with ${name}`, { kind: 'uncertain', cause: error });
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
