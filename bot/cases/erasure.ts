// Erases a customer at their word: what was said, what they sent, how they can be reached. A case that people still work at keeps what it
// rests on until it is closed. The events of closed cases stay, as the record of what was decided, without anybody's words in them.
import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { setTimer, type TimerHandler } from '../timers.ts';
import type { CaseFact } from './ledger.ts';
import { appendEvents } from './ledger.ts';

interface Erasing {
  readonly conversationId: string;
  readonly now: Instant;
}

interface CaseRow {
  readonly caseId: string;
  readonly status: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** The conversation must be locked. */
export async function eraseCustomer(trx: Transaction, { conversationId, now }: Erasing): Promise<void> {
  const cases = await trx
    .selectFrom('cases')
    .select(['caseId', 'status', 'openedAt', 'closedAt'])
    .where('conversationId', '=', conversationId)
    .orderBy('caseId')
    .forUpdate()
    .execute();
  const open = cases.filter(isOpen);
  const done = cases.filter((one) => !isOpen(one)).map(({ caseId }) => caseId);
  const until = open.length === 0 ? now : lastEndBefore(open, cases);
  const reachable = await forgetContacts(trx, conversationId);
  const messages = until === undefined ? 0 : await eraseWords(trx, conversationId, until);
  const files = await eraseFiles(trx, { conversationId, now }, open.length === 0 ? undefined : done);
  await emptyEvents(trx, done);
  const record = async (caseIds: readonly string[], ...events: readonly CaseFact[]): Promise<void> => {
    for (const caseId of caseIds) {
      const by = events.map((event) => ({ actor: 'customer', event }) as const);
      await appendEvents(trx, { caseId, conversationId }, by, now);
      await notify(trx, 'case', caseId);
    }
  };
  await record(reachable, { kind: 'contact-deleted' });
  await record(done, { kind: 'erased', messages, files });
  // Whoever works at an open case knows that the rest is wanted gone, too.
  await record(
    open.map(({ caseId }) => caseId),
    { kind: 'asked', matter: 'erasure', words: '' },
  );
}

/** People are at it, or have it before them. An intake that was never handed in is none. */
function isOpen({ status }: CaseRow): boolean {
  return status === 'queued' || status === 'taken';
}

/** Until when everything belongs to cases that were over before the first open one began; undefined where there is no such time. */
function lastEndBefore(open: readonly CaseRow[], cases: readonly CaseRow[]): Instant | undefined {
  const [first] = open.map(({ openedAt }) => openedAt).toSorted();
  const ends = cases.flatMap(({ closedAt }) =>
    closedAt !== null && first !== undefined && closedAt <= first ? closedAt : [],
  );
  return ends.toSorted().at(-1);
}

/** The cases that had contact data. */
async function forgetContacts(trx: Transaction, conversationId: string): Promise<readonly string[]> {
  const deleted = await trx
    .deleteFrom('contacts')
    .where('conversationId', '=', conversationId)
    .returning('caseId')
    .execute();
  await trx
    .updateTable('conversations')
    .set({ customerName: null })
    .where('conversationId', '=', conversationId)
    .execute();
  return deleted.map(({ caseId }) => caseId);
}

/** Both sides' messages, and the platform's own events as they came in; what is still on its way out is seconds old and ours. */
async function eraseWords(trx: Transaction, conversationId: string, until: Instant): Promise<number> {
  await sql`
    delete from outbox using messages
    where outbox.message_id = messages.message_id and outbox.conversation_id = ${conversationId}
      and outbox.ended_at is not null and messages.at <= ${until}`.execute(trx);
  const deleted = await trx
    .deleteFrom('messages')
    .where('conversationId', '=', conversationId)
    .where('at', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('outbox').select('outboxId').whereRef('outbox.messageId', '=', 'messages.messageId'))),
    )
    .executeTakeFirst();
  // The row stays: a platform that sends the same event again is still known by its key.
  await trx
    .updateTable('inbox')
    .set({ activity: '{}', prepared: null })
    .where('conversationId', '=', conversationId)
    .where('receivedAt', '<=', until)
    .where('status', '!=', 'new')
    .execute();
  return Number(deleted.numDeletedRows);
}

/** All files of the conversation, or those of `cases` alone; their bytes go once this is committed. */
async function eraseFiles(
  trx: Transaction,
  { conversationId, now }: Erasing,
  cases: readonly string[] | undefined,
): Promise<number> {
  const evidence = trx.deleteFrom('evidence').where('conversationId', '=', conversationId);
  if (cases === undefined) await evidence.execute();
  else if (cases.length > 0) await evidence.where('caseId', 'in', cases).execute();
  const deleted = await trx
    .deleteFrom('files')
    .where('conversationId', '=', conversationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence')
            .select('evidenceId')
            .whereRef('evidence.conversationId', '=', 'files.conversationId')
            .whereRef('evidence.sha256', '=', 'files.sha256'),
        ),
      ),
    )
    .returning('sha256')
    .execute();
  for (const { sha256 } of deleted)
    await setTimer(trx, { conversationId, kind: removeFileTimer, key: sha256, dueAt: now, payload: {} });
  return deleted.length;
}

/** What anybody said stands in `words`, and in the note of a hand-over; what staff were told of a danger quotes it. */
async function emptyEvents(trx: Transaction, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await sql`
    update case_events set data = data
      || case when data ? 'words' then '{"words": ""}'::jsonb else '{}'::jsonb end
      || case when kind = 'handed-off' then '{"note": ""}'::jsonb else '{}'::jsonb end
    where case_id = any(${caseIds}::uuid[]) and (data ? 'words' or kind = 'handed-off')`.execute(trx);
  await trx.deleteFrom('staffNotices').where('caseId', 'in', caseIds).execute();
}

export const removeFileTimer = 'remove-file';

/** Removes a file's bytes where no conversation holds them any more, nor a message that is still being taken in. */
export function fileRemoval(blobs: { remove(sha256: string): Promise<void> }): TimerHandler {
  return async (trx, { key: sha256 }) => {
    const held = await trx.selectFrom('files').select('sha256').where('sha256', '=', sha256).executeTakeFirst();
    const { rows: coming } = await sql`
      select 1 from inbox where status = 'new' and activity::text like ${`%${sha256}%`} limit 1`.execute(trx);
    if (held === undefined && coming.length === 0) await blobs.remove(sha256);
  };
}
