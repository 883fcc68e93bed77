// Cuts a text that is too long for its channel, where a reader would pause: between paragraphs, lines, sentences, words.
import type { Capabilities } from '../channel.ts';

const pauses: readonly RegExp[] = [/\n\n/g, /\n/g, /[.!?。！？]\s*/g, /\s/g];

/** Parts no longer than the limit, in order; a code point is never torn. A text that fits comes back whole. */
export function splitText(text: string, { unit, limit }: Capabilities['maxText']): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (sizeOf(rest, unit) > limit) {
    const fitting = longestPrefix(rest, unit, limit);
    const cut = lastPause(fitting) ?? fitting.length;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest].filter((part, index) => part !== '' || (index === 0 && text === ''));
}

function sizeOf(text: string, unit: 'utf16' | 'utf8'): number {
  return unit === 'utf16' ? text.length : Buffer.byteLength(text);
}

function longestPrefix(text: string, unit: 'utf16' | 'utf8', limit: number): string {
  let size = 0;
  let end = 0;
  for (const point of text) {
    size += sizeOf(point, unit);
    if (size > limit) break;
    end += point.length;
  }
  return text.slice(0, end);
}

/** The end of the last pause in the second half of `text`: a cut too early would make many small parts. */
function lastPause(text: string): number | undefined {
  for (const pause of pauses) {
    const ends = [...text.matchAll(pause)].map((match) => match.index + match[0].length);
    const last = ends.at(-1);
    if (last !== undefined && last > text.length / 2) return last;
  }
  return undefined;
}
