// The queue as a desk lists it.
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { QueueView } from '../desk.ts';
import type { Database } from '../storage/database.ts';

const unansweredSince = sql<Instant | null>`(
  select min(at) from messages where conversation_id = queue.conversation_id and author = 'customer' and position > coalesce(
    (select max(position) from messages where conversation_id = queue.conversation_id and author = 'engineer'), 0))`;

/** What the customer said when the case began: it tells one who waits from another. */
const firstWords = sql<string | null>`(
  select left(activity ->> 'text', 140) from messages where conversation_id = queue.conversation_id and author = 'customer'
  and at <= cases.opened_at order by position desc limit 1)`;

/** Longer lists help nobody; the first two hundred are the ones to take. */
const listed = 200;

export async function readQueue(db: Database): Promise<QueueView> {
  const [entries, { total }] = await Promise.all([
    db
      .selectFrom('queue')
      .innerJoin('cases', 'cases.caseId', 'queue.caseId')
      .innerJoin('conversations', 'conversations.conversationId', 'queue.conversationId')
      .select([
        'queue.caseId',
        'queue.conversationId',
        'number',
        'cases.brand',
        'model',
        'customerName',
        'channel',
        'queue.language',
        'desk',
        'class',
        'isHazard',
        'reason',
        'enteredAt',
        'firstDueAt',
        'takenBy',
        'takenAt',
        'level',
        'hasNewHazard',
        'acknowledgedAt',
        unansweredSince.as('unansweredSince'),
        firstWords.as('firstWords'),
      ])
      .orderBy('isHazard', 'desc')
      .orderBy('class')
      .orderBy('firstDueAt')
      .orderBy('queue.caseId')
      .limit(listed)
      .execute(),
    db
      .selectFrom('queue')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { entries, total };
}
