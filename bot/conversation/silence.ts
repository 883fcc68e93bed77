// A question the customer leaves open: after a while they are asked once whether they are still there, then the matter rests.
import type { DialogState } from '../../dialogs/state.ts';
import {
  after,
  cancelSilence,
  type FollowUpSettings,
  followUpDefaults,
  setSilence,
} from '../cases/follow-up-timers.ts';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';

export interface Listening {
  readonly conversationId: string;
  readonly before: object | null;
  readonly state: DialogState;
  readonly brand: { readonly timeZone: string; readonly followUp?: FollowUpSettings };
  readonly now: Instant;
}

/** After a turn of the customer's: the silence begins to count, or there is nothing they could still answer. */
export async function watchSilence(trx: Transaction, { conversationId, before, state, brand, now }: Listening) {
  const { timeZone, followUp = followUpDefaults } = brand;
  if (!isWaiting(state)) {
    if (isWaiting(before as DialogState | null)) await cancelSilence(trx, conversationId);
    return;
  }
  await setSilence(trx, conversationId, 'remind', after(now, followUp.remindAfter, timeZone));
}

/** The bot has asked something for a case it is still collecting. */
function isWaiting(state: DialogState | null): boolean {
  return state !== null && state.open !== null && state.caseOpened && !state.handedOff && !state.rests;
}
