// Delivers the outbox: in order inside a conversation, again after a failure, at most once more where it may have arrived.
// A row is marked before the platform is called, so that a process that dies leaves a doubt and not a silent repeat.
import { type Channel, ChannelError } from '../channel.ts';
import { addMs, type Clock } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { transact } from '../storage/transact.ts';
import { advance, afterFailure } from './delivery.ts';
import { grouped } from './grouped.ts';
import type { Meter } from './meter.ts';
import {
  type Arrived,
  endRows,
  move,
  putOff,
  putOffFollowing,
  recordParts,
  startRows,
  takeRows,
} from './outbox-rows.ts';
import { maySpeak } from './owner.ts';
import { type Pacing, pacing } from './pace.ts';
import { partsOf } from './parts.ts';
import { kindOf } from './reply-activity.ts';
import { type Row, sendingUntil } from './row.ts';
import { untilRecorded } from './until-recorded.ts';

export interface Sending {
  readonly database: Database;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly random: () => number;
  /** This process, where it tells others that it is alive (see `startPresence`). */
  readonly sender?: number;
  readonly meter?: Meter | undefined;
  /** A reply ended without being delivered; `reason` holds no customer text. */
  readonly onUndelivered: (outboxId: string, reason: string) => void;
}

export interface Sender {
  /** Takes replies that are due, as many as there is room for, and begins to deliver them. False: none is due, or there is no room. */
  sendNext(): Promise<boolean>;
  /** Delivers rows that are marked as on their way already. */
  take(rows: readonly Row[]): void;
  /** Whose name stands on what it takes. */
  readonly sender: number | undefined;
  mayTake(place: Pick<Row, 'channel' | 'account' | 'conversationId'>): boolean;
  /** Resolves when every delivery under way has ended and is recorded. */
  settled(): Promise<void>;
}

/** Deliveries under way at once, each in a conversation of its own. */
const room = 128;
const largestBatch = 64;

export function openSender(sending: Sending): Sender {
  const underWay = new Set<Promise<void>>();
  const record = grouped((arrived: readonly Arrived[]) => untilRecorded(() => recordArrived(arrived, sending)));
  const paces = new Map(sending.channels.map((channel) => [channel, pacing(channel.capabilities.pace)]));
  const paceOf = (place: Pick<Row, 'channel' | 'account'>): Pacing | undefined => {
    const channel = channelOf(place, sending);
    return channel && paces.get(channel);
  };
  const nowMs = () => Date.parse(sending.clock.now());
  const begin = (row: Row): void => {
    const pace = paceOf(row);
    pace?.spend(row.conversationId, nowMs());
    const onThrottled = (forMs: number) => pace?.pause(row.conversationId, forMs, nowMs());
    const delivery = deliver(row, { ...sending, onThrottled }, record)
      // The row stays marked, and is a doubt for whoever finds it.
      .catch(() => {})
      .finally(() => underWay.delete(delivery));
    underWay.add(delivery);
  };
  return {
    sender: sending.sender,
    sendNext: async () => {
      const limit = Math.min(room - underWay.size, largestBatch);
      if (limit <= 0) {
        await Promise.race(underWay);
        return true;
      }
      const { found, started } = await transact(sending.database, (trx) => startNext(trx, sending, paceOf, limit));
      for (const row of started) begin(row);
      return found > 0;
    },
    take: (rows) => {
      for (const row of rows) begin(row);
    },
    mayTake: (place) => underWay.size < room && paceOf(place)?.waitMs(place.conversationId, nowMs()) === 0,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function startNext(trx: Transaction, sending: Sending, paceOf: (row: Row) => Pacing | undefined, limit: number) {
  const now = sending.clock.now();
  const rows = await takeRows(trx, sending.channels, now, limit);
  const toStart: Row[] = [];
  for (const row of rows) {
    if (!(await isToStart(trx, row, sending))) continue;
    const waitMs = paceOf(row)?.waitMs(row.conversationId, Date.parse(now)) ?? 0;
    if (waitMs === 0) toStart.push(row);
    else await putOff(trx, row, addMs(now, waitMs));
  }
  if (toStart.length > 0) await startRows(trx, toStart, { nextAt: sendingUntil(now), sender: sending.sender ?? null });
  const started = toStart.map((row): Row => ({ ...row, delivery: 'sending', attempts: row.attempts + 1 }));
  return { found: rows.length, started };
}

/** False where the row came to another end, or has to wait. */
async function isToStart(trx: Transaction, row: Row, sending: Sending): Promise<boolean> {
  const now = sending.clock.now();
  if (row.delivery === 'sending') {
    await inheritDoubt(trx, row, sending);
    return false;
  }
  if (!maySpeak(row.owner, row.author, kindOf(row.activity))) {
    await move(trx, row, 'withdraw', { endedAt: now, lastError: 'an engineer had taken over' });
    await notify(trx, 'transcript', row.conversationId);
    return false;
  }
  if (channelOf(row, sending)?.capabilities.pulls !== true) return true;
  await list(trx, row, sending);
  return false;
}

/** Nothing travels to a channel that pulls. While the bot may speak, all that waits in the conversation is listed at once. */
async function list(trx: Transaction, row: Row, { clock }: Sending): Promise<void> {
  const update = trx
    .updateTable('outbox')
    .set({ delivery: advance('waiting', 'list'), endedAt: clock.now() })
    .where('conversationId', '=', row.conversationId)
    .where('delivery', '=', 'waiting');
  await (row.owner === 'bot' ? update : update.where('outboxId', '=', row.outboxId)).execute();
  await notify(trx, 'transcript', row.conversationId);
}

/** Whoever marked this row died, and it may have arrived: it is repeated, once. */
async function inheritDoubt(trx: Transaction, row: Row, sending: Sending): Promise<void> {
  const now = sending.clock.now();
  if (row.repeats === 0) {
    await move(trx, row, 'again', { nextAt: now, repeats: 1 });
  } else {
    await move(trx, row, 'doubt', { endedAt: now, lastError: 'the process that sent it died' });
    await notify(trx, 'transcript', row.conversationId);
    sending.onUndelivered(row.outboxId, 'the process that sent it died, and it was repeated once already');
  }
}

/** `onThrottled`: the platform asked for a pause. */
type Delivering = Sending & { readonly onThrottled: (forMs: number) => void };

async function deliver(row: Row, sending: Delivering, record: (arrived: Arrived) => Promise<void>): Promise<void> {
  try {
    const externalId = await sendParts(row, sending);
    sending.meter?.delivery('sent');
    await record({ row, externalId });
  } catch (error) {
    // Trouble with the database says nothing about the reply.
    if (!(error instanceof ChannelError)) throw error;
    sending.meter?.delivery(error.kind);
    await untilRecorded(() => recordFailure(row, error, sending));
  }
}

/** Parts that arrived on an earlier attempt are not sent again. */
async function sendParts(row: Row, sending: Sending): Promise<string | undefined> {
  const channel = channelOf(row, sending);
  let externalId: string | undefined;
  const parts = channel === undefined ? [] : partsOf(row.activity, channel.capabilities);
  for (const [index, activity] of parts.entries()) {
    if (index < row.partsSent) continue;
    const outboxId = index === 0 ? row.outboxId : `${row.outboxId}.${index}`;
    const reply = { outboxId, conversation: row.externalId, activity, attempt: row.attempts };
    const sent = await channel?.send(reply).catch((error: unknown) => {
      throw asChannelError(error);
    });
    externalId = sent?.externalId ?? externalId;
    if (index === parts.length - 1) break;
    const { database, clock } = sending;
    await untilRecorded(() => recordParts(database, row, index + 1, sendingUntil(clock.now())));
  }
  return externalId;
}

async function recordArrived(arrived: readonly Arrived[], { database, clock }: Sending): Promise<void> {
  await transact(database, async (trx) => {
    const isFollowed = await endRows(trx, arrived, clock.now());
    for (const { row } of arrived) await notify(trx, 'transcript', row.conversationId);
    if (isFollowed) await notify(trx, 'outbox', '');
  });
}

async function recordFailure(row: Row, error: ChannelError, sending: Delivering): Promise<void> {
  const now = sending.clock.now();
  const next = afterFailure(error, row, now, sending.random());
  const lastError = error.message;
  if (error.kind === 'throttled' && next.step === 'again')
    sending.onThrottled(Date.parse(next.nextAt) - Date.parse(now));
  await transact(sending.database, async (trx) => {
    if (next.step === 'again') {
      await move(trx, row, 'again', { nextAt: next.nextAt, lastError, repeats: row.repeats + (next.repeated ? 1 : 0) });
      await putOffFollowing(trx, row, next.nextAt);
      return;
    }
    await move(trx, row, next.step, { endedAt: now, lastError });
    if (error.kind === 'unreachable') await markUnreachable(trx, row.conversationId);
    await notify(trx, 'transcript', row.conversationId);
    await notify(trx, 'outbox', '');
  });
  if (next.step !== 'again') sending.onUndelivered(row.outboxId, error.message);
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

function channelOf({ channel, account }: Pick<Row, 'channel' | 'account'>, { channels }: Sending): Channel | undefined {
  return channels.find((candidate) => candidate.name === channel && candidate.account === account);
}
