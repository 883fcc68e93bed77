// Who somebody in Slack is here: the person the staff file names by their Slack user or e-mail address; where nobody wrote a staff file,
// every member of the workspace by the name they bear there. Guests, bots and strangers are nobody.
import type { DeskHost } from '../../bot/desk.ts';
import type { Said } from '../../bot/desk-action.ts';
import type { StaffDirectory, StaffPerson } from '../../bot/staff.ts';
import type { SlackApi, SlackUser } from './api.ts';
import { type Language, sentences, spoken, strangerSentence } from './sentences.ts';

type Person = (
  | { readonly kind: 'engineer'; readonly name: string }
  | { readonly kind: 'stranger'; readonly message: Said }
) & {
  /** The first of those they speak; where none is named, the one their Slack speaks. */
  readonly language: Language;
};

export interface People {
  person(userId: string): Promise<Person>;
  /** What Slack calls them. */
  nameOf(userId: string): Promise<string>;
}

const knownForMs = 10 * 60_000;

interface PeopleSettings {
  readonly staff: () => StaffDirectory;
  readonly now: () => number;
  readonly log: DeskHost['log'];
}

export function people(api: SlackApi, { staff, now, log }: PeopleSettings): People {
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
      if (listed !== undefined && listed.languages.length > 0) return engineer(listed);
      const user = userOf(userId);
      if (listed !== undefined) return engineer(listed, await user.then(localeOf, () => 'en' as const));
      const person = personOf(await user, directory);
      if (person.kind === 'stranger')
        log.warn({ slackUser: userId }, 'Somebody who does not work here used the Slack desk');
      return person;
    },
    nameOf: async (userId) => {
      const listed = staff().bySlackUser(userId);
      return listed?.name ?? (await userOf(userId).catch(() => undefined))?.name ?? userId;
    },
  };
}

function personOf(user: SlackUser, directory: StaffDirectory): Person {
  const { name, email, isMember } = user;
  const language = localeOf(user);
  if (!isMember) return { kind: 'stranger', message: sentences.membersOnly, language };
  if (!directory.isListed) return { kind: 'engineer', name: fitName(name), language };
  const listed = email === undefined ? undefined : directory.byEmail(email);
  if (listed !== undefined) return engineer(listed, language);
  return { kind: 'stranger', message: strangerSentence(user.id), language };
}

function engineer({ name, languages }: StaffPerson, locale: Language = 'en'): Person {
  return { kind: 'engineer', name, language: spoken(languages, locale) };
}

function localeOf({ locale }: SlackUser): Language {
  return spoken(locale === undefined ? [] : [locale]);
}

/** As on the staff page: one line of at most forty letters. */
function fitName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 40);
}
