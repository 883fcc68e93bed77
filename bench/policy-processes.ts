// Figures of whole processes: lines through pipes with what they take of memory, and a fresh start with every check.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { asOf, seeded } from './customers.ts';
import { type Figure, median } from './figure.ts';
import { atLeast, atMost } from './measure.ts';

const many = 100_000;
const few = 10_000;
const copier = ['bench/copy-lines.ts'];
/** As `npm run decide` starts it: what a line leaves behind dies young, so that a small nursery and a heap that grows slowly keep memory flat. */
const decider = ['--max-semi-space-size=8', '--heap-growing-percent=30', 'policy/cli/decide.ts', 'east', '--lines'];

export async function processFigures(): Promise<readonly Figure[]> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'bench-policy-'));
  const [long, short] = [join(folder.path, 'many.jsonl'), join(folder.path, 'few.jsonl')];
  await writeCases(long, many);
  await writeCases(short, few);
  const copied = await stream(copier, long);
  const decided = await stream(decider, long);
  const small = await stream(decider, short);
  return [
    { name: `${many} lines read and as many decisions written`, value: many / copied.seconds, unit: 'per second' },
    { name: `the same lines through decide --lines`, value: many / decided.seconds, unit: 'per second' },
    atLeast('decided to merely copied, in and out through pipes', copied.seconds / decided.seconds, 'times', 0.5),
    { name: `peak memory of decide --lines over ${few} lines`, value: small.peakMegabytes, unit: 'MB' },
    { name: `peak memory over ${many} lines`, value: decided.peakMegabytes, unit: 'MB' },
    atMost('growth of that memory', decided.peakMegabytes / small.peakMegabytes, 'times', 1.25),
    ...(await loading()),
  ];
}

async function writeCases(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (const told of seeded(count)) out.write(`${JSON.stringify({ asOf, ...told })}\n`);
  out.end();
  await finished(out);
}

/** Node tells the most memory it ever had as it exits. */
const tellPeak = `data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;

interface Streamed {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

async function stream(program: readonly string[], file: string): Promise<Streamed> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellPeak, ...program], { stdio: 'pipe' });
  createReadStream(file).pipe(child.stdin);
  child.stdout.resume();
  const peak = await text(child.stderr);
  await finished(child.stdout);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes: Number(peak) / 1024 };
}

/** As `npm start` loads them, with what Node keeps of sources it has read before; other work on the machine is not counted. */
async function loading(): Promise<readonly Figure[]> {
  const loads: { readonly passed: number; readonly worked: number }[] = [];
  for (let round = 0; round < 5; round += 1) {
    const program = ['--import', './bot/compile-cache.js', 'bench/load-packs.ts'];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    loads.push(JSON.parse(await text(child.stdout)));
  }
  return [
    atMost('loading all packs with every static check', median(loads.map(({ worked }) => worked)), 'ms of work', 150),
    { name: 'the same by the clock', value: median(loads.map(({ passed }) => passed)), unit: 'ms' },
  ];
}
