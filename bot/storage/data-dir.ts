// The folder that holds everything the bot keeps on this machine: its database, its files, its secrets.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageError } from './storage-error.ts';

/** Makes the folder where it is missing, proves that it can be written to, and returns its real path. Throws StorageError. */
export async function openDataDir(dataDir: string): Promise<string> {
  try {
    await makeFolder(dataDir);
    const probe = join(dataDir, `.probe-${randomUUID()}`);
    await writeFile(probe, 'probe', { flag: 'wx' });
    await rm(probe);
    return await realpath(dataDir);
  } catch (error) {
    throw dataDirError(dataDir, error);
  }
}

/** Node's own `recursive` never ends on a place such as /proc, which has no folder and lets none be made. */
async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (errorCode(error) !== 'ENOENT' || existsSync(parent)) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

/**
 * Reads a secret kept in the data folder, or keeps a new one there, readable by this user alone. Two processes asking at once get
 * the same one.
 */
export async function keepSecret(dataDir: string, name: string, newSecret: () => string): Promise<string> {
  const file = join(dataDir, name);
  const draft = `${file}.${randomUUID()}`;
  try {
    let kept = await readFile(file, 'utf8').catch(unlessMissing);
    if (kept === undefined) {
      await writeFile(draft, `${newSecret()}\n`, { mode: 0o600, flush: true });
      // A link is made whole or not at all, and the first to make it wins.
      await link(draft, file).catch(unlessThere);
      kept = await readFile(file, 'utf8');
    }
    if (kept.trim() !== '') return kept.trim();
    throw new Error(`its file ${name} is empty. Restore it, or remove it to get a new one`);
  } catch (error) {
    throw dataDirError(dataDir, error);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Words for the operator: which setting, what is wrong with it, what to do. */
export function dataDirError(dataDir: string, error: unknown): StorageError {
  const code = errorCode(error) ?? '';
  const why = mends[code] ?? `${error instanceof Error ? error.message : String(error)}.`;
  return new StorageError(`DATA_DIR (${dataDir}) cannot be used: ${why}`, { cause: error });
}

const mends: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there. Choose another folder or change its owner.',
  EPERM: 'this user may not write there. Choose another folder or change its owner.',
  EROFS: 'it lies on a read-only file system. Choose another folder.',
  ENOSPC: 'the disk is full. Free some space or choose another folder.',
  EDQUOT: "this user's disk quota is used up. Free some space or choose another folder.",
  ENOENT: 'no folder can be made there. Choose another folder.',
  ENOTDIR: 'a file stands where a folder should be. Choose another folder or move the file away.',
  EEXIST: 'a file stands where a folder should be. Choose another folder or move the file away.',
};

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}

function unlessThere(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error;
}
