import { describe, expect, it } from 'vitest';
import { decide } from '../../../policy/decide.ts';
import type { Remedy, RemedyStatus } from '../../../policy/decision.ts';
import type { FactName, FactState } from '../../../policy/facts.ts';
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
/** Nothing but a damage on the way that also keeps it from working. */
const dented: PlainFacts = { ...sound, defect: 'none', functionIntact: false, transportDamage: true };
const accessory = { model: 'Cable 9', family: 'accessory', ownBrand: true };

function fromStaff(value: unknown) {
  return { value, source: 'staff' };
}

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
  ['12', 'warranty', { ...broken, purchaseProof: false }],
  ['14', 'warranty', { ...broken, deliveredOn: '2024-11-17' }],
  ['15', 'warranty', { ...broken, deliveredOn: '2024-01-10', repairedOrReplaced: true, repairedOn: '2026-10-01' }],
  ['17', 'warranty', { ...broken, channel: 'other', owner: true }],
  ['18', 'return', { ...sound, purchaseProof: { value: false, source: 'registry' } }],
  ['21', 'warranty', { ...broken, faultInformationProvided: null }],
  ['26', 'warranty', { ...broken, serviceRegion: 'overseas' }],
  ['27', 'warranty', { ...broken, purchaseRegion: 'overseas' }],
  ['33', 'return', { ...sound, packagingUndamaged: false }],
  ['34', 'return', { ...sound, functionIntact: false, serviceRegion: 'overseas', consumer: true }],
  ['35', 'return', { ...sound, resaleUnaffected: false }],
  ['38', 'return', { ...sound, notAsDescribed: true }],
  ['39', 'return', { ...sound, ...accessory }],
  ['40', 'return', { ...sound, shippedBack: true }],
  [
    '41',
    'warranty',
    { ...broken, requestConfirmed: true, confirmedOn: '2026-11-01', shippedBack: true, arrived: false },
  ],
  ['44', 'return', { ...sound, proofForged: { value: true, source: 'customer' } }],
  ['45', 'return', { ...sound, boxPresent: false }],
  ['48', 'warranty', { ...broken, causes: ['internal-burning'] }],
  ['49', 'warranty', { ...broken, causes: ['improper-installation'] }],
  ['50', 'warranty', { ...broken, causes: ['moisture'] }],
  ['54', 'replacement', { ...sound, transportDamage: true, causes: ['traffic-accident'] }],
  ['55', 'warranty', { ...broken, causes: ['fire'] }],
  ['56', 'warranty', { ...broken, causes: ['third-party-component'] }],
  ['57', 'return', { ...sound, staffObjection: { value: true, source: 'extracted' } }],
  ['59', 'replacement', { ...sound, transportDamage: true, scratchFree: false }],
  ['62', 'replacement', { ...sound, ...accessory, notAsDescribed: true, deliveredOn: '2026-11-01' }],
  ['64', 'replacement', { ...broken, ...accessory, deliveredOn: '2026-11-01' }],
  ['67', 'replacement', { ...broken, serviceRegion: 'overseas' }],
  ['68', 'warranty', { ...broken, serviceRegion: 'overseas', purchaseRegion: 'overseas', consumer: true }],
  ['75', 'warranty', { ...broken, deliveredOn: '2024-11-17' }],
  ['76', 'warranty', { ...broken, ...accessory }],
  ['79', 'warranty', { ...broken, causes: ['wear'] }],
  ['80', 'warranty', { ...broken, causes: ['corrosion'] }],
  ['82', 'warranty', { ...broken, faultInformationProvided: false, requestedOn: '2026-11-05' }],
  ['86', 'paid-repair', { ...broken, causes: ['moisture'], labelTampered: true }],
  ['93', 'warranty', { ...broken, hazards: ['smoke'] }],
  ['95', 'warranty', { ...broken, deliveredOn: '2020-01-10', serviceRegion: 'overseas', consumer: true }],
  ['100', 'warranty', { ...broken, serviceRegion: 'overseas', purchaseRegion: 'overseas', consumer: true }],
  ['101', 'warranty', { ...broken, ...accessory }],
  ['106', 'warranty', { ...broken, inspection: { value: 'no-defect', source: 'customer' } }],
  ['147', 'warranty', { ...broken, defect: 'design' }],
];

/** Of those that hang on who says it, or on a day: what stands just beside, where nobody need look. */
const beside: readonly (readonly [reading: string, remedy: Remedy, facts: PlainFacts, status: RemedyStatus])[] = [
  ['12', 'warranty', { ...broken, purchaseProof: false, channel: fromStaff('official') }, 'eligible'],
  ['18', 'return', { ...sound, purchaseProof: fromStaff(false) }, 'ineligible'],
  ['21', 'warranty', { ...broken, faultInformationProvided: false }, 'needs-facts'],
  ['38', 'return', sound, 'eligible'],
  ['44', 'return', { ...sound, proofForged: fromStaff(true) }, 'ineligible'],
  ['49', 'warranty', { ...broken, causes: fromStaff(['improper-installation']) }, 'ineligible'],
  ['50', 'warranty', { ...broken, causes: fromStaff(['moisture']) }, 'ineligible'],
  ['50', 'warranty', { ...broken, causes: ['moisture', 'insects'] }, 'ineligible'],
  ['57', 'return', { ...sound, staffObjection: fromStaff(true) }, 'ineligible'],
  ['59', 'replacement', { ...sound, transportDamage: true }, 'eligible'],
  ['60', 'replacement', { ...dented, carrierProof: null, requestedOn: '2026-11-06' }, 'eligible'],
  ['60', 'replacement', { ...dented, carrierProof: false, requestedOn: '2026-11-05' }, 'ineligible'],
  ['82', 'warranty', { ...broken, faultInformationProvided: false, requestedOn: '2026-11-06' }, 'needs-facts'],
  ['106', 'warranty', { ...broken, inspection: 'no-defect' }, 'ineligible'],
];

/** A rough date that straddles a limit is asked for again; one that nobody knows better is no date, and is looked at. */
const rough: readonly (readonly [reading: string, remedy: Remedy, fact: FactName, facts: PlainFacts])[] = [
  ['13', 'warranty', 'producedOn', { ...broken, deliveryProof: false, purchasedOn: null, producedOn: '2024-08' }],
  ['30', 'return', 'deliveredOn', { ...sound, deliveredOn: '2026-11' }],
];

/** A paper asked for and not got for days: what hangs on it is open for good, and a person looks. */
const unanswered: readonly (readonly [reading: string, remedy: Remedy, facts: PlainFacts])[] = [
  ['60', 'replacement', { ...dented, carrierProof: null, requestedOn: '2026-11-05' }],
];

/** An installer and water at once: both doubts together leave nothing that surely bars. */
const twiceDoubted = { ...broken, causes: ['improper-installation', 'moisture'] };

/** What two equal sources say of a fact differently is for a person, whatever the reading. */
const disputes: readonly (readonly [reading: string, remedy: Remedy, fact: string, values: readonly unknown[]])[] = [
  ['9', 'return', 'deliveredOn', ['2026-11-10', '2026-11-18']],
  ['11', 'warranty', 'purchasedOn', ['2024-11-01', '2024-11-30']],
  ['32', 'return', 'scratchFree', [true, false]],
  ['51', 'warranty', 'causes', [[], ['collision']]],
  ['52', 'warranty', 'labelTampered', [true, false]],
];

/** Where a person looks by other means than a verdict of the pack: no fact of the vocabulary says whether they must. */
const elsewhere: Readonly<Record<string, string>> = {
  53: 'causes beyond the listed ones are no values of `causes`; who sees one objects, see 57',
  63: '`notAsDescribed` is one yes or no; what differs is seen in the pictures before anything is sent',
  69: 'what stands in a quote is no fact; people quote',
  72: 'what a test costs is no fact; where no fault is found the pack names nobody who pays',
  74: 'capacity is no fact; a battery that fades is a fault of performance until the workshop has tested it',
  77: 'causes beyond the listed ones are no values of `causes`; who sees one objects, see 57',
  89: 'whether a quote was refused is no fact; people quote',
  97: 'a decision knows one version; a case is judged by the one it was opened under, and `policy diff` shows where two differ',
  105: 'a breach comes of events, not of facts; the clocks of the case tell of it',
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

  it.each(unanswered)('reading %s, %s: nobody has answered', (_, remedy, facts) => {
    expect(verdictOn(remedy, facts)?.status).toBe('review');
  });

  it.each(disputes)('reading %s, %s: they disagree on %s', (_, remedy, fact, values) => {
    const facts = remedy === 'return' ? sound : { ...broken, ...(fact === 'purchasedOn' ? { deliveredOn: null } : {}) };
    const conflict = { kind: 'conflict', source: 'staff', values } as FactState;
    expect(verdictOn(remedy, facts, { [fact]: conflict })?.status).toBe('review');
  });

  it.each(beside)('and not beside it: reading %s, %s', (_, remedy, facts, status) => {
    expect(verdictOn(remedy, facts)?.status).toBe(status);
  });

  it('refuses nobody for two causes that are both in doubt', () => {
    expect(verdictOn('warranty', twiceDoubted)?.contested?.map(({ reading }) => reading)).toEqual(['49', '50']);
  });

  it.each(rough)(
    'reading %s, %s: a rough %s is asked for again, and without it a person looks',
    (...[, remedy, fact, facts]) => {
      expect(verdictOn(remedy, facts)).toMatchObject({
        status: 'needs-facts',
        missing: expect.arrayContaining([fact]),
      });
      expect(verdictOn(remedy, { ...facts, [fact]: null })?.status).toBe('review');
    },
  );

  it('and every reading that calls for a person has a case here, or is heard elsewhere', () => {
    const called = east.readings.filter(({ review, outOfScope }) => review !== undefined && outOfScope === undefined);
    const shown = [...cases, ...unanswered, ...disputes, ...rough].map(([reading]) => reading);
    expect([...new Set([...shown, ...Object.keys(elsewhere)])].toSorted()).toEqual(
      called.map(({ id }) => id).toSorted(),
    );
  });
});
