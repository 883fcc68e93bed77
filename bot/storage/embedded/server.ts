// The bot's own PostgreSQL: started or joined, watched, and stopped by the last bot process that uses it.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { errorCode, keepSecret, openDataDir } from '../data-dir.ts';
import { stayConnected } from '../stay-connected.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, openCluster, serverUrl } from './cluster.ts';
import { readPostmaster, stopPostmaster } from './postmaster.ts';
import type { Presence } from './presence.ts';
import { findServerUser } from './server-user.ts';
import { socketDirFor } from './socket-dir.ts';
import { startOrJoin } from './start-or-join.ts';

export interface EmbeddedServer extends AsyncDisposable {
  /** Where the bot's database is. */
  readonly url: string;
  /** Where another database of the same server is, or would be. */
  urlOf(database: string): string;
}

export interface EmbeddedServerOptions {
  /** Something takes longer than a moment; a line for the operator. */
  readonly onProgress?: (line: string) => void;
  /** The server went away under us, or could not be started again yet; it is tried until it runs. */
  readonly onTrouble?: (error: Error) => void;
}

const botDatabase = 'clauseline';

/** Starts the server of this data folder, or joins the one that runs already. Throws StorageError. */
export async function openEmbeddedServer(
  givenDataDir: string,
  { onProgress = () => {}, onTrouble = () => {} }: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> {
  const found = await findCluster(givenDataDir);
  await openCluster(found, onProgress);
  const first = await startOrJoin(found, onProgress);
  // One that was started with another TMPDIR has its socket elsewhere; should it have to be started again, it stays there.
  const cluster = { ...found, socketDir: (await readPostmaster(found))?.socketDir ?? found.socketDir };
  // When the server dies, whichever process sees it first starts it again at the same place.
  const staying = stayConnected(first, () => startOrJoin(cluster, onProgress), { pauseMs: 1_000, onTrouble });
  await using stack = new AsyncDisposableStack();
  stack.defer(async () => leave(cluster, await staying.release()));
  const urlOf = (database: string) => serverUrl(cluster, database);
  await createDatabase(urlOf('postgres'), botDatabase);
  const opened = stack.move();
  return { url: urlOf(botDatabase), urlOf, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

async function leave(cluster: Cluster, presence: Presence | undefined): Promise<void> {
  if ((await presence?.leave()) === 'alone') await stopPostmaster(cluster);
  await presence?.close();
}

async function findCluster(givenDataDir: string): Promise<Cluster> {
  const dataDir = await openDataDir(givenDataDir);
  const dir = join(dataDir, 'postgres');
  const user = await findServerUser(dir);
  const [binaries, password] = await Promise.all([
    findBinaries(user),
    keepSecret(dataDir, 'postgres-password', () => randomBytes(24).toString('base64url')),
  ]);
  return { dataDir, dir, user, binaries, password, socketDir: socketDirFor(dataDir, user) };
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process makes it at the same moment.
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
}
