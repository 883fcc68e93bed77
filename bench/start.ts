// How long the bot takes from `npm start` until it is ready, with a folder of its own: the first time, and every other time.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figure.ts';
import { startBot } from './load/bot.ts';

const rounds = 5;

export async function figures(): Promise<readonly Figure[]> {
  const firstMs: number[] = [];
  const laterMs: number[] = [];
  const megabytes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const dir = await mkdtemp(join(tmpdir(), 'clauseline-start-'));
    try {
      firstMs.push((await startOnce(dir)).readyAfterMs);
      const { readyAfterMs, memory } = await startOnce(dir);
      laterMs.push(readyAfterMs);
      megabytes.push(memory / 1024 ** 2);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  return [
    {
      name: 'ready with a new folder',
      value: median(firstMs) / 1_000,
      unit: 's',
      target: { bound: 'at most', value: 3 },
    },
    {
      name: 'ready with an old folder',
      value: median(laterMs) / 1_000,
      unit: 's',
      target: { bound: 'at most', value: 1.5 },
    },
    { name: 'memory at rest', value: median(megabytes), unit: 'MB', target: { bound: 'at most', value: 150 } },
  ];
}

async function startOnce(dir: string): Promise<{ readonly readyAfterMs: number; readonly memory: number }> {
  await using bot = await startBot({ DATA_DIR: dir });
  return { readyAfterMs: bot.readyAfterMs, memory: await bot.memory() };
}
