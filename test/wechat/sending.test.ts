// Replies on their way out, and files on their way in, over real sockets: what WeChat gets, and what each of its failures means.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wechatChannel } from '../../adapters/wechat/channel.ts';
import { type Channel, ChannelError, keptAttachment } from '../../bot/channel.ts';
import { type Instant, toInstant } from '../../bot/clock.ts';
import { type RecordingHost, recordingHost } from '../recording-host.ts';
import { encodingAesKey, type Failure, openPlatform, type Platform, token } from './platform.ts';
import { appId, appSecret } from './platform-account.ts';

const sendPath = '/cgi-bin/message/custom/send';
const tokenPath = '/cgi-bin/stable_token';

let platform: Platform;
let channel: Channel;
let host: RecordingHost;
let now: Instant;

beforeEach(async () => {
  platform = await openPlatform();
  platform.account.grant('oAnn', 5);
  host = recordingHost();
  now = toInstant('2026-11-21T09:30:00Z');
  channel = openChannel();
  await channel.start(host);
});
afterEach(() => platform[Symbol.asyncDispose]());

function openChannel(changes: object = {}): Channel {
  const settings = { appId, appSecret, token, encodingAesKey, apiRoot: platform.apiRoot, clock: { now: () => now } };
  return wechatChannel({ ...settings, ...changes });
}

let lastOutboxId = 0;
const reply = (activity: object) => {
  lastOutboxId += 1;
  return { outboxId: `o${lastOutboxId}`, conversation: 'oAnn', activity: { type: 'message', ...activity }, attempt: 1 };
};
const texts = () => platform.account.sent.map(({ text }) => text);
const callsOf = (path: string) => platform.calls.filter((call) => call.path === path);
const thrownBy = async (doing: Promise<unknown> | undefined) => {
  const error = await doing?.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ChannelError);
  return error as ChannelError;
};

describe('a reply', () => {
  it('loses the marks of its bold and keeps everything else', async () => {
    await channel.send(reply({ text: '**可以换货** <5 & 6>\n- 一\n- **二**' }));
    expect(texts()).toEqual(['可以换货 <5 & 6>\n- 一\n- 二']);
  });

  it('of an engineer is taken as it was written', async () => {
    await channel.send(reply({ text: '2 ** 3 ** 4 **not bold**', textFormat: 'plain' }));
    expect(texts()).toEqual(['2 ** 3 ** 4 **not bold**']);
  });

  it('names its clauses beneath it, in full as far as there is room', async () => {
    const citation = (clause: string, quote: string, more: object = {}) => ({
      clause,
      source: 'Terms',
      quote,
      ...more,
    });
    const citations = [
      citation('3.1', 'Within 7 days', { translation: '译文：七天之内' }),
      citation('3.2', '字'.repeat(700)),
      citation('3.3', 'unopened'),
    ];
    await channel.send(reply({ text: '可以退货。', channelData: { citations } }));
    expect(texts()).toEqual([
      '可以退货。\n\n【3.1 · Terms】\nWithin 7 days\n译文：七天之内\n\n【3.2 · Terms】\n\n【3.3 · Terms】\nunopened',
    ]);
  });

  it('that fills a message whole is one message, without its clauses', async () => {
    const text = '字'.repeat(682);
    await channel.send(reply({ text, channelData: { citations: [{ clause: '3.1', source: 'Terms', quote: 'q' }] } }));
    expect(texts()).toEqual([text]);
  });

  it('brings its photos', async () => {
    const photo = await host.keepFile(chunks('a photo'), 'label.jpg');
    if (photo.kind !== 'kept') throw new Error('not kept');
    await channel.send(reply({ text: '看这里', attachments: [keptAttachment(photo)] }));
    const [first, second] = platform.account.sent;
    expect(first).toEqual({ to: 'oAnn', text: '看这里' });
    expect(platform.account.media(second?.mediaId ?? '')).toMatchObject({ type: 'image/jpeg' });
    expect(Buffer.from(platform.account.media(second?.mediaId ?? '')?.bytes ?? []).toString()).toBe('a photo');
  });

  it('goes on where it broke when it is tried again', async () => {
    const photo = await host.keepFile(chunks('a photo'), 'label.jpg');
    if (photo.kind !== 'kept') throw new Error('not kept');
    const both = reply({ text: '看这里', attachments: [keptAttachment(photo)] });
    platform.fail('/cgi-bin/media/upload', 'drop');
    expect(await thrownBy(channel.send(both))).toMatchObject({ kind: 'retry' });
    await channel.send(both);
    expect(texts()).toEqual(['看这里', undefined]);
  });

  it('with a paper is refused before anything of it is sent', async () => {
    const paper = {
      kind: 'kept',
      sha256: '0'.repeat(64),
      contentType: 'application/pdf',
      size: 1,
      name: 'a.pdf',
    } as const;
    const error = await thrownBy(channel.send(reply({ text: '看这里', attachments: [keptAttachment(paper)] })));
    expect(error.kind).toBe('rejected');
    expect(error.message).toContain('takes only photos');
    expect(texts()).toEqual([]);
  });

  it('with a file nobody kept is refused for good', async () => {
    const lost = { kind: 'kept', sha256: '0'.repeat(64), contentType: 'image/png', size: 1, name: 'x.png' } as const;
    expect(await thrownBy(channel.send(reply({ attachments: [keptAttachment(lost)] })))).toMatchObject({
      kind: 'rejected',
    });
  });
});

describe('the access token', () => {
  it('is fetched once for all, and held', async () => {
    channel = openChannel();
    await Promise.all(['1', '2', '3'].map((text) => channel.send(reply({ text }))));
    await channel.send(reply({ text: '4' }));
    expect(callsOf(tokenPath)).toHaveLength(2);
    expect(callsOf(tokenPath)[0]?.body).toEqual({
      ...{ grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false },
    });
  });

  it('is fetched anew shortly before it ends', async () => {
    now = toInstant('2026-11-21T11:24:59Z');
    await channel.send(reply({ text: '1' }));
    expect(callsOf(tokenPath)).toHaveLength(1);
    now = toInstant('2026-11-21T11:25:00Z');
    await channel.send(reply({ text: '2' }));
    expect(callsOf(tokenPath)).toHaveLength(2);
  });

  it('that expired early is renewed once for all who were refused, and nothing is doubled or lost', async () => {
    platform.account.expire(true);
    await Promise.all(['1', '2', '3', '4', '5'].map((text) => channel.send(reply({ text }))));
    expect(texts().toSorted()).toEqual(['1', '2', '3', '4', '5']);
    expect(callsOf(tokenPath)).toHaveLength(2);
  });

  it('is forced anew, but not again and again, where WeChat gives out one that it refuses', async () => {
    platform.account.expire(false);
    await channel.send(reply({ text: '1' }));
    expect(callsOf(tokenPath).map(({ body }) => body.force_refresh)).toEqual([false, false, true]);
    platform.account.expire(false);
    expect(await thrownBy(channel.send(reply({ text: '2' })))).toMatchObject({ kind: 'retry' });
    expect(callsOf(tokenPath).map(({ body }) => body.force_refresh)).toEqual([false, false, true, false]);
    now = toInstant('2026-11-21T10:45:00Z');
    await channel.send(reply({ text: '2' }));
    expect(texts()).toEqual(['1', '2']);
  });

  it.each<readonly [string, Failure, string]>([
    ['a wrong secret', { errcode: 40001, errmsg: `AppSecret ${appSecret} is wrong` }, 'stopped'],
    ['a server that is not on the list', { errcode: 40164, errmsg: 'invalid ip 1.2.3.4, not in whitelist' }, 'stopped'],
    ['an account unknown for a new reason', { errcode: 49999, errmsg: 'new' }, 'stopped'],
    ['a busy WeChat', { errcode: -1, errmsg: 'system error' }, 'retry'],
    ['too much at once', { errcode: 45011, errmsg: 'minute quota' }, 'throttled'],
    ['a broken line', 'drop', 'retry'],
    ['a page of something else', { status: 200, html: '<h1>Welcome</h1>' }, 'retry'],
  ])('is not to be had for %s', async (_what, failure, kind) => {
    channel = openChannel();
    platform.fail(tokenPath, failure);
    const error = await thrownBy(channel.send(reply({ text: 'words of a customer' })));
    expect(error.kind).toBe(kind);
    expect(error.message).not.toContain(appSecret);
    expect(texts()).toEqual([]);
  });

  it('that WeChat refuses is told to the operator, at the start and with every reply', async () => {
    channel = openChannel({ appSecret: 'wrong-secret' });
    await channel.start(host);
    expect(host.logged()).toContain('WECHAT_APP_SECRET');
    expect(host.logged()).not.toContain('wrong-secret');
    expect(await thrownBy(channel.send(reply({ text: 'x' })))).toMatchObject({ kind: 'stopped' });
    expect(host.logged().split('WECHAT_APP_SECRET')).toHaveLength(3);
  });
});

describe('a failure', () => {
  const refusal = (errcode: number): Failure => ({ errcode, errmsg: 'something' });
  it.each<readonly [string, Failure, object]>([
    ['WeChat is busy', refusal(-1), { kind: 'retry' }],
    ['the five messages are sent', refusal(45047), { kind: 'unreachable' }],
    ['the 48 hours are over', refusal(45015), { kind: 'unreachable' }],
    ['the customer left', refusal(43004), { kind: 'unreachable' }],
    ['there is no such customer', refusal(40003), { kind: 'unreachable' }],
    ['too much in a minute', refusal(45011), { kind: 'throttled', retryAfterMs: 60_000 }],
    [
      'too much for today, which ends at midnight in China',
      refusal(45009),
      { kind: 'throttled', retryAfterMs: 6.5 * 3_600_000 },
    ],
    ['the account may not', refusal(48001), { kind: 'stopped' }],
    ['the account is blocked', refusal(50002), { kind: 'stopped' }],
    ['a reply of ours is wrong', refusal(45002), { kind: 'rejected' }],
    ['WeChat has a new reason', refusal(49999), { kind: 'rejected' }],
    ['WeChat is ill', { status: 500, html: 'x' }, { kind: 'retry' }],
    ['a proxy is ill', { status: 502, html: '<h1>Bad Gateway</h1>' }, { kind: 'retry' }],
    ['something else answers in its place', { status: 404, html: 'x' }, { kind: 'retry' }],
    ['a proxy ran out of patience', { status: 504, html: 'x' }, { kind: 'uncertain' }],
    ['a proxy answers nonsense', { status: 200, html: '<h1>Welcome</h1>' }, { kind: 'uncertain' }],
    ['an answer says nothing of what became of it', { json: {} }, { kind: 'uncertain' }],
    ['an answer is a file', { file: 'x' }, { kind: 'uncertain' }],
    ['the line broke after it was sent', 'drop', { kind: 'uncertain' }],
  ])('%s', async (_name, failure, expected) => {
    platform.fail(sendPath, failure);
    const error = await thrownBy(channel.send(reply({ text: 'words of a customer' })));
    expect(error).toMatchObject(expected);
    const { token: accessToken = '' } = callsOf(sendPath)[0] ?? {};
    expect(accessToken).toMatch(/^AT-/);
    expect(JSON.stringify([error.message, error.cause ?? ''])).not.toMatch(new RegExp(`${accessToken}|words of`));
    expect(callsOf(sendPath)).toHaveLength(1);
  });

  it('to answer in time leaves a doubt', { timeout: 25_000 }, async () => {
    platform.fail(sendPath, 'hang');
    expect(await thrownBy(channel.send(reply({ text: 'x' })))).toMatchObject({ kind: 'uncertain' });
    expect(texts()).toEqual(['x']);
  });

  it('to connect is no doubt: nothing was sent', async () => {
    await platform[Symbol.asyncDispose]();
    expect(await thrownBy(channel.send(reply({ text: 'hello' })))).toMatchObject({ kind: 'retry' });
  });
});

describe('a file', () => {
  const open = async (id: string) =>
    Buffer.concat(await Array.fromAsync((await channel.openAttachment?.(`wechat:${id}`)) ?? [])).toString();

  it('is fetched by its id', async () => {
    platform.account.keep('M1', { bytes: Buffer.from('the bytes'), type: 'image/jpeg' });
    expect(await open('M1')).toBe('the bytes');
  });

  it('is fetched from where WeChat says that a video lies', async () => {
    platform.account.keep('V1', { bytes: Buffer.from('a film'), type: 'video/mp4' });
    expect(await open('V1')).toBe('a film');
  });

  it('is fetched with a new access token where the old one ended', async () => {
    platform.account.keep('M1', { bytes: Buffer.from('the bytes'), type: 'voice/amr' });
    platform.account.expire(true);
    expect(await open('M1')).toBe('the bytes');
  });

  it('that WeChat no longer has is refused for good', async () => {
    expect(await thrownBy(open('M2'))).toMatchObject({ kind: 'rejected' });
  });

  it('that lies nowhere we would go is refused for good', async () => {
    platform.fail('/cgi-bin/media/get', { json: { video_url: 'file:///etc/passwd' } });
    expect(await thrownBy(open('M3'))).toMatchObject({ kind: 'rejected' });
  });

  it('is worth another try while WeChat is away', async () => {
    platform.fail('/cgi-bin/media/get', 'drop');
    expect(await thrownBy(open('M4'))).toMatchObject({ kind: 'retry' });
  });
});

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
