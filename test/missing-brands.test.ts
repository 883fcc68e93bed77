import { pino } from 'pino';
import { expect, test } from 'vitest';
import { missingBrands } from '../bot/missing-brands.ts';
import { openBench } from './conversation/bench.ts';
import { brandFrom } from './conversation/brand.ts';

const minuteMs = 60_000;
const silent = pino({ level: 'silent' });

test('a conversation whose brand left the brands file keeps what comes in, and goes on where the brand is back', async () => {
  const brands = [brandFrom('east')];
  await using bench = await openBench(brands);
  const conversationId = await bench.conversation();
  await bench.database.updateTable('conversations').set({ brand: 'gone' }).execute();
  const event = { conversation: conversationId, activity: { type: 'message', text: 'I want to return my unit' } };
  await bench.keep(event);
  await bench.conversations.drain();
  bench.pass(10 * minuteMs);
  await bench.conversations.drain();
  expect(bench.phone.sent).toEqual([]);
  const inbox = bench.database.selectFrom('inbox').select(['status', 'attempts', 'lastError']);
  expect(await inbox.execute()).toEqual([{ status: 'new', attempts: 0, lastError: null }]);
  expect(await missingBrands(bench.database, brands, silent)).toEqual([
    'The brand gone is not in the brands file any more: 1 of its conversations wait. Put it back into BRANDS_FILE and start again; nothing of them is lost.',
  ]);

  await bench.database.updateTable('conversations').set({ brand: 'east' }).execute();
  bench.pass(minuteMs);
  await bench.conversations.drain();
  expect(bench.phone.sent.length).toBeGreaterThan(0);
  expect(await missingBrands(bench.database, brands, silent)).toEqual([]);
});

test('a database that is gone for a moment keeps no bot from starting', async () => {
  const bench = await openBench([brandFrom('east')]);
  const { database } = bench;
  await bench[Symbol.asyncDispose]();
  expect(await missingBrands(database, [brandFrom('east')], silent)).toEqual([]);
});
