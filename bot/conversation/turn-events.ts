// What a lane has to do next: its oldest event, or the album the oldest event belongs to.
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import type { Candidate } from '../../dialogs/dialog.ts';
import { addMs, type Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { groupQuietMs } from './inbox.ts';
import { filesAtHand, needsPreparing, type Prepared, type PreparedFile, type UnpreparedEvent } from './prepare.ts';

export interface TurnEvent {
  readonly inboxId: number;
  readonly messageId: string;
  readonly attempts: number;
  readonly receivedAt: Instant;
  readonly activity: Partial<Activity>;
  readonly files: readonly PreparedFile[];
  readonly candidates: readonly Candidate[];
}

export type NextWork =
  /** Nothing is open, or the lane was put off just now. */
  | { readonly kind: 'nothing' }
  /** An album that may still grow. */
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'prepare'; readonly events: readonly UnpreparedEvent[] }
  | { readonly kind: 'turn'; readonly events: readonly TurnEvent[]; readonly hasMore: boolean };

const albumLimit = 50;
/** However many photos follow, the first one is not kept waiting for longer. */
const groupMaxMs = 10_000;

/** Looks at the open events of held lanes, as far as these are still due. */
export async function nextWorks(
  trx: Transaction,
  conversationIds: readonly string[],
  now: Instant,
  /** Whether a language model reads what is said there. */
  reads: (conversationId: string) => boolean,
): Promise<ReadonlyMap<string, NextWork>> {
  const { rows } = await sql<OpenEvent & { readonly conversationId: string }>`
    select event.* from unnest(${conversationIds}::uuid[]) as held (conversation_id)
    join lanes on lanes.conversation_id = held.conversation_id and ready_at <= ${now}
    cross join lateral (
      select conversation_id, inbox_id, message_id, attempts, activity, prepared, group_key, received_at
      from inbox where inbox.conversation_id = held.conversation_id and status = 'new' order by inbox_id limit 2
    ) event order by inbox_id`.execute(trx);
  const heads = Map.groupBy(rows, ({ conversationId }) => conversationId);
  const works = conversationIds.map(
    async (id) => [id, await nextWork(trx, id, heads.get(id) ?? [], { now, reads: reads(id) })] as const,
  );
  return new Map(await Promise.all(works));
}

async function nextWork(
  trx: Transaction,
  conversationId: string,
  [head, next]: readonly OpenEvent[],
  { now, reads }: { readonly now: Instant; readonly reads: boolean },
): Promise<NextWork> {
  if (head === undefined) return { kind: 'nothing' };
  const together = head.groupKey === null ? [head] : await readAlbum(trx, conversationId, head.groupKey);
  const until = head.groupKey === null ? now : albumEnds(together, now);
  if (until > now) return { kind: 'wait', until };
  const unprepared = together.filter(({ prepared, activity }) => prepared === null && needsPreparing(activity, reads));
  if (unprepared.length > 0) return { kind: 'prepare', events: unprepared };
  const events = together.map(({ inboxId, messageId, attempts, receivedAt, activity, prepared }) => ({
    inboxId,
    messageId,
    attempts,
    receivedAt,
    activity,
    files: (prepared as Prepared | null)?.files ?? filesAtHand(activity),
    candidates: (prepared as Prepared | null)?.candidates ?? [],
  }));
  return { kind: 'turn', events, hasMore: head.groupKey !== null || next !== undefined };
}

type OpenEvent = Awaited<ReturnType<typeof readAlbum>>[number];

async function readAlbum(trx: Transaction, conversationId: string, groupKey: string) {
  return await trx
    .selectFrom('inbox')
    .select(['inboxId', 'messageId', 'attempts', 'activity', 'prepared', 'groupKey', 'receivedAt'])
    .where('conversationId', '=', conversationId)
    .where('status', '=', 'new')
    .where('groupKey', '=', groupKey)
    .orderBy('inboxId')
    .limit(albumLimit)
    .execute();
}

function albumEnds(album: readonly OpenEvent[], now: Instant): Instant {
  const first = album[0]?.receivedAt ?? now;
  const last = album.at(-1)?.receivedAt ?? first;
  const lastedMs = Date.parse(last) - Date.parse(first);
  return addMs(first, Math.min(lastedMs + groupQuietMs, groupMaxMs));
}
