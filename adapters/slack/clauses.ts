// The verdict with every clause and its words, for a modal: what a card has no room for.
import type { types } from '@slack/bolt';
import type { CaseCard, ClauseView } from '../../bot/case-card.ts';
import { clipped, escaped, header, section } from './mrkdwn.ts';
import { inWords, titled } from './words.ts';

/** Slack takes a hundred blocks in a modal. */
const maxBlocks = 99;

export function clauseBlocks({ verdict }: CaseCard): readonly types.KnownBlock[] {
  if (verdict === null) return [section('_Nothing has been decided yet._')];
  const blocks = verdict.remedies.flatMap(({ remedy, status, clauses, readings }) => [
    header(`${titled(remedy)}: ${inWords(status)}`),
    ...clauses.map((clause) => section(clauseText(clause))),
    ...(readings.length === 0 ? [] : [section(`_Readings used: ${readings.map(escaped).join(', ')}_`)]),
  ]);
  return blocks.slice(0, maxBlocks);
}

function clauseText({ id, role, value, quote, source }: ClauseView): string {
  const holds = value === null ? 'open' : value ? 'holds' : 'does not hold';
  const words = escaped(clipped(quote.replace(/\s+/g, ' '), 1_500));
  return `*${escaped(id)}* (${escaped(source)}) ${escaped(inWords(role))}, ${holds}\n> ${words}`;
}
