// What two packs decide differently, held to deciding made-up cases by both.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { all, any, type Condition, unavailable, yes } from '../../policy/condition.ts';
import type { Remedy } from '../../policy/decision.ts';
import { diff } from '../../policy/diff.ts';
import { outlook } from '../../policy/exact/outcome.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import { arbitraryCase, arbitraryPack, factsOf } from './arbitrary-pack.ts';
import { asOf } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';
import { always } from './runs.ts';

it('shows a case for every change there is, and every case shows its change', async (test) => {
  const cases = fc.array(arbitraryCase, { minLength: 40, maxLength: 40 });
  const property = fc.property(arbitraryPack, arbitraryPack, cases, (before, after, tried) => {
    const changes = diff(before, after, asOf);
    for (const change of changes)
      expect(changeOn(before, after, change.remedy, change.witness ?? {})).toBe(nameOf(change));
    const told = new Set(changes.map(nameOf));
    for (const remedy of before.remedies) {
      const found = tried.map((one) => changeOn(before, after, remedy, factsOf(one))).filter((change) => change !== '');
      expect(found.filter((change) => !told.has(change))).toEqual([]);
    }
  });
  await always(test, property, 300, 15);
});

it('tells no change that no case can show', () => {
  const clause = { remedies: ['return'], quote: { source: '', start: 0, end: 0, text: '' }, readings: [] } as const;
  const barredBy = (...parts: readonly Condition[]) =>
    madeUpPack({
      clauses: [
        { ...clause, id: 'ground', role: 'ground', when: all() },
        { ...clause, id: 'bar', role: 'bar', when: all(...parts) },
      ],
    });
  const before = barredBy(any());
  expect(diff(before, barredBy(yes('owner')), asOf)).toMatchObject([{ before: 'eligible', after: 'ineligible' }]);
  expect(diff(before, barredBy(yes('owner'), unavailable('owner')), asOf)).toEqual([]);
});

it.each(packs.map((pack) => [pack.id, pack] as const))('finds no difference of %s from itself', (_, pack) => {
  expect(diff(pack, { ...pack }, asOf)).toEqual([]);
});

it('tells a remedy that comes or goes, without a case', () => {
  const [, , , shengyang] = packs;
  if (shengyang === undefined) throw new Error('there is no fourth pack');
  const without = { ...shengyang, remedies: [] };
  const told = { remedy: 'warranty', witness: null };
  expect(diff(shengyang, without, asOf)).toEqual([{ ...told, before: 'present', after: 'absent' }]);
  expect(diff(without, shengyang, asOf)).toEqual([{ ...told, before: 'absent', after: 'present' }]);
});

it('finds a day more in every period of every pack', () => {
  for (const pack of packs) {
    for (const clause of pack.clauses.filter(({ when, role }) => when.op === 'by' && role !== 'note')) {
      const longer = {
        ...clause,
        when: { ...clause.when, days: ('days' in clause.when ? (clause.when.days ?? 0) : 0) + 1 },
      };
      const after = { ...pack, clauses: pack.clauses.map((one) => (one === clause ? (longer as typeof clause) : one)) };
      expect(diff(pack, after, asOf).length).toBeGreaterThan(0);
    }
  }
});

function changeOn(before: Pack, after: Pack, remedy: Remedy, facts: Facts): string {
  const [was, is] = [before, after].map((pack) => outcomeOf(pack, remedy, facts));
  return was === is ? '' : `${remedy}: ${was} -> ${is}`;
}

function outcomeOf(pack: Pack, remedy: Remedy, facts: Facts): string {
  return outlook(pack, { facts, asOf }).settled(remedy) ?? 'open';
}

function nameOf({ remedy, before, after }: { remedy: Remedy; before: string; after: string }): string {
  return `${remedy}: ${before} -> ${after}`;
}
