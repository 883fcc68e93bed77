// `npm run mutation [-- FILE…]`: every small mistake in the engine that Stryker can think of, and whether a test notices.
// File by file, so that only one is slowed down by its mutants at a time and a run that was stopped goes on where it was;
// without names, the files that were changed since they were measured. The figures go to score.json.
import { writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { engineFiles, hashOf, type Measured, readScore, scoreFile, totalOf } from './score.ts';

const wanted = process.argv.slice(2);
const { stale, unmeasured } = totalOf(readScore());
const files = wanted.length > 0 ? wanted : [...unmeasured, ...stale];

for (const [index, path] of files.entries()) {
  console.log(`\n${index + 1} of ${files.length}: ${path}`);
  const measured = await measure(path);
  const score = { ...readScore(), [path]: measured };
  const current = engineFiles().flatMap((known) => (score[known] ? [[known, score[known]]] : []));
  writeFileSync(scoreFile, `${JSON.stringify(Object.fromEntries(current), null, 2)}\n`);
}

const { killed, mutants } = totalOf(readScore());
console.log(`\n${killed} of ${mutants} mutants of the engine are killed: ${((100 * killed) / mutants).toFixed(1)} %`);

async function measure(path: string): Promise<Measured> {
  const hash = hashOf(path);
  const mutants = await new Stryker({ configFile: 'stryker.config.json', mutate: [path] }).runMutationTest();
  const count = (...states: readonly string[]) => mutants.filter(({ status }) => states.includes(status)).length;
  return { hash, killed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage') };
}
