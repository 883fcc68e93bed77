// A reply as lines of a terminal: bold where the terminal can, options by number, clauses as footnotes. Pure.
import type { Activity } from 'botbuilder';
import type { Option } from './inbound.ts';
import type { Words } from './words.ts';

export interface Citation {
  readonly clause: string;
  readonly source: string;
  readonly quote: string;
  readonly translation?: string;
}

/** How to make text stand out; the identity where the output is no terminal. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

export const ansi: Style = {
  bold: (text) => `\x1b[1m${text}\x1b[22m`,
  dim: (text) => `\x1b[2m${text}\x1b[22m`,
};

export const plain: Style = { bold: (text) => text, dim: (text) => text };

export function rendered(activity: Partial<Activity>, style: Style, words: Words): string {
  const text = withoutControls(activity.text ?? '');
  const options = unlisted(optionsOf(activity), text).map((line) => `  ${line}`);
  const files = (activity.attachments ?? []).map(({ name = '' }) => style.dim(`[${words.file}: ${name}]`));
  const citations = citationsOf(activity);
  const footnote =
    citations.length === 0 ? [] : [style.dim(`${citations.map(markOf).join('  ')}  ${words.clausesHint}`)];
  return [activity.textFormat === 'plain' ? text : withStyle(text, style), ...files, ...footnote, ...options]
    .filter((line) => line !== '')
    .join('\n');
}

/** Numbered, unless the text lists them itself under the same numbers. */
function unlisted(options: readonly Option[], text: string): string[] {
  const lines = options.map(({ title }, index) => `${index + 1}. ${title}`);
  return lines.every((line) => text.includes(line)) ? [] : lines;
}

/** The clauses in full, as `/clauses` shows them. */
export function clauseList(citations: readonly Citation[], style: Style): string {
  return citations
    .map((citation, index) => {
      const { quote, translation = '' } = citation;
      return [style.bold(markOf(citation, index)), quote, translation].filter((line) => line !== '').join('\n');
    })
    .join('\n\n');
}

export function citationsOf({ channelData }: Partial<Activity>): readonly Citation[] {
  return channelData?.citations ?? [];
}

export function optionsOf({ suggestedActions }: Partial<Activity>): readonly Option[] {
  return (suggestedActions?.actions ?? []).map(({ title, value }) => ({
    title,
    choice: String(Object(value).choice ?? value),
  }));
}

function markOf({ clause, source }: Citation, index: number): string {
  return `[${index + 1}] ${clause}, ${source}`;
}

function withStyle(markdown: string, { bold }: Style): string {
  return markdown
    .replace(/^(\s*)[-*] (?=\S)/gm, '$1• ')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, (_, words: string) => bold(words));
}

/** A terminal obeys what it is shown. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '');
}
