// What a lane has to do next: its oldest event, or the album the oldest event belongs to.
import type { Activity } from 'botbuilder';
import { addMs, type Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { groupQuietMs } from './inbox.ts';
import { filesAtHand, needsPreparing, type Prepared, type PreparedFile, type UnpreparedEvent } from './prepare.ts';

export interface TurnEvent {
  readonly inboxId: number;
  readonly messageId: string;
  readonly attempts: number;
  readonly activity: Partial<Activity>;
  readonly files: readonly PreparedFile[];
}

export type NextWork =
  | { readonly kind: 'nothing' }
  /** An album that may still grow. */
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'prepare'; readonly events: readonly UnpreparedEvent[] }
  | { readonly kind: 'turn'; readonly events: readonly TurnEvent[]; readonly hasMore: boolean };

const albumLimit = 50;

/** Looks at the open events of a held lane. */
export async function nextWork(trx: Transaction, conversationId: string, now: Instant): Promise<NextWork> {
  const open = await trx
    .selectFrom('inbox')
    .select(['inboxId', 'messageId', 'attempts', 'activity', 'prepared', 'groupKey', 'receivedAt'])
    .where('conversationId', '=', conversationId)
    .where('status', '=', 'new')
    .orderBy('inboxId')
    .limit(albumLimit)
    .execute();
  const head = open[0];
  if (head === undefined) return { kind: 'nothing' };
  const together = head.groupKey === null ? [head] : open.filter(({ groupKey }) => groupKey === head.groupKey);
  const until = addMs(together.at(-1)?.receivedAt ?? head.receivedAt, groupQuietMs);
  if (head.groupKey !== null && until > now) return { kind: 'wait', until };
  const unprepared = together.filter(({ prepared, activity }) => prepared === null && needsPreparing(activity));
  if (unprepared.length > 0) return { kind: 'prepare', events: unprepared };
  const events = together.map(({ inboxId, messageId, attempts, activity, prepared }) => ({
    inboxId,
    messageId,
    attempts,
    activity,
    files: (prepared as Prepared | null)?.files ?? filesAtHand(activity),
  }));
  return { kind: 'turn', events, hasMore: open.length > together.length };
}
