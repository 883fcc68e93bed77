// The terminal as a person and as a pipe meet it, with a bot behind it that answers as it is told.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { terminalChannel } from '../../adapters/terminal/channel.ts';
import type { InboundEvent } from '../../bot/channel.ts';
import { eventually } from '../eventually.ts';
import { type RecordingHost, recordingHost } from '../recording-host.ts';

type Answer = (event: InboundEvent) => readonly Partial<Activity>[];

interface Settings {
  readonly language?: string;
  readonly brand?: string;
}

const patience = { firstMs: 300, quietMs: 30 };
const yesOrNo = {
  text: 'Is it **swollen**?\n- look\n- do not touch',
  suggestedActions: {
    to: [],
    actions: [
      { type: 'messageBack', title: 'Yes', value: { choice: 's1:yes' } },
      { type: 'messageBack', title: 'No', value: { choice: 's1:no' } },
    ],
  },
};
const citing = {
  text: 'Granted.',
  channelData: { citations: [{ clause: '3.2', source: 'Terms', quote: 'Within 7 days.' }] },
};

function open(answer: Answer, { isTTY = false, ...settings }: Settings & { readonly isTTY?: boolean } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  let shown = '';
  output.on('data', (bytes) => (shown += bytes));
  const host: RecordingHost = recordingHost();
  const channel = terminalChannel({ input, output, patience, ...settings });
  let outboxId = 0;
  host.onAccept((event) => {
    for (const activity of answer(event)) {
      outboxId += 1;
      setImmediate(
        () => void channel.send({ outboxId: `${outboxId}`, conversation: event.conversation, activity, attempt: 1 }),
      );
    }
  });
  return { channel, input, host, shown: () => shown };
}

/** Everything said in one go, as a pipe does. */
async function piped(script: string, answer: Answer, settings: Settings = {}) {
  const terminal = open(answer, settings);
  terminal.input.end(script);
  await terminal.channel.start(terminal.host);
  await terminal.channel.ended;
  await terminal.channel[Symbol.asyncDispose]();
  return { shown: terminal.shown(), events: terminal.host.events, channel: terminal.channel };
}

const said = (events: readonly InboundEvent[]) =>
  events.map(({ activity: { type, text, value } }) =>
    type === 'message' ? [text, value?.choice].filter(Boolean).join(' = ') : type,
  );

describe('a piped conversation', () => {
  it('says one line at a time, each after the replies to the one before', async () => {
    const { shown, events } = await piped('my battery is dead\nEA123\n', ({ activity: { text = 'hello' } }) => [
      { text: `first to ${text}` },
      { text: `second to ${text}` },
    ]);
    expect(said(events)).toEqual(['conversationUpdate', 'my battery is dead', 'EA123']);
    const lines = shown.split('\n').filter((line) => line !== '' && !line.startsWith('Type a number'));
    expect(lines).toEqual([
      'first to hello',
      'second to hello',
      '> my battery is dead',
      'first to my battery is dead',
      'second to my battery is dead',
      '> EA123',
      'first to EA123',
      'second to EA123',
    ]);
  });

  it('numbers the options, and a number picks one while they stand', async () => {
    const asks: Answer = ({ activity: { value } }) => (value === undefined ? [yesOrNo] : [{ text: 'How many volts?' }]);
    const { shown, events } = await piped('2\n48\n3\n2\n', asks);
    expect(shown).toContain('Is it swollen?\n• look\n• do not touch\n  1. Yes\n  2. No\n');
    expect(said(events)).toEqual(['conversationUpdate', 'No = s1:no', '48', '3', 'No = s1:no']);
  });

  it('leaves the options to a text that numbers them itself', async () => {
    const { shown } = await piped('', () => [{ ...yesOrNo, text: 'Is it?\n\n1. Yes\n2. No' }]);
    expect(shown.match(/1\. Yes/g)).toHaveLength(1);
  });

  it('shows clauses as footnotes, and in full when asked', async () => {
    const { shown, events } = await piped('/clauses\n', () => [citing]);
    expect(shown).toContain('Granted.\n[1] 3.2, Terms  (/clauses shows them in full)');
    expect(shown).toContain('[1] 3.2, Terms\nWithin 7 days.');
    expect(said(events)).toEqual(['conversationUpdate']);
  });

  it('sends a file of this machine, and says where there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clauseline-terminal-'));
    const path = join(folder, 'the label.jpg');
    await writeFile(path, 'bytes of a photo');
    const { shown, events, channel } = await piped(`/file "${path}"\n/file /no/such.jpg\n/file ${folder}\n`, () => [
      { text: 'ok' },
    ]);
    const [attachment] = events[1]?.activity.attachments ?? [];
    expect(attachment?.name).toBe('the label.jpg');
    const bytes = await Array.fromAsync((await channel.openAttachment?.(attachment?.contentUrl ?? '')) ?? []);
    expect(String(Buffer.concat(bytes))).toBe('bytes of a photo');
    expect(shown).toContain('There is no file to read at /no/such.jpg.');
    expect(shown).toContain(`There is no file to read at ${folder}.`);
    expect(events).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  it('goes on where nobody answers', async () => {
    const { events } = await piped('hello?\nanybody?\n', () => []);
    expect(said(events)).toEqual(['conversationUpdate', 'hello?', 'anybody?']);
  });

  it('ends at /quit, whatever stands behind it', async () => {
    const { events } = await piped('/quit\nmore\n', () => []);
    expect(said(events)).toEqual(['conversationUpdate']);
  });

  it('speaks the language and for the brand it was started with, each time in a conversation of its own', async () => {
    const first = await piped('你好\n', () => [citing], { language: 'zh', brand: 'east' });
    const second = await piped('', () => []);
    expect(first.events.map(({ brand, activity: { locale } }) => [brand, locale])).toEqual([
      ['east', 'zh'],
      ['east', 'zh'],
    ]);
    expect(first.shown).toContain('查看全文');
    expect(first.events[0]?.conversation).not.toBe(second.events[0]?.conversation);
  });
});

it('a line that could not be kept is the customer’s to say again', async () => {
  const { channel, input, host, shown } = open(() => [{ text: 'noted' }]);
  await channel.start(host);
  await eventually(() => (shown().includes('noted') ? true : undefined), shown);
  host.failNext(1);
  input.write('lost\n');
  await eventually(() => (shown().includes('could not be kept') ? true : undefined), shown);
  input.end('kept\n');
  await channel.ended;
  expect(said(host.events)).toEqual(['conversationUpdate', 'kept']);
});

it('a person’s terminal gets bold letters and a prompt, and no orders from what is said in it', async () => {
  const { channel, input, host, shown } = open(() => [yesOrNo, { text: '\x1b[2Jboo\x07', textFormat: 'plain' }], {
    isTTY: true,
  });
  await channel.start(host);
  await eventually(() => (shown().includes('boo') ? true : undefined), shown);
  await eventually(
    () => (/boo\n\n[^\n]*> /.test(shown()) ? true : undefined),
    () => JSON.stringify(shown()),
  );
  expect(shown()).toContain('Is it \x1b[1mswollen\x1b[22m?');
  expect(shown()).toContain('[2Jboo');
  expect(shown()).not.toContain('\x1b[2J');
  input.end();
  await channel.ended;
  await channel[Symbol.asyncDispose]();
});
