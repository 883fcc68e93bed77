// The staff of a staff file as the hotline asks for them.
import { addMs, type Instant } from '../../clock.ts';
import type { StaffDirectory, StaffPerson } from '../../staff.ts';
import { onCallAt } from './coverage.ts';
import type { Roster } from './plan.ts';
import type { StaffFile } from './staff-schema.ts';

/** `roster` gives the shifts as they are just now, changes by hand included. */
export function staffDirectory(file: StaffFile, roster: () => Roster): StaffDirectory {
  const people = file.staff.map(({ name, roles, email, slack, languages }) => ({
    ...{ name, roles, email, languages, slackUserId: slack },
  }));
  const find = (is: (person: StaffPerson) => boolean) => people.find(is);
  const onCall = remembered((at) => onCallAt(roster(), at));
  return {
    isListed: true,
    people,
    desks: file.desks.map(({ isAlwaysOpen: _isAlwaysOpen, ...plan }) => plan),
    named: (name) => find((person) => person.name === name),
    bySlackUser: (userId) => find(({ slackUserId }) => slackUserId === userId),
    byEmail: (email) => find((person) => person.email?.toLowerCase() === email.toLowerCase()),
    onCall: (at) => onCall(at, roster()),
    desksOf: (name, at) =>
      onCall(at, roster())
        .filter(({ person }) => person === name)
        .map(({ desk }) => desk),
  };
}

/** Nobody comes or goes between two changes of the watch: who is on call is looked up anew when the first of them goes home, or soon. */
function remembered(find: (at: Instant) => ReturnType<typeof onCallAt>) {
  const keptMs = 30_000;
  let kept: {
    readonly from: Instant;
    readonly until: Instant;
    readonly of: Roster;
    readonly calls: ReturnType<typeof find>;
  };
  return (at: Instant, of: Roster): ReturnType<typeof find> => {
    if (kept === undefined || kept.of !== of || at < kept.from || at >= kept.until) {
      const start = addMs(at, -(Date.parse(at) % keptMs));
      const calls = find(at);
      const ends = calls.flatMap(({ until }) => until ?? []);
      kept = { from: at, until: [addMs(start, keptMs), ...ends].sort()[0] ?? at, of, calls };
    }
    return kept.calls;
  };
}
