// Reports beside figures that were counted by hand.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillQueue } from '../../bench/load/full-queue.ts';
import { addMs, toInstant } from '../../bot/clock.ts';
import type { DeskAction } from '../../bot/desk-action.ts';
import { chanceOf } from '../../bot/hotline/reports/batches.ts';
import { readReports } from '../../bot/hotline/reports/reports.ts';
import { hoursByPlace } from '../../bot/hotline/time-spent.ts';
import type { Report, ReportId } from '../../bot/report.ts';
import type { Effect } from '../../dialogs/dialog.ts';
import { brand, decision } from '../cases/desk-bench.ts';
import { handedOff, ledgerOf, opened, paused, resolved, resumed, taken, wrote } from './ledger-of.ts';
import { openStaffed, type Staffed } from './staffed.ts';

let desk: Staffed;
beforeEach(async () => {
  desk = await openStaffed();
});
afterEach(async () => await desk[Symbol.asyncDispose]());

const model = (name: string): Effect => ({
  kind: 'record-facts',
  facts: {
    model: { kind: 'known', value: name, source: 'registry' },
    functionLoss: { kind: 'known', value: 'key', source: 'customer' },
  },
});
const decided: Effect = { kind: 'record-decision', decision: decision(), facts: {} };
const resolve: DeskAction = { kind: 'resolve', outcome: 'explained', note: '', closingText: '' };

async function report(id: ReportId): Promise<Report> {
  const { database, clock } = desk.bench;
  const brandById = new Map([[brand.id, brand]]);
  const { reports } = await readReports(database, { brandById, days: 30, now: clock.now() });
  const found = reports.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no report ${id}`);
  return found;
}

const last = ({ series }: Report) => Object.fromEntries(series.map(({ name, values }) => [name, values.at(-1)]));

describe('the reports', () => {
  it('count what the events say', async () => {
    const { bench } = desk;
    // One settled by the bot, one waiting, one taken, one resolved in time, all today.
    await bench.turn(await bench.conversation(), { kind: 'open-case', matter: 'fault' }, decided);
    await bench.queuedCase(model('XT2400'), decided);
    const inHand = await bench.queuedCase(model('XT2400'), decided);
    await desk.act(inHand.caseId, 'Sam', { kind: 'take' });
    await desk.act(inHand.caseId, 'Sam', {
      ...{ kind: 'override-verdict', remedy: 'return', outcome: 'eligible', reason: 'A loyal customer.' },
    });
    const done = await bench.queuedCase(model('XT2400'), decided);
    await desk.act(done.caseId, 'Sam', { kind: 'take' });
    await desk.act(done.caseId, 'Sam', resolve);

    expect(last(await report('backlog'))).toEqual({ waiting: 1, taken: 1 });
    expect(last(await report('settled-by-bot'))).toEqual({ 'settled by the bot': 25 });
    const first = await report('first-response');
    expect([first.labels, last(first)]).toEqual([
      ['east-regional'],
      { 'class A': null, 'class B': 100, 'class C': null },
    ]);
    const verdicts = await report('verdicts');
    expect(
      Object.fromEntries(verdicts.labels.map((label, n) => [label, verdicts.series.map(({ values }) => values[n])])),
    ).toEqual({
      '3.2.2(a)': [0, 4, 0],
      '3.3.1(c)': [4, 0, 0],
    });
    const overturned = await report('overturned');
    expect(overturned.series.map(({ values }) => values[overturned.labels.indexOf('return')])).toEqual([0, 25]);
    expect((await report('batches')).alarms).toEqual([]);
  });

  it('raise an alarm where one symptom of one model comes far more often than it used to', async () => {
    const { bench } = desk;
    for (let count = 0; count < 20; count += 1) await bench.queuedCase(model('XT2400'));
    bench.pass(10 * 24 * 3_600_000);
    for (let count = 0; count < 6; count += 1) {
      await bench.queuedCase(model('P6A'), { kind: 'record-hazard', hazards: ['swelling'], words: 'it swells' });
    }
    expect((await report('batches')).alarms).toEqual(['P6A · swelling', 'P6A · key']);
  });
});

describe('all cases', () => {
  it('are counted, however many there are, and those that are still open from before; what is left out is said', async () => {
    const { database, clock } = desk.bench;
    const long = addMs(clock.now(), -90 * 24 * 3_600_000);
    const full = { brand: brand.id, desk: 'east-regional' } as const;
    await fillQueue(database, { ...full, count: 3_500, now: clock.now() });
    await fillQueue(database, { ...full, count: 20, now: long });
    const backlog = await report('backlog');
    expect([last(backlog), backlog.series[0]?.values[0]]).toEqual([{ waiting: 3_520, taken: 0 }, 20]);
    const settings = { brandById: new Map([[brand.id, brand]]), days: 30, now: clock.now() };
    expect(await readReports(database, settings)).toMatchObject({ cases: 3_520, isCut: false });
    const cut = await readReports(database, { ...settings, isTimeUp: () => true });
    expect([cut.isCut, cut.cases > 0, cut.cases < 3_520]).toEqual([true, true, true]);
  });
});

describe('a chance', () => {
  it.each([
    [1, 1, 0.6321],
    [3, 1, 0.0803],
    [5, 0.5, 0.000172],
  ])('of %i or more where %d are expected is %d', (count, expected, chance) => {
    expect(chanceOf(count, expected)).toBeCloseTo(chance, 4);
  });
});

describe('the time of a case', () => {
  it('belongs to one place at a time: the bot, the queue, the engineer, or whom they wait for', () => {
    const events = ledgerOf(
      ['2026-11-21T08:00Z', opened],
      ['2026-11-21T09:00Z', handedOff],
      ['2026-11-21T11:00Z', taken],
      ['2026-11-21T12:00Z', paused('customer')],
      ['2026-11-21T15:00Z', wrote],
      ['2026-11-21T16:00Z', paused('parts')],
      ['2026-11-22T16:00Z', resumed],
      ['2026-11-22T18:00Z', resolved],
    );
    expect(hoursByPlace(events, toInstant('2026-12-01T00:00Z'))).toEqual({
      ...{ bot: 1, waiting: 2, engineer: 4, customer: 3, goods: 0, parts: 24 },
    });
  });
});
