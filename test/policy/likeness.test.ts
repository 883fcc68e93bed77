// Which cases may share a verdict: those that answer a remedy's tests alike and know every fact equally well.
import { expect, it } from 'vitest';
import { derive, presume } from '../../policy/complete.ts';
import type { Remedy } from '../../policy/decision.ts';
import type { Facts } from '../../policy/facts.ts';
import { likeness } from '../../policy/likeness.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';

const common: PlainFacts = { model: 'XT2400', channel: 'official', deliveredOn: '2026-11-18', defect: 'none' };

function likenessOf(facts: Facts): (remedy: Remedy) => string {
  const stated = derive(east, facts, asOf);
  return likeness(east, facts, stated, presume(east, stated));
}

const keyOf = (plain: PlainFacts, remedy: Remedy) => likenessOf(factsFrom({ ...common, ...plain }))(remedy);

it.each<[string, Remedy, PlainFacts, PlainFacts, boolean]>([
  ['two days of one window', 'return', {}, { deliveredOn: '2026-11-17' }, true],
  [
    'the last day of a window and the day after',
    'return',
    { deliveredOn: '2026-11-14' },
    { deliveredOn: '2026-11-13' },
    false,
  ],
  ['a fact that follows, and the same said', 'return', {}, { functionIntact: true }, false],
  ['a fact that is presumed, and the same said', 'return', {}, { causes: [] }, false],
  [
    'a day, and the month of it, past every window',
    'return',
    { deliveredOn: '2020-05-01' },
    { deliveredOn: '2020-05' },
    false,
  ],
  ['a day, and a month that straddles one', 'return', {}, { deliveredOn: '2026-11' }, false],
  ['what nobody was asked, and what nobody knows', 'return', {}, { scratchFree: null }, false],
  [
    'what nobody knows, and what does not apply',
    'return',
    { scratchFree: null },
    { scratchFree: { applies: false } },
    false,
  ],
  ['who pays for another remedy alone', 'return', { returnRequired: true }, { returnRequired: false }, true],
  ['who pays for this one', 'replacement', { returnRequired: true }, { returnRequired: false }, false],
])('%s, for a %s', (_, remedy, one, other, areAlike) => {
  expect(keyOf(one, remedy) === keyOf(other, remedy)).toBe(areAlike);
});

it('a fact that is in dispute is like no other', () => {
  const conflict: Facts = { scratchFree: { kind: 'conflict', source: 'staff', values: [true, false] } };
  const keys = [{}, { scratchFree: null }, { scratchFree: true }].map((plain) => keyOf(plain, 'return'));
  expect(keys).not.toContain(likenessOf({ ...factsFrom(common), ...conflict })('return'));
});

it('is asked of each remedy apart, and again', () => {
  const key = likenessOf(factsFrom(common));
  const [first] = [key('return'), key('warranty'), key('replacement')];
  expect(key('return')).toBe(first);
  expect(new Set(east.remedies.map(key)).size).toBe(east.remedies.length);
});
