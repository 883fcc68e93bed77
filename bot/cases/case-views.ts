// The customer's cases in one conversation, as the dialog speaks of them.
import { sql } from 'kysely';
import type { CaseView } from '../../dialogs/case-life/case-news.ts';
import { civilDate, type Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { together } from '../storage/together.ts';
import { readLedger } from './ledger.ts';
import { lifeOf } from './life.ts';

export interface Viewing {
  readonly conversationId: string;
  /** The conversation's present case. */
  readonly caseId: string | null;
  readonly timeZone: string;
}

/** More cases than anybody speaks of in one conversation. */
const mostCases = 20;

/** Oldest first. */
export async function casesOfConversation(
  trx: Transaction,
  { conversationId, caseId, timeZone }: Viewing,
): Promise<readonly CaseView[]> {
  const rows = (await newestCases(trx, conversationId)) ?? [];
  return await Promise.all(rows.toReversed().map((row) => viewOf(trx, row, { caseId, timeZone })));
}

const newestCases = together(async (trx: Transaction, conversationIds: readonly string[]) => {
  const { rows } = await sql<CaseRow & { readonly conversationId: string }>`
    select newest.* from unnest(${conversationIds}::uuid[]) as wanted (conversation_id)
    cross join lateral (
      select conversation_id, case_id, number, status, model, serial_number, opened_at, closed_at from cases
      where cases.conversation_id = wanted.conversation_id order by opened_at desc limit ${mostCases}
    ) newest order by opened_at desc`.execute(trx);
  const cases = Map.groupBy(rows, ({ conversationId }) => conversationId);
  return conversationIds.map((id) => cases.get(id));
});

interface CaseRow {
  readonly caseId: string;
  readonly number: string | null;
  readonly status: string;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

export async function viewOf(
  trx: Transaction,
  { openedAt, closedAt, status, ...row }: CaseRow,
  { caseId, timeZone }: Omit<Viewing, 'conversationId'>,
): Promise<CaseView> {
  // What nobody has handed on has no life yet to be read.
  const life = lifeOf(row.number === null ? [] : await readLedger(trx, row.caseId));
  const isClosed = status === 'resolved';
  return {
    ...row,
    isPresent: row.caseId === caseId,
    stage: isClosed ? 'closed' : life.stage,
    remedy: life.remedy,
    bringBy: life.bringBy,
    outcome: isClosed ? life.outcome : null,
    openedOn: civilDate(openedAt, timeZone),
    closedOn: closedAt === null ? null : civilDate(closedAt, timeZone),
  };
}
