import { expect, it } from 'vitest';
import { nextQuestions } from '../../../policy/next-questions.ts';
import { east } from '../../../policy/packs/east/pack.ts';
import { asOf, decided, factsFrom, type PlainFacts } from '../golden.ts';

const abroad: PlainFacts = {
  model: 'XT2400',
  channel: 'official',
  serviceRegion: 'overseas',
  purchaseRegion: 'overseas',
  hazards: [],
  causes: [],
  defect: 'performance',
  functionIntact: false,
  deliveredOn: '2026-06-01',
  faultInformationProvided: true,
};
const asked = (facts: PlainFacts) =>
  nextQuestions(east, factsFrom(facts), asOf, 'customer', { remedies: ['warranty'] }).map(({ question }) => question);

it.each<[string, PlainFacts]>([
  ['charged for the freight', {}],
  ['refused', { deliveredOn: '2020-06-01' }],
])('nobody abroad is %s before they could say whether the law may give them more', (_, otherwise) => {
  const facts = { ...abroad, ...otherwise };
  expect(decided(east, facts).remedies.warranty).toMatchObject({ status: 'needs-facts', missing: ['consumer'] });
  expect(asked({ ...facts, repairedOrReplaced: false })).toEqual(['consumer']);
  expect(decided(east, { ...facts, consumer: true }).remedies.warranty?.status).toBe('review');
  expect(decided(east, { ...facts, consumer: null }).remedies.warranty?.status).toBe('review');
});

it('what a business is told stands, and at home nobody need say', () => {
  expect(decided(east, { ...abroad, consumer: false }).remedies.warranty?.status).toBe('eligible');
  const home = { ...abroad, serviceRegion: 'cn-mainland', purchaseRegion: 'cn-mainland' };
  expect(decided(east, home).remedies.warranty?.status).toBe('eligible');
  expect(asked(home)).toEqual([]);
});
