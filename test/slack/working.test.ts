// Working a case from Slack: every button and form, and what is said to whoever may not.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../cases/desk-bench.ts';
import { choice, choices, date, instant, text } from './answers.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { textOf } from './workspace.ts';

let slack: OpenSlack;
let caseId = '';
let conversationId = '';
const known = <V>(value: V) => ({ kind: 'known', value, source: 'customer' }) as const;

beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => await slack[Symbol.asyncDispose]());
beforeEach(async () => {
  slack.workspace.proxy.forget();
  const facts = { deliveredOn: known('2026-11-18') } as const;
  const queued = await slack.bench.queuedCase(
    { kind: 'record-facts', facts },
    { kind: 'record-decision', decision: decision(), facts },
  );
  caseId = queued.caseId;
  conversationId = queued.conversationId;
});

async function take(): Promise<void> {
  await slack.workspace.press('li', await slack.card(caseId, /case\.take/), 'case.take');
}

/** Opens a form of the case that Li has, and submits it. */
async function fill(button: string, values: Readonly<Record<string, object>>) {
  const view = await slack.workspace.open(
    'li',
    await slack.card(caseId, new RegExp(`case\\.${button}"`)),
    `case.${button}`,
  );
  return { view, answer: await slack.workspace.submit('li', view, values) };
}

const history = async () => (await slack.host.card(caseId))?.history.map(({ kind, actor }) => `${kind} by ${actor}`);

describe('a button', () => {
  it('takes the case, and says to the second one who has it, to them alone', async () => {
    const card = await slack.card(caseId, /case\.take/);
    const answers = await Promise.all([
      slack.workspace.press('li', card, 'case.take'),
      slack.workspace.press('wang', card, 'case.take'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { takenBy } = (await slack.host.card(caseId)) ?? {};
    expect(['li', 'wang']).toContain(takenBy);
    const late = takenBy === 'li' ? 'wang' : 'li';
    expect(slack.workspace.whispers(late)).toEqual([`${takenBy} has this case.`]);
    expect(textOf(await slack.card(caseId, /Taken by/))).toContain(`Taken by *${takenBy}*`);
  });

  it('pressed by somebody who is not in the channel answers in a window of its own', async () => {
    const card = await slack.card(caseId, /case\.take/);
    await slack.host.act(caseId, 'li', { kind: 'take' });
    slack.workspace.proxy.fail('chat.postEphemeral', { answer: { ok: false, error: 'user_not_in_channel' } });
    expect((await slack.workspace.press('wang', card, 'case.take')).status).toBe(200);
    const told = slack.workspace.proxy.calls.findLast(({ method }) => method === 'views.open');
    expect(JSON.stringify(told?.params)).toContain('li has this case.');
  });

  it('pressed twice takes once; on a card that shows an older state it says so', async () => {
    const card = await slack.card(caseId, /case\.take/);
    for (const who of ['li', 'li'] as const) await slack.workspace.press(who, card, 'case.take');
    expect((await history())?.filter((line) => line.startsWith('taken'))).toEqual(['taken by li']);
    await slack.host.act(caseId, 'li', { kind: 'resolve', outcome: 'explained', note: '', closingText: '' });
    await slack.workspace.press('wang', card, 'case.take');
    expect(slack.workspace.whispers('wang')).toEqual(['This case has been resolved.']);
  });
});

describe('the form that sends', () => {
  it('shows channel, language and what speaks against the words, and sends them once', async () => {
    await take();
    const { view, answer } = await fill('send', { text: text('We will refund you 500 yuan.') });
    expect(textOf(view)).toContain('To *Ann* · web chat · English');
    expect(JSON.parse(answer.body)).toMatchObject({ response_action: 'update' });
    expect(await slack.staffMessages(conversationId)).toEqual([]);

    const { view: warned } = JSON.parse(answer.body) as { view: typeof view };
    expect(textOf(warned)).toMatch(/:warning:/);
    expect(warned.submit?.text).toBe('Send all the same');
    const again = () => slack.workspace.submit('li', warned, { text: text('We will refund you 500 yuan.') });
    expect((await again()).body).toBe('');
    expect((await again()).body).toBe('');
    expect(await slack.staffMessages(conversationId)).toEqual(['We will refund you 500 yuan.']);
    await slack.card(caseId, /Last words to the customer, by li/);
  });

  it('warns again where the words were changed after the warning', async () => {
    await take();
    const { answer } = await fill('send', { text: text('We will refund you 500 yuan.') });
    const { view } = JSON.parse(answer.body);
    const changed = await slack.workspace.submit('li', view, { text: text('We will refund you 900 yuan.') });
    expect(JSON.parse(changed.body)).toMatchObject({ response_action: 'update' });
    const harmless = await slack.workspace.submit('li', view, { text: text('Please stand by.') });
    expect(harmless.body).toBe('');
    expect(await slack.staffMessages(conversationId)).toEqual(['Please stand by.']);
  });

  it('shows how many more messages the channel takes', async () => {
    const weChat = await slack.bench.conversation('wechat');
    await slack.customer.say(weChat, '坏了');
    const applied = await slack.bench.turn(
      weChat,
      { kind: 'open-case', matter: 'fault' },
      { kind: 'hand-off', reason: 'asked', note: '' },
    );
    const id = applied.caseId ?? '';
    await slack.workspace.press('li', await slack.card(id, /case\.take/), 'case.take');
    const view = await slack.workspace.open('li', await slack.card(id, /case\.send/), 'case.send');
    expect(textOf(view)).toMatch(/WeChat.*:envelope: [45] more messages may be sent until <!date\^/s);
  });

  it('left open while another resolved the case says so and sends nothing', async () => {
    await take();
    const view = await slack.workspace.open('li', await slack.card(caseId, /case\.send/), 'case.send');
    await slack.host.act(caseId, 'li', { kind: 'resolve', outcome: 'explained', note: '', closingText: '' });
    const answer = await slack.workspace.submit('li', view, { text: text('Are you there?') });
    expect(JSON.parse(answer.body)).toEqual({
      response_action: 'errors',
      errors: { text: 'This case has been resolved.' },
    });
    expect(await slack.staffMessages(conversationId)).toEqual([]);
  });
});

describe('the other forms', () => {
  it('correct a fact: the verdict is run again and the difference is shown', async () => {
    await take();
    const { view, answer } = await fill('correct-fact', { fact: choice('deliveredOn') });
    expect(view.title.text).toBe('Correct a fact');
    const step = JSON.parse(answer.body).view;
    expect(textOf(step)).toContain('*Delivered* is _2026-11-18_ (customer).');
    const values = { state: choice('known'), value: date('2026-09-01'), reason: text('The waybill says so.') };
    const done = JSON.parse((await slack.workspace.submit('li', step, values)).body);
    expect(done.view.title.text).toMatch(/verdict changed|Recorded/);
    expect(textOf(await slack.card(caseId, /2026-09-01/))).toContain('~2026-11-18~');
  });

  it('refuse a fact that cannot be, under the field, and keep the form open', async () => {
    await take();
    const { answer } = await fill('correct-fact', { fact: choice('deliveredOn') });
    const step = JSON.parse(answer.body).view;
    const submit = (values: Readonly<Record<string, object>>) => slack.workspace.submit('li', step, values);
    const future = await submit({ state: choice('known'), value: date('2031-01-01'), reason: text('?') });
    expect(JSON.parse(future.body).response_action).toBe('errors');
    const nothing = await submit({ state: choice('known'), value: date(''), reason: text('?') });
    expect(JSON.parse(nothing.body).response_action).toBe('errors');
    const noReason = await submit({ state: choice('unavailable'), value: {}, reason: text(' ') });
    expect(Object.values(JSON.parse(noReason.body).errors)).toEqual(['Say why: a reason is required here.']);
    expect((await history())?.filter((line) => line.startsWith('facts'))).toHaveLength(1);
  });

  it('do everything else an engineer does, each an event of the case', async () => {
    await take();
    const steps: readonly (readonly [string, Readonly<Record<string, object>>])[] = [
      ['note', { text: text('The fan is dead.') }],
      ['request-evidence', { slots: choices('label', 'fault') }],
      ['confirm-request', { remedy: choice('replacement') }],
      ['receive-goods', { note: text('') }],
      ['record-inspection', { 'found.scratchFree': choice('yes'), note: text('') }],
      ['quote', { 'item.parts': text('120.50'), 'item.labour': text('80'), currency: text('cny'), note: text('') }],
      ['dispatch', { engineer: text('Zhao'), eta: instant('2026-11-22T08:00:00Z'), note: text('') }],
      ['milestone', { milestone: choice('diagnosed'), note: text('') }],
      ['pause', { cause: choice('parts'), note: text('ordered') }],
      ['resume', { note: text('') }],
      [
        'override-verdict',
        {
          remedy: choice('return'),
          outcome: choice('eligible'),
          reason: text('Goodwill of the house'),
          amount: text(''),
          currency: text(''),
        },
      ],
      ['resolve', { outcome: choice('replaced'), closing: text('Enjoy it.'), note: text('') }],
    ];
    for (const [button, values] of steps) {
      const { answer } = await fill(button, values);
      expect(`${button}: ${answer.status} ${answer.body.includes('errors') ? answer.body : 'ok'}`).toBe(
        `${button}: 200 ok`,
      );
      expect(answer.tookMs).toBeLessThan(3_000);
    }
    expect((await history())?.filter((line) => line.endsWith('by li'))).toEqual(
      expect.arrayContaining(['note by li', 'quoted by li', 'dispatched by li', 'resolved by li']),
    );
    const text_ = textOf(await slack.card(caseId, /· resolved/));
    expect(text_).toContain('Quotation by li: *200.50 CNY*');
    expect(text_).toContain('Zhao is sent');
    expect(await slack.staffMessages(conversationId)).toEqual(['Enjoy it.']);
  });

  it('hand a case on: released, transferred, escalated, handed back to the bot', async () => {
    for (const [button, values] of [
      ['release', { note: text('Lunch.') }],
      ['transfer', { to: choice('desk:east-headquarters'), note: text('Yours.') }],
      ['escalate', { reason: text('It smokes.') }],
      ['hand-back', { note: text('') }],
    ] as const) {
      await take();
      const { answer } = await fill(button, values);
      expect(answer.body).toBe('');
      if (button !== 'hand-back') await slack.card(caseId, /case\.take/);
    }
    expect((await slack.host.card(caseId))?.status).toBe('intake');
    expect(conversationId).not.toBe('');
  });

  it('show the clauses and their words', async () => {
    const view = await slack.workspace.open('wang', await slack.card(caseId, /case\.clauses/), 'case.clauses');
    expect(textOf(view)).toMatch(/\*3\.\d/);
  });
});
