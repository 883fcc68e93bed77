// After an event of a case: the customer is told (in a turn of the bot's own, in their language), and what is to be said later is set or
// cancelled. Called inside the transaction that wrote the event; the conversation is locked.
import type { CaseEventNews, Coverage, StatusChange } from '../../dialogs/case-life/case-news.ts';
import { coverageAfter } from '../../dialogs/case-life/repair-warranty.ts';
import type { Pack } from '../../policy/pack.ts';
import { civilDate, type Instant } from '../clock.ts';
import { queueTurn } from '../conversation/lane.ts';
import type { Transaction } from '../storage/database.ts';
import { factsOfCase } from './facts-of-case.ts';
import {
  after,
  cancelFollowUps,
  type FollowUpSettings,
  followUpDefaults,
  morningOf,
  setFollowUp,
} from './follow-up-timers.ts';
import { type CaseEvent, type CaseFact, readLedger } from './ledger.ts';
import { lifeOf } from './life.ts';

/** What a brand says of the time after a verdict. */
export interface FollowingBrand {
  readonly pack: Pack;
  readonly timeZone: string;
  readonly followUp?: FollowUpSettings;
}

export interface Following {
  readonly case: { readonly caseId: string; readonly conversationId: string };
  readonly brand: FollowingBrand;
  readonly now: Instant;
  readonly newId: () => string;
}

/** `event` has just been appended. */
export async function followThrough(trx: Transaction, following: Following, event: CaseFact): Promise<void> {
  const news = await newsOf(trx, following, event);
  if (news !== undefined) await tell(trx, following, news);
  await schedule(trx, following, event);
}

/** Lets the bot say it in a turn of its own, in the order of the conversation. */
export async function tell(
  trx: Transaction,
  { case: { caseId, conversationId }, now, newId }: Pick<Following, 'case' | 'now' | 'newId'>,
  event: CaseEventNews,
): Promise<void> {
  await queueTurn(trx, conversationId, { type: 'event', name: 'news', value: { caseId, event } }, { now, newId });
}

/** What the customer hears of it; nothing where it is staff's own business, or staff say it themselves. */
async function newsOf(trx: Transaction, following: Following, event: CaseFact): Promise<CaseEventNews | undefined> {
  const { caseId } = following.case;
  switch (event.kind) {
    case 'request-confirmed': {
      const { isDangerous } = lifeOf(await readLedger(trx, caseId));
      return { kind: 'confirmed', remedy: event.remedy, bringBy: event.bringBy, isDangerous };
    }
    case 'goods-received':
      return { kind: 'received', on: event.on };
    case 'inspected':
      return { kind: 'inspected', facts: event.facts, changes: changesIn(await readLedger(trx, caseId)) };
    case 'quoted':
      return { kind: 'quoted', lines: event.lines, total: event.total, currency: event.currency };
    case 'evidence-requested':
      return { kind: 'evidence-requested', slots: event.slots };
    case 'dispatched':
      return { kind: 'dispatched', engineer: event.engineer, at: localTime(event.etaAt, following.brand.timeZone) };
    case 'milestone':
      return milestoneNews(event.milestone);
    case 'resolved':
      return { kind: 'resolved', outcome: event.outcome, covered: await coverage(trx, following, event.outcome) };
    default:
      return undefined;
  }
}

function milestoneNews(milestone: string): CaseEventNews | undefined {
  const told = ['remote-failed', 'replacement-confirmed', 'replaced'] as const;
  const kind = told.find((one) => one === milestone);
  return kind === undefined ? undefined : { kind };
}

/** What the inspection changed: the verdict that was redone with it. */
function changesIn(ledger: readonly CaseEvent[]): readonly StatusChange[] {
  const inspected = ledger.findLastIndex(({ kind }) => kind === 'inspected');
  const redone = ledger[inspected - 1];
  if (redone?.kind !== 'reassessed') return [];
  return redone.changes.filter((change): change is StatusChange => change.before !== null && change.after !== null);
}

/** Something was repaired or replaced: how long that is covered. */
async function coverage(
  trx: Transaction,
  { case: { caseId }, brand: { pack, timeZone }, now }: Following,
  outcome: string,
): Promise<Coverage | null> {
  if (!['replaced', 'warranty-repair', 'paid-repair'].includes(outcome)) return null;
  return coverageAfter(pack, factsOfCase(await readLedger(trx, caseId)), civilDate(now, timeZone));
}

function localTime(at: Instant, timeZone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

async function schedule(trx: Transaction, following: Following, event: CaseFact): Promise<void> {
  switch (event.kind) {
    case 'request-confirmed':
      return await remindToBring(trx, following, event.bringBy);
    case 'goods-received':
    case 'sent-back':
    case 'reopened':
      return await cancelFollowUps(trx, following.case);
    case 'resolved':
      return await askAfterwards(trx, following, event.outcome);
    default:
      return;
  }
}

/** Days before the last day on which the customer is reminded of it. */
const reminders = [7, 3, 1];

async function remindToBring(trx: Transaction, following: Following, bringBy: string | null): Promise<void> {
  await cancelFollowUps(trx, following.case);
  const { isDangerous } = lifeOf(await readLedger(trx, following.case.caseId));
  if (bringBy === null || isDangerous) return;
  const last = Temporal.PlainDate.from(bringBy);
  const { timeZone } = following.brand;
  for (const days of reminders) {
    const dueAt = morningOf(last.subtract({ days }), timeZone);
    if (dueAt > following.now) await setFollowUp(trx, following.case, { what: 'bring-reminder', days }, dueAt);
  }
  await setFollowUp(trx, following.case, { what: 'bring-overdue' }, morningOf(last.add({ days: 1 }), timeZone));
}

/** Outcomes after which something was done that may have helped. */
const helping = ['replaced', 'warranty-repair', 'paid-repair', 'solved-remotely', 'explained', 'made-safe'];

/** "Did it help?", or only how we did; and the visits the text promises. */
async function askAfterwards(trx: Transaction, following: Following, outcome: string): Promise<void> {
  await cancelFollowUps(trx, following.case);
  if (outcome === 'duplicate') return;
  const { pack, timeZone, followUp = followUpDefaults } = following.brand;
  const what = helping.includes(outcome) ? 'ask-helped' : 'ask-rating';
  await setFollowUp(trx, following.case, { what }, after(following.now, followUp.askAfter, timeZone));
  const visits = pack.promises.find(({ recurring, from }) => recurring === true && from === 'closed');
  if (visits === undefined) return;
  const dueAt = after(following.now, visits.within, timeZone);
  await setFollowUp(trx, following.case, { what: 'ask-visit', every: visits.within, round: 1 }, dueAt);
}
