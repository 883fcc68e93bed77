// Becoming one of those who use the server, whatever state it is in: not started, starting, recovering, running, stopping, crashed.
import { setTimeout as pause } from 'node:timers/promises';
import { StorageError } from '../storage-error.ts';
import { type Cluster, serverTrouble, serverUrl } from './cluster.ts';
import { mendStalePid, readPostmaster, type StartedPostmaster, startPostmaster } from './postmaster.ts';
import { type Attempt, type Presence, tryToJoin } from './presence.ts';

const patienceMs = 30_000;
const slowMs = 3_000;

/** Joins the running server or starts one; asks again as long as the server says that it is on its way. Throws StorageError. */
export async function startOrJoin(cluster: Cluster, onProgress: (line: string) => void): Promise<Presence> {
  const startedAt = Date.now();
  let lastSignAt = startedAt;
  let isSlow = false;
  let own: StartedPostmaster | undefined;
  for (;;) {
    const attempt = await askServer(cluster);
    if (attempt.kind === 'joined') return attempt.presence;
    if (attempt.kind === 'busy') lastSignAt = Date.now();
    else own = await keepStarting(cluster, own);
    if (!isSlow && Date.now() - startedAt > slowMs) {
      isSlow = true;
      onProgress(`Waiting for the database in ${cluster.dataDir} (it recovers after a crash) …`);
    }
    if (Date.now() - lastSignAt > patienceMs) {
      throw new StorageError(
        `The database in DATA_DIR (${cluster.dataDir}) does not answer. See postgres.log there; if another machine or container ` +
          'uses this folder, stop it: one folder serves one machine.',
      );
    }
    await pause(15);
  }
}

async function askServer(cluster: Cluster): Promise<Attempt> {
  const socketDir = (await readPostmaster(cluster))?.socketDir;
  if (socketDir === undefined) return { kind: 'absent' };
  try {
    return await tryToJoin(serverUrl({ ...cluster, socketDir }, 'postgres'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError(`The database in DATA_DIR (${cluster.dataDir}) turned us away: ${reason}`, { cause: error });
  }
}

/**
 * Another process was faster; the children of a server that died are still letting go of its memory; or the process that stopped the
 * server took the socket's folder away under us.
 */
const passing =
  /lock file .* already exists|pre-existing shared memory block|could not create lock file .*\.s\.PGSQL.* No such file/;

/** Nobody listens: start a server, or see what became of the one we started. */
async function keepStarting(cluster: Cluster, own: StartedPostmaster | undefined): Promise<StartedPostmaster> {
  if (own === undefined) return startPostmaster(cluster);
  if (!own.hasEnded()) return own;
  const words = await own.words();
  if (!passing.test(words)) throw serverTrouble(cluster.dataDir, words);
  await mendStalePid(cluster);
  await pause(100);
  return startPostmaster(cluster);
}
