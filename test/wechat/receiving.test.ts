// Calls of WeChat, and of those who would like to be WeChat, over real sockets.
import { hash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wechatChannel } from '../../adapters/wechat/channel.ts';
import type { ChannelHost } from '../../bot/channel.ts';
import { addMs, systemClock } from '../../bot/clock.ts';
import { openHttp } from '../../bot/http.ts';
import { eventually } from '../eventually.ts';
import { type RecordingHost, recordingHost } from '../recording-host.ts';
import { customerAt } from './customer.ts';
import { encodingAesKey, messageXml, openPlatform, type Platform, signed, token } from './platform.ts';
import { appId, appSecret } from './platform-account.ts';

let stack: AsyncDisposableStack;
let platform: Platform;
let host: RecordingHost;
let url: string;
/** How far the bot's clock is ahead. */
let aheadMs = 0;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  platform = stack.use(await openPlatform());
  host = recordingHost();
  aheadMs = 0;
  url = await openWebhook(host);
  platform.deliverTo(url);
});
afterEach(() => stack.disposeAsync());

async function openWebhook(behind: ChannelHost): Promise<string> {
  const http = stack.use(openHttp({ log: host.log, drainMs: 0 }));
  const clock = { now: () => addMs(systemClock.now(), aheadMs) };
  const settings = { appId, appSecret, token, encodingAesKey, apiRoot: platform.apiRoot, clock };
  stack.use(wechatChannel(settings)).mount?.(http.app, behind);
  return `${await http.listen({ host: '127.0.0.1', port: 0 })}/webhooks/wechat`;
}

const texts = () => host.events.map(({ activity }) => activity.text);
const hello = messageXml('oAnn', { MsgType: 'text', Content: '机器坏了', MsgId: '7' });

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function post({ query, body }: ReturnType<typeof signed>, changes: object = {}): Promise<Answer> {
  const whole = new URLSearchParams({ ...Object.fromEntries(query), ...changes });
  const response = await fetch(`${url}?${whole}`, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
}

const success = { status: 200, text: 'success' };
const refusal = { status: 403, text: 'This call is refused.' };

describe('the check of the address', () => {
  const check = async (changes: object = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const nonce = '42';
    const signature = hash('sha1', [token, timestamp, nonce].toSorted().join(''));
    const query = new URLSearchParams({ signature, timestamp, nonce, echostr: '5927 <1>', ...changes });
    const response = await fetch(`${url}?${query}`);
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  it('is answered with its own words', async () => {
    expect(await check()).toEqual({ status: 200, type: 'text/plain; charset=UTF-8', text: '5927 <1>' });
  });

  it.each([{ signature: '0'.repeat(40) }, { signature: '' }, { nonce: '43' }, { timestamp: '1' }])(
    'with %j is refused',
    async (changes) => {
      expect(await check(changes)).toMatchObject(refusal);
    },
  );

  it('from long ago is refused', async () => {
    aheadMs = 11 * 60_000;
    expect(await check()).toMatchObject(refusal);
  });
});

describe('a message', () => {
  it('is acknowledged once it is kept, and not before', async () => {
    const gate = Promise.withResolvers<void>();
    const slow: ChannelHost = {
      ...host,
      accept: async (event) => {
        await gate.promise;
        return await host.accept(event);
      },
    };
    url = await openWebhook(slow);
    let answer: Answer | undefined;
    const posted = post(signed(hello)).then((given) => {
      answer = given;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(answer).toBeUndefined();
    gate.resolve();
    await posted;
    expect(answer).toEqual(success);
    expect(texts()).toEqual(['机器坏了']);
  });

  it('that WeChat sends three times is one', async () => {
    const call = signed(hello);
    expect(await Promise.all([post(call), post(call), post(signed(hello))])).toEqual([success, success, success]);
    expect(texts()).toEqual(['机器坏了']);
    expect(host.knocks()).toBe(3);
  });

  it('that could not be kept comes again', async () => {
    host.failNext(2);
    const answers = await platform.deliver('oAnn', { MsgType: 'text', Content: '机器坏了' });
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect(texts()).toEqual(['机器坏了']);
  });

  it('that nobody can read is taken, named in the log, and stops nothing', async () => {
    expect(await post(signed('<xml><Content>机器坏了</Content></xml>'))).toEqual(success);
    expect(await post(signed('机器坏了'))).toEqual(success);
    expect(host.logged()).toContain('could not be read');
    expect(host.logged()).not.toContain('机器坏了');
    expect(await post(signed(hello))).toEqual(success);
    expect(texts()).toEqual(['机器坏了']);
  });
});

describe('a call is refused', () => {
  it.each<readonly [string, () => Promise<Answer>]>([
    ['whose signature is wrong', () => post(signed(hello), { msg_signature: '0'.repeat(40) })],
    ['whose signature is missing', () => post(signed(hello), { msg_signature: '' })],
    ['that is signed for another body', () => post({ ...signed(hello), body: signed(hello).body })],
    ['that is signed for another time', () => post(signed(hello), { timestamp: String(Date.now()) })],
    [
      'with the signature of the address alone',
      () => post(signed(hello), { msg_signature: signed(hello).query.get('signature') }),
    ],
    ['for another account', () => post(signed(hello, { id: 'wx0000000000000000' }))],
    ['that is not encrypted', () => post({ ...signed(hello), body: hello }, { encrypt_type: 'raw' })],
    ['from long ago', () => post(signed(hello, { timestamp: Math.floor(Date.now() / 1000) - 601 }))],
    ['from the future', () => post(signed(hello, { timestamp: Math.floor(Date.now() / 1000) + 601 }))],
  ])('%s', async (_what, call) => {
    expect(await call()).toEqual(refusal);
    expect(host.knocks()).toBe(0);
    expect(host.logged()).toContain('was refused');
    expect(host.logged()).not.toMatch(/机器坏了|spamtest|abcdefghijkl/);
  });

  it('that is no call of WeChat’s at all, and the bot lives', async () => {
    const knock = async (init: RequestInit) => (await fetch(`${url}?${signed(hello).query}`, init)).status;
    const method = 'POST';
    expect({
      put: await knock({ method: 'PUT', body: 'x' }),
      nothing: await knock({ method }),
      json: await knock({ method, body: '{}' }),
      dtd: await knock({ method, body: '<!DOCTYPE x [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>' }),
      twice: await knock({ method, body: '<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>' }),
      huge: await knock({ method, body: `<xml><Encrypt>${'A'.repeat(65_536)}</Encrypt></xml>` }),
    }).toEqual({ put: 405, nothing: 400, json: 400, dtd: 400, twice: 400, huge: 413 });
    expect(await post(signed(hello))).toEqual(success);
  });
});

it('who follows, presses a button of the menu and leaves is heard in order', async () => {
  const ann = customerAt(platform, 'oAnn');
  await ann.follow();
  await ann.send({ MsgType: 'event', Event: 'CLICK', EventKey: '转人工' });
  await ann.send({ MsgType: 'event', Event: 'VIEW', EventKey: 'https://example.com' });
  await ann.unfollow();
  const events = await eventually(
    () => (host.events.length >= 3 ? host.events : undefined),
    () => host.logged(),
  );
  expect(
    events.map(({ activity: { type, text, membersAdded, membersRemoved } }) => [
      type,
      text,
      membersAdded?.length,
      membersRemoved?.length,
    ]),
  ).toEqual([
    ['conversationUpdate', undefined, 1, undefined],
    ['message', '转人工', undefined, undefined],
    ['conversationUpdate', undefined, undefined, 1],
  ]);
});
