// Brings a database to the newest tables. Released migrations are never edited; a new one is added to the list below by hand.
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import * as first from './migrations/0001-first.ts';
import * as senders from './migrations/0002-senders.ts';
import * as hotline from './migrations/0003-hotline.ts';
import * as casesOfConversation from './migrations/0004-cases-of-a-conversation.ts';
import * as deskPosts from './migrations/0005-desk-posts.ts';
import * as roomToMove from './migrations/0006-room-to-move.ts';
import * as noticesInTwoLanguages from './migrations/0007-notices-in-two-languages.ts';
import * as atAnySize from './migrations/0008-at-any-size.ts';
import { StorageError } from './storage-error.ts';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-senders': senders,
  '0003-hotline': hotline,
  '0004-cases-of-a-conversation': casesOfConversation,
  '0005-desk-posts': deskPosts,
  '0006-room-to-move': roomToMove,
  '0007-notices-in-two-languages': noticesInTwoLanguages,
  '0008-at-any-size': atAnySize,
};

/**
 * Runs what is missing, in one transaction: all of it or nothing. Safe to call from many processes at once: an advisory lock lets
 * one of them work while the others wait and then find nothing to do. Throws StorageError.
 */
export async function migrate(database: Database): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  // Each stands for itself, and one with a lower number may come later.
  const migrator = new Migrator({ db: database, provider, allowUnorderedMigrations: true });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const newer = await namesUnheardOf(database);
  if (newer.length > 0) throw new StorageError(`This version cannot use the database: ${belongsToNewer(newer)}`);
  const reason = error instanceof Error ? error.message : String(error);
  throw new StorageError(`The database cannot be brought to this version's tables: ${reason}`, { cause: error });
}

function belongsToNewer(names: readonly string[]): string {
  return `a newer one has already changed its tables (${names.join(', ')}). Start that version, or restore a backup from before it.`;
}

/** What was done to the database by a version that knows more than this one. */
async function namesUnheardOf(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`
    .execute(database)
    .catch(() => ({ rows: [] }));
  return rows.map(({ name }) => name).filter((name) => !(name in migrations));
}
