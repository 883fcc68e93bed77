// A customer's cases are looked up by their conversation in every turn.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index cases_conversation on cases (conversation_id, opened_at)`.execute(db);
}
