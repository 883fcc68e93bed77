import { expect, it } from 'vitest';
import type { Condition } from '../../policy/condition.ts';
import { all, any, has, yes } from '../../policy/condition.ts';
import { outlook } from '../../policy/exact/outcome.ts';
import type { Facts } from '../../policy/facts.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { wouldChange } from '../../policy/would-change.ts';
import { asOf, decided, factsFrom } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const quote = { source: '', start: 0, end: 0, text: '' };

/** What would change the one verdict of a pack with one ground. */
function changesIn(when: Condition, facts: Facts) {
  const pack = madeUpPack({
    clauses: [{ id: '1', role: 'ground', remedies: ['return'], when, quote, readings: [] }],
  });
  return wouldChange(pack, facts, { facts, asOf }, outlook(pack, { facts, asOf }))('return');
}

const facts = factsFrom({ owner: false, hazards: [], consumer: false });

it('tells no set of facts twice where more items of a list than one would do', () => {
  expect(changesIn(all(yes('owner'), has('hazards', 'smoke', 'leak')), facts)).toEqual([['owner', 'hazards']]);
});

it('tells no fact beside one that is enough', () => {
  const both = all(has('hazards', 'smoke'), has('hazards', 'leak'));
  expect(changesIn(any(both, all(yes('owner'), has('hazards', 'smoke'))), facts)).toEqual([['hazards']]);
});

it('tells each of several facts that are enough alone', () => {
  expect(changesIn(any(yes('owner'), yes('consumer')), facts)).toEqual([['consumer'], ['owner']]);
});

it('tells of a derived fact what it follows from, and nothing of what is only presumed', () => {
  const facts = {
    model: 'XT2400',
    channel: 'official',
    deliveredOn: '2026-11-18',
    defect: 'none',
    purchaseProof: true,
  };
  const { remedies } = decided(east, {
    ...facts,
    scratchFree: true,
    packagingUndamaged: true,
    accessoriesComplete: true,
  });
  const told = new Set(Object.values(remedies).flatMap(({ wouldChange: sets }) => sets.flat()));
  expect(told).not.toContain('requestedOn');
  expect(told).not.toContain('family');
});
