// A language model beside the rules: read once, kept with the message, and never in the way.
import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giveTo } from '../../bot/conversation/ownership.ts';
import { isWorthReading, openReading } from '../../bot/conversation/reading.ts';
import { openReader, type ReadResult } from '../../dialogs/extract/llm.ts';
import { type Bench, openBench } from './bench.ts';
import { brandFrom } from './brand.ts';

const model = new LLMock({ port: 0 });
let bench: Bench;
let readings: ReadResult[] = [];
beforeAll(async () => {
  await model.start();
  const reader = openReader({ apiKey: 'k', baseUrl: `${model.url}/v1`, model: 'small', timeLimitMs: 500 });
  bench = await openBench([brandFrom('east')], (clock) =>
    openReading({ reader, clock, onRead: (result) => void readings.push(result) }),
  );
});
beforeEach(() => bench.reset());
afterEach(() => {
  readings = [];
  // Whatever failed before, the model has rested.
  bench.pass(60_000);
  model.clearFixtures();
  model.clearChaos();
  model.clearRequests();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await model.stop();
});

function proposes(fact: string, value: unknown, words: string) {
  model.onMessage(/./, { content: JSON.stringify({ facts: [{ fact, value, words }] }) });
}

async function say(text: string, value?: unknown) {
  await bench.keep({ activity: { type: 'message', text, ...(value !== undefined && { value }) } });
  await bench.conversations.drain();
}

const replies = () => bench.phone.sent.map(({ activity }) => activity.text ?? '').join('\n');
const recorded = async () => {
  const rows = await bench.database
    .selectFrom('caseEvents')
    .select('data')
    .where('kind', '=', 'facts-recorded')
    .execute();
  return Object.assign({}, ...rows.map(({ data }) => Object(data).after)) as Record<string, unknown>;
};

describe('what a language model proposes', () => {
  it('becomes a fact by the customer’s words, kept beside the message so that nobody asks again', async () => {
    proposes('channel', 'official', 'that flagship place of yours');
    await say('My XT2400 gave up the ghost, I got it in that flagship place of yours');
    expect(await recorded()).toMatchObject({
      channel: { kind: 'known', value: 'official', source: 'extracted' },
      model: { value: 'XT2400' },
    });
    const kept = await bench.database.selectFrom('inbox').select('prepared').executeTakeFirstOrThrow();
    expect(kept.prepared).toMatchObject({ candidates: [{ fact: 'channel', value: 'official' }] });
    await bench.database.updateTable('inbox').set({ status: 'new', doneAt: null }).execute();
    await bench.database
      .insertInto('lanes')
      .columns(['conversationId', 'readyAt'])
      .expression(bench.database.selectFrom('inbox').select(['conversationId', 'receivedAt']))
      .execute();
    await bench.conversations.drain();
    expect(model.getRequests()).toHaveLength(1);
  });

  it('never outranks what the rules read', async () => {
    proposes('model', 'P6A', 'p6a');
    await say('My XT2400 does not charge, my neighbour has a p6a');
    expect(await recorded()).toMatchObject({ model: { value: 'XT2400' } });
  });

  it('raises the alarm where it is danger', async () => {
    proposes('hazards', ['smell'], 'it stinks like a chemistry lab');
    await say('since yesterday it stinks like a chemistry lab in the garage');
    expect(bench.phone.sent.map(({ activity }) => activity.channelData?.kind)).toContain('safety');
  });
});

describe('a language model in trouble', () => {
  it('is not waited for again after three failures, and asked again after a rest; the rules go on alone', async () => {
    proposes('owner', true, 'mine');
    model.setChaos({ rateLimitRate: 1 });
    for (let turn = 0; turn < 5; turn += 1) await say('My XT2400 does not charge and it is mine');
    expect(readings).toEqual(Array(3).fill({ kind: 'unread', reason: 'refused' }));
    expect(replies()).toContain('XT2400');
    model.clearChaos();
    bench.pass(31_000);
    await say('as I said it is mine');
    expect(readings.at(-1)).toMatchObject({ kind: 'read' });
  });

  it('keeps nobody waiting past its limit', async () => {
    proposes('owner', true, 'mine');
    model.setChaos({ latencyMs: 3_000 });
    await say('My XT2400 does not charge and it is mine');
    expect(readings).toEqual([{ kind: 'unread', reason: 'slow' }]);
    expect(replies()).toContain('XT2400');
  });
});

describe('a message a language model does not see', () => {
  it('is one to an engineer', async () => {
    proposes('owner', true, 'mine');
    await say('My XT2400 does not charge');
    model.clearRequests();
    const { conversationId } = await bench.database
      .selectFrom('conversations')
      .select('conversationId')
      .executeTakeFirstOrThrow();
    await bench.database.transaction().execute((trx) => giveTo(trx, conversationId, 'engineer'));
    await say('Dear engineer, it is mine');
    expect(model.getRequests()).toEqual([]);
  });

  it.each([
    ['a button', { type: 'message', text: 'The maker’s own store', value: { choice: '2.1' } }, false],
    ['a number', { type: 'message', text: '2' }, false],
    ['a short answer', { type: 'message', text: 'yes' }, false],
    ['a short Chinese answer', { type: 'message', text: '不是' }, false],
    ['nothing', { type: 'message' }, false],
    ['somebody joining', { type: 'conversationUpdate' }, false],
    ['but not words', { type: 'message', text: 'from your shop' }, true],
    ['but not a Chinese sentence', { type: 'message', text: '上周到货的' }, true],
  ] as const)('is %s', (_, activity, isRead) => {
    expect(isWorthReading(activity)).toBe(isRead);
  });
});
