// A queue full of cases, written by the database itself: with a conversation, a hand-off and a first message each.
import { sql } from 'kysely';
import type { Instant } from '../../bot/clock.ts';
import type { Database } from '../../bot/storage/database.ts';

interface Full {
  readonly count: number;
  readonly brand: string;
  readonly desk: string;
  readonly now: Instant;
}

/** Gives the conversations. */
export async function fillQueue(database: Database, { count, brand, desk, now }: Full): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly conversationId: string }>`
    with line as (
      select n, gen_random_uuid() as conversation, gen_random_uuid() as case_id, gen_random_uuid() as message
      from generate_series(1, ${count}::int) as n
    ), talk as (
      insert into conversations (conversation_id, channel, account, external_id, brand, language, customer_name, pulls, case_id, last_position, created_at)
      select conversation, 'webchat', 'main', conversation::text, ${brand}, 'en', 'Ann', true, case_id, 1, ${now} from line
      returning conversation_id
    ), told as (
      insert into cases (case_id, conversation_id, brand, number, status, pack_id, pack_version, requested_on, opened_at)
      select line.case_id, conversation, ${brand}, null, 'queued', 'jinko-ess', '1.0.0', ${now}::date, ${now} from line
    ), happened as (
      insert into case_events (case_id, sequence, conversation_id, kind, actor, at, data)
      select case_id, 1, conversation, 'handed-off', 'bot', ${now}::timestamptz, '{"reason": "asked", "note": ""}'::jsonb from line
    ), said as (
      insert into messages (message_id, conversation_id, position, author, activity, at)
      select message, conversation, 1, 'customer', '{"type": "message", "text": "It is dark"}'::jsonb, ${now}::timestamptz from line
    ), waits as (
      insert into queue (case_id, conversation_id, desk, reason, is_hazard, class, language, entered_at, first_due_at)
      select case_id, conversation, ${desk}, 'asked', n % 97 = 0, (array['A', 'B', 'C'])[n % 3 + 1], 'en', ${now}::timestamptz,
        ${now}::timestamptz + n * interval '1 second' from line
    )
    select conversation_id from talk`.execute(database);
  await sql`analyze queue, conversations, cases, case_events, messages`.execute(database);
  return rows.map(({ conversationId }) => conversationId);
}
