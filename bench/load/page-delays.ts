// How soon what a customer writes is on the staff page: a page that listens, and fetches the conversation when it is told to.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { staffDesk } from '../../adapters/staffweb/desk.ts';
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

/** Engineers with a case open each. */
const pages = 10;
/** The page's own rest between two looks. */
const restMs = 100;

interface Showing {
  readonly perSecond: number;
  readonly seconds: number;
  readonly brand: HotlineBrand & { readonly desk: string };
}

/** Milliseconds from the customer's words being written to their being on the page, one for each message. */
export async function pageDelays(database: Database, url: string, showing: Showing): Promise<readonly number[]> {
  await using stack = new AsyncDisposableStack();
  const { perSecond, seconds, brand } = showing;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-bench-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const notifications = stack.use(await openNotifications(url));
  const log = pino({ level: 'silent' });
  const http = stack.use(openHttp({ log }));
  const desk = stack.use(staffDesk({ secret: 'the secret of the bench' }));
  const host = deskHost({
    ...{ database, notifications, blobs: await openBlobs(dir), clock: systemClock, newId: randomUUID, log },
    ...{ brands: [brand], staff: unlistedStaff([brand]), secret: 'of files' },
  });
  desk.mount?.(http.app, host);
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  const cookie = await signIn(address, desk.signInUrl?.(address, host.now()) ?? '');
  const count = perSecond * seconds;
  const conversations = await fillQueue(database, { count: pages, brand: brand.id, desk: brand.desk, now: host.now() });
  const open = await Promise.all(
    conversations.map((conversationId) => openPage({ address, cookie, database, conversationId })),
  );
  for (const page of open) stack.use(page);
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) {
    while (performance.now() - startedAt < (index * 1_000) / perSecond)
      await new Promise((resolve) => setTimeout(resolve, 1));
    void open[index % pages]?.say();
  }
  return (await Promise.all(open.map((page) => page.delays(count / pages)))).flat();
}

async function signIn(address: string, link: string): Promise<string> {
  const token = new URL(link).hash.replace('#sign-in=', '');
  const response = await fetch(`${address}/staff/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ token, name: 'Bench' }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

interface Opening {
  readonly address: string;
  readonly cookie: string;
  readonly database: Database;
  readonly conversationId: string;
}

/** What a page does: it holds the live connection open, and after a burst of calls fetches the last words of the case it shows. */
async function openPage({ address, cookie, database, conversationId }: Opening) {
  const { caseId } = await database
    .selectFrom('queue')
    .select('caseId')
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  const writtenAt = new Map<number, number>();
  const delays: number[] = [];
  let last = 1;
  const look = coalesced(async () => {
    const path = `/staff/api/cases/${caseId}/transcript?after=${Math.max(0, last - 20)}`;
    const response = await fetch(address + path, { headers: { cookie } });
    const { messages } = (await response.json()) as { readonly messages: readonly { readonly position: number }[] };
    // Two that are written at once may become visible in either order.
    for (const { position } of messages) {
      const at = writtenAt.get(position);
      if (at === undefined) continue;
      writtenAt.delete(position);
      delays.push(performance.now() - at);
      last = Math.max(last, position);
    }
  });
  const aborter = new AbortController();
  const live = await fetch(`${address}/staff/api/live?view=${randomUUID()}`, {
    headers: { cookie },
    signal: aborter.signal,
  });
  const heard = hear(live, (changed) => {
    if (changed === conversationId) look();
  });
  let written = 1;
  return {
    say: async (): Promise<void> => {
      written += 1;
      writtenAt.set(written, performance.now());
      const row = {
        messageId: randomUUID(),
        conversationId,
        position: written,
        author: 'customer',
        engineer: null,
      } as const;
      const activity = JSON.stringify({ type: 'message', text: 'Is anybody there?' });
      await transact(database, async (trx) => {
        await trx
          .insertInto('messages')
          .values({ ...row, activity, at: systemClock.now() })
          .execute();
        await notify(trx, 'transcript', conversationId);
      });
    },
    delays: async (count: number): Promise<readonly number[]> => {
      const until = performance.now() + 30_000;
      while (delays.length < count && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20));
      if (delays.length < count) throw new Error(`${count - delays.length} messages never came to the page`);
      return delays;
    },
    [Symbol.asyncDispose]: async () => {
      aborter.abort();
      await heard;
    },
  };
}

/** As the page does it: once after a burst, once more if called meanwhile, and with a rest between. */
function coalesced(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}

async function hear(live: Response, onTranscript: (conversationId: string) => void): Promise<void> {
  let rest = '';
  try {
    for await (const chunk of live.body ?? []) {
      const lines = `${rest}${Buffer.from(chunk).toString()}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [, conversationId] = /"transcript","conversationId":"([0-9a-f-]+)"/.exec(line) ?? [];
        if (conversationId !== undefined) onTranscript(conversationId);
      }
    }
  } catch {
    // The connection is cut when the page is closed.
  }
}
