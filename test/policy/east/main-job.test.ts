import { describe } from 'vitest';
import { east } from '../../../policy/packs/east/pack.ts';
import { testCases } from '../golden.ts';

const intact = { scratchFree: true, functionIntact: true, packagingUndamaged: true, accessoriesComplete: true };
const common = { model: 'XT2400', channel: 'official', purchaseProof: true };

describe('an XT2400 from EAST’s own store', () => {
  testCases(east, common, [
    {
      story: 'delivered three days ago, intact and complete, can be returned',
      facts: { ...intact, deliveredOn: '2026-11-18' },
      expect: { return: 'eligible' },
      cites: { return: ['3.2.1'] },
    },
    {
      story: 'on day 7 can still be returned',
      facts: { ...intact, deliveredOn: '2026-11-14' },
      expect: { return: 'eligible' },
    },
    {
      story: 'on day 8 cannot',
      facts: { ...intact, deliveredOn: '2026-11-13' },
      expect: { return: 'ineligible' },
      cites: { return: ['3.2.2(a)', '3.2.1'] },
    },
    {
      story: 'with a manufacturing defect on day 12 is replaced or repaired, and not taken back',
      facts: { defect: 'manufacturing', deliveredOn: '2026-11-09' },
      expect: { return: 'ineligible', replacement: 'eligible', warranty: 'eligible', 'paid-repair': 'ineligible' },
      cites: { return: ['3.2.2(a)'], replacement: ['3.3.1(c)'], warranty: ['3.4.1(a)'] },
    },
    {
      story: 'broken after 30 months is past its 24 months, and repaired for a price',
      facts: { defect: 'performance', deliveredOn: '2024-05-21' },
      expect: { return: 'ineligible', replacement: 'ineligible', warranty: 'ineligible', 'paid-repair': 'eligible' },
      cites: { warranty: ['3.4.2(a)'], 'paid-repair': ['3.5.1(a)'] },
    },
    {
      story: 'a P6A broken after 30 months is inside its 60 months',
      facts: { model: 'P6A', defect: 'performance', deliveredOn: '2024-05-21' },
      expect: { warranty: 'eligible', 'paid-repair': 'ineligible' },
      cites: { warranty: ['3.4.1(a)'] },
      not: { warranty: ['3.4.2(a)'] },
    },
  ]);
});
