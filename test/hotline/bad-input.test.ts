// What people ask for that cannot be: refused with a clear sentence, and nothing of it remains.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskAction, Refused } from '../../bot/desk-action.ts';
import type { Effect } from '../../dialogs/dialog.ts';
import { decision } from '../cases/desk-bench.ts';
import { openStaffed, type Staffed } from './staffed.ts';

let desk: Staffed;
beforeAll(async () => {
  desk = await openStaffed();
});
afterAll(async () => await desk[Symbol.asyncDispose]());

const decided: Effect = { kind: 'record-decision', decision: decision(), facts: {} };
const produced: Effect = {
  kind: 'record-facts',
  facts: {
    producedOn: { kind: 'known', value: '2026-08-01', source: 'registry' },
    deliveredOn: { kind: 'known', value: '2026-11-10', source: 'customer' },
  },
};

/** A case in Sam's hands, who is on shift. */
async function samsCase(...effects: readonly Effect[]) {
  const { caseId, conversationId } = await desk.bench.queuedCase(...effects);
  expect(await desk.act(caseId, 'Sam', { kind: 'take' })).toMatchObject({ kind: 'done' });
  return { caseId, conversationId };
}

async function refusalOf(caseId: string, engineer: string, action: DeskAction) {
  const before = await desk.history(caseId);
  const result = await desk.act(caseId, engineer, action);
  expect(await desk.history(caseId)).toEqual(before);
  expect(result.kind).toBe('refused');
  const { reason, message } = result as Refused;
  // Said in Chinese too, not only in English.
  expect(message.zh).toMatch(/\p{Script=Han}/u);
  return { reason, message: message.en };
}

const correct = (fact: string, value: unknown, reason = 'The invoice says so.'): DeskAction => ({
  ...{ kind: 'correct-fact', fact, value, reason },
});

describe('a person', () => {
  it('who is not on the staff list can do nothing', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const { reason, message } = await refusalOf(caseId, 'Eve', { kind: 'take' });
    expect([reason, message]).toEqual([
      'unknown-staff',
      'Eve is not on the staff list. Ask an administrator to add them.',
    ]);
    expect(await desk.takeNext('Eve')).toMatchObject({ kind: 'refused', reason: 'unknown-staff' });
  });

  it('who is off shift takes and sends nothing, but may leave a note', async () => {
    const { caseId } = await samsCase();
    expect(await refusalOf(caseId, 'Li', { kind: 'take' })).toMatchObject({ reason: 'off-shift' });
    const send: DeskAction = { kind: 'send', text: 'Hello', sendId: randomUUID() };
    expect((await refusalOf(caseId, 'Li', send)).message).toBe(
      'You are not on shift just now. Ask a colleague who is, or have the shift changed.',
    );
    expect(await desk.act(caseId, 'Li', { kind: 'note', text: 'I know this one.' })).toMatchObject({ kind: 'done' });
  });

  it('on shift at another desk does not take this one’s case', async () => {
    const { caseId } = await desk.bench.queuedCase();
    expect((await refusalOf(caseId, 'Ada', { kind: 'take' })).message).toBe(
      'You are not on shift at the desk east-regional just now.',
    );
  });

  it('cannot hand a case to somebody who is not there, or to nobody', async () => {
    const { caseId } = await samsCase();
    const to = (engineer: string): DeskAction => ({ kind: 'transfer', to: { engineer }, note: 'Knows Chinese.' });
    expect((await refusalOf(caseId, 'Sam', to('Li'))).message).toBe(
      'Li is not on shift at the desk east-regional just now.',
    );
    expect(await refusalOf(caseId, 'Sam', to('Nobody'))).toMatchObject({ reason: 'unknown-staff' });
    const nowhere: DeskAction = { kind: 'transfer', to: { desk: 'moon' }, note: 'Go.' };
    expect((await refusalOf(caseId, 'Sam', nowhere)).message).toBe('There is no desk "moon".');
  });
});

describe('a button', () => {
  it('pressed twice does its work once', async () => {
    const { caseId } = await samsCase(decided);
    const twice: readonly DeskAction[] = [
      { kind: 'acknowledge' },
      { kind: 'confirm-request', remedy: 'replacement' },
      { kind: 'receive-goods', note: '' },
      { kind: 'pause', cause: 'parts', note: '' },
    ];
    for (const action of twice) {
      expect(await desk.act(caseId, 'Sam', action)).toMatchObject({ kind: 'done' });
      const before = await desk.history(caseId);
      expect(await desk.act(caseId, 'Sam', action)).toMatchObject({ kind: 'done' });
      expect(await desk.history(caseId)).toEqual(before);
    }
    const sendId = randomUUID();
    await Promise.all([1, 2, 3].map(() => desk.act(caseId, 'Sam', { kind: 'send', text: 'Hello', sendId })));
    expect((await desk.history(caseId)).filter((line) => line.startsWith('sent'))).toHaveLength(1);
  });

  it('of a form left open while another resolved the case says so', async () => {
    const { caseId } = await samsCase(decided);
    await desk.act(caseId, 'Sam', { kind: 'resolve', outcome: 'explained', note: '', closingText: '' });
    const late: readonly DeskAction[] = [
      { kind: 'send', text: 'Hello', sendId: randomUUID() },
      { kind: 'confirm-request', remedy: 'replacement' },
      { kind: 'escalate', reason: 'Difficult.' },
      { kind: 'take' },
      correct('purchaseProof', true),
    ];
    for (const action of late) {
      expect((await refusalOf(caseId, 'Sam', action)).message).toBe('This case has been resolved.');
    }
  });
});

describe('a fact', () => {
  it.each([
    ['unheardOf', true, /"unheardOf" is no fact/],
    ['deliveredOn', '2026-02-30', /deliveredOn is "2026-02-30"; allowed is a day of the calendar/],
    ['deliveredOn', '2027-01-01', /a date not after asOf/],
    ['purchaseProof', 'perhaps', /purchaseProof is "perhaps"; allowed is true or false/],
    ['distanceKm', -5, /allowed is a number from 0/],
    ['causes', ['ghosts'], /causes is \["ghosts"\]/],
    ['deliveredOn', '2026-07-01', /cannot be delivered before it was produced: producedOn is 2026-08-01/],
  ])('%s corrected to %j is nonsense, and the engineer is told why', async (fact, value, words) => {
    const { caseId } = await samsCase(produced);
    const { reason, message } = await refusalOf(caseId, 'Sam', correct(fact, value));
    expect(reason).toBe('unfit-fact');
    expect(message).toMatch(words);
  });

  it('needs a reason, and then runs the verdict again and shows the difference', async () => {
    const { caseId } = await samsCase(decided, produced);
    expect(await refusalOf(caseId, 'Sam', correct('deliveredOn', '2026-11-19', '  '))).toMatchObject({
      reason: 'no-reason',
    });
    const result = await desk.act(caseId, 'Sam', correct('deliveredOn', '2026-11-19'));
    expect(result).toMatchObject({
      kind: 'done',
      changes: expect.arrayContaining([expect.objectContaining({ remedy: 'return', before: 'ineligible' })]),
    });
    expect((await desk.history(caseId)).slice(-2)).toEqual([
      'facts-recorded by engineer:Sam',
      'reassessed by engineer:Sam',
    ]);
  });
});

describe('an override', () => {
  const override = (fields: object = {}): DeskAction => ({
    ...{ kind: 'override-verdict', remedy: 'return', outcome: 'eligible', reason: 'A loyal customer.' },
    ...fields,
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'no-reason'],
    ['of a remedy nobody decided about', { remedy: 'warranty' }, 'not-decided'],
    ['to nonsense', { outcome: 'perhaps' }, 'unfit-choice'],
    ['to what the verdict says already', { outcome: 'ineligible' }, 'unfit-choice'],
    ['with goodwill that is no amount', { goodwill: { amount: 'much', currency: 'CNY' } }, 'unfit-quote'],
  ])('%s is refused', async (_name, fields, reason) => {
    const { caseId } = await samsCase(decided);
    expect(await refusalOf(caseId, 'Sam', override(fields))).toMatchObject({ reason });
  });

  it('within the limit of the desk stands; above it a second person must agree, who is a lead', async () => {
    const { caseId } = await samsCase(decided);
    const small = await desk.act(caseId, 'Sam', override({ goodwill: { amount: '500.00', currency: 'CNY' } }));
    expect(small).toEqual({ kind: 'done', caseId });
    for (const goodwill of [
      { amount: '500.01', currency: 'CNY' },
      { amount: '10', currency: 'EUR' },
    ]) {
      expect(await desk.act(caseId, 'Sam', override({ goodwill }))).toMatchObject({ waitsForApproval: true });
    }
    const rows = await desk.bench.database
      .selectFrom('caseEvents')
      .select('data')
      .where('caseId', '=', caseId)
      .where('kind', '=', 'override-proposed')
      .execute();
    const overrideId = String(Object(rows[0]?.data).overrideId);
    expect(await refusalOf(caseId, 'Sam', { kind: 'approve-override', overrideId })).toMatchObject({
      reason: 'own-override',
    });
    expect(await refusalOf(caseId, 'Li', { kind: 'approve-override', overrideId })).toMatchObject({
      reason: 'not-allowed',
    });
    const unknown: DeskAction = { kind: 'approve-override', overrideId: randomUUID() };
    expect(await refusalOf(caseId, 'Wu', unknown)).toMatchObject({ reason: 'unknown-override' });
    expect(await desk.act(caseId, 'Wu', { kind: 'approve-override', overrideId })).toMatchObject({ kind: 'done' });
    expect((await desk.history(caseId)).at(-1)).toBe('overridden by engineer:Wu');
    expect(await refusalOf(caseId, 'Wu', { kind: 'reject-override', overrideId, reason: 'No.' })).toMatchObject({
      reason: 'unknown-override',
    });
  });
});

describe('a quotation', () => {
  const quote = (lines: readonly { item: string; amount: string }[], currency = 'CNY'): DeskAction => ({
    ...{ kind: 'quote', lines, currency, note: '' },
  });

  it('has the four lines of 3.5.2 and a total to the cent', async () => {
    const { caseId } = await samsCase();
    const lines = [
      { item: 'parts', amount: '120.10' },
      { item: 'labour', amount: '80.2' },
      { item: 'logistics', amount: '0.70' },
    ];
    expect(await desk.act(caseId, 'Sam', quote(lines))).toMatchObject({ kind: 'done' });
    const { data } = await desk.bench.database
      .selectFrom('caseEvents')
      .select('data')
      .where('caseId', '=', caseId)
      .where('kind', '=', 'quoted')
      .executeTakeFirstOrThrow();
    expect(data).toMatchObject({ total: '201.00', currency: 'CNY', lines: [...lines, { item: 'other', amount: '0' }] });
  });

  it.each([
    [
      'a line of another maker',
      [{ item: 'travel', amount: '1' }],
      'CNY',
      /has the lines parts, labour, logistics, other/,
    ],
    [
      'a line twice',
      [
        { item: 'parts', amount: '1' },
        { item: 'parts', amount: '2' },
      ],
      'CNY',
      /each once/,
    ],
    ['an amount that is none', [{ item: 'parts', amount: '1,5' }], 'CNY', /"1,5" is no amount/],
    ['nothing in it', [], 'CNY', /worth nothing/],
    ['money of no country', [{ item: 'parts', amount: '1' }], 'money', /three letters/],
  ])('with %s is refused', async (_name, lines, currency, words) => {
    const { caseId } = await samsCase();
    const { reason, message } = await refusalOf(caseId, 'Sam', quote(lines, currency));
    expect([reason, words.test(message)]).toEqual(['unfit-quote', true]);
  });
});

describe('anything else', () => {
  it.each([
    [{ kind: 'dispatch', engineer: 'Sam', etaAt: '2026-11-20T08:00:00Z', note: '' }, 'unfit-time'],
    [{ kind: 'dispatch', engineer: 'Sam', etaAt: 'tomorrow', note: '' }, 'unfit-time'],
    [{ kind: 'milestone', milestone: 'landed', note: '' }, 'unfit-choice'],
    [{ kind: 'pause', cause: 'lunch', note: '' }, 'unfit-choice'],
    [{ kind: 'resume', note: '' }, 'not-paused'],
    [{ kind: 'receive-goods', note: '' }, 'not-confirmed'],
    [{ kind: 'request-evidence', slots: ['passport'] }, 'unfit-choice'],
    [{ kind: 'confirm-request', remedy: 'a-car' }, 'unfit-choice'],
    [{ kind: 'record-inspection', facts: {}, note: '' }, 'unfit-fact'],
    [{ kind: 'escalate', reason: '' }, 'no-reason'],
    [{ kind: 'resolve', outcome: 'vanished', note: '', closingText: '' }, 'unknown-outcome'],
  ] as const)('%j is refused', async (action, reason) => {
    const { caseId } = await samsCase();
    expect(await refusalOf(caseId, 'Sam', action as DeskAction)).toMatchObject({ reason });
  });

  it('goes up level by level, and no further than the last', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const up: DeskAction = { kind: 'escalate', reason: 'Beyond me.' };
    expect(await desk.act(caseId, 'Sam', up)).toMatchObject({ kind: 'done' });
    expect(await desk.act(caseId, 'Sam', up)).toMatchObject({ kind: 'done' });
    expect(await refusalOf(caseId, 'Sam', up)).toMatchObject({ reason: 'no-higher-level' });
    expect(await desk.act(caseId, 'Ada', { kind: 'take' })).toMatchObject({ kind: 'done' });
  });
});
