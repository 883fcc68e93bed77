import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addMs, type Instant } from '../bot/clock.ts';
import { cancelTimer, fireNext, setTimer, startTimers, type Timer, type TimerHandler } from '../bot/timers.ts';
import { openBench, start } from './cases/desk-bench.ts';
import { eventually } from './eventually.ts';

const hourMs = 3_600_000;

test('a timer fires when it is due, once, with what it was given', async () => {
  await using room = await openRoom();
  const timer = await room.set({ payload: { step: 1 } });
  await room.fire();
  expect(room.fired).toEqual([]);

  room.bench.pass(hourMs);
  await room.fire();
  await room.fire();
  expect(room.fired).toEqual([timer]);
});

test('timers that fell due while nobody was there fire in the order they were due in', async () => {
  await using room = await openRoom();
  for (const hours of [3, 1, 2]) await room.set({ key: `${hours}`, dueAt: addMs(start, hours * hourMs) });
  room.bench.pass(30 * 24 * hourMs);
  await room.fire();
  expect(room.fired.map(({ key }) => key)).toEqual(['1', '2', '3']);
});

test('a timer set anew fires at its new time only, and a cancelled one never', async () => {
  await using room = await openRoom();
  await room.set({ key: 'moved' });
  await room.set({ key: 'moved', dueAt: addMs(start, 2 * hourMs) });
  const cancelled = await room.set({ key: 'cancelled' });
  await room.bench.database.transaction().execute((trx) => cancelTimer(trx, cancelled));
  room.bench.pass(hourMs);
  await room.fire();
  expect(room.fired).toEqual([]);

  room.bench.pass(hourMs);
  await room.fire();
  expect(room.fired.map(({ key }) => key)).toEqual(['moved']);
});

test('eight who look at once fire each timer once', async () => {
  await using room = await openRoom();
  for (let index = 0; index < 20; index += 1) await room.set({ key: `${index}` });
  room.bench.pass(hourMs);
  await Promise.all(Array.from({ length: 8 }, room.fire));
  await room.fire();
  expect(room.fired.map(({ key }) => key).toSorted()).toEqual(
    Array.from({ length: 20 }, (_, index) => `${index}`).toSorted(),
  );
});

test('what a handler wrote before it failed is undone, it is told, and called again later', async () => {
  let failures = 1;
  await using room = await openRoom(async (trx, { conversationId }) => {
    await trx
      .updateTable('conversations')
      .set({ customerName: 'Touched' })
      .where('conversationId', '=', conversationId)
      .execute();
    if (failures-- > 0) throw new Error('No');
  });
  await room.set({});
  room.bench.pass(hourMs);
  await room.fire();
  expect(room.failed).toEqual(['No']);
  expect(await room.customerName()).toBe('Ann');

  await room.fire();
  expect(await room.customerName()).toBe('Ann');
  room.bench.pass(60_000);
  await room.fire();
  expect(await room.customerName()).toBe('Touched');
});

test('timers of a kind this version does not know are left alone, and keep nobody busy', async () => {
  await using room = await openRoom();
  await room.set({ kind: 'of-tomorrow' });
  room.bench.pass(hourMs);
  expect(await room.fire()).toBe(false);
  expect(await room.bench.database.selectFrom('timers').select('kind').execute()).toEqual([{ kind: 'of-tomorrow' }]);
});

test('a timer of a brand that left the brands file rests, and fires where the brand is back', async () => {
  await using room = await openRoom();
  const conversations = () => room.bench.database.updateTable('conversations');
  await conversations().set({ brand: 'gone' }).execute();
  await room.set({ dueAt: start });
  await room.fire();
  expect(await room.fire()).toBe(false);
  expect([room.fired, room.failed]).toEqual([[], []]);

  await conversations().set({ brand: 'east' }).execute();
  room.bench.pass(hourMs);
  await room.fire();
  expect(room.fired.length).toBe(1);
});

test('running timers fire by themselves', async () => {
  await using room = await openRoom();
  await room.set({ dueAt: start });
  await using _running = startTimers({ ...room.settings, onTrouble: () => {} });
  await eventually(
    () => room.fired[0],
    () => 'the timer did not fire',
  );
});

async function openRoom(handle: TimerHandler = async () => {}) {
  const bench = await openBench();
  const conversationId = await bench.conversation();
  const { database, clock } = bench;
  const fired: Timer[] = [];
  const failed: string[] = [];
  const settings = {
    database,
    clock,
    hasBrand: (id: string) => id === 'east',
    handlers: {
      reminder: async (...given: Parameters<TimerHandler>) => {
        await handle(...given);
        fired.push(given[1]);
      },
    },
    onFailed: (_timer: Timer, error: unknown) => void failed.push(Error.isError(error) ? error.message : ''),
  };
  return {
    bench,
    settings,
    fired,
    failed,
    set: async (fields: Partial<Timer>): Promise<Timer> => {
      const dueAt: Instant = addMs(start, hourMs);
      const timer = { conversationId, kind: 'reminder', key: randomUUID(), dueAt, payload: {}, ...fields };
      await database.transaction().execute((trx) => setTimer(trx, timer));
      return timer;
    },
    /** Fires all that is due; false where there was nothing. */
    fire: async () => {
      let fires = 0;
      while (await fireNext(settings)) fires += 1;
      return fires > 0;
    },
    customerName: async () => {
      const row = await database
        .selectFrom('conversations')
        .select('customerName')
        .where('conversationId', '=', conversationId)
        .executeTakeFirst();
      return row?.customerName;
    },
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  };
}
