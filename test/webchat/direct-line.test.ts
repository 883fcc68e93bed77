// What the Direct Line server takes and what it refuses, over a real socket.
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { eventually } from '../eventually.ts';
import { openChatHouse } from './chat-house.ts';
import { call, type Opened, open, post, refusalOf } from './direct-line-calls.ts';

describe('a token', () => {
  it('opens its own conversation and nobody else’s', async () => {
    await using house = await openChatHouse();
    const [ann, bob] = [await open(house), await open(house)];
    await post(house, bob, { text: 'A secret of Bob' });
    const paths = [
      `/conversations/${bob.conversationId}`,
      `/conversations/${bob.conversationId}/activities`,
      `/conversations/${'x'.repeat(24)}/activities`,
    ];
    for (const path of paths) {
      expect(await refusalOf(await call(house, path, ann.token)), path).toEqual([403, 'TokenExpired']);
    }
    expect(await refusalOf(await post(house, { ...bob, token: ann.token }, { text: 'Hi' }))).toEqual([
      403,
      'TokenExpired',
    ]);
    const stranger = await fetch(`${house.origin}/v3/directline/conversations/${bob.conversationId}/activities`);
    expect(await refusalOf(stranger)).toEqual([401, 'MissingToken']);
    expect(house.events.map(({ conversation }) => conversation)).toEqual([
      ann.conversationId,
      bob.conversationId,
      bob.conversationId,
    ]);
  });

  it('is refreshed for the same conversation, and starts it once however often that is asked', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const refreshed = await call(house, '/tokens/refresh', opened.token, { method: 'POST' });
    const { token, conversationId } = (await refreshed.json()) as Opened;
    expect(conversationId).toBe(opened.conversationId);
    const again = await call(house, '/conversations', token, { method: 'POST', body: '{}' });
    expect(again.status).toBe(200);
    expect(((await again.json()) as Opened).conversationId).toBe(opened.conversationId);
    expect(house.events).toHaveLength(1);
  });

  it('for an unknown brand is not given out', async () => {
    await using house = await openChatHouse();
    const answer = await fetch(`${house.origin}/v3/directline/tokens/generate?brand=nobody`, { method: 'POST' });
    expect(await refusalOf(answer)).toEqual([400, 'UnknownBrand']);
  });

  it('carries the user a site binds to it, and nobody can speak as another', async () => {
    await using house = await openChatHouse();
    const body = JSON.stringify({ user: { id: 'dl_ann' }, locale: 'zh-CN' });
    const generated = await fetch(`${house.origin}/v3/directline/tokens/generate`, { method: 'POST', body });
    const opened = (await generated.json()) as Opened;
    await post(house, opened, { text: 'Hi', from: { id: 'somebody else' } });
    expect(house.events[0]?.activity).toMatchObject({ from: { id: 'dl_ann' }, locale: 'zh-CN' });
    expect(house.events[0]?.sender.id).not.toBe('dl_ann');
  });
});

describe('a message', () => {
  it('of 100,000 characters is taken in any script; one longer is refused, and so is a body beyond all bounds', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    for (const text of ['x'.repeat(100_000), '电'.repeat(100_000), '🔋'.repeat(50_000)]) {
      expect((await post(house, opened, { text })).status).toBe(200);
      expect(house.events.at(-1)?.activity.text).toBe(text);
    }
    for (const text of ['x'.repeat(100_001), 'x'.repeat(2_000_000)]) {
      expect(await refusalOf(await post(house, opened, { text }))).toEqual([413, 'MessageTooLong']);
    }
  });

  it('loses what no database can keep, and what its author could only forge', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const channelData = { clientActivityID: 'c1', author: 'engineer', citations: [{ clause: 'x' }] };
    await post(house, opened, { text: 'a\u0000b\ud800c שלום 🔋', channelData, value: { choice: 'q1', more: 'x' } });
    expect(house.events[1]?.activity).toEqual({
      type: 'message',
      text: 'ab\ufffdc שלום 🔋',
      from: { id: 'ann', name: '', role: 'user' },
      value: { choice: 'q1' },
      channelData: { clientActivityID: 'c1' },
    });
  });

  it('that says nothing is refused; typing and events are taken and kept nowhere', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    for (const body of [{ text: '  ' }, { text: 7 }, { from: 'ann' }]) {
      expect(await refusalOf(await post(house, opened, body))).toEqual([400, 'BadArgument']);
    }
    for (const type of ['typing', 'event'])
      expect((await post(house, opened, { type, name: 'webchat/join' })).status).toBe(200);
    expect(house.events).toHaveLength(1);
  });

  it('is answered 503 while nothing can be kept, and is one message after all retries', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const said = { text: 'Hello?', channelData: { clientActivityID: 'c1' } };
    house.isDown = true;
    const refused = await post(house, opened, said);
    expect([refused.headers.get('retry-after'), ...((await refusalOf(refused)) as unknown[])]).toEqual([
      '2',
      503,
      'Unavailable',
    ]);
    house.isDown = false;
    const ids = await Promise.all(
      [post(house, opened, said), post(house, opened, said)].map(async (sent) => (await sent).json()),
    );
    expect(ids[0]).toEqual(ids[1]);
    expect(house.events.filter(({ activity }) => activity.type === 'message')).toHaveLength(1);
  });

  it('of a flood is asked to wait, in one conversation and not in the others', async () => {
    await using house = await openChatHouse(undefined, {
      rates: { postsByConversation: { burst: 3, perSecond: 0.5 } },
    });
    const [ann, bob] = [await open(house), await open(house)];
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await post(house, ann, { text: 'flood' })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await post(house, ann, { text: 'flood' })).headers.get('retry-after')).toBe('2');
    expect((await post(house, bob, { text: 'calm' })).status).toBe(200);
  });
});

describe('reading', () => {
  it('goes on from the watermark, past a page of a hundred', async () => {
    await using house = await openChatHouse();
    const { conversationId, token } = await open(house);
    for (let count = 1; count <= 250; count += 1) house.say({ type: 'message', text: `${count}` });
    const read = async (watermark: string) => {
      const answer = await call(house, `/conversations/${conversationId}/activities?watermark=${watermark}`, token);
      return (await answer.json()) as { activities: { text: string }[]; watermark: string };
    };
    const all = await read('');
    expect([all.activities.length, all.watermark]).toEqual([250, '251']);
    expect((await read('249')).activities.map(({ text }) => text)).toEqual(['249', '250']);
    expect(await read('251')).toEqual({ activities: [], watermark: '251' });
    const nonsense = await call(house, `/conversations/${conversationId}/activities?watermark=soon`, token);
    expect(await refusalOf(nonsense)).toEqual([400, 'BadArgument']);
  });

  it('by stream needs the stream’s own token, and takes ten streams of one conversation at most', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const { streamUrl, token } = opened;
    const other = new URL((await open(house)).streamUrl);
    const forged = new URL(streamUrl);
    forged.searchParams.set('t', token);
    const strange = new URL(streamUrl);
    strange.searchParams.set('t', other.searchParams.get('t') ?? '');
    expect(await statusOf(forged.href)).toBe(403);
    expect(await statusOf(strange.href)).toBe(403);
    const sockets = Array.from({ length: 10 }, () => new WebSocket(streamUrl));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('open', resolve))));
    expect(await statusOf(streamUrl)).toBe(429);
    sockets[0]?.close();
    await eventually(
      async () => ((await statusOf(streamUrl)) === 101 ? true : undefined),
      () => 'a free place',
    );
  });
});

/** 101 where the socket opens. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode));
    socket.once('open', () => {
      socket.close();
      resolve(101);
    });
  });
}

describe('another site', () => {
  it('may build the chat in: the preflight allows the token header', async () => {
    await using house = await openChatHouse();
    const answer = await fetch(`${house.origin}/v3/directline/conversations`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('x-ms-bot-agent');
  });
});
