// One thing that is wrong with a pack, for the person who wrote it.
import type { Pack } from './pack.ts';

export interface Finding {
  readonly pack: Pack;
  /** The clause, text or table concerned. */
  readonly where: string;
  readonly problem: string;
  readonly mend: string;
}

export type Find = (where: string, problem: string, mend: string) => Finding;
