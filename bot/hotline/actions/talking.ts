// What is said: to colleagues, and, by an explicit send alone, to the customer.
import { sql } from 'kysely';
import { evidenceSlots } from '../../cases/staff-words.ts';
import { enqueueReply } from '../../conversation/outbox.ts';
import type { Refused } from '../../desk-action.ts';
import type { Transaction } from '../../storage/database.ts';
import { refused, refusedChoice } from '../refusals.ts';
import { unfitText } from './permission.ts';
import { record, type Scene } from './scene.ts';

export async function note(trx: Transaction, scene: Scene, text: string): Promise<Refused | undefined> {
  return unfitText(text) ?? (await record(trx, scene, { kind: 'note', text: text.trim() }));
}

export async function send(trx: Transaction, scene: Scene, text: string, sendId: string): Promise<Refused | undefined> {
  if (await wasSent(trx, scene.case.caseId, sendId)) return undefined;
  return await sendText(trx, scene, text, sendId);
}

/** Staff's words on their way to the customer. */
export async function sendText(
  trx: Transaction,
  scene: Scene,
  text: string,
  sendId: string,
): Promise<Refused | undefined> {
  const unfit = unfitText(text);
  if (unfit !== undefined) return unfit;
  if (!scene.isReachable) return refused('unreachable');
  const { messageId } = await enqueueReply(trx, {
    conversationId: scene.conversationId,
    author: 'engineer',
    engineer: scene.engineer,
    activity: { type: 'message', text: text.trim(), textFormat: 'plain' },
    now: scene.now,
    newId: scene.newId,
  });
  return await record(trx, scene, { kind: 'sent', messageId, sendId });
}

export async function requestEvidence(
  trx: Transaction,
  scene: Scene,
  wanted: readonly string[],
): Promise<Refused | undefined> {
  const slots = evidenceSlots.filter((slot) => wanted.includes(slot));
  if (slots.length === 0 || slots.length !== new Set(wanted).size) {
    return refusedChoice({ en: 'Choose what the customer is to show', zh: '请选择客户需要提供的凭证' }, evidenceSlots);
  }
  return await record(trx, scene, { kind: 'evidence-requested', slots });
}

/** The same send pressed or transmitted twice reaches the customer once. */
async function wasSent(trx: Transaction, caseId: string, sendId: string): Promise<boolean> {
  const earlier = await trx
    .selectFrom('caseEvents')
    .select('sequence')
    .where('caseId', '=', caseId)
    .where('kind', '=', 'sent')
    .where(sql<boolean>`data ->> 'sendId' = ${sendId}`)
    .executeTakeFirst();
  return earlier !== undefined;
}
