// What the bot holds of the machine's memory after many turns, against what it held at rest: what it forgets to let go of shows as a slope.
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, median } from './figure.ts';
import { openCrowd } from './load/crowd.ts';
import { openWebhook } from './load/messenger.ts';
import { openStage, untilQuiet } from './load/stage.ts';
import { atMost } from './measure.ts';

const writers = 64;
const customers = 2_000;
const stretches = 10;
const megabyte = 1024 ** 2;

/** `size`: how many turns. */
export async function figures(size = 1_000_000): Promise<readonly Figure[]> {
  await using stage = await openStage();
  const bot = await stage.start('all');
  await pause(2_000);
  const atRest = await bot.memory();
  await using door = openWebhook(bot.address, writers);
  const crowd = openCrowd(door, customers);
  const each = Math.ceil(size / stretches);
  const after: number[] = [];
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    let left = each;
    const write = async () => {
      for (; left > 0; ) {
        left -= 1;
        await crowd.next();
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    await untilQuiet(stage);
    await pause(2_000);
    after.push(await bot.memory());
    console.error(`after ${each * (stretch + 1)} turns: ${Math.round((after.at(-1) ?? 0) / megabyte)} MB`);
  }
  const last = after.at(-1) ?? Number.NaN;
  return [
    { name: 'memory at rest', value: atRest / megabyte, unit: 'MB' },
    { name: `memory after ${size} turns`, value: last / megabyte, unit: 'MB' },
    atMost(`memory after ${size} turns, to rest`, last / atRest, 'x', 2),
    { name: 'growth in the second half, for 100,000 turns', value: growth(after, each) / megabyte, unit: 'MB' },
  ];
}

/** The median of all slopes between two measurements of the second half, in bytes for 100,000 turns: garbage not yet collected hardly counts. */
function growth(after: readonly number[], each: number): number {
  const half = after.slice(stretches / 2);
  const slopes = half.flatMap((one, index) =>
    half.slice(index + 1).map((other, further) => ((other - one) / ((further + 1) * each)) * 100_000),
  );
  return median(slopes);
}
