// Conversations on a real database with channels in memory and a clock that stands still until it is told to move.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import type { Brand } from '../../bot/brands.ts';
import type { Capabilities, Channel, InboundEvent, OutgoingReply } from '../../bot/channel.ts';
import { addMs, type Clock, type Instant, toInstant } from '../../bot/clock.ts';
import type { Kept } from '../../bot/conversation/inbox.ts';
import { openIntake } from '../../bot/conversation/intake.ts';
import { enqueueReply } from '../../bot/conversation/outbox.ts';
import type { Reading } from '../../bot/conversation/reading.ts';
import { type Conversations, openConversations } from '../../bot/conversation/runtime.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import { openNotifications } from '../../bot/storage/notifications.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { brandFrom } from './brand.ts';

const start = toInstant('2026-11-21T09:30:00.000Z');

interface FakeChannel extends Channel {
  /** Everything that went out and was not refused, in order. */
  sent: readonly OutgoingReply[];
  /** What a send does before it succeeds; it may throw. */
  onSend: (reply: OutgoingReply) => Promise<void> | void;
  onOpen: (contentUrl: string) => Promise<AsyncIterable<Uint8Array>>;
}

const noFiles = async () => {
  throw new Error('There are no files here');
};

/** Everything a conversation leaves behind, so that nothing points to what is gone already. */
const tables = [
  ...(['queue', 'contacts', 'caseEvents', 'evidence', 'cases'] as const),
  ...(['files', 'timers', 'outbox', 'messages', 'lanes', 'inbox', 'conversations'] as const),
];

/** A channel whose platform lies in memory. */
function fakeChannel(name: string, capabilities: Partial<Capabilities> = {}): FakeChannel {
  const channel: FakeChannel = {
    name,
    account: 'main',
    capabilities: { buttons: true, pulls: false, maxText: { unit: 'utf16', limit: 4_096 }, ...capabilities },
    sent: [],
    onSend: () => {},
    onOpen: noFiles,
    start: async () => {},
    send: async (reply) => {
      await channel.onSend(reply);
      channel.sent = [...channel.sent, reply];
      return { externalId: `${name}-${channel.sent.length}` };
    },
    openAttachment: (contentUrl) => channel.onOpen(contentUrl),
    [Symbol.asyncDispose]: async () => {},
  };
  return channel;
}

export interface Bench extends TestDatabase {
  readonly clock: Clock;
  readonly phone: FakeChannel;
  readonly page: FakeChannel;
  readonly conversations: Conversations;
  pass(ms: number): void;
  /** Nobody has ever written, and both channels work; sooner than a new bench. */
  reset(): Promise<void>;
  /** Something a customer did, into the inbox. */
  keep(event: Partial<InboundEvent>): Promise<Kept>;
  /** A conversation in which nobody has said anything; its external id is its own id. */
  conversation(channel?: string): Promise<string>;
  /** A reply into the outbox. */
  enqueue(conversationId: string, activity: Partial<Activity>, author?: 'bot' | 'engineer'): Promise<string>;
  outbox(): Promise<readonly { readonly text: string; readonly delivery: string; readonly lastError: string | null }[]>;
}

/** `phone` is a channel replies travel to; `page` is one that pulls. */
export async function openBench(
  brands: readonly Brand[] = [brandFrom('east'), brandFrom('west')],
  readingBy?: (clock: Clock) => Reading,
): Promise<Bench> {
  await using stack = new AsyncDisposableStack();
  const opened = stack.use(await openTestDatabase());
  const { database, url } = opened;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-conversation-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const notifications = stack.use(await openNotifications(url));
  let now: Instant = start;
  const clock: Clock = { now: () => now };
  const [phone, page] = [fakeChannel('phone'), fakeChannel('page', { pulls: true })];
  const conversations = stack.use(
    openConversations({
      ...{
        database,
        notifications,
        clock,
        channels: [phone, page],
        brands,
        defaultBrand: 'east',
      },
      ...{ newId: randomUUID, random: () => 0.5, log: pino({ level: 'silent' }), onUpgrade: () => {} },
      blobs: await openBlobs(dir),
      reading: readingBy?.(clock),
    }),
  );
  const intake = openIntake(database, randomUUID);
  const untilTheEnd = stack.move();
  return {
    ...{ database, url, clock, phone, page, conversations },
    pass: (ms) => {
      now = addMs(now, ms);
    },
    reset: async () => {
      for (const table of tables) await database.deleteFrom(table).execute();
      for (const channel of [phone, page]) Object.assign(channel, { sent: [], onSend: () => {}, onOpen: noFiles });
    },
    keep: (event) => intake.keep({ event: inbound(event, now), brand: 'east', now }),
    conversation: async (channel = 'phone') => {
      const conversationId = randomUUID();
      const row = { conversationId, channel, account: 'main', externalId: conversationId, brand: 'east' };
      await database
        .insertInto('conversations')
        .values({ ...row, language: 'en', customerName: null, pulls: channel === 'page', caseId: null, createdAt: now })
        .execute();
      return conversationId;
    },
    enqueue: async (conversationId, activity, author = 'bot') => {
      const reply = { conversationId, author, activity: { type: 'message', ...activity }, now, newId: randomUUID };
      return (await database.transaction().execute((trx) => enqueueReply(trx, reply))).messageId;
    },
    outbox: async () => {
      const rows = await database
        .selectFrom('outbox')
        .innerJoin('messages', 'messages.messageId', 'outbox.messageId')
        .select(['activity', 'delivery', 'lastError'])
        .orderBy('outbox.position')
        .execute();
      return rows.map(({ activity, ...row }) => ({ text: activity.text ?? '', ...row }));
    },
    [Symbol.asyncDispose]: () => untilTheEnd.disposeAsync(),
  };
}

/** An event with everything the test does not care about filled in. */
function inbound(event: Partial<InboundEvent>, receivedAt: Instant = start): InboundEvent {
  return {
    channel: 'phone',
    account: 'main',
    eventId: randomUUID(),
    conversation: 'ann',
    sender: { id: 'ann', name: 'Ann' },
    activity: { type: 'message', text: 'Hello' },
    receivedAt,
    ...event,
  };
}
