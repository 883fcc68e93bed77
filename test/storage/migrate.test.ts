import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../bot/storage/database.ts';
import { migrate } from '../../bot/storage/migrate.ts';
import { openTestDatabase } from '../database.ts';

describe('migrations', () => {
  it('run once when several processes start at the same moment on an empty database', async () => {
    await using empty = await emptyDatabase();
    const processes = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [join(import.meta.dirname, 'migrate-process.ts'), empty.url], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    await using database = openDatabase(empty.url);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
    const files = await readdir(join(import.meta.dirname, '../../bot/storage/migrations'));
    expect(rows).toEqual(files.sort().map((file) => ({ name: file.replace('.ts', '') })));
    expect(await database.selectFrom('conversations').selectAll().execute()).toEqual([]);
  });

  it('do nothing to a database that has them all', async () => {
    await using test = await openTestDatabase();
    await migrate(test.database);
    expect(await test.database.selectFrom('lanes').selectAll().execute()).toEqual([]);
  });

  it('refuse a database that a newer version has changed', async () => {
    await using test = await openTestDatabase();
    await sql`insert into kysely_migration values ('0000-unheard-of', '2026-11-21')`.execute(test.database);
    await expect(migrate(test.database)).rejects.toThrow(
      'newer one has already changed its tables (0000-unheard-of). Start that version',
    );
  });
});

async function emptyDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = openDatabase(inject('serverUrl'));
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await sql`create database ${sql.id(name)}`.execute(server);
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    [Symbol.asyncDispose]: async () => {
      await sql`drop database ${sql.id(name)} with (force)`.execute(server);
      await server.destroy();
    },
  };
}
