// The readings of the smaller packs that call for a person: each has a case in which one looks, or is heard elsewhere.
import { describe, expect, it } from 'vitest';
import { decide } from '../../policy/decide.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { lithiumBms } from '../../policy/packs/lithium-bms/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import { asOf, decided, factsFrom, type PlainFacts } from './golden.ts';

const contract: PlainFacts = {
  contractWarrantyUntil: '2027-01-01',
  qualityProblem: true,
  usedAsRequired: true,
  causes: [],
  hazards: [],
};

/** A contract of which everything is known is free service, unless one of these facts calls for a person. */
const reviews: readonly (readonly [reading: string, pack: Pack, facts: PlainFacts])[] = [
  ['121', lithiumBms, { contractWarrantyUntil: null }],
  ['122', lithiumBms, { repairedOrReplaced: true }],
  ['132', lithiumBms, { causes: ['flood'] }],
  ['134', shengyang, { serviceRegion: 'overseas' }],
  ['139', shengyang, { qualityProblem: false }],
  ['141', shengyang, { causes: ['improper-operation'] }],
  ['144', shengyang, { contractWarrantyUntil: null }],
];

/** Jinko's complaints are all handled by people; the reading says by which of them. */
const classes: readonly (readonly [reading: string, facts: PlainFacts, level: 1 | 2])[] = [
  ['111', { functionLoss: null }, 2],
  [
    '113',
    { functionLoss: 'none', logisticsDamage: 'none', shortage: 'none', demand: 'refund', qualityProblem: false },
    1,
  ],
];

/** No fact of the vocabulary says whether a person must look. */
const elsewhere: Readonly<Record<string, string>> = {
  116: 'a breach comes of events, not of facts; the clocks of the case tell of it',
  124: 'amounts are no facts; people quote before a visit',
  131: 'whether a part is still made is no fact; people quote',
  135: 'a breach comes of events, not of facts; the clocks of the case tell of it',
};

describe('a person looks where a reading of the smaller packs says so', () => {
  it.each(reviews)('reading %s', (reading, pack, facts) => {
    const { status, clauses = [] } = decided(pack, { ...contract, ...facts }).remedies.warranty ?? {};
    expect(status).toBe('review');
    const speaking = new Set(clauses.filter(({ value }) => value !== false).map(({ id }) => id));
    const resting = pack.clauses.filter(({ id }) => speaking.has(id)).flatMap(({ readings }) => readings);
    expect(resting).toContain(reading);
    expect(decided(pack, contract).remedies.warranty?.status).toBe('eligible');
  });

  it('reading 128: what caused it is disputed', () => {
    const causes: Facts['causes'] = { kind: 'conflict', source: 'staff', values: [[], ['unauthorised-service']] };
    expect(decide(lithiumBms, { ...factsFrom(contract), causes }, asOf).remedies.warranty?.status).toBe('review');
  });

  it.each(classes)('reading %s', (reading, facts, level) => {
    const { complaint } = decided(jinkoEss, facts);
    expect(complaint).toMatchObject({ level, readings: expect.arrayContaining([reading]) });
  });

  it('and every reading that calls for a person has a case here, or is heard elsewhere', () => {
    const readings = [jinkoEss, lithiumBms, shengyang].flatMap((pack) => pack.readings);
    const called = readings.filter(({ review, outOfScope }) => review !== undefined && outOfScope === undefined);
    const shown = [...reviews, ...classes].map(([reading]) => reading);
    expect([...shown, '128', ...Object.keys(elsewhere)].toSorted()).toEqual(called.map(({ id }) => id).toSorted());
  });
});
