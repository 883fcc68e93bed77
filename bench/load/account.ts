// What became of every message of a run, read from both ends: what the customers sent and what the messenger was given.
import { sql } from 'kysely';
import type { Stage } from './stage.ts';

export interface Account {
  readonly lost: number;
  readonly doubled: number;
  readonly reordered: number;
}

/** `sent` is how many messages were acknowledged. Everything must be quiet. */
export async function account({ database, messenger }: Stage, sent: number): Promise<Account> {
  const { rows } = await sql<{ done: number; unanswered: number; reordered: number; replies: number }>`
    with told as (
      select conversation_id, position, external_id::bigint as place from outbox where delivery = 'sent' and channel = 'telegram'
    )
    select
      (select count(*)::int from inbox where status = 'done' and channel = 'telegram') as done,
      (select count(*)::int from outbox where delivery <> 'sent') as unanswered,
      (select count(*)::int from told) as replies,
      (select count(*)::int from (
        select place < lag(place) over (partition by conversation_id order by position) as is_late from told
      ) ordered where is_late) as reordered`.execute(database);
  const { done = 0, unanswered = 0, reordered = 0, replies = 0 } = rows[0] ?? {};
  const given = messenger.deliveries.length;
  return {
    lost: Math.max(0, sent - done) + unanswered + Math.max(0, replies - given),
    doubled: Math.max(0, done - sent) + Math.max(0, given - replies),
    reordered,
  };
}
