import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaffClient, staffClient } from './client.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let client: StaffClient;
beforeAll(async () => {
  desk = await openDesk();
  client = staffClient(desk);
});
afterAll(async () => await desk[Symbol.asyncDispose]());

const post: StaffClient['post'] = (...request) => client.post(...request);
const signIn = (name: string) => client.signIn(name);

describe('live updates', () => {
  it('tell of cases and conversations, and of colleagues who look at the same', async () => {
    const wu = await signIn('Wu');
    const sam = await signIn('Sam');
    const view = randomUUID();
    await using wuLive = await listen(view, wu);
    await wuLive.until('ready');
    const { caseId, conversationId } = await desk.bench.queuedCase();
    expect(await wuLive.until('change', ({ kind }) => kind === 'case')).toEqual({ kind: 'case', caseId });
    await desk.say(conversationId, 'Anybody there?');
    expect(await wuLive.until('change', ({ kind }) => kind === 'transcript')).toEqual({
      kind: 'transcript',
      conversationId,
    });
    await post(`/cases/${caseId}/actions`, { kind: 'take' }, sam);
    await wuLive.until('change', (change) => change.caseId === caseId);
    {
      const samView = randomUUID();
      await using samLive = await listen(samView, sam);
      await samLive.until('ready');
      await post('/presence', { viewId: samView, caseId, isWriting: true }, sam);
      const seen = { engineer: 'Sam', caseId, isWriting: true };
      await wuLive.until('presence', (presence) => JSON.stringify(presence).includes(JSON.stringify(seen)));
    }
    await wuLive.until('presence', (presence) => !JSON.stringify(presence).includes('Sam'));
  });

  it('end when the server stops, so that it need not wait for browsers', async () => {
    const other = await openDesk();
    const cookie = await staffClient(other).signIn('Wu');
    const live = await fetch(`${other.url}/staff/api/live?view=${randomUUID()}`, { headers: cookie });
    const ended = live.text();
    const started = performance.now();
    await other[Symbol.asyncDispose]();
    expect(await ended).toContain('event: ready');
    expect(performance.now() - started).toBeLessThan(2_500);
  });
});

interface Data {
  readonly kind?: string;
  readonly caseId?: string;
  readonly conversationId?: string;
}

/** Reads a stream of events until one fits. */
async function listen(view: string, headers: Record<string, string>) {
  const stop = new AbortController();
  const response = await fetch(`${desk.url}/staff/api/live?view=${view}`, { headers, signal: stop.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const events = eventsOf(response);
  return {
    until: async (name: string, fits: (data: Data) => boolean = () => true): Promise<Data> => {
      for (;;) {
        const { value, done } = await events.next();
        if (done) throw new Error(`The stream ended before "${name}"`);
        if (value.name === name && fits(value.data)) return value.data;
      }
    },
    [Symbol.asyncDispose]: async () => stop.abort(),
  };
}

async function* eventsOf(
  response: Response,
): AsyncGenerator<{ readonly name: string; readonly data: Data }, undefined> {
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const name = /^event: (.*)$/m.exec(block)?.[1] ?? '';
      yield { name, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') };
    }
  }
}
