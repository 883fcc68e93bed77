// What the text of a program looks at, and what the texts and items it looks up answer.
import { expect, it } from 'vitest';
import { Aids, passagesOf } from '../../policy/answers.ts';
import { circuitOf, saysFalse, saysTrue } from '../../policy/circuit.ts';
import { by, type Condition, has, is, no, sourced, startsWith, type Test, yes } from '../../policy/condition.ts';
import type { Facts } from '../../policy/facts.ts';
import { programOf } from '../../policy/program.ts';
import { asOf } from './golden.ts';

/** What the program notes of these tests: true, false, or null where it says nothing. */
function answers(tests: readonly Condition[], plain: Readonly<Record<string, unknown>>): readonly (boolean | null)[] {
  const circuit = circuitOf(tests);
  const values = new Uint8Array(circuit.tests.length);
  const states = Object.entries(plain).map(([name, value]) => [name, { kind: 'known', value, source: 'staff' }]);
  programOf(circuit, []).answerAll(Object.fromEntries(states) as Facts, asOf, values);
  return [...values].map((value) => (value === saysTrue ? true : value === saysFalse ? false : null));
}

function looksAt(...tests: readonly Test[]): readonly (readonly string[])[] {
  return passagesOf(tests, new Aids()).map(({ facts }) => facts);
}

it('a fact is looked at once, and a pair of dates once, whatever is asked of them', () => {
  expect(looksAt(yes('owner'), no('owner'), sourced('owner', 'staff'), is('channel', 'official'))).toEqual([
    ['owner'],
    ['channel'],
  ]);
  expect(
    looksAt(
      by('requestedOn', 'deliveredOn', { days: 7 }),
      yes('owner'),
      by('requestedOn', 'deliveredOn', { months: 1 }),
      by('asOf', 'deliveredOn', { days: 7 }),
    ),
  ).toEqual([['owner'], ['requestedOn', 'deliveredOn'], ['deliveredOn']]);
});

it('a flag or a choice is compared by the text itself, which names nothing for it', () => {
  const aids = new Aids();
  passagesOf([yes('owner'), is('channel', 'official')], aids);
  expect(aids.all).toEqual([]);
});

it.each(['model', 'serialNumber'] as const)('a %s is the same however it is spelt', (fact) => {
  const tests = [is(fact, 'XT-2400'), startsWith(fact, 'xt'), startsWith(fact, 'P6')];
  expect(answers(tests, { [fact]: 'xt 2400' })).toEqual([true, true, false]);
});

it('a text that comes again is not compared again', () => {
  const aids = new Aids();
  passagesOf([startsWith('model', 'XT')], aids);
  const look = aids.all[0] as (text: string) => Uint8Array;
  expect(look('XT2400')).toBe(look('XT2400'));
  expect(look('P6A')).not.toBe(look('XT2400'));
});

it('the items of one list say nothing of the next', () => {
  const aids = new Aids();
  passagesOf([has('hazards', 'smoke'), has('hazards', 'leak')], aids);
  const look = aids.all[0] as (items: readonly string[]) => Uint8Array;
  expect([...look(['smoke', 'fire'])]).toEqual([saysTrue, saysFalse]);
  expect([...look([])]).toEqual([saysFalse, saysFalse]);
  expect([...look(['leak'])]).toEqual([saysFalse, saysTrue]);
});

const inAMonth = by('requestedOn', 'deliveredOn', { months: 1 });
const aMonthBefore = by('requestedOn', 'deliveredOn', { months: -1 });

it.each<[string, Test, string, string, boolean | null]>([
  ['its last day', inAMonth, '2026-10-21', '2026-11-21', true],
  ['the day after', inAMonth, '2026-10-20', '2026-11-21', false],
  ['a shorter month', inAMonth, '2026-01-31', '2026-02-28', true],
  ['some day of the month its last day opens', inAMonth, '2026-10-01', '2026-11', null],
  ['some day of the month after it', inAMonth, '2026-09-30', '2026-11', false],
  ['a month of which only the first days lie in time', inAMonth, '2026-10', '2026-11-15', null],
  ['a month that began in time for any of its days', inAMonth, '2026-10', '2026-10-31', true],
  ['a month ahead of a date', aMonthBefore, '2026-03-31', '2026-02-28', true],
  ['a day short of a month ahead', aMonthBefore, '2026-03-31', '2026-03-01', false],
])('a period of a month: %s', (_, test, deliveredOn, requestedOn, said) => {
  expect(answers([test], { deliveredOn, requestedOn })).toEqual([said]);
});
