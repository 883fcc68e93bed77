import { randomUUID } from 'node:crypto';
import { mkdtempDisposable, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { describe, expect, inject, it } from 'vitest';
import { keepSecret } from '../../bot/storage/data-dir.ts';
import { openDatabase } from '../../bot/storage/database.ts';
import { openStorage } from '../../bot/storage/storage.ts';
import { openTestDatabase } from '../database.ts';

const log = pino({ level: 'silent' });
const onProgress = () => {};

describe('storage', () => {
  it('opens on a given database, with files in DATA_DIR and no server of its own', async () => {
    await using dir = await temporaryDir();
    await using test = await openTestDatabase();
    await using storage = await openStorage({ dataDir: dir.path, databaseUrl: test.url, log, onProgress });
    expect(await storage.database.selectFrom('lanes').selectAll().execute()).toEqual([]);
    await expect(stat(join(dir.path, 'postgres'))).rejects.toThrow('ENOENT');
  });

  it('says what is wrong with DATABASE_URL, without the password in it', async () => {
    await using dir = await temporaryDir();
    const opening = openStorage({
      dataDir: dir.path,
      databaseUrl: 'postgresql://bot:swordfish@127.0.0.1:1/x',
      log,
      onProgress,
    });
    await expect(opening).rejects.toThrow(
      "DATABASE_URL leads to no database the bot can use: connect ECONNREFUSED 127.0.0.1:1. Correct it, or unset it to use the bot's own server.",
    );
  });

  it('refuses a database that cannot hold every language', async () => {
    await using dir = await temporaryDir();
    await using server = openDatabase(inject('serverUrl'));
    const name = `ascii_${randomUUID().replaceAll('-', '')}`;
    await sql`create database ${sql.id(name)} encoding 'SQL_ASCII' locale 'C' locale_provider libc template template0`.execute(
      server,
    );
    const url = new URL(inject('serverUrl'));
    url.pathname = `/${name}`;
    try {
      await expect(openStorage({ dataDir: dir.path, databaseUrl: url.href, log, onProgress })).rejects.toThrow(
        'DATABASE_URL leads to a database with the encoding SQL_ASCII',
      );
    } finally {
      await sql`drop database ${sql.id(name)} with (force)`.execute(server);
    }
  });
});

describe('a secret kept in DATA_DIR', () => {
  it('is made once, stays the same, and is for this user alone', async () => {
    await using dir = await temporaryDir();
    const ask = () => keepSecret(dir.path, 'staff-secret', randomUUID);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toBe(first);
    expect(await ask()).toBe(first);
    expect((await stat(join(dir.path, 'staff-secret'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dir.path, 'staff-secret'), 'utf8')).toBe(`${first}\n`);
  });

  it('is not silently replaced when its file was emptied', async () => {
    await using dir = await temporaryDir();
    await writeFile(join(dir.path, 'staff-secret'), '\n');
    await expect(keepSecret(dir.path, 'staff-secret', randomUUID)).rejects.toThrow(
      `DATA_DIR (${dir.path}) cannot be used: its file staff-secret is empty. Restore it, or remove it to get a new one.`,
    );
  });
});

function temporaryDir() {
  return mkdtempDisposable(join(tmpdir(), 'clauseline-storage-'));
}
