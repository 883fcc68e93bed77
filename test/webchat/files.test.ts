// Files on their way in and out, over a real socket.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type ChatHouse, openChatHouse, png } from './chat-house.ts';
import { call, type Opened, open, refusalOf } from './direct-line-calls.ts';

describe('an upload', () => {
  const form = (bytes: Uint8Array<ArrayBuffer>, name: string, activity: object = {}) => {
    const body = new FormData();
    body.append('activity', new Blob([JSON.stringify({ type: 'message', from: { id: 'ann' }, ...activity })]));
    body.append('file', new Blob([bytes]), name);
    return body;
  };
  const upload = (
    house: ChatHouse,
    { conversationId, token }: Opened,
    body: BodyInit,
    headers: Record<string, string> = {},
  ) =>
    fetch(`${house.origin}/v3/directline/conversations/${conversationId}/upload?userId=ann`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      body,
    });

  it('of several files with words is one message, sent twice too', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const body = () => {
      const whole = form(png, 'one.png', { text: 'Both', channelData: { clientActivityID: 'u1' } });
      whole.append('file', new Blob([Buffer.concat([png, Buffer.from('x')])]), 'two.png');
      return whole;
    };
    const answers = [await upload(house, opened, body()), await upload(house, opened, body())];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(house.events).toHaveLength(2);
    const { text, attachments } = house.events[1]?.activity ?? {};
    expect([text, attachments?.map(({ name }) => name)]).toEqual(['Both', ['one.png', 'two.png']]);
  });

  it('of the bare bytes is named by its Content-Disposition', async () => {
    await using house = await openChatHouse();
    const headers = { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="label.png"' };
    expect((await upload(house, await open(house), png, headers)).status).toBe(200);
    expect(house.events[1]?.activity.attachments).toMatchObject([{ contentType: 'image/png', name: 'label.png' }]);
  });

  it('of an SVG named .jpg is refused by name, and so is one without a file', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = await upload(house, opened, form(svg, 'photo.jpg'));
    expect(refused.status).toBe(415);
    expect(await refused.json()).toMatchObject({ error: { code: 'FileType', file: 'photo.jpg' } });
    const empty = new FormData();
    empty.append('activity', '{"type":"message"}');
    expect(await refusalOf(await upload(house, opened, empty))).toEqual([400, 'BadArgument']);
    expect(house.events).toHaveLength(1);
  });

  it('of 200 MB is refused before its bytes are sent, and one without a length at its limit', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const url = new URL(`${house.origin}/v3/directline/conversations/${opened.conversationId}/upload`);
    const headers = { authorization: `Bearer ${opened.token}`, 'content-length': String(200 * 1024 * 1024) };
    const status = await new Promise((resolve, reject) => {
      const asking = request(url, { method: 'POST', headers }, ({ statusCode }) => {
        resolve(statusCode);
        asking.destroy();
      });
      asking.on('error', reject);
      asking.write('the first bytes');
    });
    expect(status).toBe(413);

    const chunk = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(chunk);
        if (sent === 60) controller.close();
      },
    });
    const init = {
      method: 'POST',
      headers: { authorization: `Bearer ${opened.token}` },
      body: endless,
      duplex: 'half',
    };
    expect(await refusalOf(await fetch(url, init as RequestInit))).toEqual([413, 'FileTooLarge']);
    expect(sent).toBeLessThan(60);
  });
});

describe('a file', () => {
  it('opens at its signed address alone, in ranges too, and never as a page', async () => {
    await using house = await openChatHouse();
    const opened = await open(house);
    const body = new FormData();
    body.append('file', new Blob([png]), '标签.png');
    await fetch(`${house.origin}/v3/directline/conversations/${opened.conversationId}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${opened.token}` },
      body,
    });
    const read = await call(house, `/conversations/${opened.conversationId}/activities`, opened.token);
    const { activities } = (await read.json()) as { activities: { attachments: { contentUrl: string }[] }[] };
    const url = activities[0]?.attachments[0]?.contentUrl ?? '';
    const whole = await fetch(url);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': `inline; filename="__.png"; filename*=UTF-8''${encodeURIComponent('标签.png')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'access-control-allow-origin': '*',
    });
    const part = await fetch(url, { headers: { range: 'bytes=2-5' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 2-5/${png.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(png.subarray(2, 6));

    const bare = new URL(url);
    bare.search = '';
    expect((await fetch(bare)).status).toBe(403);
    bare.searchParams.set('t', opened.token);
    expect((await fetch(bare)).status).toBe(403);
    const elsewhere = url.replace(/[0-9a-f]{64}/, '0'.repeat(64));
    expect((await fetch(elsewhere)).status).toBe(403);
  });
});
