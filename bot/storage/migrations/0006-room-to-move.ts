// A conversation's row is written anew twice a message and is a sixth of a page long: with room on its page it stays there, and no index
// has to hear of it. Applies to pages written from now on.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversations set (fillfactor = 50)`.execute(db);
}
