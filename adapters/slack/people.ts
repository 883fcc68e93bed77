// Who somebody in Slack is here: the person the staff file names by their Slack user or e-mail address; where nobody wrote a staff file,
// every member of the workspace by the name they bear there. Guests, bots and strangers are nobody.
import type { StaffDirectory } from '../../bot/staff.ts';
import type { SlackApi, SlackUser } from './api.ts';

type Person =
  | { readonly kind: 'engineer'; readonly name: string }
  | { readonly kind: 'stranger'; readonly message: string };

export interface People {
  person(userId: string): Promise<Person>;
  /** What Slack calls them. */
  nameOf(userId: string): Promise<string>;
}

const knownForMs = 10 * 60_000;

export function people(api: SlackApi, staff: () => StaffDirectory, now: () => number): People {
  const seen = new Map<string, { readonly user: Promise<SlackUser>; readonly until: number }>();
  const userOf = (userId: string): Promise<SlackUser> => {
    const cached = seen.get(userId);
    if (cached !== undefined && cached.until > now()) return cached.user;
    const user = api.user(userId);
    seen.set(userId, { user, until: now() + knownForMs });
    user.catch(() => seen.delete(userId));
    return user;
  };
  return {
    person: async (userId) => {
      const directory = staff();
      const listed = directory.bySlackUser(userId);
      if (listed !== undefined) return { kind: 'engineer', name: listed.name };
      return personOf(await userOf(userId), directory);
    },
    nameOf: async (userId) => {
      const listed = staff().bySlackUser(userId);
      return listed?.name ?? (await userOf(userId).catch(() => undefined))?.name ?? userId;
    },
  };
}

function personOf(user: SlackUser, directory: StaffDirectory): Person {
  const { name, email, isMember } = user;
  if (!isMember) return { kind: 'stranger', message: 'The hotline’s desk is for members of this workspace only.' };
  if (!directory.isListed) return { kind: 'engineer', name: fitName(name) };
  const listed = email === undefined ? undefined : directory.byEmail(email);
  if (listed !== undefined) return { kind: 'engineer', name: listed.name };
  const message = `You are not on the hotline’s staff list, so nothing was done. Ask an administrator to add your Slack user ${user.id}.`;
  return { kind: 'stranger', message };
}

/** As on the staff page: one line of at most forty letters. */
function fitName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 40);
}
