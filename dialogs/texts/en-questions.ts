// English: what each question asks, and its options.
import type { QuestionTexts } from './shape.ts';

const date = '"Last Tuesday", "9 November" or "March 2025": any of these will do.';

export const questions = {
  hazards: {
    ask: 'For your safety: do you notice any of these?',
    meaning:
      'I mean signs that a battery has become dangerous. Warm to the hand while it charges is normal; too hot to keep a hand on, a swollen case, a chemical smell or smoke are not.',
    options: {
      none: 'No, none of these',
      smoke: 'Smoke, sparks or fire',
      hot: 'Very hot or burnt smell',
      swollen: 'Swollen or leaking',
      'under-water': 'Was under water',
      shock: 'A shock or an injury',
    },
  },
  model: {
    ask: 'Which model is it?',
    hint: 'It is on the label, for example **XT2400** or **P6A**. The serial number beside it is even better: with it I can skip several questions.',
    meaning: 'The model is the name of the unit, a few letters and numbers on its label or on the invoice.',
    unknown: 'I cannot tell',
    options: {},
  },
  'serial-number': {
    ask: 'What is the serial number?',
    hint: 'It is on the label at the back or underneath, often beside a barcode. With it I can often skip several questions.',
    meaning:
      'The serial number is what tells your unit from every other: a long row of letters and numbers on its label.',
    unknown: 'I cannot find it',
    options: {},
  },
  'purchase-channel': {
    ask: 'Where did you buy it?',
    askOf: (model) => `Where did you buy your ${model}?`,
    meaning:
      'A dealer sells our units in a shop of their own; an installer is the firm that put it up for you. Our own store is the one on our website.',
    options: {
      official: "In the maker's own store or website",
      distributor: 'From a dealer or installer',
      other: 'Elsewhere: marketplace, second hand, gift',
    },
  },
  'service-region': {
    ask: 'Where is the unit now?',
    askOf: (model) => `Where is your ${model} now?`,
    hint: 'A town or a country is enough; who pays for the transport depends on it.',
    meaning: 'I mean the country it is in, however it stands there.',
    options: { mainland: 'Mainland China', overseas: 'Another country or region' },
  },
  'purchase-region': {
    ask: 'And in which country did you buy it?',
    options: { mainland: 'Mainland China', overseas: 'Another country or region' },
  },
  'delivery-date': {
    ask: 'When did you receive it?',
    askOf: (model) => `When did you receive your ${model}?`,
    hint: date,
    unknown: "I don't remember",
    options: {},
  },
  'purchase-date': { ask: 'When did you buy it?', hint: date, unknown: "I don't remember", options: {} },
  'production-date': {
    ask: 'Is there a production date on the label?',
    hint: 'Month and year are enough, for example "2025-03".',
    options: {},
  },
  'contract-warranty': {
    ask: 'Is there a contract or a paper that says until when it is under warranty?',
    hint: 'If so, tell me the date on it; if not, that is no trouble.',
    meaning:
      'Some units come with a contract or a warranty card that names the day up to which they are repaired free. Where it speaks of years, count them from the day it names, and tell me the month and year they end.',
    unknown: 'I have no such paper',
    options: {},
  },
  'earlier-repair': {
    ask: 'Have we repaired or replaced it before?',
    options: { yes: 'Yes', no: 'No' },
  },
  'repair-date': { ask: 'When did you get it back that time?', hint: date, options: {} },
  defect: {
    ask: 'What is wrong with it?',
    askOf: (model) => `What is wrong with your ${model}?`,
    besides: {
      'arrived-damaged': {
        ask: 'Apart from that damage, is anything else wrong with it?',
        onlyThat: 'No, only the damage',
      },
      'wrong-item': {
        ask: 'Apart from that, is anything wrong with the one you got?',
        onlyThat: 'No, it is just not what I ordered',
      },
    },
    options: {
      'no-power': 'It does not switch on',
      'no-charge': 'It does not charge',
      weak: 'Runs down fast, or too weak',
      error: 'Shows an error, or cuts out',
      other: 'Something else does not work',
      'badly-made': 'Badly made, or does not fit',
      'arrived-damaged': 'It arrived damaged',
      'wrong-item': 'It is not what I ordered',
      nothing: 'Nothing, I changed my mind',
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
    ask: 'Did anything happen to it before, as far as you know?',
    askOf: (model) => `Did anything happen to your ${model} before, as far as you know?`,
    hint: 'Things happen; knowing it only helps me find the right way for you.',
    meaning:
      'I mean what may have harmed it from outside: a fall, water, somebody who opened or changed it, parts of another maker, a thunderstorm.',
    options: {
      none: 'No, nothing',
      dropped: 'Dropped or hit',
      wet: 'Water or damp got in',
      opened: 'Casing was opened',
      modified: 'Modified or repaired elsewhere',
      'other-parts': "Other makers' parts connected",
      lightning: 'Lightning or surge',
      flood: 'Flood or storm',
    },
  },
  condition: {
    ask: 'How does it look today?',
    askOf: (model) => `How does your ${model} look today?`,
    meaning: 'I mean its outside, its packaging and what came with it: cables, charger, manual.',
    options: {
      perfect: 'Spotless, packaging fine, everything there',
      scratched: 'Scratches or dents',
      faulty: 'Does not work properly',
      'box-damaged': 'Packaging damaged',
      'parts-missing': 'Something is missing',
    },
  },
  completeness: {
    ask: 'Is it still like new, with its original box?',
    meaning: 'Like new means that it looks as it did on the day it came: no marks of use, and its own box still there.',
    options: {
      complete: 'Yes, both',
      'no-box': 'The box is gone',
      used: 'It shows use',
    },
  },
  'purchase-proof': {
    ask: 'Do you have an invoice, receipt or order confirmation?',
    hint: 'A photo or a screenshot is enough, now or later.',
    meaning:
      'Anything that shows where and when it was bought: an invoice, a till receipt, the order in your account or in an email.',
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
    meaning:
      'The carrier is the firm that brought the parcel. Its damage report is a short note that the parcel was damaged on the way.',
    options: { yes: 'Yes, or I can get it', no: 'No, that is not possible' },
  },
  'fault-information': {
    ask: 'Could you send a photo or short video of the fault, and one of the label?',
    hint: 'You can send them right here, now or later.',
    options: { yes: 'Yes, I will send them', no: 'No, I cannot' },
  },
  ownership: { ask: 'Is the unit your own?', options: { yes: 'Yes', no: 'No, it belongs to someone else' } },
  authorisation: {
    ask: 'Is the owner happy for you to arrange this?',
    hint: 'A short written note from the owner is enough.',
    meaning: 'The one to whom the unit belongs must know that you do this for them.',
    options: { yes: 'Yes', no: 'Not yet' },
  },
  consumer: {
    ask: 'Do you use it at home or for a business?',
    options: { private: 'At home', business: 'For a business' },
  },
  'quality-problem': {
    ask: 'Does the product itself seem to be at fault?',
    meaning: 'At fault means that it fails although nobody did anything to it.',
    options: { yes: 'Yes, it fails by itself', no: 'No, something happened to it' },
  },
  'function-loss': {
    ask: 'What can the system no longer do?',
    meaning: 'Its main work is to store power and give it back; a light, a display or an app is something smaller.',
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
    meaning: 'The manual tells where it may stand, what may be connected and how warm it may get.',
    options: { yes: 'Yes', no: 'No, not quite' },
  },
  'shipped-back': {
    ask: 'Have you already sent it back to us?',
    options: { no: 'No, it is still here', yes: 'Yes, it is on its way or there' },
  },
} as const satisfies QuestionTexts;
