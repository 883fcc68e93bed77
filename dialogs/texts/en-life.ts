// English: a case's life after the verdict. The shipping rules are reviewed words: change them only with whoever answers for transport.
import type { LifeTexts } from './life-shape.ts';

const rule = new Intl.PluralRules('en');
const days = (count: number): string => (rule.select(count) === 'one' ? `${count} day` : `${count} days`);

export const life = {
  about: (caseNumber, model) => `About **${caseNumber}**${model === null ? '' : ` (${model})`}:`,
  confirmed: (remedy) => `your request for **${remedy}** is confirmed.`,
  bringBy: (date) => `Please let the unit reach us by **${date}**. I will remind you in time.`,
  nothingToSend: 'You need not send anything in; an engineer tells you what happens next.',
  doNotSend:
    'Please do not send or move the unit: after what you told us it must not be shipped. An engineer arranges it with you.',
  shippingTitle: 'How to send it:',
  shipping: [
    'It holds a lithium battery, which is dangerous goods (UN 3480, or UN 3481 inside a device): tell the carrier, and let them label it.',
    'Only by road, never in a letter box or in luggage, unless the carrier says otherwise.',
    'Switch it off, charged to about 30 % at most, plugs and contacts covered, in its own box or one just as firm.',
    'If it is swollen, leaking, hot, wet or smells, do not send it: write to me first.',
  ],
  bringReminder: (count, date) =>
    count <= 1
      ? `a reminder: the unit has to reach us by **${date}**, that is tomorrow.`
      : `a reminder: the unit has to reach us by **${date}**, in ${days(count)}.`,
  bringOverdue: (date) =>
    `the unit was to reach us by ${date}, and I do not see it yet. If it is on its way, tell me; if something held you up, an engineer looks at it with you.`,
  tellWhenSent: 'Write "sent" when it is on its way; the tracking number helps.',
  sentNoted: 'Thank you, noted. I write to you as soon as it is here.',
  received: (date) => `your unit reached us on ${date}. Next comes the inspection, and I write to you with its result.`,
  inspected: 'the inspection is done, and it changes the result:',
  inspectedSame: 'the inspection is done. It confirms the result; nothing changes for you.',
  quoted: (clause) => `here is our offer for the repair${clause}:`,
  total: (amount) => `**Together: ${amount}**`,
  quoteItems: {
    parts: 'parts',
    labour: 'labour',
    logistics: 'transport',
    freight: 'transport',
    travel: 'travel',
    accommodation: 'accommodation',
    other: 'other costs',
  },
  quoteChoice:
    'Nothing is done before you agree. If you decline, we send the unit back; its freight may then be yours.',
  quoteAccept: 'Accept the offer',
  quoteDecline: 'Decline',
  quoteAccepted: 'Thank you. The engineer has your yes and starts the repair; I keep you posted.',
  quoteDeclined: 'That is fine, nothing will be done. The engineer arranges with you how the unit comes back.',
  evidenceRequested: 'to go on, the engineer still needs:',
  evidence: {
    fault: 'a photo or short video of the fault: it shows what has to be repaired',
    label: 'a photo of the label: its serial number ties the unit to its warranty',
    proof: 'the invoice, receipt or order confirmation: it shows where and when it was bought',
    transport: "the carrier's report, or photos of the parcel: they show that the damage happened on the way",
    other: 'anything else that shows what happened',
  },
  dispatched: (engineer, at) => `**${engineer}** is coming to you, expected ${at}.`,
  remoteFailed:
    'help from afar was not enough. Somebody will look at it on the spot; I write to you when it is arranged.',
  replacementConfirmed: 'you get a replacement. I write to you when it leaves.',
  replaced: 'the unit has been replaced.',
  outcomes: {
    returned: 'the return is done.',
    replaced: 'the unit has been replaced.',
    'warranty-repair': 'the repair is done.',
    'paid-repair': 'the repair is done.',
    'solved-remotely': 'the trouble is solved, as far as we can see.',
    explained: 'your question is answered, as far as we can see.',
    refused: 'we could not do what you asked for. You may write to us about it again at any time.',
    withdrawn: 'as you wished, we go no further.',
    'made-safe': 'the danger is over.',
    duplicate: 'this one is closed, because the same trouble is handled in your other case.',
  },
  repairWarranty: (date) =>
    `What was repaired or replaced is covered until **${date}** (3.1.2: ninety days, or the rest of the warranty where that is longer).`,
  warrantyGoesOn: (date) =>
    `Your warranty goes on until **${date}** (3.1.2: the rest of the warranty, which is longer than ninety days).`,
  closed: (count) =>
    `The case is closed. If the trouble comes back within ${days(count)}, just write here and I open it again.`,
  askHelped: 'did what we did help?',
  helpedYes: 'Yes, it works',
  helpedNo: 'No, still not right',
  helpedThanks: 'Good to hear, thank you.',
  reopened: (caseNumber) =>
    `I am sorry it is not right yet. Case **${caseNumber}** is open again; the engineer sees all of it and will write to you here.`,
  tooOld: (caseNumber) =>
    `Case **${caseNumber}** has been closed for a while, so I open a new one; the engineer sees the old one too.`,
  askRating: 'how did we do?',
  ratings: ['poorly', 'not so well', 'all right', 'well', 'very well'],
  ratedThanks: (score) =>
    score <= 2
      ? 'Thank you for telling us. If you say in a sentence what went wrong, an engineer reads it.'
      : 'Thank you, that helps us.',
  askVisit: 'a word in passing: is your unit doing well?',
  visitFine: 'Yes, all is well',
  visitTrouble: 'There is something',
  visitThanks: 'Good. Keep its vents free and dry, and write whenever something is odd.',
  silent: 'Are you still there? Take your time: I keep everything, and we go on where we stopped.',
  lapsed:
    'I let this rest for now. Nothing is lost: write a word here, and we go on where we stopped. Your first contact still counts as your date.',
  welcomeBack: 'Welcome back. We go on where we stopped.',
  stages: {
    intake: 'we are still collecting what is needed',
    'with-people': 'an engineer has it on the list',
    confirmed: 'confirmed; the unit has to reach us',
    sent: 'the unit is on its way to us',
    received: 'the unit is with us and waits for its inspection',
    inspected: 'inspected; the engineer is at it',
    quoted: 'our offer waits for your answer',
    'quote-accepted': 'you accepted our offer; the repair is under way',
    'quote-declined': 'you declined our offer; the unit comes back to you',
    closed: 'closed',
  },
} as const satisfies LifeTexts;
