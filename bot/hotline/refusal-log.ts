// What staff asked for and did not get: no error, but whoever asks later what somebody tried finds it in the log.
import type { Logger } from 'pino';
import type { Done, Refused } from '../desk-action.ts';
import type { ChangeMade, ShiftBook } from '../staff.ts';

export async function logged<R extends Done | Refused | ChangeMade>(
  log: Logger,
  tried: Readonly<Record<string, string>>,
  attempt: Promise<R>,
): Promise<R> {
  const result = await attempt;
  if (result.kind === 'refused') {
    const why = 'reason' in result ? { reason: result.reason } : {};
    log.info({ ...tried, ...why, message: result.message.en }, 'Something an engineer asked for was refused');
  }
  return result;
}

export function loggedShifts(shifts: ShiftBook, log: Logger): ShiftBook {
  return {
    ...shifts,
    change: (change, by) => logged(log, { action: 'change-shift', engineer: by }, shifts.change(change, by)),
    importFile: (text, by) => logged(log, { action: 'import-shifts', engineer: by }, shifts.importFile(text, by)),
  };
}
