// How soon what a customer writes is on the staff page: a page that listens, and fetches the conversation when it is told to.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { staffDesk } from '../../adapters/staffweb/desk.ts';
import { openHttp } from '../../bot/http.ts';
import { fillQueue } from './full-queue.ts';
import type { HotlineStage } from './hotline-stage.ts';
import { openTalk, type Talk } from './talk.ts';

/** Engineers with a case open each. */
const pages = 10;
/** The page's own rest between two looks. */
const restMs = 100;

/** Milliseconds from the customer's words being written to their being on the page, one for each message. */
export async function pageDelays(
  { database, host, log, brand }: HotlineStage,
  load: { readonly perSecond: number; readonly seconds: number },
): Promise<readonly number[]> {
  await using stack = new AsyncDisposableStack();
  const http = stack.use(openHttp({ log }));
  const desk = stack.use(staffDesk({ secret: 'the secret of the bench' }));
  desk.mount?.(http.app, host);
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  const cookie = await signIn(address, desk.signInUrl?.(address, host.now()) ?? '');
  const conversations = await fillQueue(database, { count: pages, brand: brand.id, desk: brand.desk, now: host.now() });
  const talk = openTalk(database, conversations);
  const queued = await database
    .selectFrom('queue')
    .select(['caseId', 'conversationId'])
    .where('conversationId', 'in', conversations)
    .execute();
  for (const one of queued) stack.use(await openPage({ address, cookie, talk, ...one }));
  return await talk.delays(load);
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
  readonly talk: Talk;
  readonly caseId: string;
  readonly conversationId: string;
}

/** What a page does: it holds the live connection open, and after a burst of calls fetches the last words of the case it shows. */
async function openPage({ address, cookie, talk, caseId, conversationId }: Opening): Promise<AsyncDisposable> {
  let last = 1;
  const look = coalesced(async () => {
    const path = `/staff/api/cases/${caseId}/transcript?after=${Math.max(0, last - 20)}`;
    const response = await fetch(address + path, { headers: { cookie } });
    const body = await response.text();
    talk.seen(body);
    const { messages } = JSON.parse(body) as { readonly messages: readonly { readonly position: number }[] };
    last = messages.at(-1)?.position ?? last;
  });
  const aborter = new AbortController();
  const live = await fetch(`${address}/staff/api/live?view=${randomUUID()}`, {
    headers: { cookie },
    signal: aborter.signal,
  });
  const heard = hear(live, (changed) => {
    if (changed === conversationId) look();
  });
  return {
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
      await sleep(restMs);
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
