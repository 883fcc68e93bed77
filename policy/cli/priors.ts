// Learns priors from a file of closed cases: one JSON object a line, the facts as `decide` reads them, `asOf` beside.
import { createReadStream } from 'node:fs';
import type { Facts } from '../facts.ts';
import { parseFacts } from '../facts-json.ts';
import type { Pack } from '../pack.ts';
import { learnPriors } from '../priors.ts';
import { parseJson, readLines, refuse } from './input.ts';

interface Closed {
  readonly facts: Facts;
  readonly asOf: string;
}

/** Prints the priors as JSON, or everything that is wrong with the file. */
export async function printPriors(pack: Pack, file: string): Promise<number> {
  const learned: Learned = { closed: [], problems: [], lines: 0 };
  try {
    for await (const lines of readLines(createReadStream(file))) for (const line of lines) take(learned, line);
  } catch (error) {
    return refuse([`${file} cannot be read: ${(error as Error).message}`]);
  }
  const { closed, problems } = learned;
  if (problems.length > 0) return refuse(problems.map((problem) => `${file}, ${problem}`));
  if (closed.length === 0) return refuse([`${file} holds no closed case`]);
  console.log(JSON.stringify(learnPriors(pack, closed)));
  return 0;
}

interface Learned {
  readonly closed: Closed[];
  readonly problems: string[];
  lines: number;
}

function take(learned: Learned, line: string | undefined): void {
  learned.lines += 1;
  if (line?.trim() === '') return;
  const parsed = parseFacts(parseJson(line));
  if (parsed.problems) learned.problems.push(...parsed.problems.map((problem) => `line ${learned.lines}: ${problem}`));
  else learned.closed.push(parsed);
}
