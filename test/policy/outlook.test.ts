// What lies ahead of a case in a made-up pack: the outcomes that are left, and the facts they hang on.
import { expect, it } from 'vitest';
import { by, has, not, yes } from '../../policy/condition.ts';
import { exactly, outcomeAt, outlook, resultOf } from '../../policy/exact/outcome.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';
import { madeUpClause as clause, madeUpPack } from './made-up-pack.ts';

/** One clause of every kind, each on a fact of its own. */
const pack = madeUpPack({
  clauses: [
    clause('ground', by('requestedOn', 'deliveredOn', { days: 7 })),
    clause('bar', yes('labelTampered')),
    clause('refer', has('hazards', 'fire', 'smoke')),
    clause('review', yes('staffObjection')),
    clause('requirement', yes('shippedBack'), { id: 'chore', chore: true }),
    clause('review', yes('proofForged'), { id: 'over', overRefusal: true }),
    clause('note', yes('owner')),
  ],
});

const good = {
  requestedOn: asOf,
  deliveredOn: asOf,
  labelTampered: false,
  hazards: [],
  staffObjection: false,
  shippedBack: true,
};
const ahead = (facts: PlainFacts) => outlook(pack, { facts: factsFrom(facts), asOf });

it.each([
  ['eligible', {}],
  ['undone', { shippedBack: false }],
  ['review', { staffObjection: true, shippedBack: false }],
  ['refer', { hazards: ['fire'], staffObjection: true }],
  ['ineligible', { labelTampered: true, hazards: ['fire'] }],
  ['ineligible', { deliveredOn: '2026-11-13' }],
] as const)('%s where nothing weighs more, and nothing more can change it', (outcome, facts) => {
  const told = ahead({ ...good, ...facts });
  expect(told.outcomes('return')).toEqual([outcome]);
  expect(told.settled('return')).toBe(outcome);
  expect(told.facts('return')).toEqual([]);
});

it('what is not known leaves the outcomes open that it could lead to, and is what they hang on', () => {
  const { labelTampered, shippedBack, ...others } = good;
  const told = ahead(others);
  expect(told.outcomes('return')).toEqual(['ineligible', 'eligible', 'undone']);
  expect(told.outcomes('return', 2)).toHaveLength(2);
  expect(told.settled('return')).toBeUndefined();
  expect(told.facts('return').toSorted()).toEqual(['labelTampered', 'shippedBack']);
});

it('a question between two dates names both, once', () => {
  const { deliveredOn, hazards, ...others } = good;
  expect(ahead(others).facts('return').toSorted()).toEqual(['deliveredOn', 'hazards', 'requestedOn']);
});

it('what no longer matters is not named, known or not', () => {
  const told = ahead({ labelTampered: true });
  expect(told.settled('return')).toBe('ineligible');
  expect(told.facts('return')).toEqual([]);
});

it('completions that agree settle a case that each rule leaves open', () => {
  const either = madeUpPack({
    clauses: [clause('ground', yes('owner')), clause('ground', not(yes('owner')), { id: 'other' })],
  });
  expect(outlook(either, { facts: {}, asOf }).settled('return')).toBe('eligible');
});

it('of a remedy that the pack does not speak of nothing lies ahead', () => {
  const told = ahead({});
  expect(told.outcomes('warranty')).toEqual([]);
  expect(told.facts('warranty')).toEqual([]);
  expect(told.settled('warranty')).toBe('ineligible');
});

it('what was worked out is kept, for a pack and for a case', () => {
  const told = ahead({});
  expect(exactly(pack)).toBe(exactly(pack));
  expect(told.facts('return')).toBe(told.facts('return'));
  expect(told.open).toBe(told.open);
});

it('every outcome has a result of its own', () => {
  const outcomes = ['ineligible', 'refer', 'review', 'eligible', 'undone'] as const;
  expect(outcomes.map((outcome) => outcomeAt(resultOf(outcome)))).toEqual(outcomes);
  expect(outcomes.map(resultOf)).toEqual([2, 3, 4, 5, 6]);
});
