// The product as its users run it: `bot/main.ts` in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../../package.json' with { type: 'json' };

export interface Bot extends AsyncDisposable {
  /** Where it listens. */
  readonly address: string;
  /** From the start of the process to the first yes of `/readyz`. */
  readonly readyAfterMs: number;
  readonly child: ChildProcess;
  /** What it holds of the machine's memory now, in bytes. */
  memory(): Promise<number>;
}

const patienceMs = 60_000;
/** As `npm start` runs it. */
const [, , ...program] = manifest.scripts.start.split(' ');

/** Starts it with these settings; nothing of our own environment's settings reaches it. */
export async function startBot(settings: Readonly<Record<string, string>>): Promise<Bot> {
  const port = settings.PORT ?? (await freePort());
  const address = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const own = { PORT: `${port}`, LOG_LEVEL: 'error', STAFF_SECRET: 'only-for-the-bench-0123456789' };
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, ...own, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await isReady(address))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the bot ended before it was ready');
    if (performance.now() - startedAt > patienceMs) {
      // Left alone it would keep the port from the next one.
      await end(child, 'SIGKILL');
      throw new Error('the bot did not become ready');
    }
    await pause(5);
  }
  return {
    address,
    readyAfterMs: performance.now() - startedAt,
    child,
    memory: () => residentBytes(child.pid),
    [Symbol.asyncDispose]: () => end(child, 'SIGTERM'),
  };
}

/** Resolves when the process is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function isReady(address: string): Promise<boolean> {
  return await fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  server.close();
  await once(server, 'close');
  return typeof place === 'object' ? (place?.port ?? 0) : 0;
}

async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024;
}
