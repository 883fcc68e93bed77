// EAST: return, replacement, warranty and paid repair, from the service terms (004) and the service commitments (003).
import { definePack } from '../../pack.ts';
import type { Reading } from '../../reading.ts';
import { alternatives } from './alternatives.ts';
import chinese from './chinese.json' with { type: 'json' };
import { deadlines, payers, promises } from './costs.ts';
import { derivations, presumptions } from './defaults.ts';
import { general } from './general.ts';
import { paidRepairs } from './paid-repair.ts';
import readings from './readings.json' with { type: 'json' };
import { replacements } from './replacement.ts';
import { returns } from './return.ts';
import { texts } from './texts.ts';
import { warranties } from './warranty.ts';

export const east = definePack({
  id: 'east',
  version: '1.0.0',
  effectiveFrom: '2020-01-01',
  remedies: ['return', 'replacement', 'warranty', 'paid-repair'],
  clauses: [...general, ...returns, ...replacements, ...warranties, ...paidRepairs],
  derivations,
  presumptions,
  payers,
  deadlines,
  promises,
  classes: [],
  readings: readings satisfies readonly Reading[],
  alternatives,
  texts,
  renderings: { zh: chinese },
});
