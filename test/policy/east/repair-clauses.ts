// 004, §3.1.2, §3.4 and §3.5: what fires each clause on warranty and paid repair, and what stands just beside it.
import type { ClauseCase } from '../clause-cases.ts';

const found = (...causes: readonly string[]) => ({ causes: { value: causes, source: 'inspection' } });
const confirmed = { requestConfirmed: true, confirmedOn: '2026-11-01', returnRequired: true };
const bought = { deliveryProof: false, purchasedOn: '2026-11-01' };
const unproven = { deliveryProof: false, purchaseProof: false };
const soldByEast = { channel: { value: 'official', source: 'registry' } };
const repaired = { deliveredOn: '2020-01-01', repairedOrReplaced: true };

const warranties: readonly Omit<ClauseCase, 'remedy'>[] = [
  { clause: '3.1.1/other-products', fires: { model: 'Z900', ownBrand: true }, beside: {}, status: 'review' },
  { clause: '3.1.2', fires: {}, beside: bought, status: 'eligible' },
  { clause: '3.1.2/purchase', fires: bought, beside: {}, status: 'eligible' },
  {
    clause: '3.1.2/production',
    fires: { ...unproven, ...soldByEast, producedOn: '2026-06-01' },
    beside: bought,
    status: 'eligible',
  },
  {
    clause: '3.1.4/information',
    fires: { faultInformationProvided: false },
    beside: { faultInformationProvided: true },
    status: 'needs-facts',
  },
  {
    clause: '3.1.6',
    fires: { serviceRegion: 'overseas' },
    beside: { serviceRegion: 'overseas', purchaseRegion: 'overseas' },
    status: 'review',
  },
  {
    clause: '3.4.2(i)/unproven',
    fires: { purchaseProof: false },
    beside: { purchaseProof: false, ...soldByEast },
    status: 'review',
  },
  {
    clause: '3.4.2(j)/unanswered',
    fires: { faultInformationProvided: false, requestedOn: '2026-11-05', deliveredOn: '2026-11-01' },
    beside: { faultInformationProvided: false, requestedOn: '2026-11-06', deliveredOn: '2026-11-01' },
    status: 'review',
  },
  { clause: '3.4.1(a)', fires: { defect: 'process' }, beside: { defect: 'design' }, status: 'eligible' },
  { clause: '003 1.4/warranty', fires: { defect: 'design' }, beside: {}, status: 'review' },
  { clause: '003 1.4/warranty-design', fires: { defect: 'design' }, beside: {}, status: 'review' },
  {
    clause: '3.4.2(a)',
    fires: { deliveredOn: '2024-11-13' },
    beside: { deliveredOn: '2024-11-14' },
    status: 'ineligible',
  },
  {
    clause: '3.4.2(a)/days-after',
    fires: { deliveredOn: '2024-11-20' },
    beside: { deliveredOn: '2024-11-21' },
    status: 'review',
  },
  {
    clause: '3.1.2/repaired',
    fires: { ...repaired, repairedOn: '2026-08-23' },
    beside: { ...repaired, repairedOn: '2026-08-22' },
    status: 'review',
  },
  {
    clause: '3.1.2/unstated',
    fires: { model: 'E2400A', deliveredOn: '2024-11-20' },
    beside: { model: 'E2400A', deliveredOn: '2024-11-21' },
    status: 'review',
  },
  { clause: '3.4.2(b)', fires: { ownBrand: false }, beside: {}, status: 'ineligible' },
  { clause: '3.4.2(b)/accessory', fires: { family: 'accessory' }, beside: {}, status: 'review' },
  { clause: '3.4.2(c)', fires: { causes: ['abuse'] }, beside: { causes: [] }, status: 'ineligible' },
  {
    clause: '3.4.2(d)',
    fires: { causes: ['incorrect-testing'] },
    beside: { causes: ['third-party-component'] },
    status: 'ineligible',
  },
  {
    clause: '3.4.2(d)/unclear',
    fires: { causes: ['third-party-component'] },
    beside: found('third-party-component'),
    status: 'review',
  },
  { clause: '3.4.2(e)', fires: { causes: ['unauthorised-service'] }, beside: {}, status: 'ineligible' },
  {
    clause: '3.4.2(f)',
    fires: { causes: ['wear'], deliveredOn: '2025-11-20' },
    beside: { causes: ['wear'], deliveredOn: '2025-11-21' },
    status: 'ineligible',
  },
  {
    clause: '3.4.2(f)/early',
    fires: { causes: ['wear'], deliveredOn: '2025-11-21' },
    beside: { causes: ['wear'], deliveredOn: '2025-11-20' },
    status: 'review',
  },
  { clause: '3.4.2(g)', fires: found('corrosion'), beside: { causes: ['corrosion'] }, status: 'ineligible' },
  { clause: '3.4.2(g)/origin', fires: { causes: ['oxidation'] }, beside: found('oxidation'), status: 'review' },
  { clause: '3.4.2(h)', fires: { causes: ['human-damage'] }, beside: {}, status: 'ineligible' },
  {
    clause: '3.4.2(i)',
    fires: { purchaseProof: false, serialGenuine: false },
    beside: { purchaseProof: false },
    status: 'ineligible',
  },
  {
    clause: '3.4.2(j)',
    fires: { faultInformationProvided: false },
    beside: { faultInformationProvided: true },
    status: 'needs-facts',
  },
  {
    clause: '3.4.2(k)',
    fires: { ...confirmed, arrived: true, arrivedOn: '2026-11-17' },
    beside: { ...confirmed, returnRequired: false, arrived: true, arrivedOn: '2026-11-17' },
    status: 'ineligible',
  },
  {
    clause: '3.4.2(k)/on-its-way',
    fires: { ...confirmed, shippedBack: true, arrived: false },
    beside: { ...confirmed, shippedBack: false, arrived: false },
    status: 'review',
  },
  { clause: '3.4.2(l)', fires: { causes: ['unauthorised-use'] }, beside: {}, status: 'ineligible' },
  { clause: '3.4.2(l)/fire', fires: { causes: ['fire'] }, beside: found('fire'), status: 'review' },
  {
    clause: '3.4.2(m)',
    fires: { inspection: 'no-defect' },
    beside: { inspection: 'defect-found' },
    status: 'ineligible',
  },
  { clause: '3.4.2(n)', fires: { causes: ['opened-casing'] }, beside: {}, status: 'ineligible' },
  { clause: '3.4.2(o)', fires: { causes: ['accessory-assembly'] }, beside: {}, status: 'ineligible' },
  { clause: '3.4.2(p)', fires: { causes: ['circuit-modification'] }, beside: {}, status: 'ineligible' },
  { clause: '3.4.2(q)', fires: { labelTampered: true }, beside: {}, status: 'ineligible' },
  { clause: '3.4.2(r)', fires: { causes: ['lightning'] }, beside: { causes: ['fire'] }, status: 'ineligible' },
  { clause: '3.4.2(s)', fires: { staffObjection: true }, beside: {}, status: 'ineligible' },
];

const paid: readonly Omit<ClauseCase, 'remedy'>[] = [
  {
    clause: '3.5.1(a)',
    fires: { deliveredOn: '2024-11-20' },
    beside: { deliveredOn: '2024-11-21' },
    status: 'eligible',
  },
  { clause: '3.5.1(b)', fires: { causes: ['collision'] }, beside: { causes: [] }, status: 'eligible' },
  {
    clause: '3.5.1',
    fires: { deliveredOn: '2020-01-01', defect: 'none' },
    beside: { deliveredOn: '2020-01-01' },
    status: 'ineligible',
  },
  {
    clause: '3.5.1/no-fault',
    fires: { deliveredOn: '2020-01-01', inspection: 'no-defect' },
    beside: { deliveredOn: '2020-01-01' },
    status: 'ineligible',
  },
  {
    clause: '3.5.1/doubtful',
    fires: { deliveredOn: '2020-01-01', labelTampered: true },
    beside: { deliveredOn: '2020-01-01' },
    status: 'review',
  },
  {
    clause: '3.5.1/unstated',
    fires: { model: 'P6C', deliveredOn: '2024-11-20' },
    beside: { model: 'P6C', deliveredOn: '2024-11-21' },
    status: 'review',
  },
];

export const repairs: readonly ClauseCase[] = [
  ...warranties.map((one) => ({ ...one, remedy: 'warranty' as const })),
  ...paid.map((one) => ({ ...one, remedy: 'paid-repair' as const })),
];
