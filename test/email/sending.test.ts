// Replies on their way out, over real sockets: what arrives at the customer's server, and what each failure means.
import { afterEach, describe, expect, it } from 'vitest';
import { keptAttachment } from '../../bot/channel.ts';
import { address, openChannel } from './channel-under-test.ts';
import { openWorld, smtpUrlAt, type World, written } from './world.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

async function openBoth() {
  const world = stack.use(await openWorld());
  const bot = stack.use(await openChannel({ smtpUrl: world.smtpUrl }));
  const { channel, host } = bot;
  await bot.post(await written({ subject: 'It is dead', text: 'hello', messageId: '<first@customer.test>' }));
  const conversation = host.events[0]?.conversation ?? '';
  const reply = (activity: object, outboxId = 'o1') => ({
    ...{ outboxId, conversation, attempt: 1 },
    activity: { type: 'message', textFormat: 'markdown', ...activity },
  });
  const failureOf = (activity: object = { text: 'hello' }) =>
    channel.send(reply(activity)).then(
      () => 'none',
      ({ kind, message }) => `${kind}: ${message}`,
    );
  return { world, ...bot, conversation, reply, failureOf };
}

async function theMail(world: World) {
  const [mail] = await world.receives(1);
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

describe('a reply', () => {
  it('is a plain mail to the customer in their thread, and says that a machine wrote it', async () => {
    const { world, channel, reply } = await openBoth();
    const citations = [
      { clause: '3.2.1', source: 'Rules', quote: '七天内可以退货。', translation: 'Returns within seven days.' },
    ];
    const text = 'You **can** return it.\n\n1. **Yes**\n2. No';
    const { externalId } = await channel.send(reply({ text, channelData: { citations } }));
    const mail = await theMail(world);
    expect(mail.envelope).toEqual({ from: address, to: ['ann@customer.test'] });
    expect(mail.from?.address).toBe(address);
    expect(mail.to).toEqual([{ name: '', address: 'ann@customer.test' }]);
    expect(mail.subject).toBe('Re: It is dead');
    expect(mail.inReplyTo).toBe('<first@customer.test>');
    expect(mail.references).toMatch(/^<thread\.\S+@maker\.test> <first@customer\.test>$/);
    expect(mail.messageId).toBe(externalId);
    expect(mail.header('auto-submitted')).toBe('auto-replied');
    expect(mail.header('x-auto-response-suppress')).toBe('All');
    expect(mail.text?.trim()).toBe(
      'You can return it.\n\n1. Yes\n2. No\n\n[3.2.1, Rules]\n七天内可以退货。\nReturns within seven days.',
    );
    expect(mail.html).toBeUndefined();
  });

  it('of an engineer is theirs, word for word, and no machine’s', async () => {
    const { world, channel, reply } = await openBoth();
    await channel.send(reply({ text: '2 ** 3 **bold**', textFormat: 'plain' }));
    const mail = await theMail(world);
    expect(mail.text?.trim()).toBe('2 ** 3 **bold**');
    expect(mail.header('auto-submitted')).toBeUndefined();
  });

  it('has the same Message-ID on every attempt, and another one for another reply', async () => {
    const { world, channel, reply } = await openBoth();
    await channel.send(reply({ text: 'a' }));
    await channel.send(reply({ text: 'a' }));
    await channel.send(reply({ text: 'b' }, 'o1.1'));
    const [first, again, other] = (await world.receives(3)).map(({ messageId }) => messageId);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('stays in the thread after the customer had everything erased', async () => {
    const { world, channel, conversation } = await openBoth();
    const erased = conversation.replace('ann', 'bob');
    const activity = { text: 'Your data is deleted.' };
    await channel.send({ outboxId: 'o1', conversation: erased, activity, attempt: 1 });
    const mail = await theMail(world);
    expect(mail.subject).toBe(`Re: ${address}`);
    expect(mail.references).toMatch(/^<thread\.\S+@maker\.test>$/);
  });

  it('brings its files', async () => {
    const { world, channel, host, reply } = await openBoth();
    const bytes = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
    const file = await host.keepFile(
      (async function* () {
        yield bytes;
      })(),
      '标签.jpg',
    );
    if (file.kind !== 'kept') throw new Error('not kept');
    await channel.send(reply({ text: 'the label', attachments: [keptAttachment(file)] }));
    const [attachment] = (await theMail(world)).attachments;
    expect(attachment?.filename).toBe('标签.jpg');
    expect(Buffer.from(attachment?.content as ArrayBuffer)).toEqual(bytes);
  });

  it('with a file that is not kept for its customer is rejected', async () => {
    const { world, failureOf } = await openBoth();
    const attachment = { contentType: 'image/png', contentUrl: `sha256:${'0'.repeat(64)}`, name: 'x.png' };
    expect(await failureOf({ text: 'x', attachments: [attachment] })).toContain('rejected:');
    expect(world.arrived).toEqual([]);
  });
});

describe('a failure', () => {
  it.each([
    ['a mailbox that does not exist', { at: 'RCPT', code: 550 }, 'unreachable'],
    ['greylisting', { at: 'RCPT', code: 450 }, 'retry'],
    ['a server that is about to stop', { at: 'DATA', code: 421 }, 'retry'],
    ['an address we may not send as', { at: 'MAIL', code: 553 }, 'stopped'],
    ['a mail that is not wanted', { at: 'DATA', code: 554 }, 'rejected'],
    ['a connection that breaks behind the whole mail', 'drop', 'uncertain'],
  ] as const)('%s', async (_name, failure, kind) => {
    const { world, channel, reply, failureOf } = await openBoth();
    world.fail(failure);
    const told = await failureOf();
    expect(told).toContain(`${kind}: `);
    expect(told).not.toContain('ann@customer.test');
    expect(told).not.toContain('said the server');
    await channel.send(reply({ text: 'after it' }));
    expect((await world.receives(1)).at(-1)?.text?.trim()).toBe('after it');
  });

  it('a refused login stops, and no password is told', async () => {
    const { world } = await openBoth();
    const smtpUrl = world.smtpUrl.replace('pass', 'wrong-pass');
    const { channel } = stack.use(await openChannel({ smtpUrl }));
    const sent = channel.send({
      outboxId: 'o',
      conversation: 'ann@customer.test k',
      attempt: 1,
      activity: { text: 'x' },
    });
    await expect(sent).rejects.toMatchObject({ kind: 'stopped', message: expect.not.stringContaining('wrong-pass') });
  });

  it('a server that is away is tried again', async () => {
    const { channel } = stack.use(await openChannel({ smtpUrl: smtpUrlAt(1) }));
    const sent = channel.send({
      outboxId: 'o',
      conversation: 'ann@customer.test k',
      attempt: 1,
      activity: { text: 'x' },
    });
    await expect(sent).rejects.toMatchObject({ kind: 'retry' });
  });
});
