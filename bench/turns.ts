// Turns the whole way, from the messenger's request to the delivered reply: how many a second, how long one takes, and whether every one
// of them arrived once and in order; by one process, and with a worker beside it, for a process computes on one core only. The limit is what
// the same server does with the same rows.
import { type Figure, median, percentile } from './figure.ts';
import { account } from './load/account.ts';
import { type Crowd, openCrowd, writeFor } from './load/crowd.ts';
import { type Messenger, openWebhook } from './load/messenger.ts';
import { livesPerSecond, whereToGetPgbench } from './load/pgbench.ts';
import { openStage, type Stage, untilQuiet } from './load/stage.ts';

const rounds = 3;
const seconds = 6;
const writers = 128;
const customers = 4_000;
/** What a conversation is counted as by those who state their size in conversations a day. */
const messagesPerConversation = 20;

export async function figures(): Promise<readonly Figure[]> {
  await using stage = await openStage();
  const bot = await stage.start('all');
  const atRest = await bot.memory();
  await using door = openWebhook(bot.address, writers);
  const crowd = openCrowd(door, customers);
  const alone = await roundsOf(crowd, stage);
  const afterwards = await bot.memory();
  await stage.start('worker');
  const together = await roundsOf(crowd, stage);
  const latencies = await latenciesAt(1_000, crowd, stage);
  const sent = alone.sent + together.sent + latencies.length;
  const { lost, doubled, reordered } = await account(stage, sent);
  const turns = median(together.rates);
  return [
    { name: 'turns the whole way, one process', value: median(alone.rates), unit: '/s' },
    { name: 'turns the whole way, a worker beside it', value: turns, unit: '/s' },
    ...(await limits(stage, turns)),
    { name: 'conversations a day on this machine', value: (turns * 86_400) / messagesPerConversation, unit: '' },
    {
      name: 'from request to reply at 1,000/s, p50',
      value: percentile(latencies, 0.5),
      unit: 'ms',
      target: { bound: 'at most', value: 15 },
    },
    {
      name: 'from request to reply at 1,000/s, p99',
      value: percentile(latencies, 0.99),
      unit: 'ms',
      target: { bound: 'at most', value: 60 },
    },
    { name: `messages lost of ${sent}`, value: lost, unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'messages doubled', value: doubled, unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'messages out of order', value: reordered, unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'memory at rest', value: atRest / 1024 ** 2, unit: 'MB', target: { bound: 'at most', value: 150 } },
    {
      name: `memory after ${alone.sent} turns, to rest`,
      value: afterwards / atRest,
      unit: 'x',
      target: { bound: 'at most', value: 2 },
    },
  ];
}

/** How many turns a second from the first message of a round to the last reply. */
async function roundsOf(
  crowd: Crowd,
  stage: Stage,
): Promise<{ readonly sent: number; readonly rates: readonly number[] }> {
  let sent = await writeFor(crowd, { writers, forMs: 2_000 });
  await untilQuiet(stage);
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    const written = await writeFor(crowd, { writers, forMs: seconds * 1_000 });
    await untilQuiet(stage);
    rates.push((written / (performance.now() - startedAt)) * 1_000);
    sent += written;
  }
  return { sent, rates };
}

async function limits({ url }: Stage, turns: number): Promise<readonly Figure[]> {
  const together = await livesPerSecond(url, { batch: 128, clients: 4, seconds });
  const alone = await livesPerSecond(url, { batch: 1, clients: 16, seconds });
  if (together === undefined || alone === undefined) {
    console.error(`pgbench is not installed. ${whereToGetPgbench}`);
    return [];
  }
  return [
    { name: 'the same rows by pgbench, 128 together, 4 clients', value: together, unit: '/s' },
    { name: 'the same rows by pgbench, one at a time, 16 clients', value: alone, unit: '/s' },
    { name: 'turns to pgbench', value: turns / together, unit: 'of 1', target: { bound: 'at least', value: 0.25 } },
  ];
}

/** Offers `rate` messages a second, whatever becomes of them, and waits for the first reply to each. */
async function latenciesAt(rate: number, crowd: Crowd, stage: Stage): Promise<readonly number[]> {
  const waits = watch(stage.messenger);
  const startedAt = performance.now();
  const sending: Promise<unknown>[] = [];
  while (sending.length < rate * seconds) {
    const due = ((performance.now() - startedAt) / 1_000) * rate;
    while (sending.length < due) sending.push(crowd.next().then(({ chat, at }) => waits.expect(chat, at)));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(sending);
  await untilQuiet(stage);
  return waits.stop();
}

/** The reply may be there before the acknowledgement is. */
function watch(messenger: Messenger) {
  const from = messenger.deliveries.length;
  const expected: { readonly chat: string; readonly at: number }[] = [];
  return {
    expect: (chat: string, at: number) => void expected.push({ chat, at }),
    stop: (): readonly number[] => {
      const arrivals = Map.groupBy(messenger.deliveries.slice(from), ({ chat }) => chat);
      return expected.map(({ chat, at }) => {
        const first = arrivals.get(chat)?.find((delivery) => delivery.at > at);
        return (first?.at ?? Number.POSITIVE_INFINITY) - at;
      });
    },
  };
}
