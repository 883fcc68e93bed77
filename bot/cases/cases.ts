// The rows of cases: opening one, moving it through its statuses, giving it a number.
import { sql } from 'kysely';
import type { Pack } from '../../policy/pack.ts';
import { civilDate, type Instant } from '../clock.ts';
import type { LevelChange } from '../hotline/service-levels.ts';
import type { DeskPlan } from '../staff.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { together } from '../storage/together.ts';
import { advance, type CaseStatus, type CaseStep } from './case.ts';

export interface Case {
  readonly caseId: string;
  readonly conversationId: string;
  readonly brand: string;
  readonly number: string | null;
  readonly serialNumber: string | null;
  readonly model: string | null;
  readonly status: CaseStatus;
  /** The version of the pack that judges it (3.9). */
  readonly packVersion: string;
  readonly requestedOn: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** What a brand decides for its cases. */
export interface CaseBrand {
  readonly id: string;
  readonly pack: Pack;
  readonly timeZone: string;
  readonly desk: string;
  readonly desks?: readonly DeskPlan[] | undefined;
  readonly levels?: readonly LevelChange[] | undefined;
}

const columns = [
  'caseId',
  'conversationId',
  'brand',
  'number',
  'serialNumber',
  'model',
  'status',
  'packVersion',
  'requestedOn',
  'openedAt',
  'closedAt',
] as const;

export async function findCase(db: Database | Transaction, caseId: string): Promise<Case | undefined> {
  return await db.selectFrom('cases').select(columns).where('caseId', '=', caseId).executeTakeFirst();
}

/** The case, its row locked until the transaction ends: what is decided by its status stays true while it is carried out. */
export async function lockCase(trx: Transaction, caseId: string): Promise<Case | undefined> {
  return await lock(trx, caseId);
}

const lock = together(async (trx: Transaction, caseIds: readonly string[]) => {
  const rows = await trx
    .selectFrom('cases')
    .select(columns)
    .where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .orderBy('caseId')
    .forUpdate()
    .execute();
  const cases = new Map(rows.map((row): [string, Case] => [row.caseId, row]));
  return caseIds.map((caseId) => cases.get(caseId));
});

/** First contact fixes the claim date and the version of the pack that the case is judged by. */
export async function openCase(
  trx: Transaction,
  opening: { readonly caseId: string; readonly conversationId: string; readonly brand: CaseBrand },
  now: Instant,
): Promise<Case> {
  const { caseId, conversationId, brand } = opening;
  const row = {
    caseId,
    conversationId,
    brand: brand.id,
    number: null,
    serialNumber: null,
    model: null,
    status: 'intake',
    packVersion: brand.pack.version,
    requestedOn: civilDate(now, brand.timeZone),
    openedAt: now,
    closedAt: null,
  } as const;
  await insert(trx, { ...row, packId: brand.pack.id });
  return row;
}

const insert = together(async (trx: Transaction, rows: readonly object[]) => {
  await sql`
    insert into cases (case_id, conversation_id, brand, status, pack_id, pack_version, requested_on, opened_at)
    select "caseId", "conversationId", brand, status, "packId", "packVersion", "requestedOn", "openedAt"
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as opened ("caseId" uuid, "conversationId" uuid, brand text, status text, "packId" text,
      "packVersion" text, "requestedOn" date, "openedAt" timestamptz)`.execute(trx);
  return [];
});

/** Moves a locked case one step; undefined where its status does not allow that step. */
export async function moveCase(
  trx: Transaction,
  { caseId, status }: Case,
  step: CaseStep,
  now: Instant,
): Promise<CaseStatus | undefined> {
  const next = advance(status, step);
  if (next === undefined || next === status) return next;
  await trx
    .updateTable('cases')
    .set({ status: next, closedAt: next === 'resolved' ? now : null })
    .where('caseId', '=', caseId)
    .execute();
  return next;
}

/** The number the customer and staff call the case by; drawn once. */
export async function numberCase(trx: Transaction, { caseId, brand, number }: Case): Promise<string> {
  if (number !== null) return number;
  const drawn = await sql<{ next: number }>`select nextval('case_numbers')::int as next`.execute(trx);
  const fresh = `${brand.toUpperCase()}-${drawn.rows[0]?.next ?? ''}`;
  await trx.updateTable('cases').set({ number: fresh }).where('caseId', '=', caseId).execute();
  return fresh;
}
