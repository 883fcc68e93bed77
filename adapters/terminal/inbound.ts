// What a typed line means: words for the bot, a numbered option, or a command to the terminal itself. Pure.
import type { Activity } from 'botbuilder';

export interface Option {
  readonly title: string;
  readonly choice: string;
}

export type Intention =
  | { readonly kind: 'say'; readonly activity: Partial<Activity> }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'clauses' | 'help' | 'quit' | 'nothing' };

/** `options` are those under the bot's last reply; their numbers begin with one. */
export function intentionOf(line: string, options: readonly Option[]): Intention {
  const words = line.toWellFormed().replaceAll('\0', '').trim();
  if (words === '') return { kind: 'nothing' };
  const path = /^\/file\s+(.+)$/.exec(words)?.[1];
  if (path !== undefined) return { kind: 'file', path: withoutQuotes(path) };
  switch (words) {
    case '/quit':
      return { kind: 'quit' };
    case '/clauses':
      return { kind: 'clauses' };
    case '/help':
    case '/file':
      return { kind: 'help' };
    default:
      return { kind: 'say', activity: { type: 'message', ...said(words, options) } };
  }
}

function said(words: string, options: readonly Option[]): Partial<Activity> {
  const option = /^\d{1,2}$/.test(words) ? options[Number(words) - 1] : undefined;
  return option === undefined ? { text: words } : { text: option.title, value: { choice: option.choice } };
}

/** A file dropped on a terminal comes in quotes. */
function withoutQuotes(path: string): string {
  return path.replace(/^(['"])(.*)\1$/, '$2');
}
