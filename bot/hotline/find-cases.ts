// Finding a case by what an engineer has at hand: its number, its id, the serial number of the unit.
import { sql } from 'kysely';
import type { EarlierCase } from '../case-card.ts';
import { normaliseSerial } from '../cases/units.ts';
import type { Database } from '../storage/database.ts';

const listed = 20;

export async function findCases(db: Database, words: string): Promise<readonly EarlierCase[]> {
  const wanted = words.trim();
  if (wanted === '' || wanted.length > 100) return [];
  return await listCases(db)
    .where(({ or, eb }) =>
      or([
        eb('number', '=', wanted.toUpperCase()),
        eb(sql<string>`case_id::text`, '=', wanted.toLowerCase()),
        eb('serialNumber', '=', normaliseSerial(wanted)),
      ]),
    )
    .execute()
    .then((rows) => rows.map(toEarlierCase));
}

/** Cases with how they ended, newest first. */
export function listCases(db: Database) {
  return db
    .selectFrom('cases')
    .select(['caseId', 'number', 'status', 'openedAt'])
    .select(({ selectFrom }) =>
      selectFrom('caseEvents')
        .select('data')
        .whereRef('caseEvents.caseId', '=', 'cases.caseId')
        .where('kind', '=', 'resolved')
        .orderBy('sequence', 'desc')
        .limit(1)
        .as('resolution'),
    )
    .orderBy('openedAt', 'desc')
    .limit(listed);
}

export function toEarlierCase(row: Omit<EarlierCase, 'outcome'> & { readonly resolution: object | null }): EarlierCase {
  const { resolution, ...found } = row;
  return { ...found, outcome: resolution !== null && 'outcome' in resolution ? String(resolution.outcome) : null };
}
