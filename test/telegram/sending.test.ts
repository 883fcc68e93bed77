// Replies on their way out, and files on their way in, over real sockets: what Telegram gets, and what each of its failures means.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramChannel } from '../../adapters/telegram/channel.ts';
import { type Channel, ChannelError, keptAttachment } from '../../bot/channel.ts';
import { recordingHost } from '../recording-host.ts';
import { type Failure, openPlatform, type Platform, token } from './platform.ts';

let platform: Platform;
let channel: Channel;
const host = recordingHost();

beforeEach(async () => {
  platform = await openPlatform();
  channel = telegramChannel({ token, mode: 'polling', apiRoot: platform.apiRoot });
  await channel.start(host);
});
afterEach(async () => {
  await channel[Symbol.asyncDispose]();
  await platform[Symbol.asyncDispose]();
});

let lastOutboxId = 0;
const reply = (activity: object) => {
  lastOutboxId += 1;
  return { outboxId: `o${lastOutboxId}`, conversation: '42', activity: { type: 'message', ...activity }, attempt: 1 };
};
const sent = () => platform.calls.filter(({ method }) => method.startsWith('send'));
const texts = () => sent().map(({ params }) => params.text);
const keyboards = () =>
  sent().map(({ params }) => params.reply_markup && JSON.parse(params.reply_markup).inline_keyboard);

describe('a reply', () => {
  it('keeps its bold and its lists, and no sign of it is taken for HTML', async () => {
    const { externalId } = await channel.send(reply({ text: 'Is **5 < 6** & so on?\n- one\n- **two**' }));
    expect(texts()).toEqual(['Is <b>5 &lt; 6</b> &amp; so on?\n• one\n• <b>two</b>']);
    expect(externalId).toMatch(/^\d+$/);
  });

  it('of an engineer is taken as it was written', async () => {
    await channel.send(reply({ text: '2 ** 3 <b> **not bold**\n- dash', textFormat: 'plain' }));
    expect(texts()).toEqual(['2 ** 3 &lt;b&gt; **not bold**\n- dash']);
  });

  it('has its short buttons side by side and its long ones one below the other', async () => {
    const button = (title: string, choice: string) => ({ type: 'messageBack', title, value: { choice } });
    await channel.send(
      reply({ text: 'Right?', suggestedActions: { actions: [button('Yes', 's1:yes'), button('No', 's1:no')] } }),
    );
    await channel.send(
      reply({
        text: 'What now?',
        suggestedActions: {
          actions: [button('退货并退回全部货款给我', 's2:return'), button('换一台新的', 's2:replace')],
        },
      }),
    );
    expect(keyboards()).toEqual([
      [
        [
          { text: 'Yes', callback_data: 's1:yes' },
          { text: 'No', callback_data: 's1:no' },
        ],
      ],
      [
        [{ text: '退货并退回全部货款给我', callback_data: 's2:return' }],
        [{ text: '换一台新的', callback_data: 's2:replace' }],
      ],
    ]);
  });

  it('lists its options in words only where the buttons do not stand in one row', async () => {
    const ask = (...titles: readonly string[]) => ({
      text: `Which?\n\n${titles.map((title, index) => `${index + 1}. ${title}`).join('\n')}\n\nOne more to come.`,
      suggestedActions: { actions: titles.map((title) => ({ type: 'messageBack', title, value: { choice: title } })) },
    });
    await channel.send(reply(ask('Yes', 'No')));
    await channel.send(reply(ask('Smoke, sparks or fire', 'Swollen or leaking')));
    expect(texts()).toEqual([
      'Which?\n\nOne more to come.',
      'Which?\n\n1. Smoke, sparks or fire\n2. Swollen or leaking\n\nOne more to come.',
    ]);
  });

  it('loses a button Telegram would refuse, not itself', async () => {
    const actions = [{ type: 'messageBack', title: 'Too long', value: { choice: 'x'.repeat(65) } }];
    await channel.send(reply({ text: 'Say yes or no.', suggestedActions: { actions } }));
    expect(texts()).toEqual(['Say yes or no.']);
    expect(keyboards()).toEqual([undefined]);
  });

  it('folds its clauses away beneath it', async () => {
    const citations = [{ clause: '3.2', source: 'Warranty terms', quote: 'Within 7 days & unopened' }];
    await channel.send(reply({ text: 'You may return it.', channelData: { citations } }));
    expect(texts()).toEqual([
      'You may return it.\n\n<blockquote expandable><b>3.2 · Warranty terms</b>\nWithin 7 days &amp; unopened</blockquote>',
    ]);
  });

  it('becomes several messages where it is too long for one, the buttons under the last', async () => {
    const quote = 'A clause of some length. '.repeat(120);
    const citations = ['1', '2', '3'].map((clause) => ({ clause, source: 'Terms', quote }));
    const actions = [{ type: 'messageBack', title: 'Yes', value: { choice: 's1:yes' } }];
    const text = 'x'.repeat(4_095).concat('😀', 'y'.repeat(100));
    await channel.send(reply({ text, channelData: { citations }, suggestedActions: { actions } }));
    expect(sent().length).toBeGreaterThan(3);
    expect(texts().join('')).toContain(`😀${'y'.repeat(100)}`);
    expect(keyboards().map((keyboard) => keyboard !== undefined)).toEqual(
      [...texts().slice(1).fill(''), ''].map((_, index, all) => index === all.length - 1),
    );
  });

  it('is said plainly where Telegram cannot read its formatting', async () => {
    platform.fail('sendMessage', { status: 400, description: "Bad Request: can't parse entities: byte offset 3" });
    await channel.send(reply({ text: '**Yes** & no' }));
    expect(sent().map(({ params: { text, parse_mode } }) => ({ text, parse_mode }))).toEqual([
      { text: '<b>Yes</b> &amp; no', parse_mode: 'HTML' },
      { text: 'Yes & no', parse_mode: undefined },
    ]);
  });

  it('brings its photos and papers', async () => {
    const photo = await host.keepFile(chunks('a photo'), 'label.jpg');
    if (photo.kind !== 'kept') throw new Error('not kept');
    const paper = await host.keepFile(chunks('a paper'), 'terms.pdf');
    if (paper.kind !== 'kept') throw new Error('not kept');
    const attachments = [keptAttachment(photo), keptAttachment(paper)];
    await channel.send(reply({ text: 'See here', attachments }));
    expect(sent().map(({ method, file }) => ({ method, file }))).toEqual([
      { method: 'sendMessage', file: undefined },
      { method: 'sendPhoto', file: { name: 'label.jpg', type: 'image/jpeg', size: 7 } },
      { method: 'sendPhoto', file: { name: 'terms.pdf', type: 'image/jpeg', size: 7 } },
    ]);
  });

  it('goes on where it broke when it is tried again', async () => {
    const photo = await host.keepFile(chunks('a photo'), 'label.jpg');
    if (photo.kind !== 'kept') throw new Error('not kept');
    const both = reply({ text: 'See here', attachments: [keptAttachment(photo)] });
    platform.fail('sendPhoto', { status: 500, description: 'Internal Server Error' });
    await expect(channel.send(both)).rejects.toMatchObject({ kind: 'retry' });
    await channel.send(both);
    expect(sent().map(({ method }) => method)).toEqual(['sendMessage', 'sendPhoto', 'sendPhoto']);
  });

  it('follows a chat that has moved', async () => {
    platform.fail('sendMessage', {
      status: 400,
      description: 'Bad Request: group chat was upgraded',
      parameters: { migrate_to_chat_id: -1007 },
    });
    await channel.send(reply({ text: 'hello' }));
    expect(sent().map(({ params }) => params.chat_id)).toEqual(['42', '-1007']);
  });
});

describe('a failure', () => {
  const refusal = (status: number, description: string): Failure => ({ status, description });
  it.each<readonly [string, Failure, object]>([
    ['the customer blocked the bot', refusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'unreachable' }],
    ['the chat is gone', refusal(400, 'Bad Request: chat not found'), { kind: 'unreachable' }],
    [
      'too much at once',
      { status: 429, description: 'Too Many Requests', parameters: { retry_after: 5 } },
      { kind: 'throttled', retryAfterMs: 5000 },
    ],
    ['the token was revoked', refusal(401, 'Unauthorized'), { kind: 'stopped' }],
    ['there is no such bot', refusal(404, 'Not Found'), { kind: 'stopped' }],
    ['a reply of ours is wrong', refusal(400, 'Bad Request: BUTTON_DATA_INVALID'), { kind: 'rejected' }],
    ['Telegram is ill', refusal(500, 'Internal Server Error'), { kind: 'retry' }],
    ['a proxy is ill', { status: 502, html: '<h1>Bad Gateway</h1>' }, { kind: 'retry' }],
    ['a proxy answers nonsense', { status: 200, html: '<h1>Welcome</h1>' }, { kind: 'uncertain' }],
    ['the line broke after it was sent', 'drop', { kind: 'uncertain' }],
  ])('%s', async (_name, failure, expected) => {
    platform.fail('sendMessage', failure);
    const error = await channel.send(reply({ text: 'words of a customer' })).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ChannelError);
    expect(error).toMatchObject(expected);
    expect(JSON.stringify([(error as Error).message, (error as Error).cause ?? ''])).not.toMatch(
      /platform-token|words of/,
    );
  });

  it('to connect is not a doubt: nothing was sent', async () => {
    const gone = await openPlatform();
    await gone[Symbol.asyncDispose]();
    const lonely = telegramChannel({ token, mode: 'polling', apiRoot: gone.apiRoot });
    await expect(lonely.send(reply({ text: 'hello' }))).rejects.toMatchObject({ kind: 'retry' });
  });

  it('to find the reply’s file is final', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: `sha256:${'0'.repeat(64)}`, name: 'x.png' }];
    await expect(channel.send(reply({ attachments }))).rejects.toMatchObject({ kind: 'rejected' });
  });
});

describe('a file', () => {
  const open = async (id: string) =>
    Buffer.concat(await Array.fromAsync((await channel.openAttachment?.(`telegram:${id}`)) ?? []));

  it('is fetched by its id', async () => {
    platform.keep('F1', Buffer.from('the bytes'));
    expect(String(await open('F1'))).toBe('the bytes');
  });

  it('that Telegram does not hand out is refused for good, its secret address unsaid', async () => {
    platform.fail('getFile', { status: 400, description: `Bad Request: file is too big (bot${token})` });
    const error = await open('F2').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'rejected' });
    expect((error as Error).message).not.toContain(token);
  });

  it('longer than the limit is cut off', async () => {
    platform.keep('F3', Buffer.alloc(21 * 1024 * 1024));
    await expect(open('F3')).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('is worth another try while Telegram is away', async () => {
    platform.fail('getFile', 'drop');
    await expect(open('F4')).rejects.toMatchObject({ kind: 'retry' });
  });
});

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
