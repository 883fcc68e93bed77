// `npm run bench -- [policy] [--json]`: figures of this machine, medians of several rounds.
import { parseArgs } from 'node:util';
import { type Figure, policyFigures } from './policy.ts';

const benches: Readonly<Record<string, () => readonly Figure[]>> = { policy: policyFigures };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));

if (unknown.length > 0) {
  console.error(`there is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const figure of wanted.flatMap((name) => benches[name]?.() ?? [])) print(figure);
}

function print({ name, value, unit }: Figure): void {
  const rounded = Number(value.toPrecision(3));
  console.log(values.json ? JSON.stringify({ name, value: rounded, unit }) : `${name}: ${rounded} ${unit}`);
}
