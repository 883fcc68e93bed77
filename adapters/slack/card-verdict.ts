// The verdict on the card: each remedy with its status, the clauses that make it so, and what could still change it.
import type { CaseCard, ClauseView, RemedyView } from '../../bot/case-card.ts';
import { clipped, escaped } from './mrkdwn.ts';
import { inWords, titled } from './words.ts';

const signs: Readonly<Record<string, string>> = {
  eligible: ':white_check_mark:',
  ineligible: ':x:',
  refer: ':arrow_right:',
  review: ':mag:',
};

/** The clauses that make a status so; while facts are missing there are none yet. */
const deciding: Readonly<Record<string, readonly { readonly role: string; readonly value: boolean }[]>> = {
  eligible: [{ role: 'ground', value: true }],
  ineligible: [
    { role: 'bar', value: true },
    { role: 'requirement', value: false },
  ],
  refer: [{ role: 'refer', value: true }],
  review: [{ role: 'review', value: true }],
};

export function verdictLines({ verdict }: CaseCard): readonly string[] {
  if (verdict === null) return ['_Nothing has been decided yet._'];
  const complaint = verdict.complaintClass === null ? '' : ` · complaint class ${verdict.complaintClass}`;
  return [
    ...verdict.remedies.flatMap(remedyLines),
    `_Pack ${escaped(verdict.pack)}, as of ${verdict.asOf}${complaint}${verdict.wasTold ? '' : ' · the customer has not been told'}_`,
  ];
}

function remedyLines(remedy: RemedyView): readonly string[] {
  const { status, isProvisional, clauses, presumed, deadlines, payers } = remedy;
  const causes = causesOf(status, clauses);
  const first = causes[0];
  return [
    `${signs[status] ?? ':grey_question:'} *${titled(remedy.remedy)}*: ${inWords(status)}${isProvisional ? ' (provisional)' : ''}${causes.length === 0 ? '' : ` by ${causes.map(({ id }) => escaped(id)).join(', ')}`}`,
    ...(first === undefined ? [] : [`> ${escaped(clipped(first.quote.replace(/\s+/g, ' '), 160))}`]),
    ...deadlines.map(({ what, byDate, clause }) => `${titled(what)} by ${byDate} (${escaped(clause)})`),
    ...(presumed.length === 0 ? [] : [`Taken for granted: ${presumed.map(inWords).join(', ')}`]),
    ...(payers.length === 0 ? [] : [payers.map(({ item, payer }) => `${titled(item)}: ${inWords(payer)}`).join(' · ')]),
  ];
}

function causesOf(status: string, clauses: readonly ClauseView[]): readonly ClauseView[] {
  return clauses.filter(({ role, value }) =>
    deciding[status]?.some((cause) => cause.role === role && cause.value === value),
  );
}
