// Which cases of a made-up pack may share a verdict: a rule for every thing that can part them.
import { expect, it } from 'vitest';
import type { Clause, PayerRule } from '../../policy/clause.ts';
import { derive, presume } from '../../policy/complete.ts';
import { type Condition, no, startsWith, yes } from '../../policy/condition.ts';
import type { Remedy } from '../../policy/decision.ts';
import { likeness } from '../../policy/likeness.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const ground = (remedy: Remedy, when: Condition): Clause => ({
  id: remedy,
  role: 'ground',
  remedies: [remedy],
  when,
  quote: { source: '', start: 0, end: 0, text: '' },
  readings: [],
});

const payer = (remedy: Remedy, when: Condition): PayerRule => {
  return { clause: '', remedies: [remedy], items: ['parts'], payer: 'customer', when };
};

const pack = madeUpPack({
  remedies: ['return', 'warranty'],
  clauses: [ground('return', yes('owner')), ground('warranty', yes('consumer'))],
  payers: [payer('return', yes('returnRequired')), payer('warranty', yes('arrived'))],
  derivations: [{ fact: 'family', value: 'home', when: startsWith('model', 'XT') }],
  presumptions: [
    { fact: 'staffObjection', value: false, when: yes('purchaseProof'), until: 'staff' },
    { fact: 'proofForged', value: false, when: no('purchaseProof'), until: 'staff' },
  ],
});

const common = {
  owner: true,
  consumer: true,
  returnRequired: true,
  arrived: true,
  model: 'XT2400',
  purchaseProof: true,
};

function keyOf(remedy: Remedy, plain: PlainFacts) {
  const facts = factsFrom({ ...common, ...plain });
  const stated = derive(pack, facts, asOf);
  return likeness(pack, facts, stated, presume(pack, stated))(remedy);
}

const areAlike = (remedy: Remedy, plain: PlainFacts) => keyOf(remedy, {}) === keyOf(remedy, plain);

it.each([
  ['a clause', { owner: false }],
  ['a cost', { returnRequired: false }],
] as const)('%s parts the cases of its remedy, and of no other', (_, plain) => {
  expect([areAlike('return', plain), areAlike('warranty', plain)]).toEqual([false, true]);
});

it('a fact that follows is not the same as one that is stated', () => {
  expect(areAlike('return', { family: 'home' })).toBe(false);
});

it('a day that is presumed today is not the same as today stated', () => {
  expect(areAlike('return', { requestedOn: asOf })).toBe(false);
});

it('cases in which something else is presumed are not alike', () => {
  expect(areAlike('return', { purchaseProof: false })).toBe(false);
});

it('cases that differ in nothing that is asked are alike', () => {
  expect(areAlike('return', { model: 'XT1500' })).toBe(true);
  expect(areAlike('return', { boxPresent: true })).toBe(true);
});
