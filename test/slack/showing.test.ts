// What Slack shows of a case: its card, its conversation, its dangers, within what Slack takes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../cases/desk-bench.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { textOf } from './workspace.ts';

let slack: OpenSlack;
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => await slack[Symbol.asyncDispose]());

const fault = { kind: 'open-case', matter: 'fault' } as const;
const handOff = { kind: 'hand-off', reason: 'asked', note: 'Wants a person.' } as const;
const known = <V>(value: V) => ({ kind: 'known', value, source: 'customer' }) as const;

describe('a case in the queue', () => {
  it('has a card with facts and their sources, the verdict and its clauses, what is missing, clocks and buttons', async () => {
    const { caseId } = await slack.bench.queuedCase(
      { kind: 'record-facts', facts: { deliveredOn: known('2026-11-18') } },
      { kind: 'record-decision', decision: decision(), facts: {} },
    );
    const card = await slack.card(caseId);
    const text = textOf(card);

    expect(card.text).toMatch(/^EAST-\d+ · east · waiting$/);
    expect(text).toContain('*Ann* · web chat · English');
    expect(text).toContain('Delivered: 2026-11-18 _(customer)_');
    expect(text).toContain(':x: *Return*: ineligible by 3.2.2(a)\n> within seven days after delivery');
    expect(text).toContain(':white_check_mark: *Replacement*: eligible by 3.3.1(c)');
    expect(text).toContain('*Missing:* proof of purchase');
    expect(text).toContain('First response: due <!date^1795339800^');
    expect(text).toContain('Desk east-regional, level 1');
    expect(text).toMatch(/Take\nInternal note\nClauses/);
  });

  it('has in its thread what was said, the customer’s words whole and calling nobody, with their photos', async () => {
    const conversationId = await slack.bench.conversation('telegram');
    await slack.customer.say(conversationId, 'It does not <switch> on & <!channel> must know');
    const { caseId } = await slack.bench.turn(conversationId, fault, handOff);
    await slack.card(caseId ?? '');
    const photo = await slack.customer.photo(conversationId, 'label.png');
    await slack.customer.say(conversationId, 'Here is the label.', [photo]);

    const thread = await slack.thread(caseId ?? '', (posts) => posts.some(({ files = [] }) => files.length > 0));
    expect(thread.map((post) => textOf(post) || post.files?.[0]?.name)).toEqual([
      expect.stringContaining('It does not &lt;switch&gt; on &amp; &lt;!channel&gt; must know'),
      expect.stringContaining('Here is the label.\n:paperclip: label.png'),
      'label.png',
    ]);
    expect(thread[2]?.files?.[0]?.size).toBeGreaterThan(60);
  });

  it('names earlier cases of the unit, each with its thread', async () => {
    const unit = {
      kind: 'record-facts',
      facts: { serialNumber: known('DEMO-P6A-0009'), model: known('P6A') },
    } as const;
    const first = await slack.bench.queuedCase(unit);
    const earlier = await slack.card(first.caseId);
    const second = await slack.bench.queuedCase(unit);
    const thread = `archives/${slack.workspace.channel('hotline')}/p${earlier.ts.replace('.', '')}|EAST-`;
    expect(textOf(await slack.card(second.caseId))).toContain(thread);
  });

  it('shows how far words to the customer have come, on its card and under them', async () => {
    const { caseId, conversationId } = await slack.bench.queuedCase();
    await slack.host.act(caseId, 'Li', { kind: 'take' });
    await slack.host.act(caseId, 'Li', { kind: 'send', text: 'We look at it.', sendId: crypto.randomUUID() });
    expect(textOf(await slack.card(caseId, /waiting to be sent/))).toContain('Last words to the customer, by Li');

    await slack.delivered(conversationId, { delivery: 'failed', lastError: 'blocked by the customer' });
    await slack.card(caseId, /not delivered: blocked by the customer/);
    const thread = await slack.thread(caseId, (posts) => posts.some((post) => /not delivered/.test(textOf(post))));
    expect(thread.filter((post) => textOf(post).includes('We look at it.'))).toHaveLength(1);
    const { history = [] } = (await slack.host.card(caseId)) ?? {};
    expect(history.filter(({ kind }) => kind === 'note')).toEqual([]);

    await slack.host.act(caseId, 'Li', { kind: 'note', text: 'Call her.' });
    await slack.customer.say(conversationId, 'Hello?');
    await slack.thread(caseId, (posts) => posts.some((post) => textOf(post).includes('Hello?')));
    await slack.quiet(caseId);
    expect(textOf(await slack.card(caseId))).toContain('not delivered: blocked by the customer');
  });

  it('stays within what Slack takes, however much there is to show', async () => {
    const conversationId = await slack.bench.conversation();
    for (let index = 0; index < 45; index += 1) {
      await slack.customer.say(conversationId, `${index}: ${index === 7 ? 'x'.repeat(7_900) : '<&>'.repeat(30)}`);
    }
    const hazards = Array.from({ length: 8 }, () => ({
      kind: 'record-hazard' as const,
      hazards: ['smoke' as const],
      words: 'smoke '.repeat(400),
    }));
    const clauses = Array.from({ length: 40 }, (_, index) => ({
      id: `3.2.2(${index})`,
      role: 'bar' as const,
      value: true,
      facts: [],
      quote: { source: '004', start: 0, end: 9, text: 'within seven days '.repeat(60) },
    }));
    const { remedies } = decision();
    const verdict = decision({ remedies: { ...remedies, return: { ...remedies.return, clauses } as never } });
    const { caseId } = await slack.bench.turn(
      conversationId,
      fault,
      ...hazards,
      { kind: 'record-decision', decision: verdict, facts: {} },
      handOff,
    );

    const thread = await slack.thread(caseId ?? '', (posts) => posts.some((post) => textOf(post).includes('44: ')));
    const said = thread.map(textOf).join('\n');
    for (let index = 0; index < 45; index += 1) expect(said).toContain(`${index}: `);
    expect(said.match(/x/g)).toHaveLength(7_900);
    expect(said.match(/&lt;&amp;&gt;/g)).toHaveLength(44 * 30);
  });
});

describe('a danger', () => {
  it('calls the engineer on call by name in the channel, once, and stands on the card', async () => {
    const { caseId, conversationId } = await slack.bench.queuedCase({
      kind: 'record-hazard',
      hazards: ['smoke'],
      words: 'It smokes!',
    });
    const card = await slack.card(caseId, /Danger: smoke/);
    expect(card.text).toMatch(/^⚠️ DANGER/);
    const pages = async () =>
      (await slack.thread(caseId, (posts) => posts.some((post) => /safety first/.test(post.text)))).filter((post) =>
        /safety first/.test(post.text),
      );
    expect(await pages()).toMatchObject([{ text: expect.stringContaining('<!channel>'), reply_broadcast: true }]);

    await slack.customer.say(conversationId, 'Still smoking.');
    await slack.thread(caseId, (posts) => posts.some((post) => /Still smoking/.test(textOf(post))));
    expect(await pages()).toHaveLength(1);
  });
});
