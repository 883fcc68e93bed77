// A reply as the one text it becomes. Pure: plain words, and beneath them as many of its clauses as there is room for, since a message
// more is one of the five that WeChat allows.
import type { Activity } from 'botbuilder';

interface Citation {
  readonly clause: string;
  readonly source: string;
  readonly quote: string;
  readonly translation?: string;
}

/** Bytes of UTF-8. */
export const maxTextBytes = 2048;

/** Empty where the reply has no words. */
export function textOf({ text = '', textFormat, channelData }: Partial<Activity>): string {
  // A person's words are taken as they are; a star of theirs is a star.
  const words = textFormat === 'plain' ? text : withoutMarks(text);
  const citations: readonly Citation[] = channelData?.citations ?? [];
  return citations.reduce(withCitation, words.trim());
}

/** In full, else by name alone, else not at all. */
function withCitation(text: string, { clause, source, quote, translation }: Citation): string {
  const title = `【${clause} · ${source}】`;
  const full = [title, quote, translation].filter((part) => part !== undefined).join('\n');
  return [full, title].map((citation) => `${text}\n\n${citation}`).find(fits) ?? text;
}

function fits(text: string): boolean {
  return Buffer.byteLength(text) <= maxTextBytes;
}

/** Our light Markdown without its bold; a list's dashes are plain enough. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1');
}
