// The folder of the server's socket: short, because a socket's path may have 107 bytes at most, and the server's alone.
import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import type { ServerUser } from './server-user.ts';

const longestSocketPath = 103;

/** The same folder for the same data folder, made where it is missing. Throws StorageError. */
export async function openSocketDir(dataDir: string, user: ServerUser | undefined): Promise<string> {
  const owner = user?.uid ?? process.getuid?.() ?? 0;
  const name = `clauseline-${createHash('sha256').update(`${owner} ${dataDir}`).digest('hex').slice(0, 16)}`;
  const dir = [tmpdir(), '/tmp'].map((parent) => join(parent, name)).find(fitsSocket) ?? join('/tmp', name);
  if (
    (await mkdir(dir, { mode: 0o700 }).then(
      () => true,
      () => false,
    )) &&
    user !== undefined
  )
    await chown(dir, user.uid, user.gid);
  const found = await lstat(dir).catch(() => undefined);
  // Whoever owns this folder could pretend to be the server.
  if (found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0) return dir;
  throw new StorageError(
    `The database needs ${dir} for its socket, but it cannot be made or belongs to somebody else. Remove it.`,
  );
}

function fitsSocket(dir: string): boolean {
  return Buffer.byteLength(join(dir, '.s.PGSQL.5432')) <= longestSocketPath;
}
