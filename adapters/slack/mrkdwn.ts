// Slack's text: other people's words are escaped, so that they neither call anybody nor pose as links; nothing is longer than Slack takes.
import type { types } from '@slack/bolt';
import type { Instant } from '../../bot/clock.ts';

/** A section takes 3,000 characters. */
export const maxSection = 2_900;
const maxHeader = 150;
const maxButton = 75;

/** Other people's words. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** At most `limit` UTF-16 units, and no half of a character or of an escape at the end. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/(?:[\ud800-\udbff]|&[a-z]{0,3}|<[^>]*)$/, '')}…`;
}

/** An instant in the reader's own time zone and words. */
export function shownAt(at: Instant): string {
  return `<!date^${Math.floor(Date.parse(at) / 1000)}^{date_short_pretty} {time}|${at.slice(0, 16).replace('T', ' ')} UTC>`;
}

export function mention(userId: string): string {
  return `<@${userId}>`;
}

export function link(url: string, label: string): string {
  return `<${url}|${escaped(label).replaceAll('|', '¦')}>`;
}

export function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: clipped(text, maxSection) } };
}

export function context(text: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: clipped(text, maxSection) }] };
}

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plain(clipped(text, maxHeader)) };
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: true };
}

interface ButtonLook {
  readonly style?: 'primary' | 'danger';
}

export function button(actionId: string, label: string, value: string, { style }: ButtonLook = {}): types.Button {
  const look = style === undefined ? {} : { style };
  return { type: 'button', action_id: actionId, text: plain(clipped(label, maxButton)), value, ...look };
}

/** Slack refuses a message whose blocks together are too long, and one with more than fifty. */
export function withinLimits(blocks: readonly types.KnownBlock[]): readonly types.KnownBlock[] {
  const kept: types.KnownBlock[] = [];
  let left = 12_000;
  for (const block of blocks.slice(0, 49)) {
    left -= JSON.stringify(block).length;
    if (left > 0) kept.push(block);
  }
  if (kept.length < blocks.length) kept.push(context('_There is more than Slack can show: see the staff page._'));
  return kept;
}

/** Cut where a line ends if one does, else where it must. */
export function inPieces(text: string, limit: number): readonly string[] {
  if (text.length <= limit) return [text];
  const head = clipped(text, limit).slice(0, -1);
  const lineEnd = head.lastIndexOf('\n');
  const cut = lineEnd > limit / 2 ? lineEnd : head.length;
  return [text.slice(0, cut), ...inPieces(text.slice(cut).replace(/^\n/, ''), limit)];
}
