// What of a condition is open, and what decides it.
import { expect, it } from 'vitest';
import { all, any, type Condition, has, is, not, type Test, when, yes } from '../../policy/condition.ts';
import { decidingTests, openTests } from '../../policy/open-tests.ts';
import { factsIn, factsOfTest, testsOf } from '../../policy/residual.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';

const view = (plain: PlainFacts) => ({ facts: factsFrom(plain), asOf });
const named = (tests: readonly Test[]) => tests.flatMap(factsOfTest);
const [owner, consumer, boxPresent] = [yes('owner'), yes('consumer'), yes('boxPresent')];

it.each<[string, Condition, PlainFacts, readonly string[]]>([
  ['a test nobody answered', owner, {}, ['owner']],
  ['nothing once it is answered', owner, { owner: false }, []],
  ['what is left of a conjunction', all(owner, consumer), { owner: true }, ['consumer']],
  ['nothing of one that fails', all(owner, consumer), { owner: false }, []],
  ['what is left of a choice', any(owner, consumer), { owner: false }, ['consumer']],
  ['nothing of one that holds', any(owner, consumer), { owner: true }, []],
  ['what is denied', not(owner), {}, ['owner']],
  ['the branch that was decided for', when(owner, consumer, boxPresent), { owner: true }, ['consumer']],
  ['the other branch', when(owner, consumer, boxPresent), { owner: false }, ['boxPresent']],
  [
    'an open decision and what it leads to',
    when(owner, consumer, boxPresent),
    { consumer: true },
    ['owner', 'boxPresent'],
  ],
  ['nothing where every branch agrees', when(owner, consumer, boxPresent), { consumer: true, boxPresent: true }, []],
])('open is %s', (_, condition, facts, expected) => {
  expect(named(openTests(condition, view(facts)))).toEqual(expected);
});

it.each<[string, Condition, PlainFacts, readonly string[]]>([
  [
    'every part of a conjunction that holds',
    all(owner, consumer),
    { owner: true, consumer: true },
    ['owner', 'consumer'],
  ],
  ['only what fails of one that does', all(owner, consumer), { owner: true, consumer: false }, ['consumer']],
  ['only what holds of a choice', any(owner, consumer), { owner: true, consumer: false }, ['owner']],
  ['every part of a choice that fails', any(owner, consumer), { owner: false, consumer: false }, ['owner', 'consumer']],
  ['the open part of what is open', any(owner, consumer), { owner: false }, ['consumer']],
  ['what is denied', not(all(owner, consumer)), { owner: true, consumer: false }, ['consumer']],
  [
    'the branch that was taken',
    when(owner, consumer, boxPresent),
    { owner: true, consumer: true, boxPresent: true },
    ['consumer'],
  ],
  [
    'the other branch',
    when(owner, consumer, boxPresent),
    { owner: false, consumer: true, boxPresent: true },
    ['boxPresent'],
  ],
])('decisive is %s', (_, condition, facts, expected) => {
  expect(named(decidingTests(condition, view(facts)))).toEqual(expected);
});

it('a condition is made of its tests in reading order, and speaks of each fact once', () => {
  const condition = when(any(owner, not(is('channel', 'other'))), all(has('hazards', 'fire'), owner), {
    op: 'by',
    date: 'requestedOn',
    from: 'asOf',
  });
  expect(named(testsOf(condition))).toEqual(['owner', 'channel', 'hazards', 'owner', 'requestedOn']);
  expect(factsIn(condition)).toEqual(['owner', 'channel', 'hazards', 'requestedOn']);
  expect(factsIn(condition)).toBe(factsIn(condition));
});
