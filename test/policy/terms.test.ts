import { expect, it } from 'vitest';
import { all } from '../../policy/condition.ts';
import { definePack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import { changedTerms } from '../../policy/terms.ts';

it('nothing changes between a pack and itself', () => {
  expect(changedTerms(east, east)).toEqual([]);
});

it('a promise that takes longer, one that goes and one for other cases are told', () => {
  const promises = shengyang.promises
    .filter(({ id }) => id !== 'return-visit')
    .map((rule) => (rule.id === 'definite-reply' ? { ...rule, within: 'PT4H' } : rule))
    .map((rule) => (rule.id === 'replacement' ? { ...rule, when: all() } : rule));
  expect(changedTerms(shengyang, definePack({ ...shengyang, promises }))).toEqual([
    {
      kind: 'promise',
      what: 'definite-reply',
      clause: '002/5/reply',
      before: { within: 'PT2H', from: 'received' },
      after: { within: 'PT4H', from: 'received' },
    },
    expect.objectContaining({
      what: 'replacement',
      before: expect.objectContaining({ when: expect.objectContaining({ op: 'by' }) }),
      after: expect.objectContaining({ when: all() }),
    }),
    expect.objectContaining({ what: 'return-visit', after: null }),
  ]);
});

it('a longer window and another payer are told with their remedy', () => {
  const deadlines = east.deadlines.map((rule) =>
    rule.remedies[0] === 'return' ? { ...rule, span: { days: 14 } } : rule,
  );
  const payers = east.payers.map((rule) =>
    rule.clause === '3.2.1/costs' ? { ...rule, payer: 'maker' as const } : rule,
  );
  const changed = changedTerms(east, definePack({ ...east, deadlines, payers }));
  expect(changed.map(({ kind, what, after }) => [kind, what, after])).toEqual([
    ['deadline', 'request-by of return', { from: 'deliveredOn', span: { days: 14 } }],
    ['deadline', 'arrive-by of return', { from: 'confirmedOn', span: { days: 14 } }],
    ['payer', 'returnFreight of return', { payer: 'maker' }],
  ]);
});
