// What the customer is told when something happens to their case outside a turn.
import type { Language, Reply } from '../dialog.ts';
import { textsIn } from '../texts/texts.ts';

export type Announcement = 'engineer-joined' | 'engineer-left' | 'waiting';

export interface AnnouncementParams {
  /** The engineer's name as customers may see it. */
  readonly engineer?: string;
  /** Place in the queue, 1 is next. */
  readonly position?: number;
}

export function announce(kind: Announcement, language: Language, params: AnnouncementParams = {}): Reply {
  return { kind: 'notice', text: wording(kind, language, params), language, actions: [], citations: [] };
}

function wording(kind: Announcement, language: Language, { engineer, position }: AnnouncementParams): string {
  const { talk } = textsIn(language);
  switch (kind) {
    case 'engineer-joined':
      return talk.engineerJoined(engineer);
    case 'engineer-left':
      return talk.engineerLeft(engineer);
    case 'waiting':
      return talk.waiting(position);
  }
}
