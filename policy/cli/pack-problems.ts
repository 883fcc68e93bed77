// The built-in packs are made as they are loaded, from parameters a person wrote: what is wrong with those that cannot be.
import { readdirSync } from 'node:fs';
import { ParameterError } from '../parameters.ts';

const folder = new URL('../packs/', import.meta.url);

/** Everything that is wrong with any of them, where loading them failed. Each names its file. */
export async function problemsOfPacks(): Promise<readonly string[]> {
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
