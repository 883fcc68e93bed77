import { expect, it } from 'vitest';
import { derive, presume } from '../../policy/complete.ts';
import type { Condition } from '../../policy/condition.ts';
import { all, any, by, has, is, not, sourced, startsWith, unavailable, yes } from '../../policy/condition.ts';
import { outlook } from '../../policy/exact/outcome.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { wouldChange } from '../../policy/would-change.ts';
import { asOf, decided, factsFrom } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const quote = { source: '', start: 0, end: 0, text: '' };

/** What would change the one verdict of a pack with one ground. */
function changesIn(when: Condition, facts: Facts, rules: Partial<Pack> = {}) {
  const pack = madeUpPack({
    clauses: [{ id: '1', role: 'ground', remedies: ['return'], when, quote, readings: [] }],
    ...rules,
  });
  const stated = derive(pack, facts, asOf);
  return wouldChange(pack, facts, stated, outlook(pack, presume(pack, stated).view))('return');
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

it('tells nothing while the status is open, nor where nothing could change it', () => {
  expect(changesIn(yes('shippedBack'), facts)).toEqual([]);
  expect(changesIn(all(), facts)).toEqual([]);
});

it('tells nothing of a remedy that the pack does not speak of', () => {
  const pack = madeUpPack({});
  const ahead = outlook(pack, { facts, asOf });
  expect(wouldChange(pack, facts, ahead.view, ahead)('warranty')).toEqual([]);
});

it('who says a fact, and whether it can be had, does not change', () => {
  const known = factsFrom({ owner: false, channel: 'other' });
  const either = any(sourced('channel', 'registry'), unavailable('channel'));
  expect(changesIn(either, known)).toEqual([]);
  expect(changesIn(any(either, yes('owner')), known)).toEqual([['owner']]);
  expect(changesIn(any(either, is('channel', 'official')), known)).toEqual([['channel']]);
});

it('what is presumed does not change', () => {
  const presumptions = [{ fact: 'staffObjection', value: false, when: all(), until: 'staff' } as const];
  const objection = yes('staffObjection');
  expect(changesIn(objection, facts, { presumptions })).toEqual([]);
  expect(changesIn(any(objection, yes('owner')), facts, { presumptions })).toEqual([['owner']]);
  expect(changesIn(objection, { ...facts, ...factsFrom({ staffObjection: false }) }, { presumptions })).toEqual([
    ['staffObjection'],
  ]);
});

it('today does not change, a day that was stated may', () => {
  const longAsked = not(by('asOf', 'requestedOn', { days: 20 }));
  expect(changesIn(longAsked, {})).toEqual([]);
  expect(changesIn(longAsked, factsFrom({ requestedOn: asOf }))).toEqual([['requestedOn']]);
  // Two facts that can change are told rather than the one day that cannot.
  expect(changesIn(any(longAsked, all(yes('owner'), yes('consumer'))), facts)).toEqual([['owner', 'consumer']]);
});

it('between today and a day that was stated, it is the day that changes', () => {
  const inTime = by('requestedOn', 'deliveredOn', { days: 7 });
  const deliveredOn = '2026-11-01';
  expect(changesIn(inTime, factsFrom({ deliveredOn }))).toEqual([['deliveredOn']]);
  expect(changesIn(inTime, factsFrom({ deliveredOn, requestedOn: asOf }))).toEqual([['requestedOn', 'deliveredOn']]);
});

it('of a fact that follows, those change that it follows from and that were stated', () => {
  const derivations = [
    { fact: 'family', value: 'home', when: all(startsWith('model', 'XT'), not(yes('labelTampered'))) },
    { fact: 'owner', value: true, when: any(yes('consumer'), yes('ownerAuthorised')) },
  ] as const;
  expect(changesIn(not(yes('owner')), factsFrom({ consumer: true }), { derivations })).toEqual([['consumer']]);
  const isPortable = is('family', 'portable');
  const stated = factsFrom({ model: 'XT2400', labelTampered: false });
  expect(changesIn(isPortable, stated, { derivations })).toEqual([['model', 'labelTampered']]);
  expect(changesIn(isPortable, { ...stated, ...factsFrom({ family: 'home' }) }, { derivations })).toEqual([['family']]);
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
