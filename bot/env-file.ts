// Reads a `.env` file. Node's own parser skips what it does not understand; an operator wants to hear of it.
import { parseEnv } from 'node:util';

export interface EnvFile {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** One line of words for each broken line, with its number. */
  readonly problems: readonly string[];
}

const blank = /^\s*(?:#.*)?$/;
const assignment = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*(?<value>.*)$/;
const quoted = /^(?<quote>["'`])(?:(?!\k<quote>).)*\k<quote>\s*(?:#.*)?$/;

export function readEnvFile(text: string): EnvFile {
  const plain = text.replace(/^\uFEFF/, '');
  const problems = plain.split(/\r?\n/).flatMap((line, index) => {
    const problem = problemIn(line);
    return problem === undefined ? [] : [`.env line ${index + 1} ${problem}`];
  });
  return { values: parseEnv(plain), problems };
}

function problemIn(line: string): string | undefined {
  if (blank.test(line)) return undefined;
  const value = assignment.exec(line)?.groups?.value;
  if (value === undefined) return 'is not NAME=value';
  // Without this an open quote would swallow the settings on the lines below it.
  return /^["'`]/.test(value) && !quoted.test(value) ? 'opens a quote that is not closed at its end' : undefined;
}
