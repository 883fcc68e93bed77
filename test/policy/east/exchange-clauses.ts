// 004, §3.1-3.3: what fires each clause on return and replacement, and what stands just beside it.
import type { ClauseCase } from '../clause-cases.ts';

const fresh = {
  deliveredOn: '2026-11-18',
  defect: 'none',
  scratchFree: true,
  functionIntact: true,
  packagingUndamaged: true,
  accessoriesComplete: true,
};
const confirmed = { requestConfirmed: true, confirmedOn: '2026-11-01' };
const shipped = { shippedBack: true, arrived: false };
const broken = { transportDamage: true, transportDamageByCustomer: false, carrierProof: true, defect: 'none' };
const home = { model: 'P6A', family: { value: 'home', source: 'staff' } };
const portable = { family: { value: 'portable', source: 'staff' } };

const found = (...causes: readonly string[]) => ({ causes: { value: causes, source: 'inspection' } });

const returns: readonly Omit<ClauseCase, 'remedy'>[] = [
  { clause: '3.1', fires: { ...fresh, ownBrand: false }, beside: fresh, status: 'ineligible' },
  { clause: '3.1/distributor', fires: { ...fresh, channel: 'distributor' }, beside: fresh, status: 'refer' },
  {
    clause: '3.1/accepted',
    fires: { ...fresh, channel: 'distributor', distributorCaseAccepted: true },
    beside: { ...fresh, channel: 'distributor' },
    status: 'review',
  },
  { clause: '3.1.1/accessory', fires: { ...fresh, family: 'accessory' }, beside: fresh, status: 'review' },
  {
    clause: '3.1.2/legitimate',
    fires: { ...fresh, channel: 'other', serialGenuine: false },
    beside: { ...fresh, channel: 'other', serialGenuine: true },
    status: 'ineligible',
  },
  { clause: '3.1.2/unclear-channel', fires: { ...fresh, channel: 'other' }, beside: fresh, status: 'review' },
  { clause: '3.1.3(a)', fires: { ...fresh, purchaseProof: false }, beside: fresh, status: 'ineligible' },
  {
    clause: '3.1.3(b)',
    fires: { ...fresh, channel: 'distributor', purchaseProof: false },
    beside: { ...fresh, channel: 'distributor' },
    status: 'ineligible',
  },
  {
    clause: '3.1.5(c)',
    fires: { ...fresh, owner: false, ownerAuthorised: false },
    beside: { ...fresh, owner: false, ownerAuthorised: true },
    status: 'needs-facts',
  },
  { clause: '3.7/injury', fires: { ...fresh, hazards: ['smell'] }, beside: fresh, status: 'review' },
  {
    clause: '3.8',
    fires: { ...fresh, deliveredOn: '2026-10-01', consumer: true, serviceRegion: 'overseas' },
    beside: { ...fresh, deliveredOn: '2026-10-01', consumer: false, serviceRegion: 'overseas' },
    status: 'review',
  },
  { clause: '3.2.1', fires: fresh, beside: { ...fresh, channel: 'distributor' }, status: 'eligible' },
  { clause: '3.2.1/distributor', fires: { ...fresh, channel: 'distributor' }, beside: fresh, status: 'refer' },
  {
    clause: '3.2.1/accepted',
    fires: { ...fresh, channel: 'distributor', distributorCaseAccepted: true },
    beside: { ...fresh, channel: 'distributor' },
    status: 'review',
  },
  { clause: '3.2.1/scratch-free', fires: { ...fresh, scratchFree: false }, beside: fresh, status: 'ineligible' },
  { clause: '3.2.1/function', fires: { ...fresh, functionIntact: false }, beside: fresh, status: 'ineligible' },
  { clause: '3.2.1/packaging', fires: { ...fresh, packagingUndamaged: false }, beside: fresh, status: 'review' },
  { clause: '3.2.1/complete', fires: { ...fresh, accessoriesComplete: false }, beside: fresh, status: 'ineligible' },
  { clause: '3.2.1/resale', fires: { ...fresh, resaleUnaffected: false }, beside: fresh, status: 'review' },
  {
    clause: '3.2.1/not-as-described',
    fires: { ...fresh, notAsDescribed: true },
    beside: { ...fresh, notAsDescribed: false },
    status: 'review',
  },
  {
    clause: '3.2.2(a)',
    fires: { ...fresh, deliveredOn: '2026-11-13' },
    beside: { ...fresh, deliveredOn: '2026-11-14' },
    status: 'ineligible',
  },
  {
    clause: '3.2.2(b)',
    fires: { ...fresh, ...shipped, requestConfirmed: false },
    beside: { ...fresh, ...shipped, requestConfirmed: true, confirmedOn: '2026-11-20' },
    status: 'ineligible',
  },
  {
    clause: '3.2.2(b)/unclear',
    fires: { ...fresh, shippedBack: true },
    beside: { ...fresh, shippedBack: false },
    status: 'review',
  },
  {
    clause: '3.2.2(c)',
    fires: { ...fresh, ...confirmed, arrived: true, arrivedOn: '2026-11-17' },
    beside: { ...fresh, ...confirmed, arrived: true, arrivedOn: '2026-11-16' },
    status: 'ineligible',
  },
  {
    clause: '3.2.2(c)/on-its-way',
    fires: { ...fresh, ...confirmed, ...shipped },
    beside: { ...fresh, ...confirmed, shippedBack: false, arrived: false },
    status: 'review',
  },
  { clause: '3.2.2(d)', fires: { ...fresh, proofForged: true }, beside: fresh, status: 'ineligible' },
  { clause: '3.2.2(e)', fires: { ...fresh, likeNew: false }, beside: fresh, status: 'ineligible' },
  {
    clause: '3.2.2(f)',
    fires: { ...fresh, causes: ['external-burning'] },
    beside: { ...fresh, causes: ['internal-burning'] },
    status: 'ineligible',
  },
  {
    clause: '3.2.2(f)/fire',
    fires: { ...fresh, causes: ['internal-burning'] },
    beside: { ...fresh, causes: ['collision'] },
    status: 'review',
  },
  { clause: '3.2.2(g)', fires: { ...fresh, labelTampered: true }, beside: fresh, status: 'ineligible' },
  {
    clause: '3.2.2(h)',
    fires: { ...fresh, ...found('fire') },
    beside: { ...fresh, causes: ['fire'] },
    status: 'ineligible',
  },
  {
    clause: '3.2.2(h)/carrier',
    fires: { ...fresh, transportDamage: true, causes: ['traffic-accident'] },
    beside: { ...fresh, transportDamage: false, causes: ['traffic-accident'] },
    status: 'review',
  },
  {
    clause: '3.2.2(i)',
    fires: { ...fresh, ...found('third-party-component') },
    beside: { ...fresh, causes: ['third-party-component'] },
    status: 'ineligible',
  },
  {
    clause: '3.2.2(i)/unclear',
    fires: { ...fresh, causes: ['third-party-component'] },
    beside: { ...fresh, ...found('third-party-component') },
    status: 'review',
  },
  { clause: '3.2.2(j)', fires: { ...fresh, staffObjection: true }, beside: fresh, status: 'ineligible' },
];

const replacements: readonly Omit<ClauseCase, 'remedy'>[] = [
  {
    clause: '3.3.1(a)',
    fires: { ...broken, ...portable, deliveredOn: '2026-11-06' },
    beside: { ...broken, ...portable, deliveredOn: '2026-11-05' },
    status: 'eligible',
  },
  {
    clause: '3.3.1(a)',
    fires: { ...broken, ...home, deliveredOn: '2026-10-22' },
    beside: { ...broken, ...home, deliveredOn: '2026-10-21' },
    status: 'eligible',
  },
  {
    clause: '3.3.1(b)',
    fires: { ...home, defect: 'none', notAsDescribed: true, deliveredOn: '2026-10-22' },
    beside: { ...home, defect: 'none', notAsDescribed: true, deliveredOn: '2026-10-21' },
    status: 'eligible',
  },
  {
    clause: '3.3.1(c)',
    fires: { deliveredOn: '2026-10-22' },
    beside: { deliveredOn: '2026-10-21' },
    status: 'eligible',
  },
  { clause: '003 1.4/quality', fires: { defect: 'design' }, beside: {}, status: 'review' },
  { clause: '003 1.4/design', fires: { defect: 'design' }, beside: {}, status: 'review' },
  {
    clause: '3.3.1(a)/family',
    fires: { ...broken, deliveredOn: '2026-11-05' },
    beside: { ...broken, deliveredOn: '2026-11-06' },
    status: 'review',
  },
  {
    clause: '3.3.1(a)/carrier',
    fires: { ...broken, causes: ['traffic-accident'] },
    beside: broken,
    status: 'review',
  },
  {
    clause: '3.3.2(a)',
    fires: { deliveredOn: '2026-10-21' },
    beside: { deliveredOn: '2026-10-22' },
    status: 'ineligible',
  },
  {
    clause: '3.3.2(b)',
    fires: { ...shipped, requestConfirmed: false },
    beside: { shippedBack: false, requestConfirmed: false },
    status: 'ineligible',
  },
  {
    clause: '3.3.2(b)/unclear',
    fires: { shippedBack: true },
    beside: { shippedBack: true, requestConfirmed: true, confirmedOn: '2026-11-20' },
    status: 'review',
  },
  {
    clause: '3.3.2(c)',
    fires: { ...confirmed, shippedBack: false, arrived: false },
    beside: { ...confirmed, confirmedOn: '2026-11-06', shippedBack: false, arrived: false },
    status: 'ineligible',
  },
  {
    clause: '3.3.2(c)/on-its-way',
    fires: { ...confirmed, ...shipped },
    beside: { ...confirmed, ...shipped, confirmedOn: '2026-11-06' },
    status: 'review',
  },
  { clause: '3.3.2(d)', fires: { purchaseProof: false }, beside: {}, status: 'ineligible' },
  { clause: '3.3.2(e)', fires: { accessoriesComplete: false }, beside: { boxPresent: false }, status: 'ineligible' },
  { clause: '3.3.2(e)/box', fires: { boxPresent: false }, beside: {}, status: 'review' },
  {
    clause: '3.3.2(f)',
    fires: { inspection: 'no-defect' },
    beside: { inspection: 'defect-found' },
    status: 'ineligible',
  },
  { clause: '3.3.2(g)', fires: { causes: ['collision'] }, beside: { causes: ['wear'] }, status: 'ineligible' },
  { clause: '3.3.2(g)/fire', fires: { causes: ['fire'] }, beside: found('fire'), status: 'review' },
  { clause: '3.3.2(h)', fires: { labelTampered: true }, beside: {}, status: 'ineligible' },
  {
    clause: '3.3.2(i)',
    fires: { causes: ['traffic-accident'] },
    beside: { causes: ['traffic-accident'], transportDamage: true },
    status: 'ineligible',
  },
  {
    clause: '3.3.2(j)',
    fires: { ...broken, carrierProof: false },
    beside: { ...broken, carrierProof: false, defect: 'manufacturing' },
    status: 'ineligible',
  },
  {
    clause: '3.3.2(k)',
    fires: found('unapproved-spare-part'),
    beside: { causes: ['unapproved-spare-part'] },
    status: 'ineligible',
  },
  {
    clause: '3.3.2(k)/unclear',
    fires: { causes: ['unapproved-spare-part'] },
    beside: { causes: [] },
    status: 'review',
  },
  { clause: '3.3.2(l)', fires: { staffObjection: true }, beside: {}, status: 'ineligible' },
];

export const exchanges: readonly ClauseCase[] = [
  ...returns.map((one) => ({ ...one, remedy: 'return' as const })),
  ...replacements.map((one) => ({ ...one, remedy: 'replacement' as const })),
];
