// No message reaches a customer without an explicit send: everything else that a desk can do, and everything that somebody may try.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../cases/desk-bench.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let cookie: string;
beforeAll(async () => {
  desk = await openDesk();
  const token = new URL(desk.signInUrl()).hash.replace('#sign-in=', '');
  const entered = await post('/api/sign-in', { token, name: 'Wu' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => await desk[Symbol.asyncDispose]());

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${desk.url}/staff${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: desk.url, cookie: cookie ?? '', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** What stands in the conversation in an engineer's words, or holds the secret of the test in anybody's. */
async function leaked(conversationId: string): Promise<string[]> {
  const rows = await desk.bench.database
    .selectFrom('messages')
    .select(['author', 'activity'])
    .where('conversationId', '=', conversationId)
    .execute();
  return rows
    .filter(({ author, activity }) => author === 'engineer' || JSON.stringify(activity).includes('SECRET'))
    .map(({ author, activity }) => `${author}: ${activity.text}`);
}

async function takenCase() {
  const found = await desk.bench.queuedCase({ kind: 'record-decision', decision: decision(), facts: {} });
  expect((await post(`/api/cases/${found.caseId}/actions`, { kind: 'take' })).status).toBe(200);
  return found;
}

const text = 'SECRET: between us';
const inside: readonly object[] = [
  { kind: 'acknowledge' },
  { kind: 'note', text },
  { kind: 'request-evidence', slots: ['fault'], note: text },
  { kind: 'correct-fact', fact: 'purchaseProof', value: true, reason: text },
  { kind: 'confirm-request', remedy: 'replacement', note: text },
  { kind: 'receive-goods', note: text },
  { kind: 'record-inspection', facts: { inspection: 'no-defect' }, note: text },
  { kind: 'quote', lines: [{ item: 'parts', amount: '1' }], currency: 'CNY', note: text },
  { kind: 'dispatch', engineer: 'SECRET visitor', etaAt: '2026-11-25T08:00:00Z', note: text },
  { kind: 'milestone', milestone: 'diagnosed', note: text },
  { kind: 'pause', cause: 'parts', note: text },
  { kind: 'resume', note: text },
  { kind: 'override-verdict', remedy: 'return', outcome: 'eligible', reason: text },
  { kind: 'transfer', to: { engineer: 'Li' }, note: text },
];

describe('without an explicit send', () => {
  it('no action says a word of staff to the customer, done once or again', async () => {
    const { caseId, conversationId } = await takenCase();
    for (const action of inside) {
      const once = { 'x-once': randomUUID() };
      const first = await post(`/api/cases/${caseId}/actions`, action, once);
      expect([JSON.stringify(action), first.status]).toEqual([JSON.stringify(action), 200]);
      await post(`/api/cases/${caseId}/actions`, action, once);
      await post(`/api/cases/${caseId}/draft`, { text });
    }
    expect(await leaked(conversationId)).toEqual([]);
  });

  it.each([
    [{ kind: 'release', note: text }],
    [{ kind: 'hand-back', note: text }],
    [{ kind: 'escalate', reason: text }],
    [{ kind: 'transfer', to: { desk: 'east-headquarters' }, note: text }],
    [{ kind: 'resolve', outcome: 'explained', note: text, closingText: '' }],
  ])('%j leaves the case and says nothing of staff', async (action) => {
    const { caseId, conversationId } = await takenCase();
    expect((await post(`/api/cases/${caseId}/actions`, action)).status).toBe(200);
    expect(await leaked(conversationId)).toEqual([]);
  });

  it('nothing gets through that is malformed, forged, from elsewhere, or of one who does not have the case', async () => {
    const { caseId, conversationId } = await takenCase();
    const send = { kind: 'send', text, sendId: randomUUID() };
    const path = `/api/cases/${caseId}/actions`;
    const tries: readonly (readonly [unknown, Record<string, string>])[] = [
      [{ ...send, sendId: 'no uuid' }, {}],
      [{ ...send, kind: 'SEND' }, {}],
      [{ ...send, text: 7 }, {}],
      [[send], {}],
      [JSON.stringify(send).slice(0, -1), {}],
      [{ note: send }, {}],
      [send, { Origin: 'https://elsewhere.example' }],
      [send, { 'sec-fetch-site': 'cross-site' }],
      [send, { cookie: '' }],
      [send, { cookie: cookie.slice(0, -2) }],
    ];
    for (const [body, headers] of tries) {
      const { status } = await post(path, body, headers);
      expect([JSON.stringify(body), headers, status >= 400]).toEqual([JSON.stringify(body), headers, true]);
    }
    const others = await desk.bench.queuedCase();
    expect((await post(`/api/cases/${others.caseId}/actions`, send)).status).toBe(409);
    expect([...(await leaked(conversationId)), ...(await leaked(others.conversationId))]).toEqual([]);
  });

  it('and with one, exactly one message, however often it is transmitted', async () => {
    const { caseId, conversationId } = await takenCase();
    const send = { kind: 'send', text: 'SECRET no more', sendId: randomUUID() };
    await Promise.all(Array.from({ length: 8 }, () => post(`/api/cases/${caseId}/actions`, send)));
    expect(await leaked(conversationId)).toEqual(['engineer: SECRET no more']);
  });
});
