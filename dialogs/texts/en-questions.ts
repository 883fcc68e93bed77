// English: what each question asks, and its options.
import type { QuestionTexts } from './shape.ts';

const date = 'Any way of writing it is fine: "last Tuesday", "9 November", "March 2025".';

export const questions = {
  hazards: {
    ask: 'For your safety: do you notice any of these right now?',
    options: {
      none: 'No, none of these',
      smoke: 'Smoke, sparks or fire',
      hot: 'Very hot, or a burnt smell',
      swollen: 'Swollen or leaking',
      'under-water': 'It was under water',
      shock: 'Someone got a shock or was hurt',
    },
  },
  model: {
    ask: 'Which model is it?',
    hint: 'It stands on the label, for example **XT2400** or **P6A**. If you see the serial number there, send me that instead: it may save you several questions.',
    options: {},
  },
  'serial-number': {
    ask: 'What is the serial number?',
    hint: 'It stands on the label at the back or underneath, often beside a barcode. With it I can often skip several questions.',
    options: {},
  },
  'purchase-channel': {
    ask: 'Where was it bought?',
    options: {
      official: "The maker's own store or website",
      distributor: 'An authorised dealer or installer',
      other: 'Somewhere else (marketplace, second hand, gift)',
    },
  },
  'service-region': {
    ask: 'Where is the unit now, in Mainland China or elsewhere?',
    hint: 'A town or a country is enough. It decides how it would travel, and who pays for that.',
    options: { mainland: 'In Mainland China', overseas: 'Outside Mainland China' },
  },
  'purchase-region': {
    ask: 'And where was it bought?',
    options: { mainland: 'In Mainland China', overseas: 'Outside Mainland China' },
  },
  'delivery-date': { ask: 'When did you receive it?', hint: date, options: {} },
  'purchase-date': { ask: 'When was it bought?', hint: date, options: {} },
  'production-date': {
    ask: 'Is there a production date on the label?',
    hint: 'Month and year are enough, for example "2025-03".',
    options: {},
  },
  'contract-warranty': { ask: 'Until when does the warranty in your contract run?', hint: date, options: {} },
  'earlier-repair': {
    ask: 'Has this unit been repaired or replaced by us before?',
    options: { yes: 'Yes', no: 'No' },
  },
  'repair-date': { ask: 'When did you get it back from that repair or replacement?', hint: date, options: {} },
  defect: {
    ask: 'What does it do, or not do?',
    options: {
      'no-power': 'It does not switch on',
      'no-charge': 'It does not charge',
      weak: 'It runs down too fast or gives too little power',
      error: 'It shows an error, or cuts out',
      'badly-made': 'Something is badly made or does not fit',
      'arrived-damaged': 'It arrived damaged',
      'wrong-item': 'It is not what was ordered or described',
      nothing: 'Nothing is wrong, I changed my mind',
    },
  },
  'transport-damage': {
    ask: 'Was it visibly damaged when it arrived?',
    options: { yes: 'Yes, damaged on arrival', no: 'No' },
  },
  'transport-cause': {
    ask: 'Was the damage there when you opened the parcel?',
    options: { before: 'Yes, it was there already', after: 'No, it happened later' },
  },
  'not-as-described': {
    ask: 'Is it the product you ordered, as it was described?',
    options: { yes: 'No, it differs from the description', no: 'Yes, it is' },
  },
  causes: {
    ask: 'Did any of these happen to it, as far as you know?',
    hint: 'In your own words, or tap what fits. Everyday life happens; it only helps to find the right way.',
    options: {
      none: 'No, none of these',
      dropped: 'It was dropped or hit',
      wet: 'Water or damp got in',
      opened: 'The casing was opened',
      modified: 'It was modified or repaired by someone else',
      'other-parts': 'Parts or batteries of another maker were connected',
      lightning: 'Lightning or a power surge in a thunderstorm',
      flood: 'Flood or storm',
    },
  },
  condition: {
    ask: 'How does it look today?',
    options: {
      perfect: 'Spotless, packaging fine, everything there',
      scratched: 'There are scratches or dents',
      faulty: 'It does not work properly',
      'box-damaged': 'The packaging is torn or damaged',
      'parts-missing': 'A cable, manual or accessory is missing',
    },
  },
  completeness: {
    ask: 'Do you still have it complete and like new?',
    options: {
      complete: 'Yes: box there, like new',
      'no-box': 'The original box is gone',
      used: 'It shows signs of use',
    },
  },
  'purchase-proof': {
    ask: 'Do you have an invoice, receipt or order confirmation?',
    hint: 'A photo or a screenshot is enough, now or later.',
    options: { yes: 'Yes', no: 'No, not any more' },
  },
  'delivery-proof': {
    ask: 'Is there something that shows when it was delivered?',
    hint: 'A delivery note, tracking page or parcel label.',
    options: { yes: 'Yes', no: 'No' },
  },
  'carrier-proof': {
    ask: 'Has the carrier confirmed the damage in writing?',
    hint: 'Carriers usually give a short damage report on request.',
    options: { yes: 'Yes, or I can get it', no: 'No, that is not possible' },
  },
  'fault-information': {
    ask: 'Could you send a photo or short video of the fault, and one of the label?',
    hint: 'You can send them right here, now or later.',
    options: { yes: 'Yes, I can send them', no: 'No, I cannot' },
  },
  ownership: { ask: 'Is the unit your own?', options: { yes: 'Yes', no: 'No, it belongs to someone else' } },
  authorisation: {
    ask: 'Is the owner happy for you to arrange this?',
    hint: 'A short written note from the owner is enough.',
    options: { yes: 'Yes', no: 'Not yet' },
  },
  consumer: {
    ask: 'Is it for private use or for a business?',
    options: { private: 'Private use', business: 'A business' },
  },
  'quality-problem': {
    ask: 'Does the product itself seem to be at fault?',
    options: { yes: 'Yes, it fails by itself', no: 'No, something happened to it' },
  },
  'function-loss': {
    ask: 'What can the system no longer do?',
    options: {
      key: 'It no longer does its main work',
      'non-critical': 'It works, but something smaller is missing or worse',
      none: 'It does everything it should',
    },
  },
  'logistics-damage': {
    ask: 'Was anything damaged on the way to you?',
    options: {
      serious: 'Yes, seriously, or many units',
      partial: 'Yes, in part',
      packaging: 'Only the packaging',
      none: 'No',
    },
  },
  shortage: {
    ask: 'Was anything missing from the delivery?',
    options: { batch: 'Yes, whole units or a whole batch', partial: 'Yes, some parts', none: 'No, it was complete' },
  },
  demand: {
    ask: 'What would you like us to do?',
    options: {
      repair: 'Repair it',
      exchange: 'Exchange it',
      replenishment: 'Send what is missing',
      refund: 'Refund it',
      return: 'Take it back',
      suggestion: 'I have a suggestion',
      none: 'Nothing in particular',
    },
  },
  'service-dissatisfaction': {
    ask: 'Is it about the service you got?',
    options: { yes: 'Yes', no: 'No, about the product' },
  },
  'used-as-required': {
    ask: 'Was it installed and used as the manual says?',
    options: { yes: 'Yes', no: 'No, not quite' },
  },
  'shipped-back': {
    ask: 'Have you already sent it back to us?',
    options: { no: 'No, it is still here', yes: 'Yes, it is on its way or there' },
  },
} as const satisfies QuestionTexts;
