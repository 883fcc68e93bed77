// A world from its first day to the account of its last.
import type { Checked } from './checked.ts';
import { checkAll, fingerprint } from './checks.ts';
import type { Platform } from './platform.ts';
import { type Ended, type Progress, type SimulationOptions, simulate } from './run.ts';

export interface Lived extends Readonly<Platform['counts']> {
  readonly checks: readonly Checked[];
  /** Of all that was said and delivered: the same for the same seed. */
  readonly print: string;
  readonly kills: number;
  readonly fired: number;
}

/** `url`: a database of its own. */
export async function live(
  url: string,
  options: SimulationOptions,
  onProgress?: (progress: Progress) => void,
): Promise<Lived> {
  return await simulate(url, options, account, onProgress);
}

async function account(ended: Ended): Promise<Lived> {
  const { platform, kills, fired } = ended;
  return { checks: await checkAll(ended), print: await fingerprint(ended), ...platform.counts, kills, fired };
}
