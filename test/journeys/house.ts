// The running bot inside the test: the real runtime, hotline and timers on a real database; only the channels and the clock are ours.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Brand, loadBrands } from '../../bot/brands.ts';
import { importUnits } from '../../bot/cases/units.ts';
import type { Capabilities, Channel, ChannelHost } from '../../bot/channel.ts';
import { addMs, type Clock, type Instant, toInstant } from '../../bot/clock.ts';
import { openConversations } from '../../bot/conversation/runtime.ts';
import type { DeskHost } from '../../bot/desk.ts';
import { deskHost } from '../../bot/hotline/desk-host.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { type Blobs, openBlobs } from '../../bot/storage/blobs.ts';
import type { Database } from '../../bot/storage/database.ts';
import { openNotifications } from '../../bot/storage/notifications.ts';
import { timerSettings } from '../../bot/timer-handlers.ts';
import { fireNext } from '../../bot/timers.ts';
import { packs } from '../../policy/packs/packs.ts';
import { openTestDatabase } from '../database.ts';

/** A Saturday, half past five in the afternoon in Shanghai. */
const start = toInstant('2026-11-21T09:30:00.000Z');

/** What each kind of channel can carry; the customer of a journey writes in one of them. */
const budgets = {
  chat: { buttons: true, pulls: true, maxText: { unit: 'utf16', limit: 20_000 } },
  telegram: { buttons: true, pulls: false, maxText: { unit: 'utf16', limit: 4_096 } },
  wechat: { buttons: false, budget: 'few-messages', pulls: false, maxText: { unit: 'utf8', limit: 2_048 } },
  email: { buttons: false, budget: 'one-message', pulls: false, maxText: { unit: 'utf16', limit: 100_000 } },
} as const satisfies Readonly<Record<string, Capabilities>>;

export type ChannelName = keyof typeof budgets;

export interface House extends AsyncDisposable {
  readonly database: Database;
  readonly desk: DeskHost;
  readonly blobs: Blobs;
  hostOf(channel: ChannelName): ChannelHost;
  /** The clock stands at its first instant again. */
  rewind(): void;
  pass(ms: number): void;
  now(): Instant;
  /** Everything that is due: turns, deliveries, timers, and what they bring about. */
  settle(): Promise<void>;
  brand(id: string): Brand;
}

export function isChannel(name: string): name is ChannelName {
  return name in budgets;
}

export async function openHouse(): Promise<House> {
  await using stack = new AsyncDisposableStack();
  const { database, url } = stack.use(await openTestDatabase());
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-journeys-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  let now: Instant = start;
  const clock: Clock = { now: () => now };
  const brands = await loadBrands(join(import.meta.dirname, 'brands.json'), packs, now);
  for (const { id, units } of brands) await importUnits(database, id, units);
  const channels = new Map((Object.keys(budgets) as ChannelName[]).map((name) => [name, channelOf(name)]));
  const log = pino({ level: 'silent' });
  const parts = {
    ...{ database, clock, brands, log, newId: randomUUID, random: () => 0.5, onUpgrade: () => {} },
    ...{ notifications: stack.use(await openNotifications(url)), blobs: await openBlobs(dir) },
  };
  const conversations = stack.use(
    openConversations({ ...parts, channels: [...channels.values()], defaultBrand: brands[0].id }),
  );
  const timers = timerSettings({ ...parts, staff: unlistedStaff(brands), log });
  const untilTheEnd = stack.move();
  return {
    database,
    blobs: parts.blobs,
    desk: deskHost({ ...parts, staff: unlistedStaff(brands), secret: 'journeys-only' }),
    hostOf: (name) => conversations.hostOf(channels.get(name) as Channel),
    rewind: () => {
      now = start;
    },
    pass: (ms) => {
      now = addMs(now, ms);
    },
    now: () => now,
    settle: async () => {
      do await conversations.drain();
      while (await fireNext(timers));
    },
    brand: (id) => brands.find((brand) => brand.id === id) ?? brands[0],
    [Symbol.asyncDispose]: () => untilTheEnd.disposeAsync(),
  };
}

/** A channel whose platform takes everything; what was said is read from the transcript. */
function channelOf(name: ChannelName): Channel {
  return {
    name,
    account: 'main',
    capabilities: budgets[name],
    start: async () => {},
    send: async () => ({ externalId: randomUUID() }),
    [Symbol.asyncDispose]: async () => {},
  };
}
