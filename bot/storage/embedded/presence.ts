// Who uses the server. Each bot process holds a shared lock on a connection of its own; the one that leaves last gets the lock alone
// and may stop the server. A process that dies loses its connection, and with it the lock.
import pg from 'pg';
import { errorCode } from '../data-dir.ts';

export interface Presence {
  /** Settles when the connection ends, on purpose or not. */
  readonly ended: Promise<void>;
  /** `alone`: nobody else uses the server and nobody can join any more. */
  leave(): Promise<'alone' | 'others-remain'>;
  close(): Promise<void>;
}

/** `absent`: nobody listens. `busy`: it is starting, recovering or stopping; ask again. */
export type Attempt =
  | { readonly kind: 'joined'; readonly presence: Presence }
  | { readonly kind: 'absent' }
  | { readonly kind: 'busy' };

const lockId = 7_242_301;

/** Tries once. Rejects with what the server said where asking again is of no use, such as a wrong password. */
export async function tryToJoin(url: string): Promise<Attempt> {
  const client = new pg.Client({ connectionString: url, application_name: 'clauseline presence' });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock_shared($1) as ok', [lockId]);
    if (rows[0]?.ok === true) return { kind: 'joined', presence: presence(client, ended) };
    await client.end();
    return { kind: 'busy' };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return { kind: 'absent' };
    // It cannot take connections yet, or any more, or it went away under us.
    if (code === undefined || /^(57P0[123]|ECONNRESET|EPIPE)$/.test(code)) return { kind: 'busy' };
    throw error;
  }
}

function presence(client: pg.Client, ended: Promise<void>): Presence {
  return {
    ended,
    leave: async () => {
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [lockId]);
        const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [lockId]);
        return rows[0]?.ok === true ? 'alone' : 'others-remain';
      } catch {
        // The server is gone, or somebody else stops it at this moment.
        return 'others-remain';
      }
    },
    close: () => client.end(),
  };
}
