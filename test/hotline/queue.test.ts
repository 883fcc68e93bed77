import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMs } from '../../bot/clock.ts';
import { enterQueue, firstFree, leaveQueue, releaseEntry, takeEntry, takenBy } from '../../bot/hotline/queue.ts';
import { readQueue } from '../../bot/hotline/queue-view.ts';
import { type Bench, openBench, start } from '../cases/desk-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.database.deleteFrom('queue').execute();
});
afterAll(async () => await bench[Symbol.asyncDispose]());

type Place = {
  readonly isHazard?: boolean;
  readonly class?: 'A' | 'B' | 'C';
  readonly dueIn?: number;
  readonly desk?: string;
};

/** A case at a place of the queue; due in hours. */
async function waiting({ isHazard = false, class: letter = 'B', dueIn = 24, desk = 'east-regional' }: Place = {}) {
  const conversationId = await bench.conversation();
  const { caseId } = await bench.turn(conversationId, { kind: 'open-case', matter: 'fault' });
  const entry = {
    caseId: caseId ?? '',
    conversationId,
    desk,
    level: 1,
    reason: 'asked',
    language: 'en',
    isHazard,
    class: letter,
  };
  await bench.database
    .transaction()
    .execute((trx) => enterQueue(trx, { ...entry, firstDueAt: addMs(start, dueIn * 3_600_000) }, start));
  return caseId ?? '';
}

async function takeFirst(engineer: string): Promise<string | undefined> {
  return await bench.database.transaction().execute(async (trx) => {
    const caseId = await firstFree(trx);
    if (caseId !== undefined) await takeEntry(trx, caseId, engineer, start);
    return caseId;
  });
}

async function drained(): Promise<string[]> {
  const taken: string[] = [];
  for (let next = await takeFirst('Wu'); next !== undefined; next = await takeFirst('Wu')) taken.push(next);
  return taken;
}

describe('the queue', () => {
  it('gives danger first, then the class, then what is due first', async () => {
    const late = await waiting({ class: 'C', dueIn: -5 });
    const b24 = await waiting({ class: 'B', dueIn: 24 });
    const b2 = await waiting({ class: 'B', dueIn: 2 });
    const a = await waiting({ class: 'A', dueIn: 72 });
    const danger = await waiting({ isHazard: true, class: 'A', dueIn: 80 });
    const expected = [danger, a, b2, b24, late];
    const { entries, total } = await readQueue(bench.database);
    expect(entries.map(({ caseId }) => caseId)).toEqual(expected);
    expect(total).toBe(5);
    expect(await drained()).toEqual(expected);
  });

  it('gives one case to one of sixteen who want the same, and tells the others who has it', async () => {
    const caseId = await waiting();
    const engineers = Array.from({ length: 16 }, (_, index) => `Engineer ${index + 1}`);
    const takings = await Promise.all(
      engineers.map((engineer) =>
        bench.database.transaction().execute((trx) => takeEntry(trx, caseId, engineer, start)),
      ),
    );
    const holder = await takenBy(bench.database, caseId);
    expect(takings.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
    expect(takings.filter(({ kind }) => kind === 'refused')).toEqual(
      Array.from({ length: 15 }, () => ({ kind: 'refused', reason: 'taken', takenBy: holder })),
    );
    expect(takings[engineers.indexOf(holder ?? '')]).toEqual({ kind: 'taken', desk: 'east-regional' });
  });

  it('keeps the place of a case that is released, and forgets one that leaves', async () => {
    const first = await waiting({ dueIn: 1 });
    const second = await waiting({ dueIn: 2 });
    expect(await takeFirst('Wu')).toBe(first);
    await bench.database.transaction().execute((trx) => releaseEntry(trx, first));
    expect(await takenBy(bench.database, first)).toBeUndefined();
    expect(await takeFirst('Sam')).toBe(first);
    await bench.database.transaction().execute((trx) => leaveQueue(trx, first));
    expect((await readQueue(bench.database)).entries.map(({ caseId }) => caseId)).toEqual([second]);
  });

  it('refuses a case that is not in it', async () => {
    const conversationId = await bench.conversation();
    const { caseId } = await bench.turn(conversationId, { kind: 'open-case', matter: 'fault' });
    const taking = await bench.database.transaction().execute((trx) => takeEntry(trx, caseId ?? '', 'Wu', start));
    expect(taking).toEqual({ kind: 'refused', reason: 'not-queued' });
  });

  it('gives a desk only its own cases', async () => {
    await waiting({ dueIn: 1 });
    const theirs = await waiting({ dueIn: 5, desk: 'headquarters' });
    const found = await bench.database
      .transaction()
      .execute((trx) => firstFree(trx, { desks: ['headquarters'], languages: [] }));
    expect(found).toBe(theirs);
  });
});
