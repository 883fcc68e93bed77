// What is asked next in made-up packs of a rule or two: each thing that can make a fact worth asking, and what spares it.
import { expect, it } from 'vitest';
import type { PayerRule } from '../../policy/clause.ts';
import { all, any, type Condition, is, no, not, yes } from '../../policy/condition.ts';
import { nextQuestions } from '../../policy/next-questions.ts';
import type { Pack, Presumption } from '../../policy/pack.ts';
import type { Audience } from '../../policy/questions.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';
import { madeUpClause as clause, madeUpPack } from './made-up-pack.ts';

function asked(content: Partial<Pack>, facts: PlainFacts, audience: Audience = 'customer') {
  const questions = nextQuestions(madeUpPack(content), factsFrom(facts), asOf, audience);
  return questions.map(({ question, stillOpen }) => [question, ...stillOpen]);
}

const granted = clause('ground', all());
const refused = clause('bar', all());

it('of screens that would tell the same the one that asks the least besides', () => {
  expect(asked({ clauses: [clause('ground', yes('transportDamage'))] }, {})).toEqual([['transport-damage', 'ground']]);
  const both = clause('ground', all(yes('transportDamage'), yes('notAsDescribed')));
  expect(asked({ clauses: [both] }, {})).toEqual([['defect', 'ground']]);
  expect(asked({ clauses: [both] }, { transportDamage: true })).toEqual([['not-as-described', 'ground']]);
});

it('what a granted remedy costs, of whom it can be asked, and only while it is open', () => {
  const payer = (remedy: 'return' | 'warranty', when: Condition): PayerRule => {
    return { clause: `cost of ${remedy}`, remedies: [remedy], items: ['parts'], payer: 'customer', when };
  };
  const either = any(yes('consumer'), yes('owner'));
  const payers = [payer('return', either), payer('warranty', yes('purchaseProof'))];
  expect(asked({ clauses: [granted], payers }, {})).toEqual([
    ['ownership', 'cost of return'],
    ['consumer', 'cost of return'],
  ]);
  expect(asked({ clauses: [granted], payers }, { consumer: true })).toEqual([]);
  expect(asked({ clauses: [granted, refused], payers }, {})).toEqual([]);
});

it('a danger somebody may be in, where a clause speaks of it and nobody was asked', () => {
  const danger: Presumption = {
    fact: 'hazards',
    value: [],
    when: all(),
    until: 'customer',
    askWhen: is('defect', 'performance'),
    forSafety: true,
  };
  const note = clause('note', { op: 'has', fact: 'hazards', values: ['fire'] });
  const pack = { clauses: [refused, note], presumptions: [danger] };
  expect(asked(pack, { defect: 'performance' })).toEqual([['hazards', 'note']]);
  expect(asked(pack, { defect: 'none' })).toEqual([]);
  expect(asked(pack, { defect: 'performance', hazards: [] })).toEqual([]);
  expect(asked({ ...pack, clauses: [refused] }, { defect: 'performance' })).toEqual([]);
});

it('what is presumed is not asked of whoever cannot settle it, nor what hangs on it', () => {
  const owned: Presumption = { fact: 'owner', value: true, when: all(), until: 'customer' };
  const bar = clause('bar', all(no('owner'), yes('labelTampered')));
  expect(asked({ clauses: [granted, bar], presumptions: [owned] }, {}, 'workshop')).toEqual([]);
  expect(asked({ clauses: [granted, bar] }, {}, 'workshop')).toEqual([['label', 'bar']]);
});

it('what a person can settle is asked of them although it is presumed', () => {
  const untampered: Presumption = { fact: 'labelTampered', value: false, when: all(), until: 'inspection' };
  const pack = { clauses: [granted, clause('bar', yes('labelTampered'))], presumptions: [untampered] };
  expect(asked(pack, {}, 'workshop')).toEqual([['label', 'bar']]);
  expect(asked(pack, {}, 'customer')).toEqual([]);
});

it('what may give somebody a right although all is refused, unless it is known already', () => {
  const home: Presumption = { fact: 'serviceRegion', value: 'cn-mainland', when: all(), until: 'customer' };
  const law = clause('review', all(yes('consumer'), not(is('serviceRegion', 'cn-mainland'))), {
    id: 'law',
    overRefusal: true,
  });
  const pack = { clauses: [granted, refused, law], presumptions: [home] };
  expect(asked(pack, {})).toEqual([['service-region', 'law']]);
  expect(asked(pack, { consumer: false })).toEqual([]);
  expect(asked({ ...pack, clauses: [granted, law] }, {})).toEqual([]);
});

it('what starts a promise is asked of staff alone', () => {
  const promiseWhen = (when: Condition) => [
    { id: 'reply', within: 'PT24H', clause: 'promise', from: 'received', when } as const,
  ];
  const promises = promiseWhen(yes('arrived'));
  expect(asked({ clauses: [granted], promises }, {}, 'staff')).toEqual([['arrival', 'promise']]);
  expect(asked({ clauses: [granted], promises }, { arrived: true }, 'staff')).toEqual([]);
  expect(asked({ clauses: [granted], promises: promiseWhen(yes('owner')) }, {})).toEqual([]);
});
