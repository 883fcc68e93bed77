// How long a platform waits for its acknowledgement while five times as much comes in as the turns can carry, and whether everything that
// was acknowledged is done in the end.
import { type Figure, percentile } from './figure.ts';
import { account } from './load/account.ts';
import { type Crowd, openCrowd, writeFor } from './load/crowd.ts';
import { openWebhook } from './load/messenger.ts';
import { openStage, untilQuiet } from './load/stage.ts';

const seconds = 60;
const overload = 5;
/** A platform opens no more than so many connections; what it cannot bring yet it keeps. */
const connections = 100;
const customers = 20_000;

export async function figures(): Promise<readonly Figure[]> {
  await using stage = await openStage();
  const bot = await stage.start('all');
  await using door = openWebhook(bot.address, connections);
  const crowd = openCrowd(door, customers);
  const startedAt = performance.now();
  const warmUp = await writeFor(crowd, { writers: connections, forMs: 5_000 });
  await untilQuiet(stage);
  const carried = (warmUp / (performance.now() - startedAt)) * 1_000;

  const { answersMs, offered, taken } = await offer(crowd, carried * overload);
  console.error(`${taken} messages were taken; waiting until each of them has its turn`);
  await untilQuiet(stage);
  const { lost, doubled, reordered } = await account(stage, warmUp + taken);
  return [
    { name: 'turns carried', value: carried, unit: '/s' },
    { name: 'offered', value: offered / seconds, unit: '/s' },
    { name: 'taken', value: taken / seconds, unit: '/s' },
    { name: 'acknowledgement, p50', value: percentile(answersMs, 0.5), unit: 'ms' },
    {
      name: 'acknowledgement, p99',
      value: percentile(answersMs, 0.99),
      unit: 'ms',
      target: { bound: 'at most', value: 250 },
    },
    { name: `messages lost of ${taken} acknowledged`, value: lost, unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'messages doubled', value: doubled, unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'messages out of order', value: reordered, unit: '', target: { bound: 'at most', value: 0 } },
  ];
}

/** What finds no connection in its time was offered all the same. */
async function offer(crowd: Crowd, rate: number) {
  const answersMs: number[] = [];
  const underWay = new Set<Promise<void>>();
  let taken = 0;
  const bring = async () => {
    const sent = await crowd.next();
    answersMs.push(...sent.answersMs);
    taken += 1;
  };
  const startedAt = performance.now();
  for (let offered = 0; ; ) {
    const passed = (performance.now() - startedAt) / 1_000;
    if (passed > seconds) {
      await Promise.all(underWay);
      return { answersMs, offered, taken };
    }
    for (const due = passed * rate; offered < due; offered += 1) {
      if (underWay.size === connections) continue;
      const bringing = bring().finally(() => underWay.delete(bringing));
      underWay.add(bringing);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
