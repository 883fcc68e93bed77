// The names of things as an engineer reads them.

const words: Readonly<Record<string, string>> = {
  webchat: 'web chat',
  telegram: 'Telegram',
  terminal: 'terminal',
  wechat: 'WeChat',
  wecom: 'WeCom',
  en: 'English',
  zh: 'Chinese',
  asked: 'asked for a person',
  hazard: 'danger',
  review: 'needs review',
  refer: 'to be referred',
  claim: 'claim submitted',
  intake: 'with the bot',
  queued: 'waiting',
  solution: 'solution',
  waiting: 'waiting for an engineer',
  extracted: 'read from text',
  maker: 'we pay',
  quote: 'by quote',
  deliveredOn: 'delivered',
  purchasedOn: 'bought',
  producedOn: 'produced',
  requestedOn: 'asked first',
  purchaseProof: 'proof of purchase',
  deliveryProof: 'proof of delivery',
  carrierProof: 'proof by the carrier',
  repairedOrReplaced: 'repaired before',
  'cn-mainland': 'Mainland China',
};

/** A name such as `deliveredOn` or `paid-repair` in words. */
export function inWords(name: string): string {
  return (
    words[name] ??
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('-', ' ')
      .toLowerCase()
  );
}

/** The same with a capital. */
export function titled(name: string): string {
  const text = inWords(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a case can end. */
export const outcomes: readonly (readonly [string, string])[] = [
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

/** What a promise is late by, or has left. */
export function span(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

/** What a customer can be asked to show. */
export const evidenceSlots: readonly (readonly [string, string])[] = [
  ['fault', 'The fault itself'],
  ['label', 'The label with the serial number'],
  ['proof', 'Proof of purchase or delivery'],
  ['transport', 'Damage by the carrier'],
  ['other', 'Something else'],
];

/** What was promised and has happened, or what a promise counts from. */
export const milestones: readonly (readonly [string, string])[] = [
  ['remote-failed', 'Remote support has failed'],
  ['solution-proposed', 'A solution was proposed'],
  ['diagnosed', 'Diagnosed on site'],
  ['arrived', 'The engineer has arrived'],
  ['replacement-confirmed', 'The replacement was confirmed'],
  ['replaced', 'Replaced'],
  ['visited', 'Visited'],
  ['customer-updated', 'The customer was told how it stands'],
];

export const pauseCauses: readonly (readonly [string, string])[] = [
  ['customer', 'The customer'],
  ['goods', 'The goods on their way'],
  ['parts', 'Parts'],
];
