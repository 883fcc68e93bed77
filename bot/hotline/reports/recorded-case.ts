// Cases with their events, as reports read them: page by page, the newest first, so that any number of them fits into memory.
import { sql } from 'kysely';
import { type CaseEvent, readLedgers } from '../../cases/ledger.ts';
import { addMs, type Instant } from '../../clock.ts';
import type { Report } from '../../report.ts';
import type { Database } from '../../storage/database.ts';
import type { CaseClock } from '../clocks.ts';

export interface RecordedCase {
  readonly caseId: string;
  readonly brand: string;
  readonly packVersion: string;
  readonly model: string | null;
  readonly openedAt: Instant;
  readonly events: readonly CaseEvent[];
}

/** A case as a report looks at it. */
export interface Looked extends RecordedCase {
  /** False where it is older, and was open or heard of in the days of the report. */
  readonly isNew: boolean;
  /** Empty where it never was with people. */
  readonly clocks: readonly CaseClock[];
}

/** A report in the making: it is shown every case once and keeps only what it needs. */
export interface Collector {
  add(one: Looked): void;
  report(): Report;
}

const pageSize = 250;
/** What customers say of a case comes after its end. */
const afterwardsMs = 14 * 24 * 3_600_000;

/** Every case that was opened since, was at work then, or had ended just before. */
export async function* readRecordedCases(db: Database, since: Instant): AsyncGenerator<readonly RecordedCase[]> {
  let after: { readonly openedAt: Instant; readonly caseId: string } | undefined;
  for (;;) {
    const before = after;
    const rows = await db
      .selectFrom('cases')
      .select(['caseId', 'brand', 'packVersion', 'model', 'openedAt'])
      .where(({ eb, or }) =>
        or([
          eb('openedAt', '>=', since),
          eb('status', 'in', ['queued', 'taken']),
          eb('closedAt', '>=', addMs(since, -afterwardsMs)),
        ]),
      )
      .$if(before !== undefined, (query) =>
        query.where(sql<boolean>`(opened_at, case_id) < (${before?.openedAt}::timestamptz, ${before?.caseId}::uuid)`),
      )
      .orderBy('openedAt', 'desc')
      .orderBy('caseId', 'desc')
      .limit(pageSize)
      .execute();
    const ledgers = await readLedgers(
      db,
      rows.map(({ caseId }) => caseId),
    );
    yield rows.map((row) => ({ ...row, events: ledgers.get(row.caseId) ?? [] }));
    after = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}

/** Which desk got the case, and in which class it was; undefined where it never left the bot. */
export function handedOff({ events }: Pick<RecordedCase, 'events'>): Place | undefined {
  const first = events.find((event) => event.kind === 'handed-off');
  return first && { desk: first.desk ?? '-', class: first.class ?? '-' };
}

interface Place {
  readonly desk: string;
  readonly class: string;
}
