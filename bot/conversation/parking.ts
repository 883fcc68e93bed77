// A message whose turn fails again and again is set aside with its reason; its customer is told, and people take over.
import { announce } from '../../dialogs/case-life/announce.ts';
import type { Brand } from '../brands.ts';
import { applyEffects } from '../cases/apply-effects.ts';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import type { Lane } from './lane.ts';
import { enqueueReply } from './outbox.ts';
import { activityOfReply } from './reply-activity.ts';

export interface Parking {
  /** The kind of the failure, never its words: they might quote the customer. */
  readonly reason: string;
  readonly now: Instant;
  readonly newId: () => string;
  readonly brandOf: (id: string) => Brand;
}

/** `events` are inbox ids; the conversation must be locked. */
export async function parkEvents(
  trx: Transaction,
  lane: Lane,
  events: readonly number[],
  { reason, now, newId, brandOf }: Parking,
): Promise<void> {
  const { conversationId, caseId } = lane;
  const brand = brandOf(lane.brand);
  const language = lane.language === 'zh' || lane.language === 'en' ? lane.language : brand.defaultLanguage;
  await trx
    .updateTable('inbox')
    .set({ status: 'parked', lastError: reason, doneAt: now })
    .where('inboxId', 'in', events)
    .execute();
  const effects = [
    { kind: 'hand-off', reason: 'not-understood', note: `A message could not be handled (${reason}).` },
  ] as const;
  const applied = await applyEffects(trx, { conversationId, caseId, brand, language, effects, now, newId });
  await trx
    .updateTable('conversations')
    .set({ caseId: applied.caseId, language })
    .where('conversationId', '=', conversationId)
    .execute();
  const reply = announce('waiting', language);
  await enqueueReply(trx, { conversationId, author: 'bot', activity: activityOfReply(reply), now, newId });
}
