// Bots in processes of their own on folders of their own, all of it gone at the end of the test.
import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { expect, onTestFinished, vi } from 'vitest';

export const isRoot = process.getuid?.() === 0;
/** An ordinary user to be: nobody when we are root, else ourselves. */
export const ordinary = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
export const whyNotOrdinary = 'the ordinary user "nobody" cannot read this checkout';

const program = join(import.meta.dirname, 'embedded-process.ts');

export interface Bot {
  readonly url: string;
  readonly lines: readonly object[];
  readonly child: ChildProcess;
}

export async function startBot(dataDir: string, options: SpawnOptions = {}, script = program): Promise<Bot> {
  const child = spawn(process.execPath, [script, dataDir], { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => stopEverything(child, dataDir));
  const lines: { readonly url?: string; readonly error?: string }[] = [];
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    const said = JSON.parse(line);
    lines.push(said);
    if (said.error !== undefined) throw new Error(said.error);
    if (said.url !== undefined) break;
  }
  // Leaving the loop closed the reader, not the stream: what is said later is kept as well.
  child.stdout?.on('data', (chunk) =>
    lines.push(
      ...String(chunk)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  );
  child.stdout?.resume();
  return { url: lines.at(-1)?.url ?? '', lines, child };
}

export async function kill({ child }: Pick<Bot, 'child'>, signal: NodeJS.Signals): Promise<void> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function stopEverything(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await kill({ child }, 'SIGKILL');
  const lock = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lock[0]);
  if (!(pid > 0 && isPostgres(pid))) return;
  process.kill(pid, 'SIGQUIT');
  await vi.waitFor(() => expect(isPostgres(pid)).toBe(false), { timeout: 5_000, interval: 10 });
  await rm(lock[4] ?? '', { recursive: true, force: true });
}

function isPostgres(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', `${pid}`], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

export async function temporaryDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-embedded-'));
  await chmod(dir, 0o755);
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

export function socketOf(url: string): string {
  return new URL(url).searchParams.get('host') ?? '';
}

export async function query(url: string, text: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function canRun(user: SpawnOptions): Promise<boolean> {
  const child = spawn(process.execPath, ['--check', program], { ...user, stdio: 'ignore', cwd: '/' });
  const [code] = await once(child, 'exit').catch(() => [1]);
  return code === 0;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody']));
}
