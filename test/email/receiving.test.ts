// Mails on their way in by the webhook, over real sockets: what becomes of them, and what is never answered.
import { afterEach, describe, expect, it } from 'vitest';
import { emailChannel } from '../../adapters/email/channel.ts';
import { addMs, toInstant } from '../../bot/clock.ts';
import { openHttp } from '../../bot/http.ts';
import { recordingHost } from '../recording-host.ts';
import { address, openChannel, webhookSecret } from './channel-under-test.ts';
import { openWorld, written } from './world.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

const open = async (given?: Parameters<typeof openChannel>[0]) => stack.use(await openChannel(given));
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

describe('a mail', () => {
  it('is what the customer says, with its files, in a conversation of its own', async () => {
    const { host, post } = await open();
    const raw = await written({
      ...{ messageId: '<m1@customer.test>', subject: '充不进电', text: '您好，XT2400。\n-- \nAnn' },
      attachments: [{ filename: 'photo.jpg', content: jpeg }],
    });
    expect(await post(raw)).toBe(200);
    expect(host.events).toMatchObject([
      {
        ...{ channel: 'email', account: address, eventId: '<m1@customer.test>' },
        conversation: expect.stringMatching(/^ann@customer\.test [0-9a-f]{20}$/),
        sender: { id: 'ann@customer.test', name: 'Ann' },
        activity: {
          ...{ type: 'message', text: '充不进电\n\n您好，XT2400。' },
          attachments: [{ name: 'photo.jpg', contentUrl: expect.stringMatching(/^sha256:/) }],
        },
      },
    ]);
  });

  it('that comes twice is one, and without a Message-ID it is known by its bytes', async () => {
    const { host, post } = await open();
    const raw = await written({ text: 'hello', messageId: '<m1@customer.test>' });
    const nameless = 'From: ann@customer.test\r\nTo: support@maker.test\r\n\r\nhello\r\n';
    expect([await post(raw), await post(raw), await post(nameless), await post(nameless)]).toEqual([
      200, 200, 200, 200,
    ]);
    expect(host.events.map(({ eventId }) => eventId)).toEqual([
      '<m1@customer.test>',
      expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    ]);
    expect(host.knocks()).toBe(4);
  });

  it('that could not be kept is to be sent again', async () => {
    const { host, post } = await open();
    const raw = await written({ text: 'keep this' });
    host.failNext(1);
    expect([await post(raw), await post(raw)]).toEqual([503, 200]);
    expect(host.events).toHaveLength(1);
  });

  it('with a file that is not kept still comes, and the file is named', async () => {
    const { channel, host, post } = await open({ host: { ...recordingHost(), keepFile: refused } });
    await post(await written({ text: 'see this', attachments: [{ filename: 'virus.exe', content: 'MZ' }] }));
    const [attachment] = host.events[0]?.activity.attachments ?? [];
    expect(attachment?.name).toBe('virus.exe');
    await expect(channel.openAttachment?.(attachment?.contentUrl ?? '')).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('brings no logo of a signature, and nothing that its program added', async () => {
    const { host, post } = await open();
    await post(
      await written({
        html: '<p>dead</p><img src="cid:logo">',
        attachments: [
          { filename: 'logo.png', content: 'tiny', cid: 'logo' },
          { filename: 'smime.p7s', content: 'x', contentType: 'application/pkcs7-signature' },
          { filename: 'photo.jpg', content: jpeg },
        ],
      }),
    );
    expect(host.events[0]?.activity.attachments?.map(({ name }) => name)).toEqual(['photo.jpg']);
  });

  it('holds nothing that no database could', async () => {
    const { host, post } = await open();
    await post(
      `From: "A\0nn" <ann@customer.test>\r\nSubject: x\0y\r\nMessage-ID: <${'m'.repeat(5000)}@x>\r\n\r\na\0b\r\n`,
    );
    expect(JSON.stringify(host.events)).not.toContain('\\u0000');
    expect(host.events[0]?.eventId).toMatch(/^sha256:/);
  });
});

describe('a mail that no person wrote', () => {
  it.each([
    ['an absence notice', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['a mail with an empty envelope sender', { headers: { 'Return-Path': '<>' } }],
    ['a mailing list', { headers: { 'List-Id': '<news.shop.test>' } }],
    ['a newsletter', { headers: { Precedence: 'bulk' } }],
    ['one that wants no answer from machines', { headers: { 'X-Auto-Response-Suppress': 'OOF, AutoReply' } }],
    ['an answering machine of old', { headers: { 'X-Autoreply': 'yes' } }],
    ['a mail server', { from: 'MAILER-DAEMON@customer.test' }],
    ['an address that nobody reads', { from: 'No-Reply+12@shop.test' }],
    ['our own address', { from: 'Support@maker.test' }],
    ['an answer of a calendar', { icalEvent: { method: 'REPLY', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' } }],
  ] as const)('%s is acknowledged, and goes nowhere', async (_name, mail) => {
    const { host, post } = await open();
    expect(await post(await written({ text: 'I am away', ...mail }))).toBe(200);
    expect(host.knocks()).toBe(0);
    expect(host.logged()).not.toContain('I am away');
  });

  it('and hides it is slowed down, and nothing of it is lost', async () => {
    let now = toInstant('2026-11-21T09:30:00.000Z');
    const { host, post } = await open({ clock: { now: () => now } });
    const send = async (count: number) => {
      const raw = await written({ text: `Your ticket ${count}`, messageId: `<t${count}@customer.test>` });
      return await post(raw);
    };
    for (let count = 1; count <= 20; count += 1) expect(await send(count)).toBe(200);
    expect(await send(20)).toBe(503);
    expect(await send(21)).toBe(503);
    expect(await post(await written({ from: 'bob@customer.test', text: 'me' }))).toBe(200);
    now = addMs(now, 3_600_001);
    expect(await send(21)).toBe(200);
    expect(host.events).toHaveLength(22);
  });

  it('but "Auto-Submitted: no" is a person', async () => {
    const { host, post } = await open();
    await post(await written({ text: 'me', headers: { 'Auto-Submitted': 'no' } }));
    expect(host.events).toHaveLength(1);
  });
});

describe('a thread', () => {
  /** A first mail and our reply to it. */
  async function openThread() {
    const world = stack.use(await openWorld());
    const bot = await open({ smtpUrl: world.smtpUrl });
    await bot.post(await written({ subject: 'dead', text: 'first', messageId: '<first@customer.test>' }));
    const conversation = bot.host.events[0]?.conversation ?? '';
    await bot.channel.send({ outboxId: 'o1', conversation, attempt: 1, activity: { text: 'Which model?' } });
    const [ours] = await world.receives(1);
    const messageId = ours?.messageId ?? '';
    const references = ours?.references ?? '';
    const conversationOf = async (mail: Parameters<typeof written>[0]) => {
      await bot.post(await written({ subject: 'Re: dead', text: 'next', ...mail }));
      return bot.host.events.at(-1)?.conversation;
    };
    return { ...bot, world, conversation, messageId, references, conversationOf };
  }

  it('goes on with whatever of our reply the customer’s program gives back', async () => {
    const { conversation, messageId, references, conversationOf } = await openThread();
    const thread = references.split(' ')[0] ?? '';
    expect(await conversationOf({ inReplyTo: messageId, references: `${references} ${messageId}` })).toBe(conversation);
    expect(await conversationOf({ inReplyTo: messageId })).toBe(conversation);
    expect(await conversationOf({ inReplyTo: messageId.toUpperCase() })).toBe(conversation);
    expect(await conversationOf({ inReplyTo: '<renamed@relay.test>', references: thread })).toBe(conversation);
    expect(await conversationOf({ inReplyTo: messageId, from: 'ANN@customer.test', subject: '答复: x' })).toBe(
      conversation,
    );
  });

  it('goes on when the customer replies to their own mail', async () => {
    const { conversation, conversationOf } = await openThread();
    expect(await conversationOf({ inReplyTo: '<first@customer.test>' })).toBe(conversation);
  });

  it('lets nobody else in', async () => {
    const { conversation, messageId, conversationOf } = await openThread();
    const forged = messageId.replace(/[0-9a-f]{20}@/, `${'0'.repeat(20)}@`);
    const others = [
      await conversationOf({ from: 'eve@else.test', inReplyTo: messageId }),
      await conversationOf({ inReplyTo: forged }),
      await conversationOf({ subject: 'Re: dead' }),
      await conversationOf({
        inReplyTo: '<first@customer.test>',
        headers: { 'Authentication-Results': 'mx.maker.test; spf=fail; dmarc=fail (p=reject)' },
      }),
    ];
    expect(new Set(others).size).toBe(4);
    expect(others).not.toContain(conversation);
  });

  it('keeps a long line of mails short: the first and the latest', async () => {
    const { channel, world, messageId, references, conversation, conversationOf } = await openThread();
    const many = Array.from({ length: 60 }, (_, index) => `<n${index}@customer.test>`);
    await conversationOf({
      messageId: '<last@customer.test>',
      inReplyTo: messageId,
      references: [...references.split(' '), ...many],
    });
    await channel.send({ outboxId: 'o2', conversation, attempt: 1, activity: { text: 'and?' } });
    const ids = (await world.receives(2))[1]?.references?.split(/\s+/) ?? [];
    expect(ids.length).toBeLessThan(21);
    expect([ids[0], ids.at(-1)]).toEqual([references.split(' ')[0], '<last@customer.test>']);
  });

  it('ends for us when our mail bounces for good, and only then', async () => {
    const { host, post, conversation, messageId } = await openThread();
    const report = (given: object) => bounce({ messageId, recipient: 'ann@customer.test', status: '5.1.1', ...given });
    for (const given of [
      { status: '4.4.1' },
      { status: '5.2.2' },
      { messageId: '<x@y>' },
      { recipient: 'bob@z.test' },
    ]) {
      expect(await post(report(given))).toBe(200);
    }
    expect(host.events).toHaveLength(1);
    expect(await post(report({}))).toBe(200);
    expect(host.events[1]).toMatchObject({
      conversation,
      activity: { type: 'conversationUpdate', membersRemoved: [{}] },
    });
  });
});

describe('the webhook', () => {
  it('takes nothing from who does not know the secret', async () => {
    const { host, post } = await open();
    const raw = await written({ text: 'let me in' });
    const headers = [{}, secret('wrong'), secret(`${webhookSecret}x`), secret('')];
    expect(await Promise.all(headers.map((header) => post(raw, header)))).toEqual([401, 401, 401, 401]);
    expect(host.knocks()).toBe(0);
  });

  it('answers every malformed request, and lives', async () => {
    const { host, post, webhookUrl } = await open();
    const status = async (init: RequestInit) => (await fetch(webhookUrl, init)).status;
    const nested = Array.from(
      { length: 400 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    expect({
      get: await status({}),
      put: await status({ method: 'PUT', headers: secret(webhookSecret), body: 'x' }),
      nothing: await post(''),
      garbage: await post('garbage'),
      noSender: await post('Subject: x\r\n\r\nhello'),
      badSender: await post('From: nobody\r\n\r\nhello'),
      bomb: await post(`From: ann@customer.test\r\n${nested.join('')}`),
      huge: await post(new Uint8Array(37 * 1024 * 1024)),
    }).toEqual({ get: 405, put: 405, nothing: 400, garbage: 400, noSender: 400, badSender: 400, bomb: 400, huge: 413 });
    expect(await post(await written({ text: 'after all that' }))).toBe(200);
    expect(host.events.map(({ activity }) => activity.text)).toEqual(['after all that']);
  });

  it('is not there without a secret', async () => {
    const host = recordingHost();
    const http = stack.use(openHttp({ log: host.log, drainMs: 0 }));
    stack.use(emailChannel({ address, smtpUrl: 'smtp://127.0.0.1:1', secret: 's' })).mount?.(http.app, host);
    const base = await http.listen({ host: '127.0.0.1', port: 0 });
    const { status } = await fetch(`${base}/webhooks/email`, { method: 'POST', body: 'x' });
    expect(status).toBe(404);
  });
});

function secret(value: string): Record<string, string> {
  return { 'X-Webhook-Secret': value };
}

async function refused(_bytes: AsyncIterable<Uint8Array>, name: string) {
  return { kind: 'refused', name, reason: 'type' } as const;
}

interface Report {
  readonly messageId: string;
  readonly recipient: string;
  readonly status: string;
}

/** As Postfix writes it. */
function bounce({ messageId, recipient, status }: Report): string {
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@relay.test (Mail Delivery System)',
    'To: support@maker.test',
    `Message-ID: <${status}.${recipient}.${messageId.length}@relay.test>`,
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b\r\nContent-Type: text/plain\r\n\r\nI am sorry to have to inform you\r\n',
    '--b\r\nContent-Type: message/delivery-status\r\n',
    'Reporting-MTA: dns; relay.test\r\n',
    `Final-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 no\r\n`,
    '--b\r\nContent-Type: message/rfc822\r\n',
    `Message-ID: ${messageId}\r\nTo: ${recipient}\r\nSubject: Re: dead\r\n\r\nWhich model?\r\n`,
    '--b--',
  ].join('\r\n');
}
