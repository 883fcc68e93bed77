// What a brand's closed cases taught: a file that `policy priors` wrote, beside the brands file.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Pack } from '../policy/pack.ts';
import { type ParsedPriors, parsePriors } from '../policy/priors.ts';

/** Priors fit one of the brand's versions; a case judged by another is asked in the author's order. */
export async function readPriors(name: string, versions: readonly Pack[], brandsFile: string): Promise<ParsedPriors> {
  const file = resolve(dirname(brandsFile), name);
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    const read = versions.map((pack) => parsePriors(pack, json));
    const fitting = read.find(({ problems }) => problems === undefined);
    return fitting ?? { problems: (read[0]?.problems ?? []).map((problem) => `${file}: ${problem}`) };
  } catch (error) {
    return { problems: [`names the priors ${file}, which cannot be read as JSON: ${(error as Error).message}`] };
  }
}
