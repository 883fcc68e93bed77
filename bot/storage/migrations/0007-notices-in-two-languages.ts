// What staff are told, in Chinese too; a notice of the version before has English words only.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table staff_notices add column text_zh text`.execute(db);
}
