import { expect, it } from 'vitest';
import { lint } from '../../policy/check.ts';
import { explain } from '../../policy/explain.ts';
import { parsePack } from '../../policy/pack-json.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { decided, factsFrom, type PlainFacts } from './golden.ts';

const intact = { scratchFree: true, functionIntact: true, packagingUndamaged: true, accessoriesComplete: true };
const common = { model: 'XT2400', channel: 'official', purchaseProof: true, deliveredOn: '2026-11-18', ...intact };
const returned = (facts: PlainFacts) => decided(east, { ...common, ...facts }).remedies.return;

it('a missing box alone is for a person: the text can be read both ways, and both results are shown', () => {
  expect(returned({ boxPresent: false })).toMatchObject({
    status: 'review',
    contested: [{ reading: '45', asRead: 'ineligible', otherwise: 'eligible' }],
  });
});

it('where the other reading still leaves something open, nobody is refused by ours', () => {
  const { deliveredOn: _, ...undated } = common;
  expect(decided(east, { ...undated, boxPresent: false }).remedies.return).toMatchObject({
    status: 'review',
    contested: [{ reading: '45', asRead: 'ineligible', otherwise: 'needs-facts' }],
  });
});

it.each<[string, PlainFacts, string]>([
  ['the box is there', {}, 'eligible'],
  ['something bars it on either reading', { boxPresent: false, deliveredOn: '2026-11-01' }, 'ineligible'],
  ['an accessory is missing too', { boxPresent: false, accessoriesComplete: false }, 'ineligible'],
])('nobody is called where it makes no difference: %s', (_, facts, status) => {
  const verdict = returned(facts);
  expect(verdict?.status).toBe(status);
  expect(verdict).not.toHaveProperty('contested');
});

it.each([
  ['2026-11-01', [{ reading: '62', asRead: 'ineligible', otherwise: 'review' }]],
  ['2026-11-06', undefined],
  ['2026-10-21', undefined],
])('an accessory that is not as described, delivered on %s', (deliveredOn, contested) => {
  const facts = { ...common, model: 'Cable 9', family: 'accessory', ownBrand: true, notAsDescribed: true, deliveredOn };
  expect(decided(east, facts).remedies.replacement?.contested).toEqual(contested);
});

it('the explanation tells both readings, in either language', () => {
  const plain = { ...common, boxPresent: false };
  const said = (language: 'en' | 'zh') => explain(east, factsFrom(plain), decided(east, plain), language);
  expect(said('en')).toContain('As we read it: no; read otherwise: yes. A person decides.');
  expect(said('zh')).toContain('按我们的读法：不可以；按另一种读法：可以');
});

it('a pack file carries its alternatives, and lint names those that lead nowhere', () => {
  const file = JSON.parse(JSON.stringify(east));
  expect(parsePack(file)).toMatchObject({ pack: { hash: east.hash } });
  const [first, ...others] = east.alternatives ?? [];
  if (first === undefined) throw new Error('there is no alternative');
  const stray = {
    ...east,
    alternatives: [{ ...first, reading: '999', clauses: [{ ...first, id: '9.9' }] }, ...others],
  };
  expect(lint([stray]).map(({ where, problem }) => `${where}: ${problem}`)).toEqual([
    'alternative of reading 999: speaks of 999, which the pack does not have',
    'alternative of reading 999: speaks of 9.9, which the pack does not have',
  ]);
});
