// The server process: started so that it outlives us, found again by the file it keeps in its folder, and stopped on purpose only.
import { execFile, spawn } from 'node:child_process';
import { open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Cluster, isAlive, pathForServer } from './cluster.ts';
import { makeSocketDir } from './socket-dir.ts';

export interface RunningPostmaster {
  readonly pid: number;
  readonly socketDir: string;
}

/** What postmaster.pid says; the process it names may be long dead. */
export async function readPostmaster({ dir }: Cluster): Promise<RunningPostmaster | undefined> {
  const lines = (await readFile(join(dir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const socketDir = lines[4];
  return pid > 0 && socketDir !== undefined && socketDir !== '' ? { pid, socketDir } : undefined;
}

export interface StartedPostmaster {
  /** What it has said since it was started. */
  words(): Promise<string>;
  hasEnded(): boolean;
}

const largestLog = 5_000_000;

/** Starts a server. It locks its folder itself: where one runs already, the new one ends and says so. */
export async function startPostmaster(cluster: Cluster): Promise<StartedPostmaster> {
  await makeSocketDir(cluster.socketDir, cluster.user);
  const logFile = join(cluster.dataDir, 'postgres.log');
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size > largestLog) await rename(logFile, `${logFile}.1`);
  await using log = await open(logFile, 'a', 0o600);
  const offset = (await log.stat()).size;
  const child = spawn(cluster.binaries.postgres, serverArguments(cluster), {
    cwd: cluster.dir,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    // Of its own session, so that Ctrl-C in our terminal does not end it under us.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...cluster.user,
  });
  let failure = '';
  child.on('error', (error) => {
    failure = error.message;
  });
  child.unref();
  return {
    words: async () => failure || (await readFile(logFile)).subarray(offset).toString(),
    hasEnded: () => failure !== '' || child.exitCode !== null || child.signalCode !== null,
  };
}

function serverArguments(cluster: Cluster): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${cluster.socketDir}"`,
    unix_socket_permissions: '0700',
    fsync: 'on',
    log_min_messages: 'warning',
    timezone: 'UTC',
    log_timezone: 'UTC',
    cluster_name: 'clauseline',
  };
  return [
    '-D',
    pathForServer(cluster, cluster.dir),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

/** Stops the running server: open transactions are rolled back, everything committed is on disk. Waits until it is gone. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const running = await readPostmaster(cluster);
  if (running === undefined) return;
  process.kill(running.pid, 'SIGINT');
  for (const end = Date.now() + 30_000; Date.now() < end && isAlive(running.pid); ) await pause(10);
  await rmdir(running.socketDir).catch(() => {});
}

/**
 * After a crash the file may name a process that is alive but is another program by now (process ids are used again), and PostgreSQL
 * would refuse to start for ever. Then the id is replaced by one that cannot exist; the rest of the file stays, since PostgreSQL
 * finds by it whether children of the dead server still hold its memory. Returns whether there was something to mend.
 */
export async function mendStalePid(cluster: Cluster): Promise<boolean> {
  const running = await readPostmaster(cluster);
  if (running === undefined || !isAlive(running.pid) || (await isPostgres(running.pid))) return false;
  const file = join(cluster.dir, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [impossiblePid, ...rest].join('\n'));
  await rm(join(running.socketDir, '.s.PGSQL.5432.lock'), { force: true });
  return true;
}

const impossiblePid = 2 ** 31 - 1;

async function isPostgres(pid: number): Promise<boolean> {
  // Small containers have no `ps`, and macOS has no /proc.
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(async () => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'comm=', '-p', `${pid}`]).catch(() => ({
      stdout: 'postgres',
    }));
    return stdout;
  });
  return basename(name.trim()).startsWith('postgres');
}
