// Conversations by the million, copied by the database itself from one that was really held: each with its transcript, its deliveries,
// a reminder that is not due yet and an open case; the first of them are in the queue, each tenth of these in an engineer's hands.
import { sql } from 'kysely';
import type { Database } from '../../bot/storage/database.ts';

export interface Many {
  /** The conversation that is copied; it must have a case. */
  readonly like: string;
  readonly conversations: number;
  readonly waiting: number;
  readonly desk: string;
}

/** The copies' external ids are `copy 1` and so on. */
export async function copyConversations(
  database: Database,
  { like, conversations, waiting, desk }: Many,
): Promise<void> {
  await sql`create unlogged table copies as
    select n, gen_random_uuid() as conversation, gen_random_uuid() as case_id from generate_series(1, ${conversations}::int) n`.execute(
    database,
  );
  const model = sql`(select * from conversations where external_id = ${like}) model`;
  const steps = [
    sql`insert into conversations (conversation_id, channel, account, external_id, brand, language, customer_name, state, case_id, last_position, created_at)
      select conversation, channel, account, 'copy ' || n, brand, language, customer_name, state, copies.case_id, last_position, created_at
      from copies, ${model}`,
    sql`insert into cases (case_id, conversation_id, brand, serial_number, model, status, pack_id, pack_version, requested_on, opened_at)
      select copies.case_id, conversation, cases.brand, null, cases.model, case when n <= ${waiting}::int then 'queued' else cases.status end,
        pack_id, pack_version, requested_on, opened_at from copies, ${model} join cases using (conversation_id)`,
    sql`insert into case_events (case_id, sequence, conversation_id, kind, actor, at, data)
      select copies.case_id, sequence, conversation, kind, actor, at, data from copies, ${model} join case_events using (conversation_id)`,
    sql`insert into inbox (conversation_id, channel, account, event_id, message_id, activity, received_at, status, done_at)
      select conversation, inbox.channel, inbox.account, event_id || ' ' || n, gen_random_uuid(), activity, received_at, status, done_at
      from copies, ${model} join inbox using (conversation_id)`,
    sql`with said as (
        insert into messages (message_id, conversation_id, position, author, activity, at)
        select gen_random_uuid(), conversation, position, author, activity, at
        from copies, ${model} join messages using (conversation_id) returning message_id, conversation_id, position, author, at
      )
      insert into outbox (outbox_id, conversation_id, message_id, position, channel, account, author, delivery, attempts, next_at, ended_at)
      select gen_random_uuid(), conversation_id, message_id, position, 'messenger', 'main', author, 'sent', 1, at, at
      from said where author = 'bot'`,
    sql`insert into timers (conversation_id, kind, key, due_at, payload)
      select conversation, 'silence', 'remind', created_at + interval '1 day' + n * interval '1 second', '{}'
      from copies, ${model}`,
    sql`insert into queue (case_id, conversation_id, desk, reason, is_hazard, class, language, entered_at, first_due_at, taken_by, taken_at)
      select copies.case_id, conversation, ${desk}, 'asked', n % 97 = 0, (array['A', 'B', 'C'])[n % 3 + 1], 'en', created_at,
        created_at + n * interval '1 second', case when n % 10 = 0 then 'somebody' end, case when n % 10 = 0 then created_at end
      from copies, ${model} where n <= ${waiting}::int`,
    sql`drop table copies`,
    sql`vacuum analyze`,
  ];
  for (const step of steps) await step.execute(database);
}
