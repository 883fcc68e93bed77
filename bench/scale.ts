// What an inbound message, the next timer and the next case cost among a million open conversations and 100,000 waiting cases, and what
// they cost among a thousand. The rounds take turns, so that a busy machine slows both alike.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { Brand } from '../bot/brands.ts';
import { loadBrands } from '../bot/brands.ts';
import type { Channel } from '../bot/channel.ts';
import { addMs, type Clock, type Instant, toInstant } from '../bot/clock.ts';
import { openConversations } from '../bot/conversation/runtime.ts';
import { openTaking } from '../bot/hotline/taking.ts';
import { unlistedStaff } from '../bot/hotline/unlisted-staff.ts';
import { openBlobs } from '../bot/storage/blobs.ts';
import { type Database, openDatabase } from '../bot/storage/database.ts';
import { openEmbeddedServer } from '../bot/storage/embedded/server.ts';
import { migrate } from '../bot/storage/migrate.ts';
import { openNotifications } from '../bot/storage/notifications.ts';
import { timerSettings } from '../bot/timer-handlers.ts';
import { fireNext } from '../bot/timers.ts';
import { packs } from '../policy/packs/packs.ts';
import { type Figure, median } from './figure.ts';
import { copyConversations } from './load/many-conversations.ts';
import { atMost } from './measure.ts';

/** Fewer than the cases that wait among the few. */
const rounds = 80;
const few = 1_000;
/** Of ten conversations one waits for an engineer. */
const waitingShare = 0.1;
const start = toInstant('2026-11-21T09:30:00.000Z');
const story = ['Hello', 'my battery stopped charging, can I send it back?', 'no'];

/** `size`: the conversations of the large bot. */
export async function figures(size = 1_000_000): Promise<readonly Figure[]> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-scale-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const server = stack.use(await openEmbeddedServer(dir));
  const bots = {
    small: stack.use(await openBot(server, dir, few)),
    large: stack.use(await openBot(server, dir, size)),
  };
  const works = ['message', 'timer', 'taking'] as const;
  const figures: Figure[] = [];
  for (const work of works) {
    const times: Record<'small' | 'large', number[]> = { small: [], large: [] };
    for (let round = 0; round < rounds; round += 1) {
      // Whoever goes second finds the disk busy with the first.
      const order = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const);
      for (const which of order) times[which].push(await timeOf(() => bots[which][work]()));
    }
    const [one, other] = [median(times.small), median(times.large)];
    figures.push(
      { name: `${names[work]} among ${few} conversations`, value: one, unit: 'ms' },
      { name: `${names[work]} among ${size} conversations`, value: other, unit: 'ms' },
      atMost(`${names[work]}, large to small`, other / one, 'x', 1.5),
    );
  }
  return figures;
}

const names = { message: 'a message and its turn', timer: 'the next timer', taking: 'taking the next case' } as const;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

interface FullBot extends AsyncDisposable {
  message(): Promise<void>;
  timer(): Promise<void>;
  taking(): Promise<void>;
}

async function openBot(
  server: { readonly url: string; urlOf(name: string): string },
  dir: string,
  conversations: number,
): Promise<FullBot> {
  await using stack = new AsyncDisposableStack();
  const name = `scale_${conversations}`;
  await createDatabase(server.url, name);
  const database = openDatabase(server.urlOf(name));
  stack.defer(() => database.destroy());
  await migrate(database);
  const notifications = stack.use(await openNotifications(server.urlOf(name)));
  let now: Instant = start;
  const clock: Clock = { now: () => now };
  const [brand, ...brands] = await loadBrands('demo/brands.json', packs, start);
  const parts = { database, notifications, clock, newId: randomUUID, random: Math.random };
  const blobs = await openBlobs(dir);
  const settings = { ...parts, blobs, brands: [brand, ...brands] as const, log: pino({ level: 'silent' }) };
  const talk = openConversations({
    ...{ ...settings, channels: [messenger], defaultBrand: brand.id, onUpgrade: () => {} },
  });
  stack.use(talk);
  const host = talk.hostOf(messenger);
  const say = async (conversation: string, text: string): Promise<void> => {
    const place = { channel: 'messenger', account: 'main', conversation, eventId: randomUUID() };
    const activity = { type: 'message', text, locale: 'en' };
    await host.accept({ ...place, sender: { id: conversation }, activity, receivedAt: now });
    await talk.drain();
  };
  for (const text of story) await say('model', text);
  const waiting = Math.ceil(conversations * waitingShare);
  await copyConversations(database, { like: 'model', conversations, waiting, desk: brand.desk });
  const take = openTaking(database);
  const timers = timerSettings({ ...settings, staff: unlistedStaff([brand]) });
  const opened = stack.move();
  return {
    message: async () => {
      now = addMs(now, 1);
      const number = waiting + 1 + Math.floor(Math.random() * (conversations - waiting));
      await say(`copy ${number}`, 'XT2400');
    },
    timer: async () => {
      now = await nextTimerAt(database);
      if (!(await fireNext(timers))) throw new Error('no timer was due');
    },
    taking: async () => void (await take(actingAs(brand, now))),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** A messenger that takes everything. */
const messenger: Channel = {
  name: 'messenger',
  account: 'main',
  capabilities: { buttons: true, pulls: false, maxText: { unit: 'utf16', limit: 4_096 } },
  start: async () => {},
  send: async () => ({}),
  [Symbol.asyncDispose]: async () => {},
};

async function nextTimerAt(database: Database): Promise<Instant> {
  const { dueAt } = await database
    .selectFrom('timers')
    .select('dueAt')
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirstOrThrow();
  return dueAt;
}

function actingAs(brand: Brand, now: Instant) {
  const brandById = new Map([[brand.id, brand]]);
  return { engineer: randomUUID(), now, newId: randomUUID, brandById, staff: unlistedStaff([brand]) };
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}
