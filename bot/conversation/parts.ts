// One reply as the activities its channel can carry: a long text becomes several, and the buttons stand under the last.
import type { Activity } from 'botbuilder';
import type { Capabilities } from '../channel.ts';
import { splitText } from './split.ts';

export function partsOf(activity: Partial<Activity>, { maxText }: Capabilities): readonly Partial<Activity>[] {
  const texts = splitText(activity.text ?? '', maxText);
  if (texts.length <= 1) return [activity];
  const { suggestedActions, attachments, ...plain } = activity;
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    return { ...(isLast ? activity : { ...plain, channelData: undefined }), text };
  });
}
