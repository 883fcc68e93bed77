// `policy lint`: everything that is wrong with packs, each with the file, the clause and the mend.
import { readdirSync, readFileSync } from 'node:fs';
import { lint } from '../check.ts';
import type { Finding } from '../finding.ts';
import { idleClauses } from '../idle.ts';
import type { Pack } from '../pack.ts';
import { packs } from '../packs/packs.ts';
import { findPack, refuse } from './input.ts';

/** Without names every built-in pack is checked. What cannot be read is told beside what is wrong with the others. */
export function lintAll(names: readonly string[]): number {
  const found = (names.length > 0 ? names : packs.map(({ id }) => id)).map((name) => ({ name, ...findPack(name) }));
  const named = found.flatMap((one) => {
    const pack = one.problems ? one.rest : one.pack;
    return pack ? [{ name: one.name, pack }] : [];
  });
  const all = named.map(({ pack }) => pack);
  const findings = [...lint(all), ...all.filter((pack) => packs.includes(pack)).flatMap(compareBytes)];
  const fileOf = ({ pack, where }: Finding): string => {
    const name = named.find((one) => one.pack === pack)?.name ?? pack.id;
    return packs.includes(pack) ? builtInFile(pack, where) : name;
  };
  const told = findings.map((finding) => `${fileOf(finding)}: ${finding.where}: ${finding.problem}; ${finding.mend}`);
  const problems = new Set([...found.flatMap((one) => one.problems ?? []), ...told]);
  if (problems.size > 0) return refuse([...problems]);
  for (const pack of all) console.log(summary(pack));
  return 0;
}

function summary(pack: Pack): string {
  const idle = idleClauses(pack);
  const count = `${pack.id} ${pack.version}: ${pack.clauses.length + pack.classes.length} clauses, all sound`;
  return idle.length > 0 ? `${count}; never decide alone: ${idle.join(', ')}` : count;
}

const folder = new URL('../packs/', import.meta.url);

/** The file of a built-in pack in which a clause, a text or a table is written. */
function builtInFile({ id }: Pack, where: string): string {
  const files = readdirSync(new URL(`${id}/`, folder)).filter((name) => /\.(ts|json)$/.test(name));
  const file = files.find((name) => readFileSync(new URL(`${id}/${name}`, folder), 'utf8').includes(`'${where}'`));
  return `policy/packs/${id}/${file ?? 'pack.ts'}`;
}

/** The seeds beside the rules must still be the texts that the spans were cut from. */
function compareBytes(pack: Pack): readonly Finding[] {
  return pack.texts.flatMap(({ source, spans }) => {
    const words = readFileSync(new URL(`${pack.id}/seeds/${source}.txt`, folder), 'utf8');
    return spans
      .filter(({ start, end, text: quoted }) => words.slice(start, end) !== quoted)
      .map((span) => ({
        pack,
        where: `${source} ${span.id}`,
        problem: `seeds/${source}.txt does not have these words at ${span.start}`,
        mend: 'quote the file as it is',
      }));
  });
}
