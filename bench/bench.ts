// `npm run bench -- [NAME ...] [--json] [--size N]`: figures of this machine, medians of several rounds, each beside the limit it is held to.
import { readArguments } from '../test/arguments.ts';
import type { Figure } from './figure.ts';

interface Bench {
  /** `size`: how much of whatever grows in this bench; each has its own where none is given. */
  figures(size?: number): Promise<readonly Figure[]> | readonly Figure[];
}

/** A bench is loaded when it is wanted: loading another's libraries would count against its memory and its start. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  policy: () => import('./policy.ts'),
  dialogs: () => import('./dialogs.ts'),
  turns: () => import('./turns.ts'),
  workers: () => import('./workers.ts'),
  ack: () => import('./ack.ts'),
  start: () => import('./start.ts'),
  hotline: () => import('./hotline.ts'),
  scale: () => import('./scale.ts'),
  memory: () => import('./memory.ts'),
};

const usage = `npm run bench -- [${Object.keys(benches).join(' | ')}] [--json] [--size N]`;
const { positionals, values } = readArguments(usage, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, size: { type: 'string' } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));

if (values.size !== undefined && !/^[1-9]\d*$/.test(values.size)) {
  console.error('--size must be a whole number from 1 on');
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`there is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted) await run(name);
}

async function run(name: string): Promise<void> {
  const bench = await benches[name]?.();
  for (const figure of (await bench?.figures(values.size === undefined ? undefined : Number(values.size))) ?? [])
    print(figure);
}

function print(figure: Figure): void {
  const { name, unit, target } = figure;
  const value = Number(figure.value.toPrecision(3));
  if (values.json) {
    console.log(JSON.stringify({ name, value, unit, ...(target === undefined ? {} : { target }) }));
  } else {
    console.log(`${name}: ${value} ${unit}${target === undefined ? '' : ` (${verdict(figure)})`}`);
  }
}

function verdict({ value, target }: Figure): string {
  if (target === undefined) return '';
  const holds = target.bound === 'at least' ? value >= target.value : value <= target.value;
  return `${target.bound} ${target.value}: ${holds ? 'holds' : 'MISSED'}`;
}
