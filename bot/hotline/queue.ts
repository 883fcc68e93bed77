// The hotline queue: who waits, in the order hazard, class, first due; each case is taken by one engineer, at once or not at all.
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Route } from './routing.ts';

export interface QueueEntry extends Pick<Route, 'desk' | 'class' | 'isHazard' | 'firstDueAt'> {
  readonly caseId: string;
  readonly conversationId: string;
  readonly reason: string;
  readonly language: string;
}

export type Taking =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly reason: 'taken'; readonly takenBy: string }
  | { readonly kind: 'refused'; readonly reason: 'not-queued' };

/** Joins the queue. One who waits already keeps the better of both places; one who is taken stays taken. */
export async function enterQueue(trx: Transaction, entry: QueueEntry, now: Instant): Promise<void> {
  await trx
    .insertInto('queue')
    .values({ ...entry, enteredAt: now, takenBy: null, takenAt: null })
    .onConflict((conflict) =>
      conflict.column('caseId').doUpdateSet({
        isHazard: sql`queue.is_hazard or excluded.is_hazard`,
        reason: sql`case when queue.is_hazard then queue.reason else excluded.reason end`,
        class: sql`least(queue.class, excluded.class)`,
        firstDueAt: sql`least(queue.first_due_at, excluded.first_due_at)`,
        language: sql`excluded.language`,
      }),
    )
    .execute();
}

/** Takes this case. Of two engineers pressing at once one gets it and the other is told who did. */
export async function takeEntry(trx: Transaction, caseId: string, engineer: string, now: Instant): Promise<Taking> {
  const taken = await trx
    .updateTable('queue')
    .set({ takenBy: engineer, takenAt: now })
    .where('caseId', '=', caseId)
    .where('takenBy', 'is', null)
    .executeTakeFirst();
  if (taken.numUpdatedRows > 0n) return { kind: 'taken' };
  const entry = await trx.selectFrom('queue').select('takenBy').where('caseId', '=', caseId).executeTakeFirst();
  if (entry === undefined || entry.takenBy === null) return { kind: 'refused', reason: 'not-queued' };
  return { kind: 'refused', reason: 'taken', takenBy: entry.takenBy };
}

/**
 * The first case in the queue's order whose conversation nobody holds just now; holds it. Undefined where there is none.
 * Two engineers pressing at once get two cases instead of one waiting for the other.
 */
export async function firstFree(trx: Transaction, desks?: readonly string[]): Promise<string | undefined> {
  // Only the conversation: a lock on its case or entry would stay where the conversation turns out to be held, against the order
  // in which everybody locks.
  const entry = await inOrder(trx, desks)
    .innerJoin('conversations', 'conversations.conversationId', 'queue.conversationId')
    .forUpdate('conversations')
    .skipLocked()
    .executeTakeFirst();
  return entry?.caseId;
}

/** The first case in the queue's order, also while a turn of it runs. */
export async function firstInLine(trx: Transaction, desks?: readonly string[]): Promise<string | undefined> {
  return (await inOrder(trx, desks).executeTakeFirst())?.caseId;
}

function inOrder(trx: Transaction, desks: readonly string[] | undefined) {
  return trx
    .selectFrom('queue')
    .select('queue.caseId')
    .where('takenBy', 'is', null)
    .$if(desks !== undefined, (query) => query.where('desk', 'in', desks ?? []))
    .orderBy('isHazard', 'desc')
    .orderBy('class')
    .orderBy('firstDueAt')
    .orderBy('queue.caseId')
    .limit(1);
}

/** Back to those who wait, with the place it had. */
export async function releaseEntry(trx: Transaction, caseId: string): Promise<void> {
  await trx.updateTable('queue').set({ takenBy: null, takenAt: null }).where('caseId', '=', caseId).execute();
}

export async function leaveQueue(trx: Transaction, caseId: string): Promise<void> {
  await trx.deleteFrom('queue').where('caseId', '=', caseId).execute();
}

/** Who has the case now; undefined where nobody has. */
export async function takenBy(db: Database | Transaction, caseId: string): Promise<string | undefined> {
  const entry = await db.selectFrom('queue').select('takenBy').where('caseId', '=', caseId).executeTakeFirst();
  return entry?.takenBy ?? undefined;
}
