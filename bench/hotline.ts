// The hotline under load: taking, listing, clocks, and how soon a customer's words are on the staff page.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toInstant } from '../bot/clock.ts';
import { clocksOfCase } from '../bot/hotline/case-clocks.ts';
import { readQueue } from '../bot/hotline/queue-view.ts';
import { openTaking } from '../bot/hotline/taking.ts';
import { unlistedStaff } from '../bot/hotline/unlisted-staff.ts';
import { type Database, openDatabase } from '../bot/storage/database.ts';
import { openEmbeddedServer } from '../bot/storage/embedded/server.ts';
import { migrate } from '../bot/storage/migrate.ts';
import { jinkoEss } from '../policy/packs/jinko-ess/pack.ts';
import { type Figure, median, percentile } from './figure.ts';
import { fillQueue } from './load/full-queue.ts';
import { type BenchBrand, openHotline } from './load/hotline-stage.ts';
import { longCase } from './load/long-case.ts';
import { pageDelays } from './load/page-delays.ts';
import { slackDelays } from './load/slack-delays.ts';

const contenders = 32;
const waiting = 4_000;
const open = 100_000;
const rounds = 3;
const now = toInstant('2026-11-21T12:00:00Z');
const load = { perSecond: 100, seconds: 10 } as const;
const brand: BenchBrand = {
  ...{ id: 'jinko', desk: 'jinko-regional', timeZone: 'Asia/Shanghai', pack: jinkoEss },
  defaultLanguage: 'en',
};

export async function figures(): Promise<readonly Figure[]> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-bench-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const server = stack.use(await openEmbeddedServer(dir));
  const url = server.urlOf('postgres');
  const database = openDatabase(url);
  stack.defer(() => database.destroy());
  await migrate(database);
  return [...(await taking(database)), ...(await listing(database)), clocks(), ...(await showing(database, url))];
}

/** Everybody takes until nobody waits. */
async function taking(database: Database): Promise<readonly Figure[]> {
  const rates: number[] = [];
  let twice = 0;
  for (let round = 0; round < rounds; round += 1) {
    await fillQueue(database, { count: waiting, brand: brand.id, desk: brand.desk, now });
    const take = openTaking(database);
    const taken: string[] = [];
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: contenders }, async (_, number) => {
        for (;;) {
          const result = await take(actingAs(`engineer ${number}`));
          if (result.kind === 'refused') return;
          taken.push(result.caseId);
        }
      }),
    );
    rates.push((taken.length / (performance.now() - startedAt)) * 1_000);
    twice += taken.length - new Set(taken).size;
    await database.deleteFrom('queue').execute();
  }
  return [
    {
      name: `cases taken by ${contenders} contenders`,
      value: median(rates),
      unit: '/s',
      target: { bound: 'at least', value: 1_000 },
    },
    { name: 'cases taken twice', value: twice, unit: '', target: { bound: 'at most', value: 0 } },
  ];
}

function actingAs(engineer: string) {
  const brandById = new Map([[brand.id, brand]]);
  return { engineer, now, newId: randomUUID, brandById, staff: unlistedStaff([brand]) };
}

async function listing(database: Database): Promise<readonly Figure[]> {
  await fillQueue(database, { count: open, brand: brand.id, desk: brand.desk, now });
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const startedAt = performance.now();
    await readQueue(database);
    times.push(performance.now() - startedAt);
  }
  await database.deleteFrom('queue').execute();
  const name = `queue page with ${open} open cases`;
  return [{ name, value: median(times), unit: 'ms', target: { bound: 'at most', value: 100 } }];
}

function clocks(): Figure {
  const events = longCase(1_000);
  const times = Array.from({ length: 300 }, () => {
    const startedAt = performance.now();
    clocksOfCase(events, brand, now);
    return performance.now() - startedAt;
  });
  const name = 'clocks of a case with 1,000 events';
  return { name, value: median(times), unit: 'ms', target: { bound: 'at most', value: 1 } };
}

async function showing(database: Database, url: string): Promise<readonly Figure[]> {
  await using stage = await openHotline(database, url, brand);
  const places = [
    ['on the staff page', await pageDelays(stage, load)],
    ['at Slack’s API, its own limits lifted,', await slackDelays(stage, load)],
  ] as const;
  return places.map(([where, times]) => ({
    name: `a customer’s words ${where} at ${load.perSecond}/s, p99`,
    value: percentile(times, 0.99),
    unit: 'ms',
    target: { bound: 'at most', value: 300 },
  }));
}
