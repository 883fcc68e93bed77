// Everything that lasts: the database (the bot's own or a given one), the wake-up calls through it, and the files.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { type Blobs, openBlobs } from './blobs.ts';
import { errorCode, openDataDir } from './data-dir.ts';
import { type Database, openDatabase } from './database.ts';
import { openEmbeddedServer } from './embedded/server.ts';
import { migrate } from './migrate.ts';
import { type Notifications, openNotifications } from './notifications.ts';
import { StorageError } from './storage-error.ts';

export interface Storage extends AsyncDisposable {
  readonly database: Database;
  readonly notifications: Notifications;
  readonly blobs: Blobs;
}

export interface StorageSettings {
  readonly dataDir: string;
  /** Undefined: the bot's own server, in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly log: Logger;
  /** Something takes longer than a moment; a line for the operator. */
  readonly onProgress: (line: string) => void;
}

/** Opens all of it, with the newest tables. Throws StorageError. */
export async function openStorage({ dataDir, databaseUrl, log, onProgress }: StorageSettings): Promise<Storage> {
  await using stack = new AsyncDisposableStack();
  let isClosing = false;
  const onTrouble = (error: Error) => {
    if (!isClosing) log.warn({ err: error }, 'Trouble with the database');
  };
  await openDataDir(dataDir);
  const blobs = await openBlobs(join(dataDir, 'files'));
  const url = databaseUrl ?? stack.use(await openEmbeddedServer(dataDir, { onProgress, onTrouble })).url;
  const database = openDatabase(url, { onLostConnection: onTrouble });
  stack.defer(() => database.destroy());
  if (databaseUrl !== undefined) await checkGivenServer(database, onProgress);
  await migrate(database);
  const notifications = stack.use(await openNotifications(url, { onTrouble }));
  // The pool lets go of its connections a moment before they are closed; our own server may be faster and complain to them.
  stack.defer(() => {
    isClosing = true;
  });
  const opened = stack.move();
  return { database, notifications, blobs, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

const oldestVersion = 15;
const cannotConnectNow = '57P03';
const startPauseMs = 250;
const startPatienceMs = 60_000;

async function checkGivenServer(database: Database, onProgress: StorageSettings['onProgress']): Promise<void> {
  const { version, encoding } = await onceStarted(() => describeServer(database), onProgress);
  if (version < oldestVersion) {
    throw new StorageError(
      `DATABASE_URL leads to PostgreSQL ${version}, but the bot needs ${oldestVersion} or later. Set it to a newer server, or unset it.`,
    );
  }
  if (encoding === 'UTF8') return;
  throw new StorageError(
    `DATABASE_URL leads to a database with the encoding ${encoding}, which cannot hold every language. ` +
      "Make one with: create database clauseline encoding 'UTF8' template template0",
  );
}

/** A server that is just starting, perhaps together with the bot, is waited for. */
async function onceStarted<T>(ask: () => Promise<T>, onProgress: StorageSettings['onProgress']): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += startPauseMs) {
    try {
      return await ask();
    } catch (error) {
      const isStarting = Error.isError(error) && errorCode(error.cause) === cannotConnectNow;
      if (!isStarting || waitedMs >= startPatienceMs) throw error;
    }
    if (waitedMs === 0) onProgress('The database is starting or stopping. Waiting for it ...');
    await pause(startPauseMs);
  }
}

async function describeServer(database: Database): Promise<{ readonly version: number; readonly encoding: string }> {
  try {
    const { rows } = await sql<{ readonly version: number; readonly encoding: string }>`
      select current_setting('server_version_num')::int / 10000 as version,
             current_setting('server_encoding') as encoding`.execute(database);
    return rows[0] ?? { version: 0, encoding: 'unknown' };
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'nobody answers there';
    throw new StorageError(
      `DATABASE_URL leads to no database the bot can use: ${reason}. Correct it, or unset it to use the bot's own server.`,
      { cause: error },
    );
  }
}
