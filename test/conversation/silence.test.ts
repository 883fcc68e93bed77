// What the bot says of its own accord to a customer who leaves a question open.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followUpHandlers } from '../../bot/cases/follow-ups.ts';
import { fireNext } from '../../bot/timers.ts';
import { type Bench, openBench } from './bench.ts';
import { brandFrom } from './brand.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const dayMs = 86_400_000;

async function pass(days: number): Promise<void> {
  bench.pass(days * dayMs);
  const { database, clock } = bench;
  const handlers = followUpHandlers({ brandOf: () => brandFrom('east'), newId: randomUUID });
  const onFailed = (_: unknown, error: unknown) => {
    throw error;
  };
  while (await fireNext({ database, clock, handlers, hasBrand: () => true, onFailed }));
  await bench.conversations.drain();
}

async function say(text: string): Promise<void> {
  await bench.keep({ activity: { type: 'message', text } });
  await bench.conversations.drain();
}

const saidLast = () => bench.phone.sent.at(-1)?.activity.text ?? '';

it('whoever speaks again has all the time again: the end that was near is put off', async () => {
  await say("my XT2400 won't charge");
  await pass(1);
  expect(saidLast()).toMatch(/are you still there/i);
  await pass(2.9);
  await say('none of these');
  const asked = saidLast();
  await pass(0.2);
  expect(saidLast()).toBe(asked);
  await pass(0.9);
  expect(saidLast()).toMatch(/are you still there/i);
  await pass(3.1);
  expect(saidLast()).toMatch(/I let this rest/);
});
