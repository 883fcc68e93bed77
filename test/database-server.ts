// One real PostgreSQL for the whole test run (the bot's own, or DATABASE_URL), and in it one migrated database to copy from.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../bot/storage/database.ts';
import { openEmbeddedServer } from '../bot/storage/embedded/server.ts';
import { migrate } from '../bot/storage/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly serverUrl: string;
    readonly templateName: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  await using stack = new AsyncDisposableStack();
  const serverUrl = given ?? (await openOwnServer(stack));
  const templateName = `template_${randomUUID().replaceAll('-', '')}`;
  await run(serverUrl, `create database ${templateName}`);
  stack.defer(() => run(serverUrl, `drop database ${templateName}`));
  const templateUrl = new URL(serverUrl);
  templateUrl.pathname = `/${templateName}`;
  {
    await using template = openDatabase(templateUrl.href);
    await migrate(template);
  }
  provide('serverUrl', serverUrl);
  provide('templateName', templateName);
  const untilTheEnd = stack.move();
  return () => untilTheEnd.disposeAsync();
}

async function openOwnServer(stack: AsyncDisposableStack): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'clauseline-test-'));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = stack.use(await openEmbeddedServer(dataDir));
  return server.urlOf('postgres');
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
