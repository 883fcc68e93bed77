// Is our WeChat like WeChat? node-easywechat, an SDK of others, takes its messages and writes to its customers.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import easywechat from 'node-easywechat';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { customerAt } from './customer.ts';
import { encodingAesKey, openPlatform, type Platform, token } from './platform.ts';
import { appId, appSecret } from './platform-account.ts';

let platform: Platform;
beforeEach(async () => {
  platform = await openPlatform();
});
afterEach(() => platform[Symbol.asyncDispose]());

function sdk() {
  const app = new easywechat.OfficialAccount({
    ...{ app_id: appId, secret: appSecret, token, aes_key: encodingAesKey, use_stable_access_token: true },
    http: { baseURL: platform.apiRoot },
  });
  return app.setCache(memory());
}

/** Its own keeps tokens in files of the working folder. */
function memory() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string) => kept.get(key),
    has: async (key: string) => kept.has(key),
    set: async (key: string, value: unknown) => kept.set(key, value) !== undefined,
    delete: async (key: string) => kept.delete(key),
  };
}

it('its messages are opened by the SDK', async () => {
  const got: object[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const app = sdk();
    app.setRequest(await easywechat.ServerRequest.createFromIncomingMessage(request));
    const door = app.getServer();
    door.with(async (message, next) => {
      got.push({ type: message.MsgType, text: message.Content, id: message.MsgId, from: message.FromUserName });
      return await next?.(message);
    });
    response.end(String((await door.serve()).getBody()));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    platform.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await customerAt(platform, 'oAnn').send({ MsgType: 'text', Content: '坏了 ]]> <b>', MsgId: '6054768590064713728' });
    expect(got).toEqual([{ type: 'text', text: '坏了 ]]> <b>', id: '6054768590064713728', from: 'oAnn' }]);
  } finally {
    server.close();
  }
});

it('its customers are written to by the SDK, as often as WeChat allows', async () => {
  platform.account.grant('oAnn', 2);
  const client = sdk().getClient();
  const send = async (touser: string, content: string) =>
    (await client.postJson('/cgi-bin/message/custom/send', { touser, msgtype: 'text', text: { content } })).toObject();
  expect(await send('oAnn', '您好')).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(await send('oAnn', '字'.repeat(683))).toMatchObject({ errcode: 45002 });
  expect(await send('oAnn', '字'.repeat(682))).toMatchObject({ errcode: 0 });
  expect(await send('oAnn', 'one too many')).toMatchObject({ errcode: 45047 });
  expect(await send('oBob', 'who never followed')).toMatchObject({ errcode: 43004 });
  expect(platform.account.sent.map(({ to, text }) => [to, text?.slice(0, 2)])).toEqual([
    ['oAnn', '您好'],
    ['oAnn', '字字'],
  ]);
});

it('its files are sent and fetched by the SDK', async () => {
  const client = sdk().getClient();
  const form = new easywechat.FormData();
  form.append('media', Buffer.from('a photo'), { filename: 'photo.jpg', contentType: 'image/jpeg' });
  const uploaded = await client.request('POST', '/cgi-bin/media/upload', { params: { type: 'image' }, data: form });
  const { media_id: mediaId } = uploaded.toObject() as { readonly media_id: string };
  expect(String(Buffer.from(platform.account.media(mediaId)?.bytes ?? []))).toBe('a photo');
  const fetched = await client.get('/cgi-bin/media/get', {
    params: { media_id: mediaId },
    responseType: 'arraybuffer',
  });
  expect(String(fetched.getContent())).toBe('a photo');
});
