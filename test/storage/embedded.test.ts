import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isAlive, isRoot, kill, postmasterOf, query, socketOf, startBot, temporaryDir } from './bot-process.ts';

// Whole processes and databases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('the embedded server', () => {
  it('is a real PostgreSQL with UTF-8, fsync and a password, on a socket of its own and no port', async () => {
    const dataDir = await temporaryDir();
    const bot = await startBot(dataDir);
    expect(bot.lines[0]).toEqual({ progress: `Making a new database in ${dataDir}/postgres (once, a few seconds) …` });
    const [settings] = await query(
      bot.url,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, current_setting('listen_addresses') as port,
              current_setting('password_encryption') as password, (select datlocale from pg_database where datname = current_database()) as locale,
              upper('größe é') as shouted, '😀电池'::text as kept`,
    );
    expect(settings).toEqual({
      encoding: 'UTF8',
      fsync: 'on',
      port: '',
      password: 'scram-sha-256',
      locale: 'C.UTF-8',
      shouted: 'GRÖßE É',
      kept: '😀电池',
    });
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
    const forged = new URL(bot.url);
    forged.password = 'guessed';
    await expect(query(forged.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('outlives a bot that is killed, is found again, and is stopped by the next one that leaves', async () => {
    const dataDir = await temporaryDir();
    const first = await startBot(dataDir);
    await query(first.url, 'create table kept (word text)');
    await query(first.url, `insert into kept values ('before')`);
    const pid = await postmasterOf(dataDir);
    await kill(first, 'SIGKILL');
    expect(isAlive(pid)).toBe(true);

    const second = await startBot(dataDir);
    expect(await postmasterOf(dataDir)).toBe(pid);
    expect(await query(second.url, 'select * from kept')).toEqual([{ word: 'before' }]);
    await kill(second, 'SIGTERM');
    expect(isAlive(pid)).toBe(false);
    await expect(stat(socketOf(second.url))).rejects.toThrow('ENOENT');
  });

  it('serves two bots on one folder, and stays while one of them uses it', async () => {
    const dataDir = await temporaryDir();
    const [first, second] = await Promise.all([startBot(dataDir), startBot(dataDir)]);
    expect(second.url).toBe(first.url);
    const pid = await postmasterOf(dataDir);
    await kill(first, 'SIGTERM');
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await postmasterOf(dataDir)).toBe(pid);
    await kill(second, 'SIGTERM');
    expect(isAlive(pid)).toBe(false);
  });

  it('is there for a bot that comes while another one stops it', async () => {
    const dataDir = await temporaryDir();
    let bot = await startBot(dataDir);
    for (let round = 0; round < 3; round++) {
      const [next] = await Promise.all([startBot(dataDir), kill(bot, 'SIGTERM')]);
      expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      bot = next;
    }
  });

  it('keeps what was committed when it is killed, and starts over the lock it left behind', async () => {
    const dataDir = await temporaryDir();
    const first = await startBot(dataDir);
    await query(first.url, 'create table kept (word text)');
    await query(first.url, `insert into kept values ('committed')`);
    const pid = await postmasterOf(dataDir);
    await kill(first, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    const second = await startBot(dataDir);
    expect(await query(second.url, 'select * from kept')).toEqual([{ word: 'committed' }]);
  });

  it('comes back by itself, at the same address, when it is killed under a running bot', async () => {
    const dataDir = await temporaryDir();
    const bot = await startBot(dataDir);
    const pid = await postmasterOf(dataDir);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await query(bot.url, 'select 1 as one')).toEqual([{ one: 1 }]), 15_000);
    expect(bot.lines).toContainEqual({ trouble: 'The connection broke' });
    expect(await postmasterOf(dataDir)).not.toBe(pid);
  });

  it('starts although the process id in its lock belongs to another program by now', async () => {
    const dataDir = await temporaryDir();
    const first = await startBot(dataDir);
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const lock = await readFile(file, 'utf8');
    const owner = await stat(file);
    await kill(first, 'SIGTERM');
    const other = spawn('sleep', ['60'], isRoot ? { uid: owner.uid, gid: owner.gid } : {});
    onTestFinished(() => void other.kill());
    await writeFile(file, lock.replace(/^\d+/, `${other.pid}`), { mode: 0o600 });
    await chown(file, owner.uid, owner.gid);
    const second = await startBot(dataDir);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(isAlive(other.pid ?? 0)).toBe(true);
  });

  it('is made whole or not at all: what an interrupted start left behind is swept', async () => {
    const dataDir = await temporaryDir();
    await mkdir(join(dataDir, 'postgres.new-2147483647'));
    await startBot(dataDir);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });

  it('has its socket in /tmp when the path of TMPDIR is too long for one', async () => {
    const dataDir = await temporaryDir();
    const tmp = join(dataDir, 'x'.repeat(100));
    await mkdir(tmp);
    const bot = await startBot(dataDir, { env: { ...process.env, TMPDIR: tmp } });
    expect(socketOf(bot.url)).toMatch(/^\/tmp\/clauseline-[0-9a-f]{16}$/);
  });
});
