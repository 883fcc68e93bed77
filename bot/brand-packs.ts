// The packs a brand judges by: built in, or files of its own beside the brands file, in as many dated versions as there have been.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { lint } from '../policy/check.ts';
import type { Finding } from '../policy/finding.ts';
import type { Pack } from '../policy/pack.ts';
import { type ParsedPack, parsePack } from '../policy/pack-json.ts';
import { inForce } from '../policy/versions.ts';

export type PackVersions = readonly [Pack, ...Pack[]];

/** All the versions, or everything that is wrong with them. */
export type ReadPacks =
  | { readonly versions: PackVersions; readonly problems?: undefined }
  | { readonly versions?: undefined; readonly problems: readonly string[] };

/** `names` are ids of built-in packs, or `.json` files that `policy export` wrote, looked for beside `brandsFile`. */
export async function readPacks(
  names: readonly string[],
  builtIn: readonly Pack[],
  brandsFile: string,
): Promise<ReadPacks> {
  const read = await Promise.all(names.map((name) => readPack(name, builtIn, brandsFile)));
  const problems = read.flatMap((one) => one.problems ?? []);
  if (problems.length > 0) return { problems };
  const [first, ...others] = read.flatMap((one) => (one.problems === undefined ? [one.pack] : []));
  if (first === undefined) return { problems: ['names no pack'] };
  const strangers = others.filter(({ id }) => id !== first.id).map(({ id }) => id);
  if (strangers.length > 0) {
    return {
      problems: [`names versions of different packs: ${[first.id, ...strangers].join(', ')}; give each a brand`],
    };
  }
  const findings = lint([first, ...others]).map(sentence);
  return findings.length > 0 ? { problems: findings } : { versions: [first, ...others] };
}

/** The brand with the one pack that judges: the version `pinned` by an open case, else the one in force on the civil date `on`. */
export function judging<B extends { readonly versions: PackVersions }>(
  brand: B,
  on: string,
  pinned?: string,
): B & { readonly pack: Pack } {
  const kept = brand.versions.find(({ version }) => version === pinned);
  return { ...brand, pack: kept ?? inForce(brand.versions, on) };
}

async function readPack(name: string, builtIn: readonly Pack[], brandsFile: string): Promise<ParsedPack> {
  if (!name.endsWith('.json')) {
    const pack = builtIn.find(({ id }) => id === name);
    const known = builtIn.map(({ id }) => id).join(', ');
    const problem = `names the pack "${name}", which does not exist; there are ${known}, or a .json file that "policy export" wrote`;
    return pack === undefined ? { problems: [problem] } : { pack };
  }
  const file = resolve(dirname(brandsFile), name);
  try {
    const parsed = parsePack(JSON.parse(await readFile(file, 'utf8')));
    return parsed.problems === undefined
      ? parsed
      : { problems: parsed.problems.map((problem) => `${file}: ${problem}`) };
  } catch (error) {
    return { problems: [`names the pack file ${file}, which cannot be read as JSON: ${(error as Error).message}`] };
  }
}

function sentence({ pack, where, problem, mend }: Finding): string {
  return `${pack.id}, ${where}: ${problem}; ${mend}`;
}
