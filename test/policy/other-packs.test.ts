import { describe, expect, it } from 'vitest';
import type { Decision } from '../../policy/decision.ts';
import type { FactName } from '../../policy/facts.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { lithiumBms } from '../../policy/packs/lithium-bms/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import { testClauses } from './clause-cases.ts';
import { decided, type PlainFacts } from './golden.ts';

const nothing = {
  functionLoss: 'none',
  logisticsDamage: 'none',
  shortage: 'none',
  demand: 'none',
  qualityProblem: false,
};

describe('Jinko', () => {
  it.each<[string, PlainFacts, Decision['complaintClass'], string | null]>([
    ['the loss of a key function is of class A', { functionLoss: 'key' }, 'A', '000/class/A'],
    ['a loss nobody can grade counts as the higher class', { functionLoss: null }, 'A', '000/class/A'],
    ['a batch short is of class A', { shortage: 'batch' }, 'A', '000/class/A'],
    ['danger is of class A whatever else is said', { demand: 'suggestion', hazards: ['smell'] }, 'A', '000/class/A'],
    ['the loss of a lesser function is of class B', { functionLoss: 'non-critical' }, 'B', '000/class/B'],
    ['the highest class wins', { functionLoss: 'non-critical', demand: 'exchange' }, 'B', '000/class/B'],
    ['a damaged box is of class C', { logisticsDamage: 'packaging' }, 'C', '000/class/C'],
    ['a wish alone is of class C', { demand: 'refund' }, 'C', '000/class/C-requests'],
    ['nothing to complain of has no class', {}, null, null],
  ])('%s', (_, facts, expected, clause) => {
    const { complaintClass, complaint } = decided(jinkoEss, { ...nothing, ...facts });
    expect(complaintClass).toBe(expected);
    expect(complaint?.clauses.find(({ value }) => value === true)?.id ?? null).toBe(clause);
  });

  it('says who comes, and by when', () => {
    const { complaint, commitments } = decided(jinkoEss, { ...nothing, functionLoss: 'key' });
    expect(complaint).toMatchObject({ path: 'headquarters-on-site', level: 2 });
    expect(commitments).toEqual([
      { id: 'first-response', within: 'PT24H', clause: '000/response/answer' },
      { id: 'solution', within: 'PT72H', clause: '000/response/solution' },
    ]);
  });

  it('leaves the class open while a higher one is', () => {
    const { complaintClass, complaint, next } = decided(jinkoEss, { demand: 'repair' });
    expect(complaintClass).toBeNull();
    expect(complaint?.missing).toContain('functionLoss' satisfies FactName);
    expect(next.map(({ question }) => question)).toContain('function-loss');
  });
});

describe('clauses of the lithium and BMS maker', () => {
  const common = {
    contractWarrantyUntil: '2027-01-01',
    qualityProblem: true,
    causes: [],
    usedAsRequired: true,
    hazards: [],
  };
  const late = { contractWarrantyUntil: '2026-11-20' };
  testClauses(lithiumBms, common, [
    { clause: '001/hazard', remedy: 'warranty', fires: { hazards: ['leak'] }, beside: {}, status: 'review' },
    { clause: '001/method/A', remedy: 'warranty', fires: {}, beside: { qualityProblem: false }, status: 'eligible' },
    {
      clause: '001/method/D',
      remedy: 'warranty',
      fires: { remoteFailedAt: '2026-11-21T08:00:00Z' },
      beside: {},
      status: 'eligible',
    },
    { clause: '001/plan/A-free', remedy: 'warranty', fires: {}, beside: { qualityProblem: false }, status: 'eligible' },
    {
      clause: '001/plan/A-again',
      remedy: 'warranty',
      fires: { repairedOrReplaced: true },
      beside: { repairedOrReplaced: false },
      status: 'review',
    },
    {
      clause: '001/plan/A',
      remedy: 'warranty',
      fires: late,
      beside: { contractWarrantyUntil: '2026-11-21' },
      status: 'ineligible',
    },
    { clause: '001/plan/A-human', remedy: 'warranty', fires: { causes: ['abuse'] }, beside: {}, status: 'ineligible' },
    {
      clause: '001/exclusions/A',
      remedy: 'warranty',
      fires: { causes: ['opened-casing'] },
      beside: { causes: ['wear'] },
      status: 'ineligible',
    },
    {
      clause: '001/exclusions/B',
      remedy: 'warranty',
      fires: { causes: ['unapproved-spare-part'] },
      beside: { causes: ['third-party-component'] },
      status: 'ineligible',
    },
    {
      clause: '001/exclusions/C',
      remedy: 'warranty',
      fires: { causes: ['high-temperature'] },
      beside: {},
      status: 'ineligible',
    },
    { clause: '001/force-majeure', remedy: 'warranty', fires: { causes: ['flood'] }, beside: {}, status: 'review' },
    {
      clause: '001/plan/A-paid',
      remedy: 'paid-repair',
      fires: { causes: ['handling'] },
      beside: {},
      status: 'eligible',
    },
    { clause: '001/plan/B', remedy: 'paid-repair', fires: late, beside: {}, status: 'eligible' },
  ]);

  it('cost nothing in warranty, and are paid line by line after it', () => {
    const onSite = { remoteFailedAt: '2026-11-21T08:00:00Z' };
    const free = decided(lithiumBms, { ...common, ...onSite }).remedies.warranty?.payers;
    expect(new Set(Object.values(free ?? {}))).toEqual(new Set(['maker']));
    const paid = decided(lithiumBms, { ...common, ...late, ...onSite }).remedies['paid-repair']?.payers;
    expect(paid).toMatchObject({
      travel: 'customer',
      accommodation: 'customer',
      labour: 'customer',
      parts: 'customer',
    });
    expect(decided(lithiumBms, { ...common, ...late }).remedies['paid-repair']?.payers).not.toHaveProperty('travel');
  });

  it('need the contract: without its date a person looks', () => {
    expect(decided(lithiumBms, { ...common, contractWarrantyUntil: null }).remedies.warranty?.status).toBe('review');
  });
});

describe('clauses of Shengyang', () => {
  const common = {
    contractWarrantyUntil: '2027-01-01',
    usedAsRequired: true,
    causes: [],
    hazards: [],
    qualityProblem: true,
  };
  testClauses(shengyang, common, [
    {
      clause: '002/4/free',
      remedy: 'warranty',
      fires: {},
      beside: { contractWarrantyUntil: '2026-11-20' },
      status: 'eligible',
    },
    { clause: '002/4', remedy: 'warranty', fires: {}, beside: { usedAsRequired: false }, status: 'eligible' },
    {
      clause: '002/6',
      remedy: 'warranty',
      fires: {},
      beside: { contractWarrantyUntil: '2026-11-20' },
      status: 'eligible',
    },
    {
      clause: '002/6/negotiate',
      remedy: 'warranty',
      fires: { causes: ['improper-operation'] },
      beside: { causes: ['wear'] },
      status: 'review',
    },
    {
      clause: '002/5/abroad',
      remedy: 'warranty',
      fires: { serviceRegion: 'overseas' },
      beside: { serviceRegion: 'cn-mainland' },
      status: 'review',
    },
    { clause: '002/hazard', remedy: 'warranty', fires: { hazards: ['smoke'] }, beside: {}, status: 'review' },
  ]);

  it.each([
    [100, 'PT6H'],
    [100.5, 'PT12H'],
    [500, 'PT12H'],
    [501, 'PT24H'],
  ])('%d km away somebody arrives within %s', (distanceKm, within) => {
    const { commitments } = decided(shengyang, { ...common, distanceKm });
    expect(commitments.filter(({ id }) => id === 'arrival').map((promise) => promise.within)).toEqual([within]);
  });

  it('promise no arrival abroad, nor for a distance nobody knows', () => {
    for (const facts of [{ distanceKm: 50, serviceRegion: 'overseas' }, {}]) {
      const { commitments } = decided(shengyang, { ...common, ...facts });
      expect(commitments.map(({ id }) => id)).not.toContain('arrival');
    }
  });

  it('owe a new product ten days after the confirmation, and aim at five', () => {
    const { commitments } = decided(shengyang, { ...common, replacementConfirmedOn: '2026-11-20' });
    expect(commitments).toEqual(
      expect.arrayContaining([
        { id: 'replacement-target', within: 'P5D', clause: '002/5/replacement' },
        { id: 'replacement', within: 'P10D', clause: '002/5/replacement' },
      ]),
    );
  });
});
