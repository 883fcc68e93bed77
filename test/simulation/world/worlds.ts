// Many customers live in several worlds, each with a database and a process of its own, so that every core has one to turn. How many
// there are follows from the customers alone: a seed comes out the same on any machine.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Checked } from './checked.ts';
import type { Lived } from './lived.ts';
import type { Progress, SimulationOptions } from './run.ts';

export interface WorldOrder {
  readonly url: string;
  readonly options: SimulationOptions;
}

export type WorldReport = { readonly progress: Progress } | { readonly lived: Lived };

const mostInOne = 5_000;
/** Far enough apart that the worlds of one seed are not those of the next. */
const seedsApart = 1_000_003;
const program = join(import.meta.dirname, 'world-process.ts');

/** `openDatabase` makes an empty one and gives its address. */
export async function liveAll(
  openDatabase: (name: string) => Promise<string>,
  options: SimulationOptions,
  onProgress: (progress: Progress) => void,
): Promise<Lived> {
  const worlds = divided(options);
  const progress: Progress[] = worlds.map(() => ({ share: 0, day: 0, messages: 0, kills: 0 }));
  const lives: Lived[] = [];
  const waiting = [...worlds.entries()];
  const liveNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, world] = next;
      const url = await openDatabase(`world_${world.seed}`);
      lives[index] = await inOwnProcess({ url, options: world }, (own) => {
        progress[index] = own;
        onProgress(together(progress));
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, liveNext));
  return lives.reduce(added);
}

function divided(options: SimulationOptions): readonly SimulationOptions[] {
  const count = Math.ceil(options.customers / mostInOne);
  return Array.from({ length: count }, (_, index) => ({
    ...options,
    customers: Math.floor((options.customers + index) / count),
    seed: options.seed + index * seedsApart,
  }));
}

async function inOwnProcess(order: WorldOrder, onProgress: (progress: Progress) => void): Promise<Lived> {
  const child = fork(program);
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (report: WorldReport) => {
        if ('lived' in report) resolve(report.lived);
        else onProgress(report.progress);
      });
      // Unlike its exit, this comes after everything it has told.
      child.on('disconnect', () => reject(new Error(`The world of seed ${order.options.seed} ended before its time`)));
      child.send(order);
    });
  } finally {
    child.kill();
  }
}

function together(worlds: readonly Progress[]): Progress {
  const sum = (of: (progress: Progress) => number) => worlds.reduce((total, world) => total + of(world), 0);
  return {
    share: sum(({ share }) => share) / worlds.length,
    day: Math.min(...worlds.map(({ day }) => day)),
    messages: sum(({ messages }) => messages),
    kills: sum(({ kills }) => kills),
  };
}

function added(one: Lived, other: Lived): Lived {
  return {
    checks: one.checks.map((check, index) => addedCheck(check, other.checks[index])),
    print: `${one.print} ${other.print}`,
    brought: one.brought + other.brought,
    repeated: one.repeated + other.repeated,
    refused: one.refused + other.refused,
    unanswered: one.unanswered + other.unanswered,
    kills: one.kills + other.kills,
    fired: one.fired + other.fired,
  };
}

function addedCheck({ name, looked, wrong }: Checked, other: Checked | undefined): Checked {
  return { name, looked: looked + (other?.looked ?? 0), wrong: [...wrong, ...(other?.wrong ?? [])] };
}
