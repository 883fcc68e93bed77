// Times of work, taken in turns: what is compared runs side by side, so that a busy machine slows all of it alike.
import { type Figure, median } from './figure.ts';

const rounds = 9;

export interface Timed {
  /** Milliseconds for one item, the median of the rounds. */
  readonly each: number;
  /** Milliseconds for one item in every round. */
  readonly times: readonly number[];
}

export interface Work<T> {
  readonly items: readonly T[];
  readonly run: (item: T) => unknown;
}

export function work<T>(items: readonly T[], run: (item: T) => unknown): Work<unknown> {
  return { items, run: run as (item: unknown) => unknown };
}

/** Some rounds over all the items of all the work, after two to warm up. */
export function timed<K extends string>(works: Readonly<Record<K, Work<unknown>>>): Readonly<Record<K, Timed>> {
  const names = Object.keys(works) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -2; round < rounds; round += 1) {
    for (const name of names) {
      const time = timeOf(works[name]);
      if (round >= 0) times[name].push(time);
    }
  }
  const medians = names.map((name): [K, Timed] => [name, { each: median(times[name]), times: times[name] }]);
  return Object.fromEntries(medians) as Record<K, Timed>;
}

function timeOf({ items, run }: Work<unknown>): number {
  const start = performance.now();
  for (const item of items) run(item);
  return (performance.now() - start) / items.length;
}

/** How many times as fast the one is as the other, the median of the rounds. */
export function speedup(one: Timed, other: Timed): number {
  return median(one.times.map((time, round) => (other.times[round] ?? Number.NaN) / time));
}

export function perSecond(name: string, { each }: Timed): Figure {
  return { name, value: 1000 / each, unit: 'per second' };
}

export function atLeast(name: string, value: number, unit: string, target: number): Figure {
  return { name, value, unit, target: { bound: 'at least', value: target } };
}

export function atMost(name: string, value: number, unit: string, target: number): Figure {
  return { name, value, unit, target: { bound: 'at most', value: target } };
}
