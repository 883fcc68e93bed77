// The one door to PostgreSQL: a bounded pool, typed tables, and values in the forms the rest of the bot speaks.
import { CamelCasePlugin, Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely';
import pg from 'pg';
import { toInstant } from '../clock.ts';
import { PreparingClient } from './client.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

export interface DatabaseOptions {
  readonly maxConnections?: number;
  /** A query that finds no free connection in this time fails, so that a flood is turned away instead of piling up. */
  readonly waitMs?: number;
  /** What a connection is; another one where connections have to die on purpose. */
  readonly Client?: typeof pg.Client;
  /** An idle connection broke; the pool replaces it by itself. */
  readonly onLostConnection?: (error: Error) => void;
}

/** Opens a pool on `url`; nothing is connected before the first query. Disposing it closes every connection. */
export function openDatabase(
  url: string,
  { maxConnections = 10, waitMs = 5_000, Client = PreparingClient, onLostConnection = () => {} }: DatabaseOptions = {},
): Database {
  const pool = new pg.Pool({
    Client,
    // Statements that do not wait for one another's answers (see `atOnce`) share a round trip.
    pipeline: true,
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: waitMs,
    application_name: 'clauseline',
    types: { getTypeParser },
  });
  pool.on('error', onLostConnection);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    // What stands inside a jsonb column is ours as written; only column names change their case.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

const { builtins } = pg.types;
const parseTimestamptz = pg.types.getTypeParser(builtins.TIMESTAMPTZ, 'text');

/** bigint as number, timestamptz as `Instant`, date as it stands (`2026-11-21`); the rest as `pg` does it. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format === 'binary') return pg.types.getTypeParser(oid, format);
  switch (oid) {
    case builtins.INT8:
      return toSafeNumber;
    case builtins.TIMESTAMPTZ:
      return (text: string) => toInstant(parseTimestamptz(text));
    case builtins.DATE:
      return (text: string) => text;
    default:
      return pg.types.getTypeParser(oid, 'text');
  }
};

function toSafeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}
