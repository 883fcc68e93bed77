// Updates on their way in, by both ways, over real sockets.
import { afterEach, describe, expect, it } from 'vitest';
import { telegramChannel } from '../../adapters/telegram/channel.ts';
import { type HttpServer, openHttp } from '../../bot/http.ts';
import { eventually } from '../eventually.ts';
import { type RecordingHost, recordingHost } from '../recording-host.ts';
import { customerAt } from './customer.ts';
import { openPlatform, type Platform, token } from './platform.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

const secret = 'a-secret_for-the-webhook';

async function openPolling(platform: Platform, host = recordingHost()): Promise<RecordingHost> {
  const channel = stack.use(telegramChannel({ token, mode: 'polling', apiRoot: platform.apiRoot }));
  await channel.start(host);
  return host;
}

async function openWebhook(platform: Platform, host = recordingHost()) {
  const http: HttpServer = stack.use(openHttp({ log: host.log, drainMs: 0 }));
  const publicUrl = await http.listen({ host: '127.0.0.1', port: 0 }).catch(String);
  const channel = stack.use(
    telegramChannel({ token, mode: 'webhook', apiRoot: platform.apiRoot, webhookSecret: secret, publicUrl }),
  );
  channel.mount?.(http.app, host);
  await channel.start(host);
  return { host, url: `${publicUrl}/webhooks/telegram` };
}

const texts = (host: RecordingHost) => host.events.map(({ activity }) => activity.text);
const arrived = (host: RecordingHost, count: number) =>
  eventually(
    () => (host.events.length >= count ? host.events : undefined),
    () => `${count} events, but there are ${host.events.length}\n${host.logged()}`,
  );

for (const [way, open] of [
  ['polling', openPolling],
  ['the webhook', async (platform: Platform) => (await openWebhook(platform)).host],
] as const) {
  describe(`by ${way}`, () => {
    it('words, commands and button presses arrive in order, each once', async () => {
      const platform = stack.use(await openPlatform());
      const host = await open(platform);
      const ann = customerAt(platform, 42);
      await ann.command('/start o_8f3a');
      await ann.say('my inverter is dead');
      await arrived(host, 2);
      platform.emulator.addBotMessage(
        {
          chat_id: 42,
          text: 'What do you want?',
          reply_markup: { inline_keyboard: [[{ text: 'Return it', callback_data: 's1:return' }]] },
        },
        token,
      );
      await ann.press('Return it');
      const events = await arrived(host, 3);
      expect(
        events.map(({ activity: { type, text, value, channelData } }) => ({ type, text, value, channelData })),
      ).toEqual([
        { type: 'conversationUpdate', channelData: { startPayload: 'o_8f3a' } },
        { type: 'message', text: 'my inverter is dead', channelData: {} },
        { type: 'message', text: 'Return it', value: { choice: 's1:return' } },
      ]);
      expect(new Set(events.map(({ account, conversation }) => `${account} ${conversation}`))).toEqual(
        new Set(['4242 42']),
      );
      await eventually(
        () => platform.calls.find(({ method }) => method === 'answerCallbackQuery'),
        () => 'the button’s spinner is stopped',
      );
    });

    it('an update that could not be kept comes again, and those behind it wait', async () => {
      const platform = stack.use(await openPlatform());
      const host = await open(platform);
      host.failNext(2);
      const ann = customerAt(platform, 42);
      await ann.say('first');
      await ann.say('second');
      await arrived(host, 2);
      expect(texts(host)).toEqual(['first', 'second']);
      expect(host.knocks()).toBeGreaterThanOrEqual(4);
    });

    it('an update that cannot be read, or is not for us, stops nothing', async () => {
      const platform = stack.use(await openPlatform());
      const host = await open(platform);
      const group = { id: -100200, type: 'supergroup' };
      platform.push({ message: { chat: 'garbage' } });
      platform.push({
        message: { message_id: 1, from: { id: 42, first_name: 'Ann' }, chat: group, text: 'hello all' },
      });
      platform.push({ poll_answer: { poll_id: '1' } });
      await customerAt(platform, 42).say('after all that');
      await arrived(host, 1);
      expect(texts(host)).toEqual(['after all that']);
      expect(host.logged()).not.toContain('hello all');
    });
  });
}

describe('by polling', () => {
  it('the webhook is deleted first, and only what we read is asked for', async () => {
    const platform = stack.use(await openPlatform());
    await openPolling(platform);
    const poll = await eventually(
      () => platform.calls[1],
      () => 'two calls',
    );
    expect(platform.calls[0]?.method).toBe('deleteWebhook');
    expect(poll.method).toBe('getUpdates');
    expect(JSON.parse(poll.params.allowed_updates ?? '')).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ]);
  });

  it('a bot that ended before it confirmed gets the update again, which the inbox knows by its id', async () => {
    const platform = stack.use(await openPlatform());
    const host = recordingHost();
    {
      await using channel = telegramChannel({ token, mode: 'polling', apiRoot: platform.apiRoot });
      host.onAccept(() => void channel[Symbol.asyncDispose]());
      await channel.start(host);
      await customerAt(platform, 42).say('once');
      await arrived(host, 1);
    }
    await openPolling(platform, host);
    await eventually(
      () => (host.knocks() >= 2 ? true : undefined),
      () => 'a second delivery',
    );
    expect(texts(host)).toEqual(['once']);
  });

  it('a Telegram that is away at the start is found once it is back', async () => {
    const platform = stack.use(await openPlatform());
    platform.fail('deleteWebhook', { status: 502, html: 'Bad Gateway' });
    platform.fail('getUpdates', 'drop', {
      status: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 0.1 },
    });
    const host = await openPolling(platform);
    await customerAt(platform, 42).say('hello');
    await arrived(host, 1);
    expect(texts(host)).toEqual(['hello']);
    expect(host.logged()).toContain('is interrupted');
  });

  it('a refused token stops the channel, and the log says what to mend without saying the token', async () => {
    const platform = stack.use(await openPlatform());
    const host = recordingHost();
    const channel = stack.use(
      telegramChannel({ token: '4242:wrong-token', mode: 'polling', apiRoot: platform.apiRoot }),
    );
    await channel.start(host);
    await eventually(() => (host.logged().includes('TELEGRAM_BOT_TOKEN') ? true : undefined), host.logged);
    expect(platform.calls.map(({ method }) => method)).toEqual(['deleteWebhook']);
    expect(host.logged()).not.toContain('wrong-token');
  });

  it('a second poller is named as what it is, and does not end this one', async () => {
    const platform = stack.use(await openPlatform());
    platform.fail('getUpdates', { status: 409, description: 'Conflict: terminated by other getUpdates request' });
    const host = await openPolling(platform);
    await eventually(() => (host.logged().includes('Another process') ? true : undefined), host.logged);
  });
});

describe('the webhook', () => {
  it('is set with its secret and with the updates we read', async () => {
    const platform = stack.use(await openPlatform());
    const { url } = await openWebhook(platform);
    const { allowed_updates: allowed = '', ...params } = platform.calls[0]?.params ?? {};
    expect(params).toEqual({ url, secret_token: secret });
    expect(JSON.parse(allowed)).toContain('my_chat_member');
  });

  it('takes nothing from who does not know the secret', async () => {
    const platform = stack.use(await openPlatform());
    const { host, url } = await openWebhook(platform);
    const statuses = await Promise.all(
      [{}, header('wrong'), header(`${secret}x`), header('')].map((headers) =>
        knock(url, { headers, body: update(1) }),
      ),
    );
    expect(statuses).toEqual([401, 401, 401, 401]);
    expect(host.knocks()).toBe(0);
  });

  it('answers every malformed request, and lives', async () => {
    const platform = stack.use(await openPlatform());
    const { host, url } = await openWebhook(platform);
    const headers = header(secret);
    const huge = JSON.stringify({ update_id: 1, message: 'x'.repeat(2 * 1024 * 1024) });
    expect({
      get: await knock(url, { method: 'GET' }),
      head: await knock(url, { method: 'HEAD', headers }),
      put: await knock(url, { method: 'PUT', headers, body: update(1) }),
      huge: await knock(url, { headers, body: huge }),
      garbage: await knock(url, { headers, body: '{"update_id":' }),
      nothing: await knock(url, { headers }),
      null: await knock(url, { headers, body: 'null' }),
      list: await knock(url, { headers, body: '[]' }),
      noId: await knock(url, { headers, body: '{"message":{}}' }),
    }).toEqual({
      get: 405,
      head: 405,
      put: 405,
      huge: 413,
      garbage: 400,
      nothing: 400,
      null: 400,
      list: 400,
      noId: 400,
    });
    expect(await knock(url, { headers, body: update(7) })).toBe(200);
    expect(texts(host)).toEqual(['hello 7']);
  });

  it('takes a body of unknown length, up to the same limit', async () => {
    const platform = stack.use(await openPlatform());
    const { host, url } = await openWebhook(platform);
    const chunked = (text: string) => ({ headers: header(secret), body: new Blob([text]).stream(), duplex: 'half' });
    expect(await knock(url, chunked(update(8)))).toBe(200);
    expect(await knock(url, chunked(JSON.stringify({ update_id: 9, x: 'x'.repeat(2 * 1024 * 1024) })))).toBe(413);
    expect(texts(host)).toEqual(['hello 8']);
  });

  it('acknowledges a duplicate, which goes nowhere', async () => {
    const platform = stack.use(await openPlatform());
    const { host, url } = await openWebhook(platform);
    const request = { headers: header(secret), body: update(7) };
    expect([await knock(url, request), await knock(url, request)]).toEqual([200, 200]);
    expect(texts(host)).toEqual(['hello 7']);
    expect(host.knocks()).toBe(2);
  });

  it('acknowledges nothing while nothing can be kept', async () => {
    const platform = stack.use(await openPlatform());
    const { host } = await openWebhook(platform);
    host.failNext(2);
    await customerAt(platform, 42).say('keep this');
    await eventually(
      () => (platform.answers.length >= 3 ? true : undefined),
      () => 'three deliveries',
    );
    expect(platform.answers).toEqual([503, 503, 200]);
  });
});

it('settings that cannot work are refused by name', () => {
  expect(() => telegramChannel({ token: 'nonsense', mode: 'polling' })).toThrow('TELEGRAM_BOT_TOKEN');
  expect(() => telegramChannel({ token, mode: 'webhook', publicUrl: 'https://x.example' })).toThrow(
    'TELEGRAM_WEBHOOK_SECRET',
  );
  expect(() => telegramChannel({ token, mode: 'webhook', webhookSecret: secret })).toThrow('PUBLIC_URL');
  expect(() =>
    telegramChannel({ token, mode: 'webhook', webhookSecret: 'né', publicUrl: 'https://x.example' }),
  ).toThrow('letters');
});

function header(value: string): Record<string, string> {
  return { 'X-Telegram-Bot-Api-Secret-Token': value };
}

function update(id: number): string {
  const from = { id: 42, is_bot: false, first_name: 'Ann' };
  return JSON.stringify({
    update_id: id,
    message: { message_id: id, date: 1, from, chat: { id: 42, type: 'private' }, text: `hello ${id}` },
  });
}

async function knock(url: string, { method = 'POST', ...rest }: RequestInit): Promise<number> {
  const { status } = await fetch(url, { method, ...rest });
  return status;
}
