// What must hold for any conversation at all: nothing throws, nothing settled is asked again, nothing is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnResult } from '../../dialogs/dialog.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import type { FactName } from '../../policy/facts.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import { type Activity, inputFor, says } from './script.ts';

const phrases = [
  'it stopped charging',
  'can I send it back?',
  'XT2400',
  'DEMO-XT2400-0002',
  'bought from a dealer',
  'came 3 days ago',
  'delivered 5.3.',
  '31 February',
  'no, it came on 1 October',
  'bought in May, delivered in March',
  'smoke!',
  'false alarm',
  'I dropped it',
  'yes',
  'no',
  'idk',
  'why',
  'back',
  'start over',
  'correct something',
  'human',
  '中文',
  'English',
  '充不进电',
  '没有进水',
  '上个月底',
  '不知道',
  '1',
  '1, 3',
  '2 and 3',
  '99',
  '😀😀😀',
  'مرحبا',
  'is it genuine?',
  'thanks',
  'Ana, +49 170 1234567',
  'it works fine, changed my mind, never opened',
];

const activity: fc.Arbitrary<Activity> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases).map((text) => says(text)) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => says(text)) },
  {
    weight: 5,
    arbitrary: fc
      .record({ screen: fc.integer({ min: 0, max: 30 }), option: fc.integer({ min: 0, max: 10 }) })
      .map(
        ({ screen, option }): Activity => ({ kind: 'message', text: 'x', choice: `${screen}.${option}`, files: [] }),
      ),
  },
  { weight: 1, arbitrary: fc.constant<Activity>({ kind: 'joined' }) },
  { weight: 1, arbitrary: fc.constant<Activity>({ kind: 'handback' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', 'the invoice', 'label')
      .map((text) => says(text, [{ kind: 'kept', evidenceId: 'e1', name: 'a.jpg', contentType: 'image/jpeg' }])),
  },
);

/** Every script, both directions, what is seen and what is not, and what is no character at all. */
const scripts = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u202e', '\u200b', '\u200f', '\ufeff', '\ud800', '\udc00', '\0', '\u0301', '🔋', '👨‍👩‍👧', 'ﷺ'),
      fc.constantFrom(
        'مرحبا',
        'שלום',
        'привет',
        'สวัสดี',
        '안녕',
        'नमस्ते',
        '充不进电',
        'it won’t charge',
        '１２３',
        '\n',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...phrases),
    ),
    { maxLength: 12 },
  )
  .map((parts) => says(parts.join('')));

/** Presses an option of the open screen, whatever it is. */
const pressing = fc.integer({ min: 0, max: 8 });

function pressed(state: DialogState | null, at: number): Activity {
  const { open } = state ?? {};
  const count = open?.options.length ?? 0;
  return count === 0
    ? says('idk')
    : { kind: 'message', text: '', choice: `${open?.number}.${(at % count) + 1}`, files: [] };
}

type Step = Activity | number | string;

function activityFor(step: Step, state: DialogState | null): Activity {
  if (typeof step === 'number') return pressed(state, step);
  return typeof step === 'string' ? says(step) : step;
}

/** Holds a conversation and shows every turn to `check`. */
function hold(
  steps: readonly Step[],
  check: (act: Activity, before: DialogState | null, result: TurnResult) => void,
): void {
  let state: DialogState | null = null;
  for (const step of steps) {
    const act = activityFor(step, state);
    const result = takeTurn(state, inputFor(act));
    check(act, state, result);
    state = result.state;
  }
}

function expectSound(act: Activity, before: DialogState | null, result: TurnResult): void {
  expect(takeTurn(before, inputFor(act))).toEqual(result);
  expect(JSON.parse(JSON.stringify(result.state))).toEqual(result.state);
  if (act.kind === 'message') expect(result.replies.length).toBeGreaterThan(0);
  for (const { text, actions } of result.replies) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|null|\[object/);
    for (const { choice } of actions) expect(choice).toMatch(/^\d+\.\d+$/);
  }
}

function expectAnswered(act: Activity, before: DialogState | null, { state, replies }: TurnResult): void {
  if (act.kind === 'message' && !isEndlesslyRepeated(before, state)) expect(replies.length).toBeGreaterThan(0);
  for (const { text } of replies) expect(text.trim()).not.toBe('');
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
}

/** The same words that nobody understands, over and over, are left alone in the end. */
function isEndlesslyRepeated(before: DialogState | null, { repeated }: DialogState): boolean {
  return before !== null && repeated.times > before.repeated.times && repeated.times > 3;
}

/** A question put because the customer wished it, or for the day of a date that was too rough, may come again. */
function expectOnce(act: Activity, before: DialogState | null, { state }: TurnResult): void {
  const { open } = state;
  if (open === null || open.number === before?.open?.number || !(open.screen in questions) || isOwnWish(before, act))
    return;
  const question = open.screen as QuestionId;
  const names: readonly FactName[] = questions[question].facts;
  if (!names.some((name) => state.refined.includes(name)))
    expect(state.asked, `${question} once`).not.toContain(question);
}

function lastState(steps: readonly Step[]): DialogState | null {
  let last: DialogState | null = null;
  hold(steps, (_, __, { state }) => {
    last = state;
  });
  return last;
}

function expectInterrupts(state: DialogState | null): void {
  const alarm = takeTurn(state, inputFor(says('my son got hurt, smoke is coming out of it')));
  expect(alarm.replies.map(({ kind }) => kind)).toEqual(['safety']);
  expect(alarm.replies[0]?.text).not.toMatch(/refund|ship|post it|¥|退款|寄/);
  const isKnown =
    state?.inDanger === true && ['smoke', 'injury'].every((hazard) => state.hazards.some((one) => one === hazard));
  if (!isKnown) expect(alarm.effects).toContainEqual(expect.objectContaining({ kind: 'hand-off', reason: 'hazard' }));
  const person = takeTurn(state, inputFor(says('let me talk to a human')));
  expect(person.state.handedOff).toBe(true);
}

describe('any conversation', { timeout: 120_000 }, () => {
  it('never throws, always replies to words, and gives the same result for the same input', () => {
    const steps = fc.array(fc.oneof(activity, pressing), { maxLength: 14 });
    fc.assert(
      fc.property(steps, (some) => hold(some, expectSound)),
      { numRuns: 120 },
    );
  });

  it('never throws or falls silent at any script, or at what is no character', () => {
    const steps = fc.array(fc.oneof(scripts, pressing), { maxLength: 10 });
    fc.assert(
      fc.property(steps, (some) => hold(some, expectAnswered)),
      { numRuns: 120 },
    );
  });

  it('of two thousand turns neither slows down nor grows without end', () => {
    const steps = Array.from({ length: 2_000 }, (_, index) =>
      index % 3 === 0 ? index : `${phrases[(index * 7) % phrases.length]} ${index}`,
    );
    const sizes: number[] = [];
    const started = process.cpuUsage();
    hold(steps, (act, before, result) => {
      expectAnswered(act, before, result);
      sizes.push(JSON.stringify(result.state).length);
    });
    expect(process.cpuUsage(started).user / 1_000 / steps.length, 'ms a turn').toBeLessThan(30);
    expect(sizes.at(-1)).toBeLessThan(Math.max(...sizes.slice(0, 400)) * 2);
  });

  it('never asks of its own accord what is settled', () => {
    const steps = fc.array(fc.oneof(pressing, fc.constantFrom(...phrases.slice(0, 6))), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (some) => hold(['it stopped charging', ...some], expectOnce)),
      { numRuns: 120 },
    );
  });

  it("never throws, falls silent or forgets what it asked, whatever the channel's budget", () => {
    const answers = fc.constantFrom(
      '1: b, 2: yesterday',
      '1. no\n2. XT2400\n3: a',
      '2、官网 1、没有',
      '12: z, 99: x',
      '1) 1) 1)',
    );
    const steps = fc.array(
      fc.oneof(fc.constantFrom(...phrases), answers, fc.string({ unit: 'grapheme', maxLength: 60 })),
      {
        maxLength: 10,
      },
    );
    const budget = fc.constantFrom('one-message' as const, 'few-messages' as const);
    fc.assert(
      fc.property(steps, budget, (some, wanted) => {
        let state: DialogState | null = null;
        for (const text of some) {
          const input = { ...inputFor(says(text)), channel: { buttons: false, budget: wanted } };
          const result: TurnResult = takeTurn(state, input);
          expect(result.replies.length).toBeGreaterThan(0);
          expect(takeTurn(state, input)).toEqual(result);
          const { open, together = [] } = result.state;
          if (together.length > 0) expect(open).toEqual(together[0]);
          expect(new Set(together.map(({ screen }) => screen)).size).toBe(together.length);
          state = result.state;
        }
      }),
      { numRuns: 80 },
    );
  });

  it('danger interrupts at any step, and a person comes at a word', () => {
    const steps = fc.array(fc.oneof(activity, pressing), { maxLength: 10 });
    fc.assert(
      fc.property(steps, (some) => expectInterrupts(lastState(some))),
      { numRuns: 60 },
    );
  });

  it('a message of any length is read in time', () => {
    for (const text of [
      'a'.repeat(100_000),
      '没'.repeat(100_000),
      'no smoke, '.repeat(10_000),
      '1, '.repeat(30_000),
      'xt '.repeat(30_000),
      '12-'.repeat(30_000),
      ' '.repeat(100_000),
    ]) {
      const started = process.cpuUsage();
      const { replies } = takeTurn(null, inputFor(says(text)));
      expect(replies.length).toBeGreaterThan(0);
      expect(process.cpuUsage(started).user / 1_000, `ms for ${text.slice(0, 20)}`).toBeLessThan(3_000);
    }
  });
});

/** Correcting and going back ask again because the customer wants it. */
function isOwnWish(state: DialogState | null, act: Activity): boolean {
  const screen = state?.open?.screen;
  const isOld = act.kind === 'message' && act.choice !== undefined && !act.choice.startsWith(`${state?.open?.number}.`);
  return screen === 'correct' || screen === 'answered' || screen === 'contradiction' || isOld;
}
