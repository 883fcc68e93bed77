// Which process has a reply in its hands: so that what a dead one held is found in seconds, and not when its time is over.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table outbox add column sender integer').execute(db);
  await sql.raw("create index outbox_sending on outbox (sender) where delivery = 'sending'").execute(db);
}
