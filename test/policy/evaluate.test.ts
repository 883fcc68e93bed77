// The reference executor, test by test: what a condition comes to for each thing that can be known of a fact.
import { expect, it } from 'vitest';
import {
  atMost,
  by,
  type Condition,
  has,
  is,
  sourced,
  startsWith,
  unavailable,
  when,
  yes,
} from '../../policy/condition.ts';
import { evaluate, lastDay, plain } from '../../policy/evaluate.ts';
import type { FactState, Facts } from '../../policy/facts.ts';
import { asOf } from './golden.ts';

const known = (value: unknown, source = 'customer') => ({ kind: 'known', value, source }) as FactState;
const said = (condition: Condition, facts: Record<string, FactState>) =>
  evaluate(condition, { facts: facts as Facts, asOf });

it.each<[string, Condition, unknown, boolean]>([
  ['a model without regard to case, spaces and hyphens', is('model', 'XT-2400'), 'xt 2400', true],
  ['a serial number likewise', is('serialNumber', 'ab-1'), 'AB1', true],
  ['another model not', is('model', 'XT2400'), 'XT2401', false],
  ['a choice only as it is spelt', { op: 'is', fact: 'channel', values: ['Official'] }, 'official', false],
  ['a choice that two spellings would blur', { op: 'is', fact: 'channel', values: ['off-icial'] }, 'official', false],
  ['one of several prefixes', startsWith('model', 'PC', 'xt'), 'XT2400', true],
  ['a prefix inside a word not', startsWith('model', '2400'), 'XT2400', false],
  ['one item of a list', has('hazards', 'fire', 'smoke'), ['leak', 'smoke'], true],
  ['no item of a list', has('hazards', 'fire'), ['leak'], false],
  ['a number up to its limit', atMost('distanceKm', 100), 100, true],
  ['a number beyond it', atMost('distanceKm', 100), 100.1, false],
])('tells %s', (_, condition, value, expected) => {
  const fact = (condition as { fact: string }).fact;
  expect(said(condition, { [fact]: known(value) })).toBe(expected);
});

it('tells what is known of a fact from what it is', () => {
  const staff = sourced('owner', 'staff', 'registry');
  const states: Record<string, FactState | undefined> = {
    staff: known(true, 'staff'),
    customer: known(true),
    unavailable: { kind: 'unavailable', source: 'staff' },
    never: { kind: 'does-not-apply', source: 'staff' },
    conflict: { kind: 'conflict', source: 'staff', values: [true, false] },
    absent: undefined,
  };
  const each = (condition: Condition) =>
    Object.values(states).map((state) => said(condition, state === undefined ? {} : { owner: state }));
  expect(each(yes('owner'))).toEqual([true, true, null, false, null, null]);
  expect(each(staff)).toEqual([true, false, null, null, null, null]);
  expect(each(unavailable('owner'))).toEqual([false, false, true, false, false, null]);
});

it('counts to the last day of a period, and leaves open what rough dates leave open', () => {
  const within = by('requestedOn', 'deliveredOn', { days: 7 });
  const on = (requestedOn: string, deliveredOn: string) =>
    said(within, { requestedOn: known(requestedOn), deliveredOn: known(deliveredOn) });
  expect([on('2026-11-08', '2026-11-01'), on('2026-11-09', '2026-11-01')]).toEqual([true, false]);
  // Delivered some day of October: by the 8th in time for all of it, on 7 November for its last day, a day later for none.
  expect([on('2026-10-08', '2026-10'), on('2026-10-09', '2026-10')]).toEqual([true, null]);
  expect([on('2026-11-07', '2026-10'), on('2026-11-08', '2026-10')]).toEqual([null, false]);
  // Asked some day of November.
  expect([
    on('2026-11', '2026-11-23'),
    on('2026-11', '2026-11-22'),
    on('2026-11', '2026-10-25'),
    on('2026-11', '2026-10-24'),
  ]).toEqual([true, null, null, false]);
});

it('counts no days from what does not apply, and leaves open what nobody knows', () => {
  const never: FactState = { kind: 'does-not-apply', source: 'staff' };
  const today = by('asOf', 'repairedOn', { days: 90 });
  expect(said(today, { repairedOn: never })).toBe(false);
  expect(said(today, { repairedOn: { kind: 'unavailable', source: 'staff' } })).toBeNull();
  expect(said(today, { repairedOn: known('no day') })).toBeNull();
  expect(said(by('repairedOn', 'asOf', {}), { repairedOn: never })).toBe(false);
  expect(evaluate(today, { facts: { repairedOn: known(asOf) } as Facts, asOf: 'no day' })).toBeNull();
});

it('adds the delay, then months, then days', () => {
  expect(lastDay(0, {})).toBe(0);
  expect(lastDay(0, { delay: 2, days: 3 })).toBe(5);
  // 1970-01-31 and a month is the last of February; with a day of delay it is a month from the first.
  expect(lastDay(30, { months: 1 })).toBe(58);
  expect(lastDay(30, { delay: 1, months: 1, days: 1 })).toBe(60);
});

it('is certain where both branches of an open question say the same', () => {
  const branches = (then: Condition, otherwise: Condition) =>
    said(when(yes('owner'), then, otherwise), { consumer: known(true), boxPresent: known(false) });
  expect(branches(yes('consumer'), yes('consumer'))).toBe(true);
  expect(branches(yes('boxPresent'), yes('boxPresent'))).toBe(false);
  expect(branches(yes('consumer'), yes('boxPresent'))).toBeNull();
  const decided = (owner: boolean) =>
    said(when(yes('owner'), yes('consumer'), yes('boxPresent')), {
      owner: known(owner),
      consumer: known(true),
      boxPresent: known(false),
    });
  expect([decided(true), decided(false)]).toEqual([true, false]);
});

it('strips everything but letters and digits, of more texts than it remembers', () => {
  expect(plain('Xt-2400 / ü')).toBe('XT2400Ü');
  for (let number = 0; number < 10_001; number += 1) expect(plain(`a-${number}`)).toBe(`A${number}`);
});
