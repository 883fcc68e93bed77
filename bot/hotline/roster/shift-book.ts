// The shifts as people look at them and change them: who may change what, and what is no change at all.
import type { Clock, Instant } from '../../clock.ts';
import type { Said } from '../../desk-action.ts';
import type { ChangeMade, PlannedShift, ShiftBook, StaffDirectory } from '../../staff.ts';
import { toCalendarFile } from './calendar-file.ts';
import { gapsBetween } from './coverage.ts';
import type { Roster, ShiftChange } from './plan.ts';
import { shiftsToImport } from './shift-import.ts';
import { shiftsBetween } from './shifts.ts';

interface BookSettings {
  readonly staff: StaffDirectory;
  readonly clock: Clock;
  /** Desks that should never be empty. */
  readonly alwaysOpen: readonly string[];
  readonly roster: () => Roster;
  readonly add: (changes: readonly ShiftChange[], by: string) => Promise<void>;
}

export function shiftBook(settings: BookSettings): ShiftBook {
  const { staff, clock, alwaysOpen, roster, add } = settings;
  return {
    between: (from, to) => shiftsBetween(roster(), from, to),
    gaps: (from, to) => gapsBetween(roster(), alwaysOpen, from, to),
    change: async (change, by) => {
      const problem = problemWith(change, by, settings);
      if (problem !== undefined) return { kind: 'refused', message: problem };
      await add([change], by);
      return { kind: 'done', shifts: 1 };
    },
    exportFile: (from, to) => toCalendarFile(shiftsBetween(roster(), from, to), clock.now()),
    importFile: async (text, by) => {
      if (!isLead(staff, by)) return { kind: 'refused', message: leadsOnly };
      const read = shiftsToImport(text, { staff, roster: roster(), now: clock.now() });
      if (read.problems !== undefined) {
        return { kind: 'refused', message: unreadFile(read.problems) };
      }
      await add(read.shifts, by);
      return { kind: 'done', shifts: read.shifts.length };
    },
  };
}

/** Where there is no staff file there are no shifts to change. */
export const noShifts: ShiftBook = {
  between: () => [],
  gaps: () => [],
  change: async () => refusedWithoutFile,
  exportFile: () => toCalendarFile([], '1970-01-01T00:00:00.000Z' as Instant),
  importFile: async () => refusedWithoutFile,
};

const refusedWithoutFile: ChangeMade = {
  kind: 'refused',
  message: {
    en: 'There are no shifts to change: this bot has no staff file. Name one in STAFF_FILE.',
    zh: '没有可更改的班次:机器人没有人员文件,请在 STAFF_FILE 中指定。',
  },
};

const leadsOnly: Said = {
  en: 'Only a lead or an administrator may import shifts.',
  zh: '只有主管或管理员可以导入班次。',
};

function unreadFile(problems: readonly Said[]): Said {
  return {
    en: `The file cannot be imported: ${problems.map(({ en }) => en).join('; ')}.`,
    zh: `文件无法导入:${problems.map(({ zh }) => zh).join(';')}。`,
  };
}

function problemWith(change: ShiftChange, by: string, { staff, roster }: BookSettings): Said | undefined {
  const { desk, person, instead, startsAt, endsAt } = change;
  if (!(isLead(staff, by) || instead === by)) return ownOnly;
  if (staff.named(person) === undefined)
    return { en: `${person} is not on the staff list.`, zh: `${person} 不在人员名单中。` };
  if (!staff.desks.some(({ id }) => id === desk))
    return { en: `There is no desk "${desk}".`, zh: `没有名为“${desk}”的服务台。` };
  if (!(startsAt < endsAt)) return { en: 'The change ends before it starts.', zh: '结束时间早于开始时间。' };
  const shifts = shiftsBetween(roster(), startsAt, endsAt);
  if (instead !== null && !shifts.some((shift) => shift.desk === desk && shift.person === instead)) {
    return {
      en: `${instead} has no shift at ${desk} in that time.`,
      zh: `${instead} 在该时段于服务台 ${desk} 没有班次。`,
    };
  }
  const clash = shifts.find((shift) => shift.person === person);
  return clash === undefined ? undefined : clashWords(clash);
}

const ownOnly: Said = {
  en: 'You may give away your own shifts; others are changed by a lead.',
  zh: '您可以让出自己的班次;他人的班次由主管更改。',
};

function clashWords({ person, desk, startsAt, endsAt }: PlannedShift): Said {
  return {
    en: `${person} works at ${desk} from ${startsAt} to ${endsAt} already.`,
    zh: `${person} 从 ${startsAt} 到 ${endsAt} 已在服务台 ${desk} 当班。`,
  };
}

function isLead(staff: StaffDirectory, name: string): boolean {
  const roles = staff.named(name)?.roles ?? [];
  return roles.includes('lead') || roles.includes('admin');
}
