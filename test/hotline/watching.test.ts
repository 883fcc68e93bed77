// What the hotline does by itself: at 09:30 UTC of a Saturday, Sam has the regional desk until 16:00, then Wu; Ada is on duty.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordCustomerWords } from '../../bot/cases/customer-words.ts';
import { lookAhead } from '../../bot/hotline/roster/shift-watch.ts';
import { brand } from '../cases/desk-bench.ts';
import { aStaffFile } from './a-staff-file.ts';
import { openStaffed, type Staffed } from './staffed.ts';

let desk: Staffed;
beforeEach(async () => {
  desk = await openStaffed();
});
afterEach(async () => await desk[Symbol.asyncDispose]());

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;

async function entryOf(caseId: string) {
  return await desk.bench.database
    .selectFrom('queue')
    .innerJoin('cases', 'cases.caseId', 'queue.caseId')
    .innerJoin('conversations', 'conversations.conversationId', 'queue.conversationId')
    .select(['desk', 'level', 'takenBy', 'status', 'owner'])
    .where('queue.caseId', '=', caseId)
    .executeTakeFirstOrThrow();
}

const waits = { desk: 'east-regional', level: 1, takenBy: null, status: 'queued', owner: 'bot' };

describe('a case that was taken', () => {
  it('goes back when nobody shows in time that they saw it', async () => {
    const { caseId } = await desk.bench.queuedCase();
    await desk.act(caseId, 'Sam', { kind: 'take' });
    desk.bench.pass(minutes(14));
    await desk.ring();
    expect((await entryOf(caseId)).takenBy).toBe('Sam');
    desk.bench.pass(minutes(1));
    await desk.ring();
    expect(await entryOf(caseId)).toEqual(waits);
    expect((await desk.history(caseId)).slice(-2)).toEqual(['taken by engineer:Sam', 'returned by bot']);
    expect(await desk.told()).toEqual(['east-regional: not-acknowledged']);
  });

  it.each([
    ['acknowledged', { kind: 'acknowledge' }],
    ['worked at', { kind: 'note', text: 'Looking at the photos.' }],
    ['answered', { kind: 'send', text: 'Hello, I am Sam.', sendId: 'b0f3c1de-0000-4000-8000-000000000001' }],
  ] as const)('stays where it was %s', async (_name, action) => {
    const { caseId } = await desk.bench.queuedCase();
    await desk.act(caseId, 'Sam', { kind: 'take' });
    expect(await desk.act(caseId, 'Sam', action)).toMatchObject({ kind: 'done' });
    desk.bench.pass(minutes(20));
    await desk.ring();
    expect((await entryOf(caseId)).takenBy).toBe('Sam');
  });

  it('goes back when its engineer goes home, and the next one takes it', async () => {
    const { caseId } = await desk.bench.queuedCase();
    await desk.act(caseId, 'Sam', { kind: 'take' });
    await desk.act(caseId, 'Sam', { kind: 'acknowledge' });
    desk.bench.pass(hours(6.5));
    await desk.ring();
    expect(await entryOf(caseId)).toEqual(waits);
    expect(await desk.act(caseId, 'Sam', { kind: 'take' })).toMatchObject({ kind: 'refused', reason: 'off-shift' });
    expect(await desk.takeNext('Wu')).toEqual({ kind: 'done', caseId });
  });

  it('stays with an engineer whose shift was made longer', async () => {
    const { caseId } = await desk.bench.queuedCase();
    await desk.act(caseId, 'Sam', { kind: 'take' });
    await desk.act(caseId, 'Sam', { kind: 'acknowledge' });
    const span = { startsAt: '2026-11-21T16:00:00.000Z', endsAt: '2026-11-21T20:00:00.000Z' } as never;
    const change = { desk: 'east-regional', person: 'Sam', instead: null, ...(span as object) } as never;
    expect(await desk.staffing.shifts.change(change, 'Ada')).toEqual({ kind: 'done', shifts: 1 });
    desk.bench.pass(hours(6.5));
    await desk.ring();
    expect((await entryOf(caseId)).takenBy).toBe('Sam');
    desk.bench.pass(hours(4));
    await desk.ring();
    expect(await entryOf(caseId)).toMatchObject({ takenBy: null, status: 'queued' });
  });
});

describe('a promise', () => {
  it('is warned of at half of its time, at four fifths and when it breaks; then a case that nobody has goes up a level', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const at: [number, string[]][] = [];
    for (const passed of [11.9, 0.2, 7, 0.2, 4.7, 0.1]) {
      desk.bench.pass(hours(passed));
      await desk.ring();
      at.push([passed, await desk.told()]);
    }
    const warned = 'east-regional: clock-warned';
    expect(at.map(([, told]) => told.length)).toEqual([0, 1, 1, 2, 4, 4]);
    expect(at.at(-1)?.[1]).toEqual([warned, warned, 'east-regional: clock-breached', 'headquarters: clock-breached']);
    expect(await entryOf(caseId)).toMatchObject({ desk: 'headquarters', level: 2, status: 'queued' });
    expect((await desk.history(caseId)).slice(-2)).toEqual(['clock-warned by bot', 'escalated by bot']);
  });

  it('is told of although the customer writes between its instant and its alarm clock', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const words = { caseId, messageId: 'm', text: 'Is anybody there?', isEngineers: false };
    const { database, clock } = desk.bench;
    for (const passed of [12, 12]) {
      desk.bench.pass(hours(passed));
      await database.transaction().execute((trx) => recordCustomerWords(trx, words, brand, clock.now()));
      await desk.ring();
    }
    expect(await desk.told()).toEqual([
      'east-regional: clock-warned',
      'east-regional: clock-breached',
      'headquarters: clock-breached',
    ]);
  });

  it('breaks in its engineer’s hands without leaving them', async () => {
    const { caseId } = await desk.bench.queuedCase({ kind: 'record-hazard', hazards: ['smoke'], words: 'it smokes' });
    await desk.act(caseId, 'Sam', { kind: 'take' });
    await desk.act(caseId, 'Sam', { kind: 'acknowledge' });
    desk.bench.pass(hours(1));
    await desk.ring();
    expect(await entryOf(caseId)).toMatchObject({ desk: 'east-regional', takenBy: 'Sam' });
  });

  it('of fifteen minutes is made to danger', async () => {
    await desk.bench.queuedCase({ kind: 'record-hazard', hazards: ['smoke'], words: 'it smokes' });
    desk.bench.pass(minutes(16));
    await desk.ring();
    expect(await desk.told()).toEqual(['east-regional: clock-breached', 'headquarters: clock-breached']);
    expect(desk.breaches).toEqual(['danger-response']);
  });
});

describe('a danger named while an engineer has the case', () => {
  it('is flagged until they acknowledge it, and the desk is told', async () => {
    const { caseId } = await desk.bench.queuedCase();
    await desk.act(caseId, 'Sam', { kind: 'take' });
    await desk.act(caseId, 'Sam', { kind: 'acknowledge' });
    const words = { caseId, messageId: 'm', text: 'Now it smokes!', isEngineers: true };
    const { database, clock } = desk.bench;
    await database.transaction().execute((trx) => recordCustomerWords(trx, words, brand, clock.now()));
    const flag = () => database.selectFrom('queue').select(['isHazard', 'hasNewHazard', 'class']).executeTakeFirst();
    expect(await flag()).toEqual({ isHazard: true, hasNewHazard: true, class: 'A' });
    expect(await desk.told()).toEqual(['east-regional: new-hazard']);
    await desk.act(caseId, 'Sam', { kind: 'note', text: 'Called them.' });
    expect((await flag())?.hasNewHazard).toBe(true);
    await desk.act(caseId, 'Sam', { kind: 'acknowledge' });
    expect((await flag())?.hasNewHazard).toBe(false);
    expect((await desk.history(caseId)).slice(-4)).toEqual([
      'customer-wrote by customer',
      'hazard by customer',
      'note by engineer:Sam',
      'acknowledged by engineer:Sam',
    ]);
  });
});

describe('the shifts of the next day', () => {
  it('are an alarm where nobody works or can be reached, told once', async () => {
    const [wu, li, ...others] = aStaffFile.staff;
    const staff = [
      { ...wu, absent: [{ from: '2026-11-22', to: '2026-11-22' }] },
      { name: 'Li', roles: li.roles },
      ...others,
    ];
    await using lonely = await openStaffed({ ...aStaffFile, staff });
    const { database, clock } = lonely.bench;
    const watch = { ...lonely.staffing, database, clock, log: { error: () => {} } };
    await lookAhead(watch, clock.now());
    lonely.bench.pass(minutes(10));
    await lookAhead(watch, clock.now());
    const rows = await database.selectFrom('staffNotices').select('text').orderBy('noticeId').execute();
    expect(rows.map(({ text }) => text)).toEqual([
      'Nobody works at east-regional from 2026-11-21 16:00 UTC to 2026-11-22 00:00 UTC. Find somebody, or change a shift.',
      'Li works at east-regional from 2026-11-22 00:00 UTC, but has neither Slack nor an address: nobody can reach them.',
    ]);
  });
});
