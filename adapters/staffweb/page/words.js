// @ts-check
// The names of things as an engineer reads them.
import { t } from './tongue.js';

/** @type {Readonly<Record<string, string>>} */
const words = {
  webchat: 'Web chat',
  telegram: 'Telegram',
  terminal: 'Terminal',
  email: 'Email',
  wechat: 'WeChat',
  wecom: 'WeCom',
  en: 'English',
  zh: 'Chinese',
  asked: 'asked for a person',
  hazard: 'danger',
  review: 'needs review',
  refer: 'to be referred',
  'not-understood': 'not understood',
  claim: 'claim submitted',
  'other-matter': 'other matter',
  intake: 'with the bot',
  queued: 'waiting',
  taken: 'taken',
  resolved: 'resolved',
  'needs-facts': 'needs facts',
  'paid-repair': 'Paid repair',
  'warranty-repair': 'Warranty repair',
  'solved-remotely': 'Solved remotely',
  'made-safe': 'Made safe',
  'first-response': 'First response',
  'definite-reply': 'Definite reply',
  solution: 'Solution',
  waiting: 'Waiting for an engineer',
  customer: 'customer',
  staff: 'staff',
  registry: 'registry',
  extracted: 'read from text',
  inspection: 'inspection',
  maker: 'we pay',
  quote: 'by quote',
  distributor: 'the distributor',
};

/**
 * A name such as `deliveredOn` or `paid-repair` in words.
 *
 * @param {string} name
 */
export function inWords(name) {
  const english = words[name] ?? spelled(name);
  return t(english);
}

/** @param {string} name */
function spelled(name) {
  // What is no name of ours (a date, a number, a model) stays as it is.
  if (!/^[a-z][a-zA-Z-]*$/.test(name)) return name;
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
}

/**
 * The same with a capital.
 *
 * @param {string} name
 */
export function titled(name) {
  const text = inWords(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a fact is called on the card. */
/** @type {Readonly<Record<string, string>>} */
const factTitles = {
  serialNumber: 'Serial number',
  deliveredOn: 'Delivered',
  purchasedOn: 'Bought',
  producedOn: 'Produced',
  requestedOn: 'Asked first',
  channel: 'Bought from',
  serviceRegion: 'Used in',
  purchaseRegion: 'Bought in',
  repairedOrReplaced: 'Repaired before',
  causes: 'Possible causes',
  purchaseProof: 'Proof of purchase',
  deliveryProof: 'Proof of delivery',
  carrierProof: 'Proof by the carrier',
};

/** @param {string} name */
export function factTitle(name) {
  const title = factTitles[name];
  return title === undefined ? titled(name) : t(title);
}

/** @type {Readonly<Record<string, string>>} */
const values = {
  official: 'maker’s store',
  other: 'elsewhere',
  'cn-mainland': 'Mainland China',
  overseas: 'outside Mainland China',
  home: 'home storage',
  portable: 'portable power',
  'battery-pack': 'battery pack',
};

/**
 * A fact's value; what is no known word stays as it is.
 *
 * @param {string} value
 */
export function valueInWords(value) {
  const known = values[value];
  return known === undefined ? value : t(known);
}

/** How a case can end, in the order of the dialog. */
export const outcomes = [
  ['returned', 'Returned and refunded'],
  ['replaced', 'Replaced'],
  ['warranty-repair', 'Repaired under warranty'],
  ['paid-repair', 'Paid repair'],
  ['solved-remotely', 'Solved remotely'],
  ['explained', 'Explained; nothing owed'],
  ['refused', 'Refused'],
  ['withdrawn', 'Withdrawn by the customer'],
  ['made-safe', 'Danger dealt with'],
  ['duplicate', 'Duplicate of another case'],
];
