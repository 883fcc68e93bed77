// What became of every message of a run, read from both ends: what the customers sent and what the messenger was given.
import { sql } from 'kysely';
import type { Stage } from './stage.ts';

export interface Account {
  readonly lost: number;
  /** Repeats that are on record not counted in. */
  readonly doubled: number;
  readonly reordered: number;
  /** Replies sent once more because nobody knew whether they had arrived, each of them on record. */
  readonly repeated: number;
}

/** `sent` is how many messages were acknowledged. Everything must be quiet. */
export async function account({ database, messenger }: Stage, sent: number): Promise<Account> {
  const { rows } = await sql<Readonly<Record<'done' | 'unanswered' | 'told' | 'repeated' | 'reordered', number>>>`
    with told as (
      select conversation_id, position, delivery, external_id::bigint as place from outbox where channel = 'telegram'
    )
    select
      (select count(*)::int from inbox where status = 'done' and channel = 'telegram') as done,
      (select count(*)::int from outbox where delivery not in ('sent', 'uncertain')) as unanswered,
      (select count(*)::int from told where delivery = 'sent') as told,
      (select coalesce(sum(repeats), 0)::int from outbox) as repeated,
      (select count(*)::int from (
        select place < lag(place) over (partition by conversation_id order by position) as is_late from told where delivery = 'sent'
      ) ordered where is_late) as reordered`.execute(database);
  const { done = 0, unanswered = 0, told = 0, repeated = 0, reordered = 0 } = rows[0] ?? {};
  const given = messenger.deliveries.length;
  return {
    lost: Math.max(0, sent - done) + unanswered + Math.max(0, told - given),
    doubled: Math.max(0, done - sent) + Math.max(0, given - told - repeated),
    ...{ reordered, repeated },
  };
}
