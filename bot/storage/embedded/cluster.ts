// The cluster: the folder PostgreSQL keeps everything in. Made once, whole or not at all.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataDirError, errorCode } from '../data-dir.ts';
import { StorageError } from '../storage-error.ts';
import type { Binaries } from './binaries.ts';
import type { ServerUser } from './server-user.ts';
import { makeSocketDir } from './socket-dir.ts';

export interface Cluster {
  readonly dataDir: string;
  /** `DATA_DIR/postgres`. */
  readonly dir: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly socketDir: string;
  readonly password: string;
}

const superuser = 'clauseline';

export function serverUrl({ password, socketDir }: Pick<Cluster, 'password' | 'socketDir'>, database: string): string {
  return `postgresql://${superuser}:${password}@localhost/${database}?host=${encodeURIComponent(socketDir)}`;
}

/**
 * How the server is told its folder. It starts inside it (the bot enters it, then becomes the server's user), so that this link leads
 * there even below folders, such as /root, that its user may not enter.
 */
export function pathForServer({ user }: Cluster, dir: string): string {
  return user !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : dir;
}

/** Makes the cluster where there is none and refuses one made by another major version. Throws StorageError. */
export async function openCluster(cluster: Cluster, onProgress: (line: string) => void): Promise<void> {
  const version = await versionOf(cluster);
  if (version === undefined) {
    onProgress(`Making a new database in ${cluster.dir} (once, a few seconds) …`);
    await removeDrafts(cluster);
    await makeCluster(cluster);
    return;
  }
  if (version === cluster.binaries.majorVersion) return;
  throw new StorageError(
    `DATA_DIR (${cluster.dataDir}) holds a database made by PostgreSQL ${version}, but this bot brings ${cluster.binaries.majorVersion}. ` +
      `Choose another DATA_DIR, or serve that folder with PostgreSQL ${version} and set DATABASE_URL.`,
  );
}

async function versionOf({ dataDir, dir }: Cluster): Promise<string | undefined> {
  try {
    return (await readFile(join(dir, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw dataDirError(dataDir, error);
  }
}

async function makeCluster(cluster: Cluster): Promise<void> {
  const draft = `${cluster.dir}.new-${process.pid}`;
  const passwordFile = join(cluster.socketDir, `password-${randomUUID()}`);
  await makeSocketDir(cluster.socketDir, cluster.user);
  try {
    await mkdir(draft);
    await chmod(draft, 0o700);
    await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600, flag: 'wx' });
    if (cluster.user !== undefined) {
      for (const path of [draft, passwordFile]) await chown(path, cluster.user.uid, cluster.user.gid);
    }
    await runInitdb(cluster, draft, passwordFile);
    await rename(draft, cluster.dir);
  } catch (error) {
    // Another process made it first; ours is not needed.
    if ((await versionOf(cluster)) !== undefined) return;
    throw error instanceof StorageError ? error : dataDirError(cluster.dataDir, error);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb(cluster: Cluster, draft: string, passwordFile: string): Promise<void> {
  const { binaries, user, dataDir } = cluster;
  const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const auth = [`--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const args = [`--pgdata=${pathForServer(cluster, draft)}`, ...auth, ...encoding];
  try {
    await promisify(execFile)(binaries.initdb, args, { cwd: draft, env: { LC_ALL: 'C', TZ: 'UTC' }, ...user });
  } catch (error) {
    const words = (error as { readonly stderr?: string }).stderr ?? String(error);
    throw serverTrouble(dataDir, words, error);
  }
}

/** What PostgreSQL complained about, in the operator's words. */
export function serverTrouble(dataDir: string, words: string, cause?: unknown): StorageError {
  if (/No space left on device/.test(words))
    return dataDirError(dataDir, Object.assign(new Error(words), { code: 'ENOSPC' }));
  const lines = words.split('\n').filter((line) => /FATAL|PANIC|error:|HINT|DETAIL/.test(line));
  const told = (lines.length > 0 ? lines : words.split('\n')).slice(-4).join(' ').trim();
  return new StorageError(`The database in DATA_DIR (${dataDir}) cannot be started: ${told}`, { cause });
}

/** What an interrupted start left behind. */
async function removeDrafts({ dataDir, dir }: Cluster): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(`${dir}.new-${pid}`, { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
