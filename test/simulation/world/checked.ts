// What a check looked at, and what is wrong with it.
import type { Ended } from './run.ts';

export interface Checked {
  readonly name: string;
  readonly looked: number;
  readonly wrong: readonly string[];
}

/** What falls due fires so soon: a failed timer is called again after a minute, and nothing is looked at more often than a slice is long. */
export function toleranceOf({ sliceMs }: Ended): number {
  return 2 * sliceMs + 120_000;
}
