// By when somebody was promised to be at the customer's: what a dispatch is measured against.
import { readLedger } from '../../cases/ledger.ts';
import type { Instant } from '../../clock.ts';
import type { Transaction } from '../../storage/database.ts';
import { clocksOfCase } from '../case-clocks.ts';
import { judgingBrand, type Scene } from './scene.ts';

export async function promisedArrival(trx: Transaction, scene: Scene): Promise<Instant | null> {
  const brand = judgingBrand(scene.case, scene.brandById);
  if (brand === undefined) return null;
  const clocks = clocksOfCase(await readLedger(trx, scene.case.caseId), brand, scene.now);
  const promised = clocks.filter(({ clock }) => clock === 'arrival' || clock === 'diagnosis');
  return promised.map(({ dueAt }) => dueAt).find((dueAt) => dueAt !== null) ?? null;
}
