// The unit registry: what the maker knows of a serial number, found however the customer writes it.

import { sql } from 'kysely';
import type { Unit } from '../../dialogs/dialog.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { together } from '../storage/together.ts';

/** One spelling for a serial: full-width forms folded, upper case, without spaces, dots, slashes and dashes. */
export function normaliseSerial(serial: string): string {
  return serial
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The registry's lines for these serials, in the order given; unknown ones are absent. A serial of another brand is found too. */
export async function findUnits(
  db: Database | Transaction,
  brand: string,
  serials: readonly string[],
): Promise<readonly Unit[]> {
  const wanted = [...new Set(serials.map(normaliseSerial))].filter((serial) => serial !== '');
  if (wanted.length === 0) return [];
  const lines = await Promise.all(wanted.map((serial) => linesOf(db, serial)));
  return lines.flatMap((found = []) => {
    const line = found.find((candidate) => candidate.brand === brand) ?? found[0];
    return line === undefined ? [] : [{ ...(line.facts as Unit), brand: line.brand, model: line.model }];
  });
}

/** The lines of a serial number, one of each brand that has it. */
const linesOf = together(async (db: Database | Transaction, serials: readonly string[]) => {
  const rows = await db
    .selectFrom('units')
    .selectAll()
    .where('serialNumber', '=', sql<string>`any(${serials})`)
    .execute();
  const lines = Map.groupBy(rows, ({ serialNumber }) => serialNumber);
  return serials.map((serial) => lines.get(serial));
});

/** Adds lines to the registry; a later line for the same serial replaces the earlier one. */
export async function importUnits(
  db: Database | Transaction,
  brand: string,
  units: readonly Unit[],
): Promise<{ readonly imported: number }> {
  const rowBySerial = new Map(
    units.map((unit) => {
      const serialNumber = normaliseSerial(unit.serialNumber);
      return [serialNumber, { brand, serialNumber, model: unit.model, facts: JSON.stringify(unit) }];
    }),
  );
  // A statement carries at most 65,535 parameters.
  for (const rows of batches([...rowBySerial.values()], 5_000)) {
    await db
      .insertInto('units')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['brand', 'serialNumber']).doUpdateSet(({ ref }) => ({
          model: ref('excluded.model'),
          facts: ref('excluded.facts'),
        })),
      )
      .execute();
  }
  return { imported: rowBySerial.size };
}

function batches<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
