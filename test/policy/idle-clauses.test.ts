import { expect, it } from 'vitest';
import { idleClauses } from '../../policy/idle.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { packs } from '../../policy/packs/packs.ts';

const idleOf = (id: string) => idleClauses(packs.find((pack) => pack.id === id) ?? east);

it('only two clauses of EAST never decide alone: others say the same with more words', () => {
  expect(packs.map(({ id }) => [id, idleOf(id)])).toEqual([
    ['east', ['3.2.1/complete', '3.3.2(a)']],
    ['jinko-ess', []],
    ['lithium-bms', []],
    ['shengyang', []],
  ]);
});

it.each(['3.1', '3.2.1', '3.1.5(c)', '3.2.1/distributor', '3.7/injury'])(
  'a clause that stands twice never decides alone, in either place: %s',
  (id) => {
    const [twin] = east.clauses.filter((clause) => clause.id === id);
    if (twin === undefined) throw new Error(`there is no clause ${id}`);
    const pack = { ...east, clauses: [...east.clauses, { ...twin, id: `${id}/again` }] };
    expect(idleClauses(pack)).toEqual(expect.arrayContaining([id, `${id}/again`]));
    expect(idleOf('east')).not.toContain(id);
  },
);

it('a bar behind a wider bar never decides', () => {
  const [wider] = east.clauses.filter(({ id }) => id === '3.2.2(a)');
  if (wider === undefined) throw new Error('there is no clause 3.2.2(a)');
  const narrower = {
    ...wider,
    id: '3.2.2(a)/narrow',
    when: { op: 'all' as const, of: [wider.when, { op: 'is' as const, fact: 'owner' as const, values: [false] }] },
  };
  const idle = idleClauses({ ...east, clauses: [...east.clauses, narrower] });
  expect(idle).toContain('3.2.2(a)/narrow');
  expect(idle).not.toContain('3.2.2(a)');
});
