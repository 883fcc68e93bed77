// Which other readings of a text are contested, on a pack small enough to see through.
import { expect, it } from 'vitest';
import type { Clause } from '../../policy/clause.ts';
import { all, any, type Condition, yes } from '../../policy/condition.ts';
import { contestedReadings } from '../../policy/contested.ts';
import type { Remedy } from '../../policy/decision.ts';
import type { Alternative } from '../../policy/reading.ts';
import { asOf, factsFrom } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const always = all();
const never = any();

const clause = (id: string, role: Clause['role'], remedies: readonly Remedy[], when: Condition): Clause => ({
  id,
  role,
  remedies,
  when,
  quote: { source: '', start: 0, end: 0, text: '' },
  readings: [],
});

/** What is owed hangs on who owns it; each remedy has a bar that never holds as we read it. */
const packWith = (alternative: Alternative) =>
  madeUpPack({
    remedies: ['return', 'warranty'],
    clauses: [
      clause('ground', 'ground', ['return', 'warranty'], yes('owner')),
      clause('bar of a return', 'bar', ['return'], never),
      clause('bar of a warranty', 'bar', ['warranty'], never),
    ],
    alternatives: [alternative],
  });

const barred = ['bar of a return', 'bar of a warranty'].map((id) => ({ id, when: always }));
const asked = (alternative: Alternative, remedy: Remedy, plain: Readonly<Record<string, unknown>>) =>
  contestedReadings(packWith(alternative), remedy, { facts: factsFrom(plain), asOf });

it('is contested in every remedy of which it reads a clause otherwise', () => {
  const alternative = { reading: '1', when: always, clauses: barred };
  const contested = [{ reading: '1', asRead: 'eligible', otherwise: 'ineligible' }];
  expect(asked(alternative, 'return', { owner: true })).toEqual(contested);
  expect(asked(alternative, 'warranty', { owner: true })).toEqual(contested);
  expect(asked({ ...alternative, clauses: barred.slice(1) }, 'return', { owner: true })).toEqual([]);
});

it('is not contested where it is not at stake, or the pack does not speak of the remedy', () => {
  const alternative = { reading: '1', when: yes('consumer'), clauses: barred };
  expect(asked(alternative, 'return', { owner: true })).toEqual([]);
  expect(asked(alternative, 'return', { owner: true, consumer: false })).toEqual([]);
  expect(asked(alternative, 'paid-repair', { owner: true, consumer: true })).toEqual([]);
});

it('is not contested while our own reading is still open', () => {
  expect(asked({ reading: '1', when: always, clauses: barred }, 'return', {})).toEqual([]);
});

it('is laid out once, however many cases ask for it', () => {
  let looks = 0;
  const pack = packWith({
    reading: '1',
    when: always,
    get clauses() {
      looks += 1;
      return barred;
    },
  });
  const first = contestedReadings(pack, 'return', { facts: factsFrom({ owner: true }), asOf });
  const needed = looks;
  expect(contestedReadings(pack, 'return', { facts: factsFrom({ owner: true }), asOf })).toEqual(first);
  expect(looks).toBe(needed);
});
