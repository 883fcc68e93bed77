import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../cases/desk-bench.ts';
import { type StaffClient, staffClient, tokenOf } from './client.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let client: StaffClient;
beforeAll(async () => {
  desk = await openDesk();
  client = staffClient(desk);
});
afterAll(async () => await desk[Symbol.asyncDispose]());

const get: StaffClient['get'] = (...request) => client.get(...request);
const post: StaffClient['post'] = (...request) => client.post(...request);
const signIn = (name: string) => client.signIn(name);

describe('signing in', () => {
  it('gives a cookie that no script and no other site can use', async () => {
    const response = await post('/sign-in', { token: tokenOf(desk.signInUrl()), name: '  Wu   Min ' });
    expect(await response.json()).toEqual({ engineer: 'Wu Min' });
    expect(response.headers.get('set-cookie')).toMatch(
      /^staff_session=[^;]+; Max-Age=43200; Path=\/staff; HttpOnly; SameSite=Strict$/,
    );
  });

  it('keeps the token out of what is sent to the server: it stands behind the #', () => {
    const link = new URL(desk.signInUrl());
    expect(link.pathname + link.search).toBe('/staff');
    expect(link.hash).toMatch(/^#sign-in=/);
  });

  it('says what is wrong with a link or a name', async () => {
    const token = tokenOf(desk.signInUrl());
    const wrong = await post('/sign-in', { token: `${token}x`, name: 'Wu' });
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { message: 'This sign-in link is not valid. Copy the whole link that the bot printed at its start.' },
    ]);
    for (const name of ['', '   ', 'x'.repeat(41), 'a\u0000b']) {
      expect((await post('/sign-in', { token, name })).status).toBe(400);
    }
  });

  it('shows nothing to those who have not', async () => {
    const forged = { Cookie: 'staff_session=eyJlbmdpbmVlciI6Ild1In0.AAAA' };
    const paths = ['/api/queue', `/api/cases/${randomUUID()}`, `/api/cases/${randomUUID()}/transcript`, '/api/live'];
    for (const path of paths) {
      expect((await get(path)).status, path).toBe(401);
      expect((await get(path, forged)).status, path).toBe(401);
    }
    expect((await post('/take-next', {})).status).toBe(401);
    expect((await post(`/cases/${randomUUID()}/actions`, { kind: 'take' })).status).toBe(401);
  });

  it('is refused for a while after too many wrong tries, also when they come all at once', async () => {
    await using other = await openDesk();
    const attempt = () => staffClient(other).post('/sign-in', { token: 'guess', name: 'Eve' });
    const responses = await Promise.all(Array.from({ length: 12 }, attempt));
    const statuses = responses.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(Number((await attempt()).headers.get('retry-after'))).toBeGreaterThan(0);
    other.bench.pass(61_000);
    expect((await attempt()).status).toBe(401);
  });

  it('ends after a shift', async () => {
    await using other = await openDesk();
    const cookie = await staffClient(other).signIn('Wu');
    const me = () => staffClient(other).get('/api/me', cookie);
    expect(await (await me()).json()).toMatchObject({ engineer: 'Wu' });
    other.bench.pass(12 * 3_600_000);
    expect(await (await me()).json()).toMatchObject({ engineer: null });
  });
});

describe('a page behind a public address', () => {
  it('is linked to by it, takes requests from it, and keeps its cookie to encrypted connections', async () => {
    await using other = await openDesk({ publicUrl: 'https://hotline.example' });
    const link = other.signInUrl();
    expect(link).toMatch(/^https:\/\/hotline\.example\/staff#sign-in=/);
    const body = { token: tokenOf(link), name: 'Wu' };
    const response = await staffClient(other).post('/sign-in', body, { Origin: 'https://hotline.example' });
    expect(response.headers.get('set-cookie')).toContain('; Secure');
    const foreign = await staffClient(other).post('/sign-in', body, { Origin: 'https://hotline.example.evil.example' });
    expect(foreign.status).toBe(403);
  });
});

describe('another site', () => {
  it('cannot act in an engineer’s name', async () => {
    const cookie = await signIn('Wu');
    const { caseId } = await desk.bench.queuedCase();
    const take = (headers: Record<string, string>) =>
      post(`/cases/${caseId}/actions`, { kind: 'take' }, { ...cookie, ...headers });
    expect((await take({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await take({ Origin: 'null' })).status).toBe(403);
    expect((await take({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const withoutOrigin = await fetch(`${desk.url}/staff/api/cases/${caseId}/actions`, {
      method: 'POST',
      headers: cookie,
    });
    expect(withoutOrigin.status).toBe(403);
    expect((await take({})).status).toBe(200);
  });

  it('cannot frame the page or run a script in it', async () => {
    const { headers } = await get('');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the page’s files', () => {
  it('are served as what they are, and nothing else of the folder is', async () => {
    expect((await get('/page.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('/page/card.js')).status).toBe(200);
    expect((await get('/page.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
    for (const path of ['/sessions.ts', '/page/..%2fsessions.ts', '/page/../desk.ts', '/desk.ts', '/page/none.js']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});

describe('an engineer at the desk', () => {
  it('sees the queue and the card, takes, notes, sends and resolves', async () => {
    const wu = await signIn('Wu');
    const conversationId = await desk.bench.conversation();
    const photo = await desk.photo(conversationId, 'label "1".png');
    await desk.say(conversationId, 'It is dark', [photo]);
    const { caseId, caseNumber } = await desk.bench.turn(
      conversationId,
      { kind: 'open-case', matter: 'return' },
      {
        kind: 'record-facts',
        facts: {
          model: { kind: 'known', value: 'XT2400', source: 'registry' },
          purchaseProof: { kind: 'unavailable', source: 'customer' },
          causes: { kind: 'known', value: [], source: 'customer' },
        },
      },
      { kind: 'record-decision', decision: decision(), facts: {} },
      { kind: 'record-evidence', evidenceIds: [photo], slot: 'label' },
      { kind: 'record-contact', contact: { phone: '+86 138 0000 0000', consentWords: 'yes' } },
      { kind: 'submit-claim', remedy: 'replacement' },
    );
    const { entries } = await (await get('/api/queue', wu)).json();
    expect(entries.find((entry: { caseId: string }) => entry.caseId === caseId)).toMatchObject({
      number: caseNumber,
      model: 'XT2400',
      channel: 'webchat',
      reason: 'claim',
      takenBy: null,
    });
    const act = async (body: object) => (await post(`/cases/${caseId}/actions`, body, wu)).status;
    expect(await act({ kind: 'take' })).toBe(200);
    expect(await act({ kind: 'note', text: 'Known batch' })).toBe(200);
    expect(await act({ kind: 'send', text: 'Hello Ann', sendId: randomUUID() })).toBe(200);
    const { card } = await (await get(`/api/cases/${caseId}`, wu)).json();
    expect(card).toMatchObject({
      status: 'taken',
      takenBy: 'Wu',
      claim: 'replacement',
      missing: ['purchaseProof'],
      customer: { name: 'Ann', contact: [{ way: 'phone', value: '+86 138 0000 0000' }], consentWords: 'yes' },
    });
    expect(card.facts.map(({ name, value, source }: Record<string, string>) => [name, value, source])).toEqual([
      ['model', 'XT2400', 'registry'],
      ['purchaseProof', 'not available', 'customer'],
      ['causes', 'none', 'customer'],
    ]);
    expect(card.verdict.remedies.map(({ remedy, status }: Record<string, string>) => [remedy, status])).toEqual([
      ['return', 'ineligible'],
      ['replacement', 'eligible'],
    ]);
    expect(card.verdict.remedies[0].clauses[0]).toMatchObject({
      id: '3.2.2(a)',
      quote: 'within seven days after delivery',
    });
    const running = ({ stoppedAt }: { stoppedAt: string | null }) => stoppedAt === null;
    expect(card.clocks.map(({ clock }: { clock: string }) => clock)).toEqual(['waiting', 'first-response', 'update']);
    expect(card.clocks.filter(running).map(({ clock }: { clock: string }) => clock)).toEqual(['update']);
    const { messages } = await (await get(`/api/cases/${caseId}/transcript`, wu)).json();
    expect(messages[0]).toMatchObject({ author: 'customer', text: 'It is dark', delivery: 'received' });
    expect(messages[0].files).toEqual([card.evidence[0].file]);
    expect(messages.at(-1)).toMatchObject({
      author: 'engineer',
      engineer: 'Wu',
      text: 'Hello Ann',
      delivery: 'waiting',
    });
    expect(await act({ kind: 'resolve', outcome: 'replaced', closingText: 'Done' })).toBe(200);
    expect((await (await get(`/api/cases/${caseId}`, wu)).json()).card.status).toBe('resolved');
  });

  it('sees how a case stands before the customer has been told', async () => {
    const wu = await signIn('Wu');
    const { caseId } = await desk.bench.queuedCase({
      kind: 'record-facts',
      facts: {
        model: { kind: 'known', value: 'XT2400', source: 'customer' },
        deliveredOn: { kind: 'known', value: '2026-11-09', source: 'registry' },
      },
    });
    const { card } = await (await get(`/api/cases/${caseId}`, wu)).json();
    expect(card.verdict).toMatchObject({ wasTold: false, asOf: '2026-11-21' });
    expect(card.verdict.remedies.map(({ remedy }: { remedy: string }) => remedy)).toEqual([
      'return',
      'replacement',
      'warranty',
      'paid-repair',
    ]);
    expect(card.missing).toContain('defect');
    expect(card.missing).not.toContain('deliveredOn');
  });

  it('is told in words what cannot be', async () => {
    const wu = await signIn('Wu');
    const { caseId } = await desk.bench.queuedCase();
    const sam = await signIn('Sam');
    await post(`/cases/${caseId}/actions`, { kind: 'take' }, sam);
    const late = await post(`/cases/${caseId}/actions`, { kind: 'take' }, wu);
    expect([late.status, await late.json()]).toEqual([
      409,
      { kind: 'refused', reason: 'taken', message: { en: 'Sam has this case.', zh: '此工单由 Sam 处理。' } },
    ]);
    expect((await get('/api/cases/not-an-id', wu)).status).toBe(404);
    expect((await get(`/api/cases/${randomUUID()}`, wu)).status).toBe(404);
    expect((await post('/cases/not-an-id/actions', { kind: 'take' }, wu)).status).toBe(404);
    for (const body of [null, {}, { kind: 'delete' }, { kind: 'send', text: 'x' }, { kind: 'note', text: 5 }]) {
      expect((await post(`/cases/${caseId}/actions`, body, wu)).status).toBe(400);
    }
    expect((await post(`/cases/${caseId}/actions`, { kind: 'note', text: 'x'.repeat(200_000) }, wu)).status).toBe(413);
  });
});

describe('a link to evidence', () => {
  it('opens by itself, is what it says it is, and ends', async () => {
    const wu = await signIn('Wu');
    const { caseId, conversationId } = await desk.bench.queuedCase();
    await desk.photo(conversationId, 'label "1".png');
    const { card } = await (await get(`/api/cases/${caseId}`, wu)).json();
    const { token } = card.evidence[0].file;
    const response = await get(`/files/${token}`);
    expect(response.status).toBe(200);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="label _1_.png"; filename*=UTF-8''label%20%221%22.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await get(`/files/${token}x`)).status).toBe(410);
    expect((await get('/files/x')).status).toBe(410);
    desk.bench.pass(15 * 60_000);
    expect((await get(`/files/${token}`)).status).toBe(410);
  });
});
