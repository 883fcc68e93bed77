// The pure parts of a conversation, as tables.
import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import type { Capabilities, ChannelError } from '../../bot/channel.ts';
import { addMs, toInstant } from '../../bot/clock.ts';
import { customerActivity } from '../../bot/conversation/customer-activity.ts';
import { advance, afterFailure, backoffMs, type Delivery, type Step } from '../../bot/conversation/delivery.ts';
import { maySpeak } from '../../bot/conversation/owner.ts';
import { partsOf } from '../../bot/conversation/parts.ts';
import { splitText } from '../../bot/conversation/split.ts';

const now = toInstant('2026-11-21T09:30:00.000Z');

describe('delivery', () => {
  const allowed: readonly (readonly [Delivery, Step, Delivery])[] = [
    ['waiting', 'list', 'sent'],
    ['waiting', 'start', 'sending'],
    ['waiting', 'withdraw', 'withdrawn'],
    ['sending', 'delivered', 'sent'],
    ['sending', 'again', 'waiting'],
    ['sending', 'give-up', 'failed'],
    ['sending', 'doubt', 'uncertain'],
  ];
  const deliveries: readonly Delivery[] = ['waiting', 'sending', 'sent', 'uncertain', 'failed', 'withdrawn'];
  const steps: readonly Step[] = ['list', 'start', 'delivered', 'again', 'give-up', 'doubt', 'withdraw'];

  it('takes exactly these steps; what has ended never moves again', () => {
    const taken = deliveries.flatMap((delivery) =>
      steps.flatMap((step) => {
        const next = advance(delivery, step);
        return next === undefined ? [] : [[delivery, step, next] as const];
      }),
    );
    expect(taken).toEqual(allowed);
  });
});

describe('what follows a failed attempt', () => {
  type Kind = ChannelError['kind'];
  const again = (ms: number, repeated = false) => ({ step: 'again', nextAt: addMs(now, ms), repeated });
  const table: readonly (readonly [Kind, number | undefined, number, number, object])[] = [
    ['unreachable', undefined, 1, 0, { step: 'give-up' }],
    ['rejected', 5_000, 1, 0, { step: 'give-up' }],
    ['stopped', undefined, 1, 0, again(300_000)],
    ['stopped', undefined, 1_000, 0, again(300_000)],
    ['throttled', 7_000, 1, 0, again(7_000)],
    ['throttled', undefined, 3, 0, again(4_000)],
    ['throttled', 1_000, 1_000, 0, again(1_000)],
    ['retry', undefined, 1, 0, again(1_000)],
    ['retry', 2_500, 4, 0, again(2_500)],
    ['retry', undefined, 19, 0, again(300_000)],
    ['retry', undefined, 20, 0, { step: 'give-up' }],
    ['uncertain', undefined, 1, 0, again(1_000, true)],
    ['uncertain', undefined, 2, 1, { step: 'doubt' }],
  ];
  it.each(table)('%s, to wait %s, attempt %i, repeated %i', (kind, retryAfterMs, attempts, repeats, expected) => {
    expect(afterFailure({ kind, retryAfterMs }, { attempts, repeats }, now, 1)).toEqual(expected);
  });

  it('waits twice as long each time, up to five minutes, spread over the second half', () => {
    expect([1, 2, 3, 9, 10, 500].map((attempts) => backoffMs(attempts, 1))).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
    ]);
    expect([1, 2, 500].map((attempts) => backoffMs(attempts, 0))).toEqual([500, 1_000, 150_000]);
  });
});

describe('who may speak', () => {
  it.each([
    ['bot', 'bot', 'question', true],
    ['bot', 'engineer', '', true],
    ['engineer', 'engineer', '', true],
    ['engineer', 'bot', 'question', false],
    ['engineer', 'bot', 'verdict', false],
    ['engineer', 'bot', '', false],
    ['engineer', 'bot', 'safety', true],
    ['engineer', 'bot', 'notice', true],
  ] as const)('while the %s owns the conversation, the %s with "%s": %s', (owner, author, kind, expected) => {
    expect(maySpeak(owner, author, kind)).toBe(expected);
  });
});

describe('splitting', () => {
  const utf16 = (limit: number): Capabilities['maxText'] => ({ unit: 'utf16', limit });
  const utf8 = (limit: number): Capabilities['maxText'] => ({ unit: 'utf8', limit });
  const table: readonly (readonly [string, string, Capabilities['maxText'], readonly string[]])[] = [
    ['nothing', '', utf16(10), ['']],
    ['what just fits', '0123456789', utf16(10), ['0123456789']],
    ['between paragraphs', 'One two.\n\nThree four.', utf16(12), ['One two.', 'Three four.']],
    ['between lines', 'one two\nthree four', utf16(12), ['one two', 'three four']],
    ['between sentences', 'One is. Two is.', utf16(10), ['One is.', 'Two is.']],
    ['between Chinese sentences', '第一句话。第二句话。', utf16(7), ['第一句话。', '第二句话。']],
    ['between words', 'one two three', utf16(9), ['one two', 'three']],
    ['a word longer than a message', 'a'.repeat(25), utf16(10), ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]],
    ['by bytes where the channel counts them', '电池电池', utf8(7), ['电池', '电池']],
    ['never inside a code point, by units', '😀😀😀', utf16(3), ['😀', '😀', '😀']],
    ['never inside a code point, by bytes', '😀😀', utf8(5), ['😀', '😀']],
    ['white space only', ' '.repeat(30), utf16(10), []],
  ];
  it.each(table)('%s', (_name, text, limit, expected) => {
    expect(splitText(text, limit)).toEqual(expected);
  });

  it('loses no word of a long text and keeps every part within the limit', () => {
    const text = Array.from({ length: 4_000 }, (_, index) => `word${index}${index % 9 === 0 ? '.\n\n' : ''}`).join(' ');
    const parts = splitText(text, utf8(1_000));
    expect(parts.every((part) => Buffer.byteLength(part) <= 1_000)).toBe(true);
    expect(parts.join(' ').split(/\s+/)).toEqual(text.trim().split(/\s+/));
    expect(parts.length).toBeLessThan(2 * (Buffer.byteLength(text) / 1_000));
  });
});

describe('parts of a reply', () => {
  const capabilities: Capabilities = { buttons: true, pulls: false, maxText: { unit: 'utf16', limit: 10 } };
  const rich: Partial<Activity> = {
    type: 'message',
    suggestedActions: { to: [], actions: [{ type: 'messageBack', title: 'Yes', value: { choice: 'yes' } }] },
    attachments: [{ contentType: 'image/png', contentUrl: 'sha256:1' }],
    channelData: { kind: 'question', citations: [] },
  };

  it('a short text stays one activity', () => {
    expect(partsOf({ ...rich, text: 'short' }, capabilities)).toEqual([{ ...rich, text: 'short' }]);
  });

  it('of a long text only the last part has the buttons, the files and the citations', () => {
    expect(partsOf({ ...rich, text: 'One is. Two is.' }, capabilities)).toEqual([
      { type: 'message', text: 'One is.' },
      { ...rich, text: 'Two is.' },
    ]);
  });

  it('a reply of files alone is sent too', () => {
    expect(partsOf(rich, capabilities)).toEqual([rich]);
  });
});

describe('what the customer did', () => {
  const file = { kind: 'kept', evidenceId: 'e1', name: 'a.jpg', contentType: 'image/jpeg' } as const;
  const event = (activity: Partial<Activity>, files: readonly (typeof file)[] = []) => ({ activity, files });

  it.each([
    ['nothing', [], undefined],
    ['typing', [event({ type: 'typing' })], undefined],
    ['an event of the page', [event({ type: 'event', name: 'scrolled' })], undefined],
    ['joined', [event({ type: 'conversationUpdate', locale: 'zh-CN' })], { kind: 'joined', locale: 'zh-CN' }],
    ['handed back', [event({ type: 'event', name: 'handback' })], { kind: 'handback' }],
    ['words', [event({ type: 'message', text: 'Hi' })], { kind: 'message', text: 'Hi', files: [] }],
    [
      'a button',
      [event({ type: 'message', text: 'Yes', value: { choice: 'q1:yes' } })],
      { kind: 'message', text: 'Yes', choice: 'q1:yes', files: [] },
    ],
    [
      'a button that is no string',
      [event({ type: 'message', value: { choice: 7 } })],
      { kind: 'message', text: '', files: [] },
    ],
    [
      'a place',
      [event({ type: 'message', channelData: { location: { latitude: 1, longitude: 2 } } })],
      { kind: 'message', text: '', files: [], location: { latitude: 1, longitude: 2 } },
    ],
    [
      'an album with one caption',
      [event({ type: 'message', text: 'The label' }, [file]), event({ type: 'message' }, [file])],
      { kind: 'message', text: 'The label', files: [file, file] },
    ],
  ] as const)('%s', (_name, events, expected) => {
    expect(customerActivity(events)).toEqual(expected);
  });

  it('hands over a message of any length whole: how much is read, and what is said of it, is for the dialog', () => {
    const text = 'x'.repeat(100_000);
    expect(customerActivity([event({ type: 'message', text })])).toEqual({ kind: 'message', text, files: [] });
  });
});
