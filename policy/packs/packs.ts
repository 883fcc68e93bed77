// Every pack there is. A pack never borrows a clause from another maker's text.
import type { Pack } from '../pack.ts';
import { east } from './east/pack.ts';
import { jinkoEss } from './jinko-ess/pack.ts';
import { lithiumBms } from './lithium-bms/pack.ts';
import { shengyang } from './shengyang/pack.ts';

export const packs: readonly Pack[] = [east, jinkoEss, lithiumBms, shengyang];
