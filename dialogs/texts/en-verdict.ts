// English: how a verdict is said. No legal conclusion, no blame.
import type { VerdictTexts } from './shape.ts';

const rule = new Intl.PluralRules('en');

function daysLater(days: number): string {
  return rule.select(days) === 'one' ? `${days} day later` : `${days} days later`;
}

export const verdict = {
  remedies: {
    return: 'return and refund',
    replacement: 'replacement',
    warranty: 'free repair under warranty',
    'paid-repair': 'paid repair',
  },
  eligible: (remedy) => `✅ **${remedy}: yes.**`,
  ineligible: (remedy) => `**${remedy}: not under these rules, I am sorry.**`,
  needsFacts: (remedy) => `**${remedy}: still open.**`,
  refer: (remedy) => `**${remedy}: your dealer is the first address.**`,
  review: (remedy) => `**${remedy}: a person has to look at this.**`,
  instead: 'What you can have instead:',
  nothingElse: 'Under the rules alone I can offer nothing else, but a person can look at your case.',
  alsoPossible: 'Also open to you:',
  because: {
    deliveredOn: 'The time for it, counted from the day you received it, is over.',
    purchasedOn: 'The time for it, counted from the purchase, is over.',
    producedOn: 'The time for it, counted from the production date, is over.',
    channel: 'It depends on where the unit was bought.',
    purchaseProof: 'It needs a proof of purchase.',
    carrierProof: "It needs the carrier's report of the damage.",
    faultInformationProvided: 'It needs photos or a video of the fault and the label.',
    causes: 'It does not cover what happened to the unit, as you describe it.',
    functionIntact: 'It is meant for a unit that works as new; yours does not.',
    scratchFree: 'It is meant for a unit without scratches.',
    packagingUndamaged: 'It needs undamaged packaging.',
    accessoriesComplete: 'It needs all accessories.',
    boxPresent: 'It needs the original packaging.',
    likeNew: 'It is meant for a unit that is like new.',
    defect: 'It is meant for a unit with a fault, and none is known.',
    transportDamage: 'It is meant for damage in transport.',
    notAsDescribed: 'It is meant for a product that differs from its description.',
    shippedBack: 'The unit was sent before the request was confirmed.',
    inspection: 'The inspection found no fault.',
    owner: "It needs the owner's agreement.",
    ownerAuthorised: "It needs the owner's agreement.",
    model: 'It depends on the model.',
    family: 'It depends on the kind of product.',
    ownBrand: 'It covers products of this brand only.',
  },
  becauseOther: 'The rule below stands against it.',
  referBecause:
    'For a unit bought from a dealer the rules send you to that dealer first. If they do not help, tell us: we can ask to take your case over.',
  reviewBecause: 'The policy does not settle this by itself, and I will not guess.',
  unclear: {
    consumer:
      'As a consumer you may have further rights that this policy does not take away; a person has to weigh that.',
    hazards: 'There was a danger, and an engineer looks at that first.',
    causes: 'Whether this counts depends on what an engineer finds.',
    channel: 'It depends on where the unit was bought, and that is not clear yet.',
    serialGenuine: 'Your purchase has to be compared with our records first.',
    defect: 'The policy is not clear about this kind of fault.',
    purchaseRegion:
      'It was bought in another region than it is used in; whether we can help across regions is decided case by case.',
    family: 'The policy does not say clearly which period belongs to this kind of product.',
    model: 'The policy states no period for this model.',
    deliveredOn: 'It is only just past the last day.',
    requestConfirmed: 'The unit may be on its way already; we have to find it first.',
    boxPresent: 'The original box is missing; a person decides whether it goes without.',
  },
  byTheText: 'By the words of the policy alone:',
  quoted: (clause, quote) => `${clause}: “${quote}”`,
  windowOpen: (received, last) => `You received it on ${received}; you can ask for this until ${last}.`,
  windowPassed: (received, requested, last, days) =>
    `You received it on ${received} and wrote to us on ${requested}${days === undefined ? '' : `, ${daysLater(days)}`}. The last day to ask for this was ${last}.`,
  warrantyRuns: (last) => `The warranty of your unit runs until ${last}.`,
  warrantyOver: (last, requested) => `The warranty of your unit ran until ${last}; you wrote to us on ${requested}.`,
  deadline: (what, date) => `${what}: ${date}`,
  deadlines: {
    'request-by': 'Can be asked for until',
    'warranty-ends': 'Warranty until',
    'repair-warranty-ends': 'Warranty after the earlier repair until',
    'arrive-by': 'Has to reach us by',
  },
  provisional: 'This rests on your account until an engineer has checked the unit.',
  wouldChange: (facts) => `It would be different if this were: ${facts}. If something there is wrong, just tell me.`,
  missing: (facts) => `Still missing: ${facts}.`,
  pays: (payer, items) => `${payer}: ${items}`,
  payers: {
    maker: 'We pay',
    customer: 'You pay',
    distributor: 'The dealer pays',
    quote: 'By quote, before anything is done',
  },
  costs: {
    returnFreight: 'freight to us',
    reshipFreight: 'freight back to you',
    parts: 'parts',
    labour: 'labour',
    travel: 'travel',
    accommodation: 'accommodation',
    duties: 'customs and taxes',
  },
  changed: (remedy, before, now) => `**${remedy}**: now ${now} (before: ${before}).`,
  unchanged: 'That does not change the result.',
  statuses: {
    eligible: 'possible',
    ineligible: 'not possible',
    'needs-facts': 'open',
    refer: 'with your dealer',
    review: 'for a person to judge',
  },
} as const satisfies VerdictTexts;
