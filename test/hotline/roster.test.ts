// Shifts beside instants that were computed by hand. Shanghai is eight hours ahead of UTC all the year; Berlin changes its clocks.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Instant, toInstant } from '../../bot/clock.ts';
import { fromCalendarFile, toCalendarFile } from '../../bot/hotline/roster/calendar-file.ts';
import { gapsBetween, onCallAt } from '../../bot/hotline/roster/coverage.ts';
import type { Roster, Rotation } from '../../bot/hotline/roster/plan.ts';
import { rosterOf } from '../../bot/hotline/roster/planned.ts';
import { shiftsBetween } from '../../bot/hotline/roster/shifts.ts';
import { loadStaffFile, parseStaffFile } from '../../bot/hotline/roster/staff-file.ts';
import { aStaffFile } from './a-staff-file.ts';

const now = toInstant('2026-11-21T09:30Z');
const at = (text: string): Instant => toInstant(text);

function rosterFrom(content: object): Roster {
  const parsed = parseStaffFile(JSON.stringify(content), now);
  if (parsed.problems !== undefined) throw new Error(parsed.problems.join('\n'));
  return rosterOf(parsed.file);
}

/** Each shift as `person from to`, without year and seconds. */
function table(roster: Roster, from: string, to: string, desk = 'east-regional'): string[] {
  return shiftsBetween(roster, at(from), at(to))
    .filter((shift) => shift.desk === desk)
    .map(({ person, startsAt, endsAt }) => [person, startsAt, endsAt].join(' ').replaceAll(/2026-|:00\.000Z/g, ''));
}

describe('a rotation', () => {
  it('covers every hour, and its crews change every week', () => {
    const roster = rosterFrom(aStaffFile);
    expect(table(roster, '2026-11-20T16:00Z', '2026-11-21T16:00Z')).toEqual([
      'Wu 11-20T16:00 11-21T00:00',
      'Li 11-21T00:00 11-21T08:00',
      'Sam 11-21T08:00 11-21T16:00',
    ]);
    expect(table(roster, '2026-11-22T16:00Z', '2026-11-23T16:00Z')).toEqual([
      'Li 11-22T16:00 11-23T00:00',
      'Sam 11-23T00:00 11-23T08:00',
      'Wu 11-23T08:00 11-23T16:00',
    ]);
    expect(gapsBetween(roster, ['east-regional'], at('2026-11-21T00:00Z'), at('2027-01-01T00:00Z'))).toEqual([]);
  });

  it('keeps its hours on the wall and loses or gains one in the night the clocks change', () => {
    const berlin: Rotation = {
      ...{ desk: 'berlin', timeZone: 'Europe/Berlin', startsOn: '2026-01-05', turnDays: 7 },
      shifts: [
        { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' },
        { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' },
      ],
      crews: [['Ada'], ['Wu']],
    };
    const roster: Roster = { rotations: [berlin], exceptions: [], absences: [], changes: [] };
    const night = (from: string, to: string) =>
      shiftsBetween(roster, at(from), at(to)).map(
        ({ startsAt, endsAt }) => (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000,
      );
    expect(night('2026-03-28T20:00Z', '2026-03-29T05:00Z')).toEqual([11]);
    expect(night('2026-10-24T20:00Z', '2026-10-25T05:00Z')).toEqual([13]);
    expect(gapsBetween(roster, ['berlin'], at('2026-03-20T00:00Z'), at('2026-04-05T00:00Z'))).toEqual([]);
  });
});

describe('a day that is other than its weekday', () => {
  it('is off, worked by whom it names, or worked like another day', () => {
    const exceptions = [
      { desk: 'headquarters', on: '2026-12-25', shifts: [] },
      { desk: 'headquarters', on: '2026-12-28', shifts: [{ from: '10:00', to: '12:00', people: ['Ada'] }] },
      // A Saturday that is worked like a Friday, as in China before a long holiday.
      { desk: 'headquarters', on: '2026-12-26', worksLike: 5 },
    ];
    const roster = rosterFrom({ ...aStaffFile, exceptions });
    expect(table(roster, '2026-12-25T00:00Z', '2026-12-28T12:00Z', 'headquarters')).toEqual([
      'Chen 12-26T01:00 12-26T10:00',
      'Zhao 12-26T01:00 12-26T10:00',
      'Ada 12-28T02:00 12-28T04:00',
    ]);
  });
});

describe('a change by hand', () => {
  it('cuts what another works out of a shift', () => {
    const swaps = [
      {
        ...{ desk: 'east-regional', person: 'Chen', instead: 'Li' },
        ...{ startsAt: '2026-11-21T10:00+08:00', endsAt: '2026-11-21T12:00+08:00' },
      },
    ];
    const parsed = parseStaffFile(JSON.stringify({ ...aStaffFile, swaps }), toInstant('2026-11-21T09:30Z'));
    expect(parsed.problems).toBeUndefined();
    expect(table(rosterFrom({ ...aStaffFile, swaps }), '2026-11-21T00:00Z', '2026-11-21T08:00Z')).toEqual([
      'Li 11-21T00:00 11-21T02:00',
      'Chen 11-21T02:00 11-21T04:00',
      'Li 11-21T04:00 11-21T08:00',
    ]);
  });

  it('an absence leaves a gap', () => {
    const [wu, li, ...others] = aStaffFile.staff;
    const staff = [wu, { ...li, absent: [{ from: '2026-11-22', to: '2026-11-22' }] }, ...others];
    const roster = rosterFrom({ ...aStaffFile, staff });
    expect(gapsBetween(roster, ['east-regional'], now, at('2026-11-24T00:00Z'))).toEqual([
      { desk: 'east-regional', startsAt: '2026-11-22T00:00:00.000Z', endsAt: '2026-11-22T08:00:00.000Z' },
    ]);
  });
});

describe('who is on call', () => {
  it('is told with when they go home, shifts that follow each other taken as one', () => {
    const roster = rosterFrom(aStaffFile);
    expect(onCallAt(roster, now)).toEqual([
      { desk: 'duty', person: 'Ada', until: '2026-11-23T16:00:00.000Z' },
      { desk: 'east-regional', person: 'Sam', until: '2026-11-21T16:00:00.000Z' },
    ]);
  });
});

describe('a calendar file', () => {
  const people = new Set(['Wu', 'Li', 'Sam']);
  const desks = new Set(['east-regional']);
  const reading = { people, desks, until: at('2026-12-31T00:00Z') };

  it('gives back the shifts that went out', () => {
    const shifts = shiftsBetween(rosterFrom(aStaffFile), at('2026-11-20T16:00Z'), at('2026-11-21T16:00Z')).filter(
      ({ desk }) => desk === 'east-regional',
    );
    const file = toCalendarFile(shifts, now);
    expect(file).toContain('BEGIN:VEVENT');
    expect(fromCalendarFile(file, reading)).toEqual({ shifts: shifts.map((shift) => ({ ...shift, instead: null })) });
  });

  it('is read with its zone, daylight saving and repetitions', () => {
    const file = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Planner//EN',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;TZID=Europe/Berlin:20261023T200000',
      'DTEND;TZID=Europe/Berlin:20261024T080000',
      'RRULE:FREQ=DAILY;COUNT=2',
      'SUMMARY:Wu',
      'LOCATION:east-regional',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const read = fromCalendarFile(file, reading);
    expect(read.problems).toBeUndefined();
    expect(read.problems === undefined ? read.shifts.map(({ startsAt, endsAt }) => [startsAt, endsAt]) : []).toEqual([
      ['2026-10-23T18:00:00.000Z', '2026-10-24T06:00:00.000Z'],
      ['2026-10-24T18:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ]);
  });

  it('that names strangers, or is none, is refused with everything that is wrong', () => {
    expect(fromCalendarFile('shifts of next week', reading).problems?.[0]?.en).toMatch(/^it is no calendar file/);
    const strangers = toCalendarFile(
      [{ desk: 'moon', person: 'Armstrong', startsAt: now, endsAt: at('2026-11-22T00:00Z') }],
      now,
    );
    expect(fromCalendarFile(strangers, reading).problems?.map(({ en }) => en)).toEqual([
      'event 1: nobody is called "Armstrong" (its summary names the person)',
      'event 1: there is no desk "moon" (its location names the desk)',
    ]);
  });
});

describe('a staff file', () => {
  it('as the demo shows it is whole, and never leaves a desk empty that should not be', async () => {
    const file = await loadStaffFile(join(import.meta.dirname, '../../demo/staff.json'), now);
    const open = file.desks.filter(({ isAlwaysOpen }) => isAlwaysOpen).map(({ id }) => id);
    expect(gapsBetween(rosterOf(file), open, now, at('2027-11-21T00:00Z'))).toEqual([]);
  });

  it('is told everything that is wrong with it at once', () => {
    const broken = {
      ...aStaffFile,
      staff: [...aStaffFile.staff, { name: 'Wu', roles: ['engineer'], slack: 'U0LI' }],
      desks: [...aStaffFile.desks.slice(0, 2), { id: 'duty', level: 1, escalatesTo: 'east-regional' }],
      exceptions: [{ desk: 'nowhere', on: '2026-12-25', shifts: [{ from: '10:00', to: '12:00', people: ['Nobody'] }] }],
      serviceLevels: [{ promise: 'first-response', calendar: 'office' }],
    };
    expect(parseStaffFile(JSON.stringify(broken), now).problems).toEqual([
      'exceptions.0.desk: there is no desk "nowhere"',
      'exceptions.0.shifts: nobody is called "Nobody"',
      'serviceLevels.0: there is no calendar "office"',
      'staff: there are two called "Wu"',
      'staff: there are two with the Slack user "U0LI"',
      'desks.1: "headquarters" escalates to "duty", which is no higher level',
      'desks.2: "duty" escalates to "east-regional", which is no higher level',
    ]);
  });

  it('names the place of what does not have its form', () => {
    const misspelt = { ...aStaffFile, rotations: [{ ...aStaffFile.rotations[0], timeZone: 'Asia/Peking', crews: [] }] };
    expect(parseStaffFile(JSON.stringify(misspelt), now).problems).toEqual([
      expect.stringContaining('rotations.0.timeZone: an IANA time zone'),
      expect.stringContaining('rotations.0.crews'),
    ]);
    expect(parseStaffFile('{', now).problems?.[0]).toMatch(/^it is no JSON/);
  });

  it('may expect nobody twice at once', () => {
    const [first, second, third] = aStaffFile.rotations;
    const twice = { ...aStaffFile, rotations: [first, { ...second, crews: [['Li']] }, third] };
    expect(parseStaffFile(JSON.stringify(twice), now).problems).toEqual([
      expect.stringMatching(/^Li is expected at .+ until .+ and at .+ from /),
    ]);
  });
});
