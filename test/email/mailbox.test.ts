// Mails on their way in from a mailbox, on a real IMAP server: each taken once, in order, through whatever happens to the connection.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emailChannel } from '../../adapters/email/channel.ts';
import { eventually } from '../eventually.ts';
import { type RecordingHost, recordingHost } from '../recording-host.ts';
import { address } from './channel-under-test.ts';
import { noDovecot, openMailbox, password } from './dovecot.ts';
import { written } from './world.ts';

let stack = new AsyncDisposableStack();
beforeEach((ctx) => {
  if (noDovecot !== undefined) ctx.skip(noDovecot);
});
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

const settings = { address, smtpUrl: 'smtp://127.0.0.1:1', secret: 'signs threads' };

async function receive(imapUrl: string, host = recordingHost()) {
  const channel = stack.use(emailChannel({ ...settings, imapUrl }));
  await channel.start(host);
  return { channel, host };
}

const mail = (text: string) =>
  written({ text, subject: 'Re: x', messageId: `<${text.replaceAll(' ', '.')}@customer.test>` });
const texts = (host: RecordingHost) => host.events.map(({ activity }) => activity.text);
const arrived = (host: RecordingHost, count: number) =>
  eventually(
    () => (host.events.length >= count ? host.events : undefined),
    () => `${count} events, but there are ${host.events.length}\n${host.logged()}`,
  );

describe('a mailbox', () => {
  it('gives every mail once, in order, as it arrives', async () => {
    const mailbox = stack.use(await openMailbox());
    await mailbox.deliver(await mail('first'));
    await mailbox.deliver(await mail('second'));
    const { host } = await receive(mailbox.url);
    await arrived(host, 2);
    const before = performance.now();
    await mailbox.deliver(await mail('third'));
    await arrived(host, 3);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(texts(host)).toEqual(['first', 'second', 'third']);
    expect(host.knocks()).toBe(3);
  });

  it('is left as it was, but for our mark, once a mail was taken', async () => {
    const mailbox = stack.use(await openMailbox());
    const { channel, host } = await receive(mailbox.url);
    await mailbox.deliver(await mail('hello'));
    await arrived(host, 1);
    await channel[Symbol.asyncDispose]();
    const [flags = new Set()] = await mailbox.flags();
    expect([...flags].filter((flag) => flag !== '\\Recent')).toEqual(['$Clauseline']);
    const again = await receive(mailbox.url, host);
    await mailbox.deliver(await mail('next'));
    await arrived(host, 2);
    await again.channel[Symbol.asyncDispose]();
    expect(host.knocks()).toBe(2);
  });

  it('that the bot comes to for the first time keeps its old and read mails for itself', async () => {
    const mailbox = stack.use(await openMailbox());
    await mailbox.deliver(await mail('read'), ['\\Seen']);
    await mailbox.deliver(await mail('old'), [], new Date(Date.now() - 30 * 86_400_000));
    await mailbox.deliver(await mail('waiting'));
    const { host } = await receive(mailbox.url);
    await arrived(host, 1);
    await mailbox.deliver(await mail('new, and read before the bot saw it'), ['\\Seen']);
    await arrived(host, 2);
    expect(texts(host)).toEqual(['waiting', 'new, and read before the bot saw it']);
  });

  it('without keywords tells by what is unread', async () => {
    const mailbox = stack.use(await openMailbox({ withoutKeywords: true }));
    await mailbox.deliver(await mail('read'), ['\\Seen']);
    await mailbox.deliver(await mail('unread'));
    const { host } = await receive(mailbox.url);
    await mailbox.deliver(await mail('new'));
    await arrived(host, 2);
    expect(texts(host)).toEqual(['unread', 'new']);
    await eventually(
      async () => ((await mailbox.flags()).every((flags) => flags.has('\\Seen')) ? true : undefined),
      () => 'every mail marked as read',
    );
    expect(host.knocks()).toBe(2);
  });

  it('gives a mail again that could not be kept, and those behind it wait', async () => {
    const mailbox = stack.use(await openMailbox());
    const host = recordingHost();
    host.failNext(2);
    await mailbox.deliver(await mail('first'));
    await mailbox.deliver(await mail('second'));
    await receive(mailbox.url, host);
    await arrived(host, 2);
    expect(texts(host)).toEqual(['first', 'second']);
    expect(host.logged()).toContain('The inbox cannot be reached');
  });

  it('gives a mail again whose taking it never heard of, and the inbox knows it', async () => {
    const mailbox = stack.use(await openMailbox());
    const host = recordingHost();
    let isFirst = true;
    host.onAccept(() => {
      if (isFirst) mailbox.cut();
      isFirst = false;
    });
    await receive(mailbox.url, host);
    await mailbox.deliver(await mail('once'));
    await eventually(() => (host.knocks() >= 2 ? true : undefined), host.logged);
    await mailbox.deliver(await mail('after'));
    await arrived(host, 2);
    expect(texts(host)).toEqual(['once', 'after']);
  });

  it('may be read by several processes: what one of them took, the inbox knows', async () => {
    const mailbox = stack.use(await openMailbox());
    const host = recordingHost();
    await Promise.all([receive(mailbox.url, host), receive(mailbox.url, host)]);
    for (const text of ['first', 'second', 'third']) await mailbox.deliver(await mail(text));
    await arrived(host, 3);
    await eventually(
      async () => ((await mailbox.flags()).every((flags) => flags.has('$Clauseline')) ? true : undefined),
      () => 'our mark on every mail',
    );
    expect(texts(host)).toEqual(['first', 'second', 'third']);
  });

  it('is found again when its connection breaks', async () => {
    const mailbox = stack.use(await openMailbox());
    const { host } = await receive(mailbox.url);
    mailbox.cut();
    await mailbox.deliver(await mail('while nobody listened'));
    await arrived(host, 1);
    expect(host.logged()).toContain('is interrupted');
  });

  it('with more of one sender than a person writes is taken in part, and nobody else waits', async () => {
    const mailbox = stack.use(await openMailbox());
    for (let count = 1; count <= 22; count += 1) await mailbox.deliver(await mail(`ticket ${count}`));
    await mailbox.deliver(await written({ from: 'bob@customer.test', subject: 'Re: x', text: 'me' }));
    const { host } = await receive(mailbox.url);
    await arrived(host, 21);
    expect(texts(host).slice(19)).toEqual(['ticket 20', 'me']);
    await eventually(
      async () =>
        (await mailbox.flags()).filter((flags) => flags.has('$Clauseline')).length === 21 ? true : undefined,
      () => 'the two that wait without our mark',
    );
  });

  it('with a mail nobody can read goes on behind it', async () => {
    const mailbox = stack.use(await openMailbox());
    const { host } = await receive(mailbox.url);
    await mailbox.deliver(Buffer.from('Subject: no sender\r\n\r\nhello\r\n'));
    await mailbox.deliver(await mail('readable'));
    await arrived(host, 1);
    expect(texts(host)).toEqual(['readable']);
    expect(host.logged()).toContain('unreadable');
  });

  it('with a mail too large to read gives its words, and says that a file is missing', {
    timeout: 60_000,
  }, async () => {
    const mailbox = stack.use(await openMailbox());
    const { host } = await receive(mailbox.url);
    const attachments = [{ filename: 'film.mp4', content: Buffer.alloc(28 * 1024 * 1024, 7) }];
    await mailbox.deliver(await written({ text: 'see the film', subject: 'Re: x', attachments }));
    await arrived(host, 1);
    expect(host.events[0]?.activity).toMatchObject({
      text: 'see the film',
      attachments: [{ contentUrl: expect.not.stringContaining('sha256:') }],
    });
  });
});

it('a refused login stops the mailbox, and the log says what to mend without saying the password', async () => {
  const mailbox = stack.use(await openMailbox());
  const { host } = await receive(mailbox.url.replace(encodeURIComponent(password), 'wrong-password'));
  expect(host.logged()).toContain('EMAIL_IMAP_URL');
  expect(host.logged()).not.toContain('interrupted');
  expect(host.logged()).not.toContain('wrong-password');
});

it('a mail server that is away at the start does not hold up the others', async () => {
  const { host } = await receive('imap://bot:x@127.0.0.1:1');
  expect(host.logged()).toContain('is interrupted');
});
