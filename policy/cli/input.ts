// What the commands share: reading files, refusing with every problem, writing no faster than the reader reads.
import { readFileSync } from 'node:fs';
import type { Pack } from '../pack.ts';
import { parsePack } from '../pack-json.ts';
import { packs } from '../packs/packs.ts';

/** The exit code of bad input. */
export const badInput = 2;

export function refuse(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  return badInput;
}

/** So many answers are written at once: written singly, they would take longer to write than to find. */
const batchSize = 50;

/**
 * Answers each line of stdin by a line on stdout. Whatever has come is answered before more is waited for, and nothing
 * is answered faster than it is read, so that memory stays flat.
 */
export async function answerLines(answer: (line: string | undefined, number: number) => string): Promise<void> {
  let number = 0;
  for await (const lines of readLines(process.stdin)) {
    for (let start = 0; start < lines.length; start += batchSize) {
      let batch = '';
      for (const line of lines.slice(start, start + batchSize)) {
        number += 1;
        if (line?.trim() !== '') batch += `${answer(line, number)}\n`;
      }
      await write(batch);
    }
  }
}

/** Waits where the reader is slower than the writer. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Facts are small; a bound keeps hostile input harmless. */
export const largestInput = 1_000_000;

/**
 * The lines of a stream, as many at a time as have come; undefined stands for a line longer than `largestInput`, which is
 * never held.
 */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<readonly (string | undefined)[]> {
  let rest: string | undefined = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const [first = '', ...others] = String(chunk).split('\n');
    const lines = [joined(rest, first), ...others];
    rest = bounded(lines.pop());
    yield lines.map(bounded);
  }
  if (rest !== '') yield [rest];
}

function joined(rest: string | undefined, more: string): string | undefined {
  return rest === undefined ? undefined : rest + more;
}

function bounded(line: string | undefined): string | undefined {
  return line === undefined || line.length > largestInput ? undefined : line;
}

export type FoundPack =
  | { readonly pack: Pack; readonly problems?: undefined }
  | { readonly pack?: undefined; readonly problems: readonly string[] };

/** A pack by its id, or from a JSON file that `policy export` wrote. */
export function findPack(name: string): FoundPack {
  const pack = packs.find(({ id }) => id === name);
  if (pack) return { pack };
  if (!name.endsWith('.json')) return { problems: [noPack(name)] };
  try {
    const parsed = parsePack(JSON.parse(readFileSync(name, 'utf8')));
    return parsed.problems ? { problems: parsed.problems.map((problem) => `${name}: ${problem}`) } : parsed;
  } catch (error) {
    return { problems: [`${name}: ${(error as Error).message}`] };
  }
}

export function noPack(name: string): string {
  return `there is no pack ${JSON.stringify(name)}; there are ${packs.map(({ id }) => id).join(', ')}, or a .json file that "policy export" wrote`;
}
