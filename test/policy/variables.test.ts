// Facts as finitely many cases: which questions a set of conditions has, and which answers to them go together.
import { expect, it } from 'vitest';
import {
  all,
  any,
  atMost,
  by,
  type Condition,
  has,
  is,
  not,
  sourced,
  startsWith,
  type Test,
  unavailable,
  yes,
} from '../../policy/condition.ts';
import { samples, spaceOf } from '../../policy/exact/variables.ts';

/** Each question with the answers that its tests can have together, as one digit a test. */
function told(...conditions: readonly Condition[]) {
  return spaceOf(conditions).variables.map(({ key, classes }) => [
    key,
    ...classes.map((answers) => answers.map(Number).join('')),
  ]);
}

it('each fact is a question of its own, and each item of a list', () => {
  expect(told(any(yes('owner'), has('hazards', 'smoke', 'leak')), not(yes('consumer')))).toEqual([
    ['owner', '1', '0'],
    ['hazards: smoke', '1', '0'],
    ['hazards: leak', '1', '0'],
    ['consumer', '1', '0'],
  ]);
});

it('a value, who says it and whether it can be had are three questions', () => {
  expect(
    told(
      is('channel', 'official'),
      sourced('channel', 'registry', 'staff'),
      sourced('channel', 'registry'),
      unavailable('channel'),
    ),
  ).toEqual([
    ['channel', '1', '0'],
    ['channel from registry or staff', '1', '0'],
    ['channel from registry', '1', '0'],
    ['channel unavailable', '1', '0'],
  ]);
});

it('values the tests tell alike are one class', () => {
  const [east, others] = [is('channel', 'official'), is('channel', 'official', 'distributor')];
  expect(told(east, others)).toEqual([['channel', '11', '01', '00']]);
});

it('a number is below one limit, between two, or beyond them all', () => {
  expect(told(atMost('distanceKm', 500), atMost('distanceKm', 100))).toEqual([['distanceKm', '10', '00', '11']]);
});

it('a name can begin alike and be another', () => {
  expect(told(startsWith('model', 'XT'), is('model', 'XT2400', 'P6A'))).toEqual([['model', '10', '11', '01', '00']]);
});

it('periods from one date to another are one question, from the shortest to the longest', () => {
  const within = (span: Parameters<typeof by>[2]) => by('requestedOn', 'deliveredOn', span);
  const spans = [{ days: 31 }, { months: 1 }, { delay: 10, days: 15 }, { days: 7 }, { months: 1, days: 20, delay: 5 }];
  const { variables } = spaceOf(spans.map(within));
  expect(variables).toEqual([
    {
      key: 'requestedOn after deliveredOn',
      facts: ['requestedOn', 'deliveredOn'],
      tests: [3, 2, 1, 0, 4].map((place) => within(spans[place] ?? {})),
      classes: ['11111', '01111', '00111', '00011', '00001', '00000'].map((word) =>
        [...word].map((digit) => digit === '1'),
      ),
    },
  ]);
});

it('what periods hang on is asked first, with all that is asked beside it', () => {
  const inTime = by('requestedOn', 'deliveredOn', { days: 7 });
  expect(told(yes('owner'), all(yes('consumer'), inTime)).map(([key]) => key)).toEqual([
    'consumer',
    'requestedOn after deliveredOn',
    'owner',
  ]);
});

it('today is no fact, and a fact that a question speaks of twice is named once', () => {
  const factsOf = (...tests: readonly Test[]) => spaceOf(tests).variables.map(({ facts }) => facts);
  expect(factsOf(by('asOf', 'confirmedOn', { days: 7 }))).toEqual([['confirmedOn']]);
  expect(factsOf(is('channel', 'official'), is('channel', 'other'))).toEqual([['channel']]);
});

it('classes of all questions are counted through', () => {
  expect(spaceOf([yes('owner'), is('channel', 'official', 'other'), has('hazards', 'fire')]).slots).toEqual([
    0, 2, 4, 6,
  ]);
  expect(spaceOf([])).toMatchObject({ variables: [], slots: [0] });
});

it('a test is found by what it says, with the classes that make it true', () => {
  const { literal } = spaceOf([yes('owner'), is('channel', 'official'), is('channel', 'official', 'distributor')]);
  expect(literal(is('channel', 'official', 'distributor'))).toEqual({ variable: 1, accepts: [true, true, false] });
  expect(literal(yes('owner'))).toEqual({ variable: 0, accepts: [true, false] });
  expect(literal(yes('consumer'))).toEqual({ variable: -1, accepts: [] });
});

it('values are tried that are named, that begin as named ones do, and one that nobody names', () => {
  const tests = [is('model', 'XT2400'), startsWith('model', 'P6')];
  expect(samples('model', tests)).toEqual(['XT2400', 'P6', 'XT24000', 'P60', 'something else']);
  expect(samples('distanceKm', [atMost('distanceKm', 100)])).toEqual([100, 101]);
  expect(samples('owner', [yes('owner')])).toEqual([true, false]);
  expect(samples('channel', [is('channel', 'other')])).toEqual(['official', 'distributor', 'other']);
});
