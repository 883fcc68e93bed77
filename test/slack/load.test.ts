// Many customers who write at once, and many cases that came while nobody listened: no word is missing, and each thread is in order.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillQueue } from '../../bench/load/full-queue.ts';
import { brand } from '../cases/desk-bench.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { type SlackMessage, textOf } from './workspace.ts';

let slack: OpenSlack;
beforeEach(async () => {
  slack = await openSlack();
});
afterEach(async () => await slack[Symbol.asyncDispose]());

const wordsIn = (thread: readonly SlackMessage[]) =>
  thread
    .map(textOf)
    .join('\n')
    .match(/word \d+/g) ?? [];

it('words of twenty customers at once are all in their threads, in the order they were said', async () => {
  const said = Array.from({ length: 12 }, (_, index) => `word ${index}`);
  const cases = await Promise.all(Array.from({ length: 20 }, () => slack.bench.queuedCase()));
  await Promise.all(
    cases.map(async ({ conversationId }) => {
      for (const word of said) await slack.customer.say(conversationId, word);
    }),
  );
  for (const { caseId } of cases) {
    const thread = await slack.thread(caseId, (posts) => wordsIn(posts).length >= said.length);
    expect(wordsIn(thread)).toEqual(said);
  }
});

it('a case that nobody told Slack of shows once its customer writes, however many wait before it', async () => {
  const { database, clock } = slack.bench;
  const full = { count: 250, brand: brand.id, desk: 'east-regional', now: clock.now() } as const;
  const conversations = await fillQueue(database, full);
  const { conversationId, caseId } = await database
    .selectFrom('queue')
    .select(['conversationId', 'caseId'])
    .where('conversationId', 'in', conversations)
    .orderBy('class', 'desc')
    .orderBy('firstDueAt', 'desc')
    .executeTakeFirstOrThrow();
  await slack.customer.say(conversationId, 'word 1');
  await slack.customer.say(conversationId, 'word 2');
  expect(wordsIn(await slack.thread(caseId, (posts) => wordsIn(posts).length === 2))).toEqual(['word 1', 'word 2']);
});
