import { describe } from 'vitest';
import { east } from '../../../policy/packs/east/pack.ts';
import { testClauses } from '../clause-cases.ts';
import { exchanges } from './exchange-clauses.ts';
import { repairs } from './repair-clauses.ts';

/** An XT2400, delivered twelve days ago from EAST's own store, badly made. */
const common = {
  model: 'XT2400',
  channel: 'official',
  deliveredOn: '2026-11-09',
  deliveryProof: true,
  purchaseProof: true,
  serviceRegion: 'cn-mainland',
  purchaseRegion: 'cn-mainland',
  defect: 'manufacturing',
};

describe('clauses of EAST', () => {
  testClauses(east, common, [...exchanges, ...repairs]);
});
