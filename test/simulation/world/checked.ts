// What a check looked at, and what is wrong with it.
import type { Instant } from '../../../bot/clock.ts';
import type { Ended } from './run.ts';

export interface Checked {
  readonly name: string;
  readonly looked: number;
  readonly wrong: readonly string[];
}

/** How far from an instant a death still counts for it, in slices. */
const reach = 5;

/**
 * What falls due about then is done so soon: a failed timer is called again after a minute, nothing is looked at more often than a slice
 * is long, and each death in the way puts it off by a slice; one is always allowed for.
 */
export function toleranceAt({ sliceMs, deaths }: Pick<Ended, 'sliceMs' | 'deaths'>, instant: Instant): number {
  const at = Date.parse(instant);
  const near = deaths.filter((death) => Math.abs(Date.parse(death) - at) <= reach * sliceMs);
  return (1 + Math.max(1, near.length)) * sliceMs + 120_000;
}
