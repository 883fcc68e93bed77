// What a customer says to a case that went its way, written into its ledger; what they hear of it stands in the turn's replies.
import type { CaseAnswer } from '../../dialogs/dialog.ts';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { type Case, lockCase } from './cases.ts';
import { cancelFollowUps } from './follow-up-timers.ts';
import { appendEvents } from './ledger.ts';

export interface Answered {
  readonly case: Case;
  /** An engineer has to see it, and none has the case. */
  readonly needsPeople: boolean;
  readonly note: string;
}

/** Undefined where the case is none of this conversation's. */
export async function answerCase(
  trx: Transaction,
  { caseId, answer }: { readonly caseId: string; readonly answer: CaseAnswer },
  { conversationId, now }: { readonly conversationId: string; readonly now: Instant },
): Promise<Answered | undefined> {
  const found = await lockCase(trx, caseId);
  if (found === undefined || found.conversationId !== conversationId) return undefined;
  await appendEvents(trx, found, [{ actor: 'customer', event: answer }], now);
  if (answer.kind === 'reopened' || answer.kind === 'sent-back') await cancelFollowUps(trx, found);
  return { case: found, needsPeople: needsPeople(answer, found), note: answer.words };
}

function needsPeople(answer: CaseAnswer, { status }: Case): boolean {
  if (answer.kind === 'reopened') return true;
  return (answer.kind === 'quote-answered' || answer.kind === 'sent-back') && status === 'intake';
}
