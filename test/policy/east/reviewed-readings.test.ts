import { describe, expect, it } from 'vitest';
import { decide } from '../../../policy/decide.ts';
import type { Remedy } from '../../../policy/decision.ts';
import type { FactState } from '../../../policy/facts.ts';
import { east } from '../../../policy/packs/east/pack.ts';
import { asOf, factsFrom, type PlainFacts } from '../golden.ts';

const common: PlainFacts = {
  model: 'XT2400',
  channel: 'official',
  serviceRegion: 'cn-mainland',
  purchaseRegion: 'cn-mainland',
  hazards: [],
  causes: [],
  purchaseProof: true,
  deliveredOn: '2026-11-09',
  owner: true,
  faultInformationProvided: true,
};
const broken: PlainFacts = { ...common, defect: 'performance', functionIntact: false };
const sound: PlainFacts = {
  ...common,
  deliveredOn: '2026-11-18',
  defect: 'none',
  functionIntact: true,
  scratchFree: true,
  packagingUndamaged: true,
  accessoriesComplete: true,
};
const accessory = { model: 'Cable 9', family: 'accessory', ownBrand: true };

/** Of each reading that calls for a person in some cases, such a case. */
const cases: readonly (readonly [reading: string, remedy: Remedy, facts: PlainFacts])[] = [
  ['1', 'return', { ...sound, channel: 'other' }],
  ['2', 'return', { ...sound, channel: 'distributor', distributorCaseAccepted: true }],
  ['3', 'warranty', { ...broken, model: 'P6C', deliveredOn: '2024-01-10' }],
  ['4', 'warranty', { ...broken, model: 'E2400A', deliveredOn: '2024-01-10' }],
  ['5', 'replacement', { ...sound, deliveredOn: '2026-11-01', transportDamage: true }],
  ['6', 'warranty', { ...broken, model: 'PC7000', deliveredOn: '2025-11-09' }],
  ['7', 'warranty', { ...broken, model: 'Lamp 3', ownBrand: true }],
  ['8', 'warranty', { ...broken, defect: 'design' }],
  ['10', 'warranty', { ...broken, deliveryProof: false, purchasedOn: '2024-10-01', deliveredOn: '2024-12-10' }],
  ['14', 'warranty', { ...broken, deliveredOn: '2024-11-17' }],
  ['15', 'warranty', { ...broken, deliveredOn: '2024-01-10', repairedOrReplaced: true, repairedOn: '2026-10-01' }],
  ['17', 'warranty', { ...broken, channel: 'other', owner: true }],
  ['26', 'warranty', { ...broken, serviceRegion: 'overseas' }],
  ['27', 'warranty', { ...broken, purchaseRegion: 'overseas' }],
  ['33', 'return', { ...sound, packagingUndamaged: false }],
  ['34', 'return', { ...sound, functionIntact: false, serviceRegion: 'overseas', consumer: true }],
  ['35', 'return', { ...sound, resaleUnaffected: false }],
  ['39', 'return', { ...sound, ...accessory }],
  ['40', 'return', { ...sound, shippedBack: true }],
  [
    '41',
    'warranty',
    { ...broken, requestConfirmed: true, confirmedOn: '2026-11-01', shippedBack: true, arrived: false },
  ],
  ['45', 'return', { ...sound, boxPresent: false }],
  ['48', 'warranty', { ...broken, causes: ['internal-burning'] }],
  ['49', 'warranty', { ...broken, causes: ['improper-installation'] }],
  ['54', 'replacement', { ...sound, transportDamage: true, causes: ['traffic-accident'] }],
  ['55', 'warranty', { ...broken, causes: ['fire'] }],
  ['56', 'warranty', { ...broken, causes: ['third-party-component'] }],
  ['62', 'replacement', { ...sound, ...accessory, notAsDescribed: true, deliveredOn: '2026-11-01' }],
  ['64', 'replacement', { ...broken, ...accessory, deliveredOn: '2026-11-01' }],
  ['67', 'replacement', { ...broken, serviceRegion: 'overseas' }],
  ['68', 'warranty', { ...broken, serviceRegion: 'overseas', purchaseRegion: 'overseas', consumer: true }],
  ['75', 'warranty', { ...broken, deliveredOn: '2024-11-17' }],
  ['76', 'warranty', { ...broken, ...accessory }],
  ['79', 'warranty', { ...broken, causes: ['wear'] }],
  ['80', 'warranty', { ...broken, causes: ['corrosion'] }],
  ['86', 'paid-repair', { ...broken, causes: ['moisture'], labelTampered: true }],
  ['93', 'warranty', { ...broken, hazards: ['smoke'] }],
  ['95', 'warranty', { ...broken, deliveredOn: '2020-01-10', serviceRegion: 'overseas', consumer: true }],
  ['100', 'warranty', { ...broken, serviceRegion: 'overseas', purchaseRegion: 'overseas', consumer: true }],
  ['101', 'warranty', { ...broken, ...accessory }],
];

/** What two equal sources say of a fact differently is for a person, whatever the reading. */
const disputes: readonly (readonly [reading: string, remedy: Remedy, fact: string, values: readonly unknown[]])[] = [
  ['9', 'return', 'deliveredOn', ['2026-11-10', '2026-11-18']],
  ['11', 'warranty', 'purchasedOn', ['2024-11-01', '2024-11-30']],
  ['32', 'return', 'scratchFree', [true, false]],
  ['51', 'warranty', 'causes', [[], ['collision']]],
  ['52', 'warranty', 'labelTampered', [true, false]],
];

/** Where a person looks by other means than a verdict of the pack. */
const elsewhere: Readonly<Record<string, string>> = {
  12: 'without any proof the period counts from production; without a genuine serial nothing is covered',
  13: 'a rough date is asked for again, and one that cannot be had is no date',
  18: 'what the order books say is a fact of the registry, which outranks the customer',
  21: 'information that is not given is asked for; the status stays open',
  30: 'a rough date is asked for again',
  38: 'a wrong item is replaced at the cost of EAST under 3.3.1(b), beside the return',
  44: 'only people can say that a proof is forged',
  50: 'no rating is published; what water did is found by the workshop, whose word outranks the customer',
  53: 'what the list does not name only people can object',
  57: 'only people can object',
  59: 'how bad a damage is, is seen in its pictures',
  60: 'the carrier’s proof counts as given until somebody says otherwise; the case reminds of it',
  63: 'what differs from the description is seen by people before anything is sent',
  69: 'people quote',
  72: 'people say what a test costs',
  74: 'a weak battery is a fault of performance until the workshop has tested it',
  77: 'what the list does not name only people can object',
  82: 'the case reminds of it; the status stays open',
  89: 'people quote',
  97: 'a case is judged by the version it was opened under',
  105: 'the clocks of the case tell of a breach',
  106: 'what a distributor finds is taken over by people',
  147: 'part and work are free by 003, freight follows 004',
};

function verdictOn(remedy: Remedy, facts: PlainFacts, disputed: Readonly<Record<string, FactState>> = {}) {
  return decide(east, { ...factsFrom(facts), ...disputed }, asOf).remedies[remedy];
}

describe('a person looks where a reading says so', () => {
  it.each(cases)('reading %s, %s', (reading, remedy, facts) => {
    const { status, readings = [], contested = [] } = verdictOn(remedy, facts) ?? {};
    expect(status).toBe('review');
    expect([...readings, ...contested.map((one) => one.reading)]).toContain(reading);
  });

  it.each(disputes)('reading %s, %s: they disagree on %s', (_, remedy, fact, values) => {
    const facts = remedy === 'return' ? sound : { ...broken, ...(fact === 'purchasedOn' ? { deliveredOn: null } : {}) };
    const conflict = { kind: 'conflict', source: 'staff', values } as FactState;
    expect(verdictOn(remedy, facts, { [fact]: conflict })?.status).toBe('review');
  });

  it('and every reading that calls for a person has a case here, or is heard elsewhere', () => {
    const called = east.readings.filter(({ review, outOfScope }) => review !== undefined && outOfScope === undefined);
    const shown = [...cases, ...disputes].map(([reading]) => reading);
    expect([...shown, ...Object.keys(elsewhere)].toSorted()).toEqual(called.map(({ id }) => id).toSorted());
  });
});
