import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMs } from '../../bot/clock.ts';
import { actOnCase } from '../../bot/hotline/desk-actions.ts';
import { enterQueue, freeCases, leaveQueue, takenBy } from '../../bot/hotline/queue.ts';
import { readQueue } from '../../bot/hotline/queue-view.ts';
import { openTaking } from '../../bot/hotline/taking.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { type Bench, brand, openBench, start } from '../cases/desk-bench.ts';

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
  await bench.database.transaction().execute(async (trx) => {
    await trx.updateTable('cases').set({ status: 'queued' }).where('caseId', '=', entry.caseId).execute();
    await enterQueue(trx, { ...entry, firstDueAt: addMs(start, dueIn * 3_600_000) }, start);
  });
  return caseId ?? '';
}

const acting = (engineer: string) => ({
  ...{ engineer, now: start, newId: bench.newId },
  ...{ brandById: new Map([[brand.id, brand]]), staff: unlistedStaff([brand]) },
});

async function takeFirst(engineer: string): Promise<string | undefined> {
  const taking = await openTaking(bench.database)(acting(engineer));
  return taking.kind === 'done' ? taking.caseId : undefined;
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
      engineers.map((engineer) => actOnCase(bench.database, caseId, { kind: 'take' }, acting(engineer))),
    );
    const holder = (await takenBy(bench.database, caseId)) ?? '';
    expect(takings.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(takings.filter(({ kind }) => kind === 'refused')).toEqual(
      Array.from({ length: 15 }, () => ({
        kind: 'refused',
        reason: 'taken',
        message: expect.objectContaining({ en: `${holder} has this case.` }),
      })),
    );
    expect(takings[engineers.indexOf(holder)]).toEqual({ kind: 'done', caseId });
  });

  it('gives 32 who press without end each a case of their own, in its order, until nobody waits', async () => {
    const places = Array.from({ length: 200 }, (_, n) => ({
      isHazard: n % 7 === 0,
      class: 'ABC'[n % 3] as 'A',
      dueIn: n,
    }));
    for (const place of places) await waiting(place);
    const inOrder = (await readQueue(bench.database)).entries.map(({ caseId }) => caseId);
    // Two processes, each with sixteen engineers.
    const processes = [openTaking(bench.database), openTaking(bench.database)] as const;
    const taken: string[] = [];
    const byEngineer = await Promise.all(
      Array.from({ length: 32 }, async (_, number) => {
        const take = processes[number % 2 === 0 ? 0 : 1];
        for (let count = 0; ; count += 1) {
          const result = await take(acting(`Engineer ${number}`));
          if (result.kind === 'refused') return count;
          taken.push(result.caseId);
        }
      }),
    );
    expect([...taken].sort()).toEqual([...inOrder].sort());
    expect(byEngineer.every((count) => count > 0)).toBe(true);
    // Nobody is passed over by more than those who press at the same moment.
    const late = taken.map((caseId, place) => place - inOrder.indexOf(caseId));
    expect(Math.max(...late.map(Math.abs))).toBeLessThanOrEqual(64);
    const events = await bench.database.selectFrom('caseEvents').select('caseId').where('kind', '=', 'taken').execute();
    expect(events.filter(({ caseId }) => inOrder.includes(caseId))).toHaveLength(200);
  });

  it('keeps the place of a case that is released, and forgets one that leaves', async () => {
    const first = await waiting({ dueIn: 1 });
    const second = await waiting({ dueIn: 2 });
    expect(await takeFirst('Wu')).toBe(first);
    await actOnCase(bench.database, first, { kind: 'release', note: '' }, acting('Wu'));
    expect(await takenBy(bench.database, first)).toBeUndefined();
    expect(await takeFirst('Sam')).toBe(first);
    await bench.database.transaction().execute((trx) => leaveQueue(trx, first));
    expect((await readQueue(bench.database)).entries.map(({ caseId }) => caseId)).toEqual([second]);
  });

  it('refuses a case that is not in it', async () => {
    const conversationId = await bench.conversation();
    const { caseId } = await bench.turn(conversationId, { kind: 'open-case', matter: 'fault' });
    const taking = await actOnCase(bench.database, caseId ?? '', { kind: 'take' }, acting('Wu'));
    expect(taking).toMatchObject({ kind: 'refused', reason: 'not-queued' });
  });

  it('gives a desk only its own cases', async () => {
    await waiting({ dueIn: 1 });
    const theirs = await waiting({ dueIn: 5, desk: 'headquarters' });
    const found = await bench.database
      .transaction()
      .execute((trx) => freeCases(trx, 9, { desks: ['headquarters'], languages: [] }));
    expect(found.map(({ caseId }) => caseId)).toEqual([theirs]);
  });
});
