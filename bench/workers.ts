// What a second worker process adds where the messenger takes its time over each reply, as platforms over the internet do: one process
// has only so many replies on their way at once. All messages wait before the first worker starts, so that nobody else is measured.
import { sql } from 'kysely';
import { type Figure, median } from './figure.ts';
import { account } from './load/account.ts';
import { openCrowd, writeFor } from './load/crowd.ts';
import { openWebhook } from './load/messenger.ts';
import { openStage, type Stage, untilQuiet } from './load/stage.ts';

const rounds = 3;
const writers = 64;
const customers = 4_000;
const writingMs = 4_000;
/** From a server in Europe to one in Asia and back, and what is done there. */
const answersAfterMs = 400;

export async function figures(): Promise<readonly Figure[]> {
  const one: number[] = [];
  const two: number[] = [];
  let doubled = 0;
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [workers, rates] of [
      [1, one],
      [2, two],
    ] as const) {
      const run = await drained(workers);
      rates.push(run.rate);
      doubled += run.doubled;
      lost += run.lost;
    }
  }
  const speedup = median(two.map((rate, round) => rate / (one[round] ?? Number.NaN)));
  return [
    { name: `turns with one worker, replies answered after ${answersAfterMs} ms`, value: median(one), unit: '/s' },
    { name: 'turns with two workers', value: median(two), unit: '/s' },
    { name: 'two workers to one', value: speedup, unit: 'x', target: { bound: 'at least', value: 1.5 } },
    { name: 'messages lost', value: lost, unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'messages doubled', value: doubled, unit: '', target: { bound: 'at most', value: 0 } },
  ];
}

/** How fast so many workers deal with what waits for them. */
async function drained(workers: number) {
  await using stage = await openStage();
  stage.messenger.answersAfterMs = answersAfterMs;
  const web = await stage.start('web');
  await using door = openWebhook(web.address, writers);
  const sent = await writeFor(openCrowd(door, customers), { writers, forMs: writingMs });
  await Promise.all(Array.from({ length: workers }, () => stage.start('worker')));
  await untilQuiet(stage);
  return { rate: sent / (await workedFor(stage)), ...(await account(stage, sent)) };
}

/** Seconds from the first turn to the last delivery: how long a process takes to start is measured elsewhere. */
async function workedFor({ database }: Stage): Promise<number> {
  const { rows } = await sql<{ readonly seconds: number }>`
    select extract(epoch from (select max(ended_at) from outbox) - (select min(done_at) from inbox))::float8 as seconds`.execute(
    database,
  );
  return rows[0]?.seconds ?? Number.NaN;
}
