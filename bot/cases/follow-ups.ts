// What happens when a follow-up falls due: it is looked at again, for the customer may have written, an engineer may have the
// conversation, the case may have gone on. A timer only makes somebody look.
import type { CaseEventNews } from '../../dialogs/case-life/case-news.ts';
import { addMs, type Instant } from '../clock.ts';
import { queueTurn } from '../conversation/lane.ts';
import type { Transaction } from '../storage/database.ts';
import type { Timer, TimerHandler } from '../timers.ts';
import { findCase } from './cases.ts';
import { type FollowingBrand, tell } from './follow-through.ts';
import {
  after,
  caseTimer,
  type FollowUpPayload,
  followUpDefaults,
  type SilenceStep,
  setFollowUp,
  setSilence,
  silenceTimer,
} from './follow-up-timers.ts';
import { appendEvents, readLedger } from './ledger.ts';
import { type CaseLife, lifeOf } from './life.ts';

export interface FollowUpParts {
  readonly brandOf: (id: string) => FollowingBrand;
  readonly newId: () => string;
}

export function followUpHandlers(parts: FollowUpParts): Readonly<Record<string, TimerHandler>> {
  return {
    [caseTimer]: (trx, timer, now) => followUp(trx, timer, now, parts),
    [silenceTimer]: (trx, timer, now) => onSilence(trx, timer, now, parts),
  };
}

async function followUp(trx: Transaction, timer: Timer, now: Instant, parts: FollowUpParts): Promise<void> {
  const payload = timer.payload as FollowUpPayload;
  const conversation = await conversationOf(trx, timer.conversationId);
  const found = await findCase(trx, payload.caseId);
  if (found === undefined) return;
  const brand = parts.brandOf(found.brand);
  const life = lifeOf(await readLedger(trx, payload.caseId));
  if (payload.what === 'ask-visit') await setNextVisit(trx, timer, payload, now, brand);
  if (!conversation.reachable || !isStillDue(payload, life)) return;
  if (isQuestion(payload) && (await isBusy(trx, conversation, now))) {
    // Not in the middle of something else: tomorrow.
    return await setFollowUp(trx, { ...timer, caseId: payload.caseId }, payload, after(now, 'P1D', brand.timeZone));
  }
  await tell(trx, { case: found, now, newId: parts.newId }, newsOf(payload, life));
  if (payload.what === 'ask-visit') {
    const visited = { kind: 'milestone', milestone: 'visited', note: '' } as const;
    await appendEvents(trx, found, [{ actor: 'bot', event: visited }], now);
  }
}

/** The text promises it again and again. */
async function setNextVisit(
  trx: Transaction,
  timer: Timer,
  { caseId, every, round }: Extract<FollowUpPayload, { readonly what: 'ask-visit' }>,
  now: Instant,
  { timeZone }: FollowingBrand,
): Promise<void> {
  const next = { what: 'ask-visit', every, round: round + 1 } as const;
  await setFollowUp(trx, { ...timer, caseId }, next, after(now, every, timeZone));
}

function isStillDue({ what }: FollowUpPayload, life: CaseLife): boolean {
  switch (what) {
    case 'bring-reminder':
    case 'bring-overdue':
      return life.stage === 'confirmed' && !life.isDangerous && life.bringBy !== null;
    case 'ask-helped':
    case 'ask-rating':
      return life.stage === 'closed' && !life.hasAnswered;
    case 'ask-visit':
      return life.stage === 'closed';
  }
}

function newsOf(payload: FollowUpPayload, { bringBy }: CaseLife): CaseEventNews {
  if (payload.what === 'bring-reminder') return { kind: 'bring-reminder', bringBy: bringBy ?? '', days: payload.days };
  return payload.what === 'bring-overdue' ? { kind: 'bring-overdue', bringBy: bringBy ?? '' } : { kind: payload.what };
}

function isQuestion({ what }: FollowUpPayload): boolean {
  return what.startsWith('ask-');
}

interface Conversation {
  readonly conversationId: string;
  readonly brand: string;
  readonly owner: 'bot' | 'engineer';
  readonly reachable: boolean;
  readonly state: object | null;
}

async function conversationOf(trx: Transaction, conversationId: string): Promise<Conversation> {
  return await trx
    .selectFrom('conversations')
    .select(['conversationId', 'brand', 'owner', 'reachable', 'state'])
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
}

/** Somebody who wrote this lately is in the middle of something. */
const busyMs = 6 * 3_600_000;

/** An engineer speaks with the customer, or the customer wrote just now. */
async function isBusy(trx: Transaction, { conversationId, owner }: Conversation, now: Instant): Promise<boolean> {
  if (owner === 'engineer') return true;
  const lastAt = await lastWordAt(trx, conversationId);
  return lastAt !== undefined && lastAt > addMs(now, -busyMs);
}

async function lastWordAt(trx: Transaction, conversationId: string): Promise<Instant | undefined> {
  const last = await trx
    .selectFrom('messages')
    .select('at')
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'customer')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.at;
}

/** First whether the customer is still there; then, after more silence, the matter rests. */
async function onSilence(
  trx: Transaction,
  { conversationId, payload }: Timer,
  now: Instant,
  { brandOf, newId }: FollowUpParts,
): Promise<void> {
  const conversation = await conversationOf(trx, conversationId);
  if (conversation.owner === 'engineer' || !conversation.reachable) return;
  const { step } = payload as { readonly step: SilenceStep };
  const event = { kind: step === 'rest' ? 'lapsed' : 'silent' } as const;
  await queueTurn(trx, conversationId, { type: 'event', name: 'news', value: { caseId: null, event } }, { now, newId });
  if (step === 'rest') return;
  const { timeZone, followUp: { restAfter } = followUpDefaults } = brandOf(conversation.brand);
  await setSilence(trx, conversationId, 'rest', after(now, restAfter, timeZone));
}
