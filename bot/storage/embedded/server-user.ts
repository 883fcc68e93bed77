// Whom the PostgreSQL server runs as: the bot's own user, except that it refuses to run as root.
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StorageError } from '../storage-error.ts';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** In order of preference; the last one exists on every Linux and macOS. */
const candidates = ['clauseline', 'postgres', 'nobody'];

/** Undefined where the bot's own user runs the server. As root: the owner of an existing cluster, else the first candidate there is. */
export async function findServerUser(clusterDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of candidates) {
    const user = await lookUp(name);
    if (user !== undefined) return user;
  }
  throw new StorageError(
    `PostgreSQL refuses to run as root, and this machine has none of the users ${candidates.join(', ')}. ` +
      'Make one (useradd --system clauseline), start the bot as an ordinary user, or set DATABASE_URL.',
  );
}

async function lookUp(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    return uid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

async function idOf(flag: '-u' | '-g', name: string): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [flag, name]);
  return Number(stdout.trim());
}
