// What the bot still does while an engineer has the conversation: it tells news of the case, and hears the answers to its own offers.
import type { CustomerActivity } from '../../dialogs/dialog.ts';
import { isLifeAnswer } from '../../dialogs/life-screens.ts';
import type { DialogState } from '../../dialogs/state.ts';

export function isBotsOwn(activity: CustomerActivity, state: object | null): boolean {
  if (activity.kind === 'news') return !isQuestion(activity.news.event.kind);
  return activity.kind === 'message' && isLifeAnswer(state as DialogState | null, activity.choice);
}

/** Nobody is asked anything beside what the engineer asks. */
function isQuestion(kind: string): boolean {
  return kind.startsWith('ask-') || kind === 'silent' || kind === 'lapsed';
}
