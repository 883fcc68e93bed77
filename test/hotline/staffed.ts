// A hotline with a staff file on a real database: who acts is on the list, and must be on shift.
import { randomUUID } from 'node:crypto';
import type { DeskAction, Done, Refused } from '../../bot/desk-action.ts';
import { actOnCase } from '../../bot/hotline/desk-actions.ts';
import { parseStaffFile } from '../../bot/hotline/roster/staff-file.ts';
import { openStaffing, type Staffing, withStaff } from '../../bot/hotline/staffing.ts';
import { takeNext } from '../../bot/hotline/taking.ts';
import { hotlineHandlers } from '../../bot/hotline/timers.ts';
import { openNotifications } from '../../bot/storage/notifications.ts';
import { fireNext } from '../../bot/timers.ts';
import { type Bench, brand, openBench } from '../cases/desk-bench.ts';
import { aStaffFile } from './a-staff-file.ts';

export interface Staffed extends AsyncDisposable {
  readonly bench: Bench;
  readonly staffing: Staffing;
  act(caseId: string, engineer: string, action: DeskAction): Promise<Done | Refused>;
  takeNext(engineer: string): Promise<Done | Refused>;
  /** Fires every timer that is due. */
  ring(): Promise<void>;
  /** The clocks that ran out. */
  readonly breaches: readonly string[];
  /** What staff were told, in order. */
  told(): Promise<string[]>;
  /** What happened, as `kind by actor`. */
  history(caseId: string): Promise<string[]>;
}

export async function openStaffed(content: object = aStaffFile): Promise<Staffed> {
  const stack = new AsyncDisposableStack();
  const bench = stack.use(await openBench());
  const { database, clock, newId } = bench;
  const parsed = parseStaffFile(JSON.stringify(content), clock.now());
  if (parsed.problems !== undefined) throw new Error(parsed.problems.join('\n'));
  const notifications = stack.use(await openNotifications(bench.url));
  const onTrouble = (error: unknown) => {
    throw error;
  };
  const staffing = stack.use(
    await openStaffing({ ...{ file: parsed.file, brands: [brand], database, notifications, clock, newId, onTrouble } }),
  );
  const [staffedBrand] = withStaff([brand], staffing);
  const brandById = new Map([[brand.id, staffedBrand]]);
  const acting = (engineer: string) => ({ engineer, now: clock.now(), newId, brandById, staff: staffing.staff });
  const breaches: string[] = [];
  const onBreach = (clock: string) => void breaches.push(clock);
  const handlers = hotlineHandlers({ brandById, staff: staffing.staff, newId: randomUUID, onBreach });
  return {
    bench,
    staffing,
    breaches,
    act: (caseId, engineer, action) => actOnCase(database, caseId, action, acting(engineer)),
    takeNext: (engineer) => takeNext(database, acting(engineer)),
    ring: async () => {
      const onFailed = (_timer: unknown, error: unknown) => {
        throw error;
      };
      while (await fireNext({ database, clock, handlers, hasBrand: () => true, onFailed }));
    },
    told: async () => {
      const rows = await database.selectFrom('staffNotices').select(['desk', 'kind']).orderBy('noticeId').execute();
      return rows.map(({ desk, kind }) => `${desk}: ${kind}`);
    },
    history: async (caseId) => {
      const rows = await database
        .selectFrom('caseEvents')
        .select(['kind', 'actor'])
        .where('caseId', '=', caseId)
        .orderBy('sequence')
        .execute();
      return rows.map(({ kind, actor }) => `${kind} by ${actor}`);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
