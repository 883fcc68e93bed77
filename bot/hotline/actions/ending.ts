// How a case leaves the engineer's hands for good: back to the bot, or resolved.
import { afterCase } from '../../../dialogs/case-life/after-case.ts';
import { moveCase } from '../../cases/cases.ts';
import { isOutcome } from '../../cases/outcome.ts';
import { giveTo, resumeDialog } from '../../conversation/ownership.ts';
import type { DeskAction, Refused } from '../../desk-action.ts';
import type { Transaction } from '../../storage/database.ts';
import { announceToCustomer } from '../announcements.ts';
import { leaveQueue } from '../queue.ts';
import { refused } from '../refusals.ts';
import { record, type Scene } from './scene.ts';
import { sendText } from './talking.ts';

export async function handBack(trx: Transaction, scene: Scene, note: string): Promise<undefined> {
  await moveCase(trx, scene.case, 'hand-back', scene.now);
  await leaveQueue(trx, scene.case.caseId);
  await giveTo(trx, scene.conversationId, 'bot');
  await announceToCustomer(trx, 'engineer-left', scene);
  await resumeDialog(trx, scene);
  return await record(trx, scene, { kind: 'handed-back', note: note.trim() });
}

export async function resolve(
  trx: Transaction,
  scene: Scene,
  { outcome, note, closingText }: Extract<DeskAction, { readonly kind: 'resolve' }>,
): Promise<Refused | undefined> {
  if (!isOutcome(outcome)) return refused('unknown-outcome');
  const unsent = closingText.trim() === '' ? undefined : await sendText(trx, scene, closingText, scene.newId());
  if (unsent !== undefined) return unsent;
  await moveCase(trx, scene.case, 'resolve', scene.now);
  await leaveQueue(trx, scene.case.caseId);
  await giveTo(trx, scene.conversationId, 'bot');
  await forgetDialog(trx, scene);
  return await record(trx, scene, { kind: 'resolved', outcome, note: note.trim() });
}

/** What the customer writes from now on is a new trouble. */
async function forgetDialog(trx: Transaction, { conversationId, dialog }: Scene): Promise<void> {
  if (dialog === null) return;
  await trx
    .updateTable('conversations')
    .set({ state: JSON.stringify(afterCase(dialog)) })
    .where('conversationId', '=', conversationId)
    .execute();
}
