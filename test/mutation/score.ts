// How many mutants of each file of the engine the tests kill, kept beside the tests with the hash of what was measured.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

export const scoreFile = 'test/mutation/score.json';

export interface Measured {
  /** SHA-256 of the file the figures are of. */
  readonly hash: string;
  readonly killed: number;
  readonly survived: number;
}

export type Score = Readonly<Record<string, Measured>>;

/** What decides and explains; what only reads files, checks packs or draws pages is proven by its own tests. */
const notOfTheEngine =
  /\/(certificate|certificate-facts|certificate-page|certificate-verdict|check|check-names|docs|fact-shape|facts|facts-json|finding|html|idle|issues|pack|pack-json|parameters|priors|questions|rendering|sha256)\.ts$/;

export function engineFiles(): readonly string[] {
  return globSync(['policy/*.ts', 'policy/exact/*.ts'])
    .filter((path) => !notOfTheEngine.test(path))
    .sort();
}

export function readScore(): Score {
  return JSON.parse(readFileSync(scoreFile, 'utf8')) as Score;
}

export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export interface Total {
  readonly killed: number;
  readonly mutants: number;
  /** Files that were changed since they were measured. */
  readonly stale: readonly string[];
  readonly unmeasured: readonly string[];
}

export function totalOf(score: Score): Total {
  const files = engineFiles();
  const measured = files.flatMap((path) => score[path] ?? []);
  const sum = (key: 'killed' | 'survived') => measured.reduce((total, one) => total + one[key], 0);
  return {
    killed: sum('killed'),
    mutants: sum('killed') + sum('survived'),
    stale: files.filter((path) => score[path] !== undefined && score[path].hash !== hashOf(path)),
    unmeasured: files.filter((path) => score[path] === undefined),
  };
}
