// One or several inbox events as the one thing the customer did.
import type { Activity } from 'botbuilder';
import type { CaseNews } from '../../dialogs/case-life/case-news.ts';
import type { CustomerActivity, IncomingFile } from '../../dialogs/dialog.ts';
import { hasLeft } from '../channel.ts';

export interface PreparedEvent {
  readonly activity: Partial<Activity>;
  readonly files: readonly IncomingFile[];
}

/** `events` is one event, or the siblings of one album in order. Undefined where the bot has nothing to do with it. */
export function customerActivity(events: readonly PreparedEvent[]): CustomerActivity | undefined {
  const first = events[0]?.activity;
  if (first === undefined) return undefined;
  const locale = first.locale === undefined ? {} : { locale: first.locale };
  if (hasLeft(first)) return undefined;
  if (first.type === 'conversationUpdate') return { kind: 'joined', ...locale };
  if (first.type === 'event') return ownEvent(first);
  if (first.type !== 'message') return undefined;
  const text = events
    .map(({ activity }) => activity.text ?? '')
    .filter((one) => one !== '')
    .join('\n');
  const choice = stringIn(first.value, 'choice');
  const location = locationIn(first.channelData);
  return {
    kind: 'message',
    text,
    files: events.flatMap(({ files }) => files),
    ...locale,
    ...(choice !== undefined && { choice }),
    ...(location !== undefined && { location }),
  };
}

/** What the bot queued itself: no channel brings an event in. */
function ownEvent({ name, value }: Partial<Activity>): CustomerActivity | undefined {
  if (name === 'handback') return { kind: 'handback' };
  return name === 'news' ? { kind: 'news', news: value as CaseNews } : undefined;
}

function stringIn(value: unknown, key: string): string | undefined {
  const found = Object(value)[key] as unknown;
  return typeof found === 'string' ? found : undefined;
}

function locationIn(channelData: unknown): { readonly latitude: number; readonly longitude: number } | undefined {
  const { latitude, longitude } = Object(Object(channelData).location);
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined;
}
