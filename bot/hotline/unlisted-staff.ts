// The staff of a bot without a staff file: whoever can sign in works here, with every role and at every hour.
import type { DeskPlan, StaffDirectory } from '../staff.ts';

export function unlistedStaff(brands: readonly { readonly id: string; readonly desk: string }[]): StaffDirectory {
  const duty = plan('duty-manager', null, 3, null);
  const desks = brands.flatMap(({ id, desk }) => [
    plan(desk, id, 1, `${id}-headquarters`),
    plan(`${id}-headquarters`, id, 2, duty.id),
  ]);
  return {
    isListed: false,
    people: [],
    desks: [...new Map([...desks, duty].map((one) => [one.id, one])).values()],
    named: () => undefined,
    bySlackUser: () => undefined,
    byEmail: () => undefined,
    onCall: () => [],
    desksOf: () => [],
  };
}

function plan(id: string, brand: string | null, level: DeskPlan['level'], escalatesTo: string | null): DeskPlan {
  const none = { region: null, languages: [], slackChannel: null, goodwillLimit: null } as const;
  return { id, brand, level, escalatesTo, acknowledgeWithin: 'PT15M', ...none };
}
