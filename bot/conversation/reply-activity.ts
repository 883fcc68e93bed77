// What the dialog says, as the activity that goes out.
import type { Activity } from 'botbuilder';
import { caseNumberMark } from '../../dialogs/asking/flows.ts';
import type { Reply } from '../../dialogs/dialog.ts';

/** `caseNumber` takes the place of the mark the dialog leaves where it cannot know the number yet. */
export function activityOfReply(
  { kind, text, language, actions, citations }: Reply,
  caseNumber?: string,
): Partial<Activity> {
  return {
    type: 'message',
    text: caseNumber === undefined ? text : text.replaceAll(caseNumberMark, caseNumber),
    textFormat: 'markdown',
    locale: language,
    channelData: { kind, citations },
    ...(actions.length > 0 && { suggestedActions: { to: [], actions: actions.map(buttonOf) } }),
  };
}

/** Somebody came or left, or a case ended: pages show it apart from what is said. */
export function announced(activity: Partial<Activity>, announcement: string): Partial<Activity> {
  return { ...activity, channelData: { ...Object(activity.channelData), announcement } };
}

/** What kind of reply an outgoing activity is; empty for an engineer's words. */
export function kindOf(activity: Partial<Activity> | undefined): string {
  return String(Object(activity?.channelData).kind ?? '');
}

function buttonOf({ title, choice }: Reply['actions'][number]) {
  return { type: 'messageBack', title, text: title, displayText: title, value: { choice } };
}
