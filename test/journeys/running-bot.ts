// The product as its users run it: `bot/main.ts` in a process of its own, on a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningBot {
  readonly chatUrl: string;
  readonly staffUrl: string;
  readonly policyUrl: string;
  readonly dataDir: string;
  readonly output: () => string;
  /** As a power cut would: no handler runs. */
  kill(): Promise<void>;
  /** Starts again on the same folder and port. */
  restart(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const readyWithinMs = 60_000;

/** Starts the bot with an empty `DATA_DIR` and the demo brand; `settings` are further environment variables. */
export async function startBot(settings: Readonly<Record<string, string>> = {}): Promise<RunningBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'clauseline-journey-'));
  const port = await freePort();
  const environment = {
    ...settings,
    DATA_DIR: dataDir,
    PORT: String(port),
    STAFF_SECRET: 'journeys-only-secret-0123456789',
  };
  let bot = await launch(environment);
  return {
    chatUrl: `http://127.0.0.1:${port}`,
    get staffUrl() {
      return addressIn(bot.output(), '/staff');
    },
    policyUrl: `http://127.0.0.1:${port}/policy`,
    dataDir,
    output: () => bot.output(),
    kill: () => end(bot.child, 'SIGKILL'),
    restart: async () => {
      await end(bot.child, 'SIGKILL');
      bot = await launch(environment);
    },
    [Symbol.asyncDispose]: async () => {
      await end(bot.child, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function launch(environment: Readonly<Record<string, string>> & { readonly PORT: string }) {
  const child = spawn(process.execPath, ['bot/main.ts'], { env: { ...process.env, ...environment }, stdio: 'pipe' });
  let text = '';
  child.stdout.on('data', (bytes) => (text += bytes));
  child.stderr.on('data', (bytes) => (text += bytes));
  const output = () => text;
  await ready(`http://127.0.0.1:${environment.PORT}/readyz`, child, output);
  return { child, output };
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok && output().includes('/staff')) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`the bot was not ready in time:\n${output()}`);
}

function addressIn(output: string, path: string): string {
  const found = output.match(new RegExp(`http://\\S*${path}\\S*`))?.[0];
  if (found === undefined) throw new Error(`no address with ${path} in:\n${output}`);
  return found;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
