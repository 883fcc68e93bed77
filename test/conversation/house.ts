// The running conversations of the bot on a real database, with a clock that stands still until it is told to move.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { type Brands, loadBrands } from '../../bot/brands.ts';
import { importUnits } from '../../bot/cases/units.ts';
import type { Channel, ChannelHost, InboundEvent } from '../../bot/channel.ts';
import { addMs, type Clock, type Instant, toInstant } from '../../bot/clock.ts';
import { type Conversations, openConversations } from '../../bot/conversation/runtime.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import { type Notifications, openNotifications } from '../../bot/storage/notifications.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

export const start = toInstant('2026-11-21T09:30:00.000Z');
const brandsFile = join(import.meta.dirname, '../../demo/brands.json');

export interface House extends TestDatabase {
  readonly clock: Clock;
  readonly brands: Brands;
  readonly notifications: Notifications;
  readonly conversations: Conversations;
  /** Every line logged so far. */
  readonly logged: () => string;
  pass(ms: number): void;
  /** Runs all that is due. */
  drain(): Promise<void>;
  /** Another process's share of the work, on the same database. */
  another(channels: readonly Channel[]): Conversations;
  /** A conversation's row, by the platform's id. */
  conversation(externalId: string): ReturnType<typeof readConversation>;
}

export async function openHouse(...channels: readonly Channel[]): Promise<House> {
  await using stack = new AsyncDisposableStack();
  const opened = stack.use(await openTestDatabase());
  const { database } = opened;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-files-'));
  stack.defer(() => rm(dir, { recursive: true }));
  const notifications = stack.use(await openNotifications(opened.url));
  const blobs = await openBlobs(dir, { maxBytes: 100_000 });
  const brands = await loadBrands(brandsFile, [east], start);
  for (const { id, units } of brands) await importUnits(database, id, units);
  let now: Instant = start;
  const clock = { now: () => now };
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const open = (served: readonly Channel[]) =>
    stack.use(
      openConversations({
        ...{ database, notifications, blobs, channels: served, brands, defaultBrand: brands[0].id },
        ...{ clock, newId: randomUUID, random: () => 0.5, log, onUpgrade: () => {} },
      }),
    );
  const conversations = open(channels);
  const moved = stack.move();
  return {
    ...opened,
    clock,
    brands,
    notifications,
    conversations,
    logged: () => lines.join(''),
    pass: (ms) => {
      now = addMs(now, ms);
    },
    drain: () => conversations.drain(),
    another: open,
    conversation: (externalId) => readConversation(opened, externalId),
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  };
}

async function readConversation({ database }: TestDatabase, externalId: string) {
  return await database
    .selectFrom('conversations')
    .selectAll()
    .where('externalId', '=', externalId)
    .executeTakeFirstOrThrow();
}

/** A customer of one channel, in one conversation. */
export interface Customer {
  readonly conversation: string;
  readonly host: ChannelHost;
  event(activity: Partial<Activity>, fields?: Partial<InboundEvent>): InboundEvent;
  say(text: string, fields?: Partial<InboundEvent>): ReturnType<ChannelHost['accept']>;
  /** What the customer sees: each entry's author and text. */
  sees(): Promise<readonly string[]>;
}

export function customer(
  { conversations, clock }: Pick<House, 'conversations' | 'clock'>,
  channel: Channel,
  conversation: string = randomUUID(),
): Customer {
  const host = conversations.hostOf(channel);
  const event: Customer['event'] = (activity, fields = {}) => ({
    ...{ channel: channel.name, account: channel.account, eventId: randomUUID(), conversation },
    ...{ sender: { id: 'ann', name: 'Ann' }, receivedAt: clock.now() },
    activity: { type: 'message', locale: 'en', ...activity },
    ...fields,
  });
  return {
    conversation,
    host,
    event,
    say: (text, fields) => host.accept(event({ text }, fields)),
    sees: async () => {
      const entries = await host.transcript(conversation, 0);
      return entries.map(({ author, activity }) => `${author}: ${activity.text}`);
    },
  };
}
