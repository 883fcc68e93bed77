// What a world needs of chance beside the drawing: waiting times, and ids that are the same for the same seed.
import { type Chance, chanceOf } from '../chance.ts';

export interface Dice extends Chance {
  /** Waiting times of things that come by themselves; mostly short, sometimes long. */
  waitMs(meanMs: number): number;
  id(): string;
}

export function diceOf(seed: number): Dice {
  const chance = chanceOf(seed);
  const digit = () => Math.floor(chance.next() * 16).toString(16);
  const digits = (count: number) => Array.from({ length: count }, digit).join('');
  return {
    ...chance,
    waitMs: (meanMs) => Math.round(-Math.log(1 - chance.next()) * meanMs),
    id: () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`,
  };
}
