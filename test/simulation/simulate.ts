// `npm run simulate -- --customers N --days D --seed S [--faults] [--seeds K]`: weeks of the bot's life in minutes, on a PostgreSQL of
// its own, and at the end what must be true. A seed that fails is printed and replays exactly. Many seeds: `--seed 2 --seeds 20`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import pg from 'pg';
import { stopSignal } from '../../bot/stop-signal.ts';
import { openEmbeddedServer } from '../../bot/storage/embedded/server.ts';
import { readArguments } from '../arguments.ts';
import type { Checked } from './world/checked.ts';
import type { Progress, SimulationOptions } from './world/run.ts';
import { liveAll } from './world/worlds.ts';

const usage = 'npm run simulate -- [--customers 200] [--days 7] [--seed 1] [--seeds 1] [--faults]';
/** Ctrl+C leaves no server and no folder behind. */
const stopped = stopSignal().then((): never => {
  throw new Error('Stopped');
});
stopped.catch(() => {});
const numbers = ['customers', 'days', 'seed', 'seeds'] as const;

const { values } = readArguments(usage, {
  options: {
    customers: { type: 'string', default: '200' },
    days: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    /** How many seeds, from that one on. */
    seeds: { type: 'string', default: '1' },
    faults: { type: 'boolean', default: false },
  },
});
const wrong = numbers.filter((name) => !/^[1-9]\d*$/.test(values[name]));

if (wrong.length > 0) {
  console.error(`--${wrong.join(', --')} must be a whole number from 1 on. ${usage}`);
  process.exitCode = 2;
} else {
  const [customers, days, first, seeds] = numbers.map((name) => Number(values[name])) as [
    number,
    number,
    number,
    number,
  ];
  for (let seed = first; seed < first + seeds; seed += 1) {
    const isClean = await run({ customers, days, seed, hasFaults: values.faults });
    if (!isClean) process.exitCode = 1;
  }
}

async function run(options: SimulationOptions): Promise<boolean> {
  const { customers, days, seed, hasFaults } = options;
  const startedAt = performance.now();
  const bar = new SingleBar({
    format: '{bar} day {day} | {messages} messages brought | {kills} kills | {eta_formatted} left',
  });
  bar.start(1_000, 0, { day: 0, messages: 0, kills: 0 });
  const onProgress = ({ share, day, messages, kills }: Progress) =>
    bar.update(Math.round(share * 1_000), { day: day.toFixed(1), messages, kills });
  const { checks, print, ...counts } = await onOwnServer((open) => liveAll(open, options, onProgress));
  bar.stop();
  const seconds = (performance.now() - startedAt) / 1_000;
  const { brought, repeated, refused, unanswered, kills, fired } = counts;
  console.log(`seed ${seed}: ${customers} customers, ${days} days in ${seconds.toFixed(1)} s; transcript ${print}`);
  console.log(
    `  ${brought} brought, ${repeated} of them again; ${refused} sends refused, ${unanswered} without an answer; ${kills} kills; ${fired} timers fired`,
  );
  for (const check of checks) report(check);
  const isClean = checks.every((check) => check.wrong.length === 0);
  if (!isClean)
    console.log(
      `  FAILED. Again: npm run simulate -- --customers ${customers} --days ${days} --seed ${seed}${hasFaults ? ' --faults' : ''}`,
    );
  return isClean;
}

function report({ name, looked, wrong }: Checked): void {
  console.log(`  ${wrong.length === 0 ? 'ok    ' : 'WRONG '} ${name} (${looked})`);
  for (const problem of wrong.slice(0, 5)) console.log(`           ${problem}`);
  if (wrong.length > 5) console.log(`           and ${wrong.length - 5} more`);
}

/** `work` gets what makes a database on it. */
async function onOwnServer<T>(work: (open: (name: string) => Promise<string>) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-simulate-'));
  try {
    await using server = await openEmbeddedServer(dir);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      const open = async (name: string): Promise<string> => {
        await client.query(`create database ${name}`);
        // Here only processes die, never the machine: nobody has to wait for the disk.
        await client.query(`alter database ${name} set synchronous_commit = off`);
        return server.urlOf(name);
      };
      return await Promise.race([work(open), stopped]);
    } finally {
      await client.end();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
