// What may stand behind `npm start` and `npm run chat --`.
import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Talk to the bot here, in the terminal, instead of opening its HTTP server. */
  readonly chat: boolean;
  readonly brand: string | undefined;
  readonly language: 'en' | 'zh' | undefined;
}

/** The command line cannot be understood; `message` says what is allowed. */
export class CommandLineError extends Error {
  override name = 'CommandLineError';
}

const usage = 'Usage: npm start, or npm run chat -- [--brand BRAND] [--lang en|zh]';

/** Throws CommandLineError. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { chat = false, brand, lang } = parse(words);
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') {
    throw new CommandLineError(`--lang is "${lang}", but must be en or zh. ${usage}`);
  }
  if (!chat && (brand !== undefined || lang !== undefined)) {
    throw new CommandLineError(`--brand and --lang are for the terminal chat. ${usage}`);
  }
  return { chat, brand, language: lang };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { chat: { type: 'boolean' }, brand: { type: 'string' }, lang: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new CommandLineError(`${(error as Error).message}. ${usage}`, { cause: error });
  }
}
