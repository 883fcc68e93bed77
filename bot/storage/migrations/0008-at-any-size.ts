// What staff look at costs the same after years: evidence and contacts of one conversation, replies that never arrived, the cases of a
// month, and those who wait among the many that are taken.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'create index evidence_conversation on evidence (conversation_id)',
  'create index contacts_conversation on contacts (conversation_id)',
  "create index outbox_undelivered on outbox (ended_at desc) where delivery in ('failed', 'uncertain')",
  'create index cases_opened on cases (opened_at desc)',
  'create index queue_free on queue (is_hazard desc, class, first_due_at, case_id) where taken_by is null',
];
