// Cases with their events, as reports read them: the newest of a span of days, at most so many.
import { type CaseEvent, readLedgers } from '../../cases/ledger.ts';
import type { Instant } from '../../clock.ts';
import type { Database } from '../../storage/database.ts';

export interface RecordedCase {
  readonly caseId: string;
  readonly brand: string;
  readonly packVersion: string;
  readonly model: string | null;
  readonly openedAt: Instant;
  readonly events: readonly CaseEvent[];
}

/** More would take longer than anybody waits; the reports say so when they are drawn from the newest only. */
export const mostCases = 3_000;

export async function readRecordedCases(db: Database, since: Instant): Promise<readonly RecordedCase[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['caseId', 'brand', 'packVersion', 'model', 'openedAt'])
    .where('openedAt', '>=', since)
    .orderBy('openedAt', 'desc')
    .limit(mostCases + 1)
    .execute();
  const ledgers = await readLedgers(
    db,
    rows.map(({ caseId }) => caseId),
  );
  return rows.map((row) => ({ ...row, events: ledgers.get(row.caseId) ?? [] }));
}

/** Which desk got the case, and in which class it was; undefined where it never left the bot. */
export function handedOff({ events }: RecordedCase): { readonly desk: string; readonly class: string } | undefined {
  const first = events.find((event) => event.kind === 'handed-off');
  return first && { desk: first.desk ?? '-', class: first.class ?? '-' };
}
