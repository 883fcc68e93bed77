// Every pack there is.
import type { Pack } from '../pack.ts';
import { east } from './east/pack.ts';

export const packs: readonly Pack[] = [east];
