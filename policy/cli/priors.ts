// Learns priors from a file of closed cases: one JSON object a line, the facts as `decide` reads them, `asOf` beside.
import { createReadStream } from 'node:fs';
import type { Facts } from '../facts.ts';
import { parseFacts } from '../facts-json.ts';
import type { Pack } from '../pack.ts';
import { learnPriors } from '../priors.ts';
import { readLines, refuse } from './input.ts';

interface Closed {
  readonly facts: Facts;
  readonly asOf: string;
}

/** Prints the priors as JSON, or everything that is wrong with the file. */
export async function printPriors(pack: Pack, file: string): Promise<number> {
  const closed: Closed[] = [];
  const problems: string[] = [];
  let number = 0;
  try {
    for await (const line of readLines(createReadStream(file))) {
      number += 1;
      if (line?.trim() === '') continue;
      const parsed = parseFacts(readJson(line ?? ''));
      if (parsed.problems) problems.push(...parsed.problems.map((problem) => `${file}, line ${number}: ${problem}`));
      else closed.push(parsed);
    }
  } catch (error) {
    return refuse([`${file} cannot be read: ${(error as Error).message}`]);
  }
  if (closed.length === 0) problems.push(`${file} holds no closed case`);
  if (problems.length > 0) return refuse(problems);
  console.log(JSON.stringify(learnPriors(pack, closed)));
  return 0;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return new SyntaxError(`this is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
