// What staff have done about a case: what was confirmed, what came, what it costs, who is on the way, what departs from the verdict.
import type { OverrideView, WorkView } from '../../bot/case-card.ts';
import { escaped, shownAt } from './mrkdwn.ts';
import { inWords, titled } from './words.ts';

export function workLines({
  confirmed,
  receivedOn,
  inspectedAt,
  quote,
  dispatch,
  overrides,
}: WorkView): readonly string[] {
  return [
    confirmed &&
      `Confirmed: ${inWords(confirmed.remedy)} on ${confirmed.on}${confirmed.bringBy === null ? '' : `, to be brought by *${confirmed.bringBy}*`}`,
    receivedOn && `Goods received on ${receivedOn}`,
    inspectedAt && `Inspected ${shownAt(inspectedAt)}`,
    quote &&
      `Quotation by ${escaped(quote.by)}: *${quote.total} ${escaped(quote.currency)}* (${quote.lines.map(({ item, amount }) => `${inWords(item)} ${amount}`).join(', ')})`,
    dispatch && dispatchLine(dispatch),
    ...overrides.map(overrideLine),
  ].flatMap((line) => line || []);
}

function dispatchLine({ engineer, etaAt, promisedAt }: NonNullable<WorkView['dispatch']>): string {
  const isLate = promisedAt !== null && etaAt > promisedAt;
  const promise =
    promisedAt === null ? '' : `, promised by ${shownAt(promisedAt)}${isLate ? ' :red_circle: too late' : ''}`;
  return `${escaped(engineer)} is sent, there ${shownAt(etaAt)}${promise}`;
}

const standing = {
  waits: ':hourglass: waits for a second person',
  stands: 'stands',
  rejected: ':x: rejected',
} as const;

function overrideLine({ remedy, outcome, reason, goodwill, status, by, decidedBy }: OverrideView): string {
  const gift = goodwill === null ? '' : `, goodwill ${goodwill.amount} ${escaped(goodwill.currency)}`;
  const second = decidedBy === null ? '' : ` (${escaped(decidedBy)})`;
  return `Override by ${escaped(by)}: ${titled(remedy)} ${inWords(outcome)}${gift}, ${standing[status]}${second}. _${escaped(reason)}_`;
}
