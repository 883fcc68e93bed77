// What a choice of classes asks for, wished for test by test.
import type { Test } from '../../policy/condition.ts';
import { spaceOf } from '../../policy/exact/variables.ts';
import { factsFor } from '../../policy/exact/witness.ts';
import type { FactSource, Facts } from '../../policy/facts.ts';

export const today = '2026-11-21';

export type Wish = readonly [test: Test, answer: boolean];

/** Facts that give every test its answer; wishes are chosen in the order given. */
export function factsWith(wishes: readonly Wish[], asOf = today): Facts | undefined {
  const { variables, literal } = spaceOf(wishes.map(([test]) => test));
  const choice = new Map<number, number>();
  for (const [test] of wishes) {
    const { variable } = literal(test);
    const answers = wishes.filter(([other]) => literal(other).variable === variable);
    const fits = (place: number) => answers.every(([other, answer]) => literal(other).accepts[place] === answer);
    choice.set(variable, variables[variable]?.classes.findIndex((_, place) => fits(place)) ?? -1);
  }
  return factsFor({ variables, slots: [], literal }, choice, asOf);
}

export const known = (value: unknown, source: FactSource = 'staff') => ({ kind: 'known', value, source });
export const requestedOn = known(today);
