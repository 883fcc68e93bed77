// When a customer is written to of our own accord: reminders of the day a unit must arrive, "did it help?", visits, a question left open.
import { addMs, type Instant, toInstant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { setTimer } from '../timers.ts';

/** What a brand sets; ISO 8601 durations. */
export interface FollowUpSettings {
  /** After this silence the bot asks once whether the customer is still there. */
  readonly remindAfter: string;
  /** After this much more the matter rests, with a way back. */
  readonly restAfter: string;
  /** How long after the end of a case its customer is asked whether it helped. */
  readonly askAfter: string;
  readonly reopenDays: number;
}

export const followUpDefaults = {
  remindAfter: 'P1D',
  restAfter: 'P3D',
  askAfter: 'P3D',
  reopenDays: 30,
} as const satisfies FollowUpSettings;

export const caseTimer = 'case-follow-up';
export const silenceTimer = 'silence';

export type FollowUp =
  | { readonly what: 'bring-reminder'; readonly days: number }
  | { readonly what: 'bring-overdue' | 'ask-helped' | 'ask-rating' }
  | { readonly what: 'ask-visit'; readonly every: string; readonly round: number };

export type FollowUpPayload = FollowUp & { readonly caseId: string };

interface CaseRef {
  readonly caseId: string;
  readonly conversationId: string;
}

export async function setFollowUp(
  trx: Transaction,
  { caseId, conversationId }: CaseRef,
  followUp: FollowUp,
  dueAt: Instant,
): Promise<void> {
  const key = [caseId, followUp.what, 'days' in followUp ? followUp.days : ''].join('/');
  await setTimer(trx, { conversationId, kind: caseTimer, key, dueAt, payload: { ...followUp, caseId } });
}

/** Everything still to be said of this case of our own accord. */
export async function cancelFollowUps(trx: Transaction, { caseId, conversationId }: CaseRef): Promise<void> {
  await trx
    .deleteFrom('timers')
    .where('conversationId', '=', conversationId)
    .where('kind', '=', caseTimer)
    .where('key', 'like', `${caseId}/%`)
    .execute();
}

/** What follows on a silence: a reminder, then the end. */
export type SilenceStep = 'remind' | 'rest';

/** A conversation has one at a time: whatever the customer says puts off the last step as well as the first. */
export async function setSilence(
  trx: Transaction,
  conversationId: string,
  step: SilenceStep,
  dueAt: Instant,
): Promise<void> {
  await setTimer(trx, { conversationId, kind: silenceTimer, key: '', dueAt, payload: { step } });
}

export async function cancelSilence(trx: Transaction, conversationId: string): Promise<void> {
  await trx
    .deleteFrom('timers')
    .where('conversationId', '=', conversationId)
    .where('kind', '=', silenceTimer)
    .execute();
}

/** Nine in the morning of a civil date: nobody is written to at night. */
export function morningOf(date: Temporal.PlainDate, timeZone: string): Instant {
  return toInstant(date.toZonedDateTime({ timeZone, plainTime: '09:00' }).epochMilliseconds);
}

/** `now` and a duration, moved out of the night. */
export function after(now: Instant, duration: string, timeZone: string): Instant {
  const due = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).add(duration);
  const isNight = due.hour < 8 || due.hour >= 21;
  const day = due.hour >= 21 ? due.toPlainDate().add({ days: 1 }) : due.toPlainDate();
  return isNight ? morningOf(day, timeZone) : addMs(toInstant(due.epochMilliseconds), 0);
}
