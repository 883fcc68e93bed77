// English: facts as a person would say them, to play back what was understood and to sum up.
import type { PhraseTexts } from './shape.ts';

const defects: Readonly<Record<string, string>> = {
  none: 'nothing is wrong with it',
  performance: 'it does not work properly',
  manufacturing: 'something about it is badly made',
};

export const phrases = {
  records: (facts) => `our records (${facts})`,
  told: (facts) => `what you told me: ${facts}`,
  basis: (sources) => `I go by ${sources}.`,
  and: ' and by ',
  unknown: (label) => `${label} not known`,
  valued: {
    model: (text) => text,
    serialNumber: (text) => text,
    serviceRegion: (text) => `it is in ${text}`.replace('in outside', 'outside'),
    purchaseRegion: (text) => `bought in ${text}`.replace('in outside', 'outside'),
    defect: (text, value) => defects[String(value)] ?? text,
    causes: (text, value) => (isNone(value) ? 'nothing happened to it' : `what happened to it: ${text}`),
    functionLoss: (text, value) => (value === 'none' ? 'it does all it should' : `it no longer does ${text}`),
    logisticsDamage: (text, value) => (value === 'none' ? 'no damage on the way' : `damage on the way: ${text}`),
    shortage: (text, value) => (value === 'none' ? 'nothing missing' : `missing: ${text}`),
    demand: (text) => `you would like ${text}`,
  },
  either: {
    transportDamage: ['damaged on arrival', 'whole on arrival'],
    transportDamageByCustomer: ['damaged after it arrived', 'the damage was there on arrival'],
    notAsDescribed: ['not what was described', 'as it was described'],
    purchaseProof: ['you have the invoice, receipt or order', 'no invoice, receipt or order'],
    deliveryProof: ['you have a proof of delivery', 'no proof of delivery'],
    carrierProof: ["you have the carrier's report", 'no report of the carrier'],
    faultInformationProvided: ['photos of the fault', 'no photos of the fault'],
    scratchFree: ['no scratches', 'scratches or dents'],
    functionIntact: ['it works properly', 'it does not work properly'],
    packagingUndamaged: ['packaging fine', 'packaging damaged'],
    accessoriesComplete: ['everything there', 'something is missing from the box'],
    boxPresent: ['original box there', 'original box gone'],
    likeNew: ['like new', 'signs of use'],
    repairedOrReplaced: ['repaired or replaced by us before', 'never repaired by us before'],
    owner: ['the unit is yours', "the unit is somebody else's"],
    ownerAuthorised: ['the owner agrees', 'the owner has not agreed yet'],
    consumer: ['for private use', 'for a business'],
    qualityProblem: ['it fails by itself', 'something happened to it'],
    serviceDissatisfaction: ['it is about our service', 'it is not about our service'],
    usedAsRequired: ['used as the manual says', 'not quite used as the manual says'],
    shippedBack: ['already sent back', 'not sent back yet'],
  },
} as const satisfies PhraseTexts;

function isNone(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
