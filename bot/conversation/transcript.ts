// The conversation as its customer may see it: in order, up to the first reply that is still on its way.
import { sql } from 'kysely';
import type { TranscriptEntry } from '../channel.ts';
import type { Database } from '../storage/database.ts';

export interface Place {
  readonly channel: string;
  readonly account: string;
  readonly externalId: string;
}

const page = 100;

/** Entries after `after`, oldest first. Replies that were withdrawn or failed never appear; nothing ever appears before what precedes it. */
export async function readTranscript(db: Database, place: Place, after: number): Promise<readonly TranscriptEntry[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.conversationId', 'messages.conversationId')
    .leftJoin('outbox', (join) =>
      join
        .onRef('outbox.conversationId', '=', 'messages.conversationId')
        .onRef('outbox.position', '=', 'messages.position'),
    )
    .select([
      'messages.position',
      'messages.messageId',
      'messages.author',
      'messages.engineer',
      'messages.at',
      'activity',
    ])
    .where('conversations.channel', '=', place.channel)
    .where('conversations.account', '=', place.account)
    .where('conversations.externalId', '=', place.externalId)
    .where('messages.position', '>', after)
    .where(({ eb, or }) => or([eb('outboxId', 'is', null), eb('delivery', 'in', ['sent', 'uncertain'])]))
    .where(
      sql<boolean>`messages.position < coalesce((select min(open.position) from outbox open
        where open.conversation_id = messages.conversation_id and open.ended_at is null), 9007199254740991)`,
    )
    .orderBy('messages.position')
    .limit(page)
    .execute();
  return rows.map(({ position, messageId, author, engineer, at, activity }) => ({
    position,
    activityId: messageId,
    author,
    at,
    activity:
      engineer === null ? activity : { ...activity, channelData: { ...Object(activity.channelData), engineer } },
  }));
}
