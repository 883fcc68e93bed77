// The bot's own words when people come and go: fixed texts, in the customer's language.
import { type Announcement, announce } from '../../dialogs/case-life/announce.ts';
import type { Language } from '../../dialogs/dialog.ts';
import type { Instant } from '../clock.ts';
import { enqueueReply } from '../conversation/outbox.ts';
import { activityOfReply, announced } from '../conversation/reply-activity.ts';
import type { Transaction } from '../storage/database.ts';

export interface Announcing {
  readonly conversationId: string;
  readonly language: Language;
  readonly engineer: string;
  readonly now: Instant;
  readonly newId: () => string;
}

/** Tells the customer who speaks from now on. */
export async function announceToCustomer(
  trx: Transaction,
  kind: Announcement,
  { conversationId, language, engineer, now, newId }: Announcing,
): Promise<void> {
  const reply = announce(kind, language, { engineer });
  const activity = announced(activityOfReply(reply), kind);
  await enqueueReply(trx, { conversationId, author: 'bot', activity, now, newId });
}
