// The folder of the server's socket: short, because a socket's path may have 107 bytes at most, and the server's alone.
import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../data-dir.ts';
import { StorageError } from '../storage-error.ts';
import type { ServerUser } from './server-user.ts';

const longestSocketPath = 103;

/** The same folder for the same data folder and server's user. */
export function socketDirFor(dataDir: string, user: ServerUser | undefined): string {
  const name = `clauseline-${createHash('sha256')
    .update(`${ownerOf(user)} ${dataDir}`)
    .digest('hex')
    .slice(0, 16)}`;
  const preferred = join(tmpdir(), name);
  return Buffer.byteLength(join(preferred, '.s.PGSQL.5432')) <= longestSocketPath ? preferred : join('/tmp', name);
}

/** Makes the folder where it is missing, and makes sure that it is the server's own. Throws StorageError. */
export async function makeSocketDir(dir: string, user: ServerUser | undefined): Promise<void> {
  const isNew = await mkdir(dir, { mode: 0o700 }).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'EEXIST') return false;
      throw new StorageError(`The database needs the folder ${dir} for its socket, but it cannot be made`, {
        cause: error,
      });
    },
  );
  if (isNew && user !== undefined) await chown(dir, user.uid, user.gid);
  const found = await lstat(dir);
  // Whoever owns this folder could pretend to be the server.
  if (found.isDirectory() && found.uid === ownerOf(user) && (found.mode & 0o077) === 0) return;
  throw new StorageError(`The database needs the folder ${dir} for its socket, but somebody else made it. Remove it.`);
}

function ownerOf(user: ServerUser | undefined): number {
  return user?.uid ?? process.getuid?.() ?? 0;
}
