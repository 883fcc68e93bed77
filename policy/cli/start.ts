// How a command begins. The built-in packs are made as they are loaded, from parameters a person wrote: where one of them
// cannot be, everything that is wrong with any of them is told instead of a stack.
import { readdirSync } from 'node:fs';
import { ParameterError } from '../parameters.ts';

const folder = new URL('../packs/', import.meta.url);

/** `load` brings in everything that knows the packs, and answers with the exit code. */
export async function start(load: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await load();
  } catch (error) {
    const problems = await problemsOfPacks();
    if (problems.length === 0) throw error;
    for (const problem of problems) console.error(problem);
    process.exitCode = 2;
  }
}

async function problemsOfPacks(): Promise<readonly string[]> {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const loaded = await Promise.allSettled(names.map((name) => import(new URL(`${name}/pack.ts`, folder).href)));
  return loaded.flatMap((pack, index) =>
    pack.status === 'rejected' ? problemsIn(pack.reason, names[index] ?? '') : [],
  );
}

function problemsIn(reason: unknown, name: string): readonly string[] {
  if (reason instanceof ParameterError) return reason.problems;
  return [`policy/packs/${name} cannot be loaded: ${reason instanceof Error ? reason.message : String(reason)}`];
}
