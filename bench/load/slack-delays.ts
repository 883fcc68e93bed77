// How soon what a customer writes is at Slack's API: a stand-in for Slack that takes everything at once, so that what is measured is ours.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { slackDesk } from '../../adapters/slack/desk.ts';
import { systemClock } from '../../bot/clock.ts';
import type { HotlineBrand } from '../../bot/hotline/actions/scene.ts';
import { deskHost } from '../../bot/hotline/desk-host.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { openHttp } from '../../bot/http.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import type { Database } from '../../bot/storage/database.ts';
import { notify, openNotifications } from '../../bot/storage/notifications.ts';
import { transact } from '../../bot/storage/transact.ts';
import { fillQueue } from './full-queue.ts';

/** Cases that are being talked about at the same time. */
const cases = 20;

interface Showing {
  readonly perSecond: number;
  readonly seconds: number;
  readonly brand: HotlineBrand & { readonly desk: string };
}

/** Milliseconds from the customer's words being written to their being at the API, one for each message. */
export async function slackDelays(database: Database, url: string, showing: Showing): Promise<readonly number[]> {
  await using stack = new AsyncDisposableStack();
  const { perSecond, seconds, brand } = showing;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-bench-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const notifications = stack.use(await openNotifications(url));
  const log = pino({ level: 'silent' });
  const host = deskHost({
    ...{ database, notifications, blobs: await openBlobs(dir), clock: systemClock, newId: randomUUID, log },
    ...{ brands: [brand], staff: unlistedStaff([brand]), secret: 'of files' },
  });
  const writtenAt = new Map<string, number>();
  const delays = new Map<string, number>();
  const slack = stack.use(
    await openStandIn((body) => {
      for (const [word] of body.matchAll(/word-[0-9a-f-]{36}/g)) {
        if (!delays.has(word)) delays.set(word, performance.now() - (writtenAt.get(word) ?? Number.NaN));
      }
    }),
  );
  const conversations = await fillQueue(database, { count: cases, brand: brand.id, desk: brand.desk, now: host.now() });
  const desk = stack.use(
    slackDesk({
      ...{ token: 'xoxb-bench', signingSecret: 'bench', hotlineChannel: 'C0123456789', apiUrl: slack.url },
      pace: { perSecond: 100_000, burst: 100_000 },
    }),
  );
  await desk.start(host);
  await until(() => slack.cards() >= cases, 'every case has its card');
  const positions = new Map(conversations.map((conversationId) => [conversationId, 1]));
  const last = new Map<string, Promise<void>>();
  const talk = async (count: number): Promise<void> => {
    const startedAt = performance.now();
    for (let index = 0; index < count; index += 1) {
      while (performance.now() - startedAt < (index * 1_000) / perSecond) await rest();
      const conversationId = conversations[index % cases] ?? '';
      const position = (positions.get(conversationId) ?? 1) + 1;
      positions.set(conversationId, position);
      const word = `word-${randomUUID()}`;
      writtenAt.set(word, performance.now());
      // The bot numbers a conversation's messages under its lock: they become visible in that order.
      const before = last.get(conversationId) ?? Promise.resolve();
      const saying = before.then(() => say(database, { conversationId, position, word }));
      last.set(conversationId, saying);
    }
    await Promise.all(last.values());
    await inTime(() => delays.size >= writtenAt.size);
  };
  // The first second warms up.
  await talk(perSecond);
  delays.clear();
  writtenAt.clear();
  await talk(perSecond * seconds);
  const late = writtenAt.size - delays.size;
  return [...delays.values(), ...Array<number>(late).fill(longestMs)];
}

/** Words that are not in Slack by then count as if they came just then. */
const longestMs = 20_000;

async function say(
  database: Database,
  {
    conversationId,
    position,
    word,
  }: { readonly conversationId: string; readonly position: number; readonly word: string },
): Promise<void> {
  const row = { messageId: randomUUID(), conversationId, position, author: 'customer', engineer: null } as const;
  const activity = JSON.stringify({ type: 'message', text: word });
  await transact(database, async (trx) => {
    await trx
      .insertInto('messages')
      .values({ ...row, activity, at: systemClock.now() })
      .execute();
    await notify(trx, 'transcript', conversationId);
  });
}

/** Says yes to everything. */
async function openStandIn(onPost: (body: string) => void) {
  const http = openHttp({ log: pino({ level: 'silent' }), drainMs: 0 });
  let posted = 0;
  let cards = 0;
  http.app.post('/:method', async (context) => {
    const body = decodeURIComponent((await context.req.text()).replaceAll('+', ' '));
    if (context.req.param('method') === 'chat.postMessage') {
      posted += 1;
      if (body.includes('/card"')) cards += 1;
      onPost(body);
    }
    const self = { user_id: 'UBOT', bot_id: 'BBOT', url: 'https://bench.slack.com/' };
    return context.json({
      ok: true,
      channel: 'C0123456789',
      ts: `1795230000.${String(posted).padStart(6, '0')}`,
      ...self,
    });
  });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });
  return { url, cards: () => cards, [Symbol.asyncDispose]: () => http[Symbol.asyncDispose]() };
}

async function inTime(isSo: () => boolean): Promise<void> {
  const end = performance.now() + longestMs;
  while (!isSo() && performance.now() < end) await rest(20);
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It never came to this: ${what}`);
    await rest(20);
  }
}

async function rest(ms = 1): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
