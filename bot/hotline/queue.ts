// The hotline queue: who waits, in the order hazard, class, first due; each case is taken by one engineer, at once or not at all.
import { sql } from 'kysely';
import type { CaseStatus } from '../cases/case.ts';
import type { Instant } from '../clock.ts';
import type { DeskPlan } from '../staff.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Route } from './routing.ts';

export interface QueueEntry extends Route {
  readonly firstDueAt: Instant;
  readonly caseId: string;
  readonly conversationId: string;
  readonly reason: string;
  readonly language: string;
}

/** Which cases somebody may take: those of the desks where they are on shift, in a language they speak (none named: any). */
export interface Reach {
  readonly desks: readonly string[];
  readonly languages: readonly string[];
}

/** Joins the queue. One who waits already keeps the better of both places; one who is taken stays taken. */
export async function enterQueue(trx: Transaction, entry: QueueEntry, now: Instant): Promise<void> {
  await trx
    .insertInto('queue')
    .values({ ...entry, enteredAt: now, takenBy: null, takenAt: null, acknowledgedAt: null })
    .onConflict((conflict) =>
      conflict.column('caseId').doUpdateSet({
        isHazard: sql`queue.is_hazard or excluded.is_hazard`,
        reason: sql`case when queue.is_hazard then queue.reason else excluded.reason end`,
        class: sql`least(queue.class, excluded.class)`,
        firstDueAt: sql`least(queue.first_due_at, excluded.first_due_at)`,
        language: sql`excluded.language`,
        // A danger that comes to light while an engineer has the case must be seen by them.
        hasNewHazard: sql`queue.has_new_hazard or (excluded.is_hazard and queue.taken_by is not null)`,
      }),
    )
    .execute();
}

export interface FreeCase {
  readonly caseId: string;
  readonly conversationId: string;
  readonly status: CaseStatus;
  readonly brand: string;
  readonly language: string | null;
}

/**
 * The first cases in the queue's order whose conversations nobody holds just now; holds them.
 * Two engineers pressing at once get two cases instead of one waiting for the other.
 */
export async function freeCases(trx: Transaction, count: number, reach?: Reach): Promise<readonly FreeCase[]> {
  return await inOrder(trx, reach)
    .innerJoin('conversations', 'conversations.conversationId', 'queue.conversationId')
    .innerJoin('cases', 'cases.caseId', 'queue.caseId')
    .select(['queue.conversationId', 'status', 'cases.brand', 'conversations.language'])
    .limit(count)
    .forUpdate(['conversations', 'cases'])
    .skipLocked()
    .execute();
}

/** The first case in the queue's order, also while a turn of it runs. */
export async function firstInLine(trx: Transaction, reach?: Reach): Promise<string | undefined> {
  return (await inOrder(trx, reach).limit(1).executeTakeFirst())?.caseId;
}

function inOrder(trx: Transaction, reach: Reach | undefined) {
  return trx
    .selectFrom('queue')
    .select('queue.caseId')
    .where('takenBy', 'is', null)
    .$if(reach !== undefined, (query) => query.where('desk', 'in', reach?.desks ?? []))
    .$if(reach !== undefined && reach.languages.length > 0, (query) =>
      query.where('queue.language', 'in', reach?.languages ?? []),
    )
    .orderBy('isHazard', 'desc')
    .orderBy('class')
    .orderBy('firstDueAt')
    .orderBy('queue.caseId');
}

/** Back to those who wait, with the place it had. */
export async function releaseEntry(trx: Transaction, caseId: string): Promise<void> {
  await trx.updateTable('queue').set(nobodys).where('caseId', '=', caseId).execute();
}

/** To the queue of another desk, with its place in the order of urgency. */
export async function moveEntry(trx: Transaction, caseId: string, { id, level }: DeskPlan): Promise<void> {
  await trx
    .updateTable('queue')
    .set({ ...nobodys, desk: id, level })
    .where('caseId', '=', caseId)
    .execute();
}

/** From whoever has it, or from the queue, to this engineer. */
export async function assignEntry(trx: Transaction, caseId: string, engineer: string, now: Instant): Promise<void> {
  await trx
    .updateTable('queue')
    .set({ ...nobodys, takenBy: engineer, takenAt: now })
    .where('caseId', '=', caseId)
    .execute();
}

/** True where something had not been seen before: the case itself, or a new danger in it. */
export async function acknowledgeEntry(
  trx: Transaction,
  caseId: string,
  engineer: string,
  now: Instant,
): Promise<boolean> {
  const seen = await trx
    .updateTable('queue')
    .set({ acknowledgedAt: sql`coalesce(acknowledged_at, ${now})`, hasNewHazard: false })
    .where('caseId', '=', caseId)
    .where('takenBy', '=', engineer)
    .where(({ or, eb }) => or([eb('acknowledgedAt', 'is', null), eb('hasNewHazard', '=', true)]))
    .executeTakeFirst();
  return seen.numUpdatedRows > 0n;
}

/** Who does something to a case has seen it; a new danger in it they must acknowledge by itself. */
export async function showSeen(trx: Transaction, caseId: string, engineer: string, now: Instant): Promise<void> {
  await trx
    .updateTable('queue')
    .set({ acknowledgedAt: now })
    .where('caseId', '=', caseId)
    .where('takenBy', '=', engineer)
    .where('acknowledgedAt', 'is', null)
    .execute();
}

/** A danger was named in a case that is in the queue. */
export async function flagHazard(trx: Transaction, caseId: string): Promise<void> {
  await trx
    .updateTable('queue')
    .set({ isHazard: true, class: 'A', hasNewHazard: sql`taken_by is not null` })
    .where('caseId', '=', caseId)
    .execute();
}

const nobodys = { takenBy: null, takenAt: null, acknowledgedAt: null } as const;

export async function leaveQueue(trx: Transaction, caseId: string): Promise<void> {
  await trx.deleteFrom('queue').where('caseId', '=', caseId).execute();
}

/** At which desk the case is; undefined where it is not with the hotline. */
export async function deskOf(db: Database | Transaction, caseId: string): Promise<string | undefined> {
  const entry = await db.selectFrom('queue').select('desk').where('caseId', '=', caseId).executeTakeFirst();
  return entry?.desk;
}

/** Who has the case now; undefined where nobody has. */
export async function takenBy(db: Database | Transaction, caseId: string): Promise<string | undefined> {
  const entry = await db.selectFrom('queue').select('takenBy').where('caseId', '=', caseId).executeTakeFirst();
  return entry?.takenBy ?? undefined;
}
