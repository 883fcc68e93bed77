// What the bot still does while an engineer has the conversation: it tells news of the case, and hears the answers to its own offers.

import { isLifeAnswer } from '../../dialogs/case-life/life-screens.ts';
import type { CustomerActivity } from '../../dialogs/dialog.ts';
import { folded } from '../../dialogs/extract/text.ts';
import { isSentBack } from '../../dialogs/matters/matters.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { casesOfConversation } from '../cases/case-views.ts';
import type { Transaction } from '../storage/database.ts';
import type { Lane } from './lane.ts';

export async function isBotsOwn(
  trx: Transaction,
  { conversationId, caseId, state }: Pick<Lane, 'conversationId' | 'caseId' | 'state'>,
  activity: CustomerActivity,
  { timeZone }: { readonly timeZone: string },
): Promise<boolean> {
  if (activity.kind === 'news') return !isQuestion(activity.news.event.kind);
  if (activity.kind !== 'message') return false;
  if (isLifeAnswer(state as DialogState | null, activity.choice)) return true;
  // The unit is on its way: nobody is to be reminded of it any more.
  if (!isSentBack(folded(activity.text))) return false;
  const cases = await casesOfConversation(trx, { conversationId, caseId, timeZone });
  return cases.some(({ stage }) => stage === 'confirmed');
}

/** Nobody is asked anything beside what the engineer asks. */
function isQuestion(kind: string): boolean {
  return kind.startsWith('ask-') || kind === 'silent' || kind === 'lapsed';
}
