// A fresh, migrated database for one test or one test file, gone when it is disposed.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../bot/storage/database.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly database: Database;
  readonly url: string;
}

/** Copies the run's template; a copy takes some tens of milliseconds. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${inject('templateName')}`);
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${name}`;
  const database = openDatabase(url.href);
  return {
    database,
    url: url.href,
    [Symbol.asyncDispose]: async () => {
      await database.destroy();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('serverUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
