// What an engineer does to a case: each action is one transaction with its event, its effect on the queue and on who may speak.
// Only `send` and the closing text of `resolve` carry staff's words to the customer; the announcements are the bot's own.
import { sql } from 'kysely';
import { afterCase } from '../../dialogs/after-case.ts';
import type { Language } from '../../dialogs/dialog.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { type Case, findCase, lockCase, moveCase } from '../cases/cases.ts';
import { appendEvents, type CaseFact, engineerActor } from '../cases/ledger.ts';
import { isOutcome } from '../cases/outcome.ts';
import type { Instant } from '../clock.ts';
import { enqueueReply } from '../conversation/outbox.ts';
import { giveTo, resumeDialog } from '../conversation/ownership.ts';
import type { DeskAction, Done, Refused } from '../desk.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { announceToCustomer } from './announcements.ts';
import { hasReceipt, keepReceipt } from './desk-receipts.ts';
import { firstFree, firstInLine, leaveQueue, releaseEntry, takeEntry, takenBy } from './queue.ts';
import { refused } from './refusals.ts';

export interface Acting {
  readonly engineer: string;
  readonly now: Instant;
  readonly newId: () => string;
  /** The language of a brand's customers who have not shown theirs. */
  readonly languageOfBrand: (brand: string) => Language;
  /** What was done under this key is not done again. */
  readonly onceKey?: string | undefined;
}

/** The case under the engineer's hands, locked. */
interface Scene extends Acting {
  readonly case: Case;
  readonly conversationId: string;
  readonly language: Language;
  readonly isReachable: boolean;
  readonly dialog: DialogState | null;
  readonly holder: string | undefined;
}

const maxText = 8_000;

/** Carries out one action, or says why it cannot be; nothing of a refused one remains. */
export async function actOnCase(
  database: Database,
  caseId: string,
  action: DeskAction,
  acting: Acting,
): Promise<Done | Refused> {
  return await database.transaction().execute((trx) => actInside(trx, caseId, action, acting));
}

/** Takes the first case that waits. */
export async function takeNext(database: Database, acting: Acting): Promise<Done | Refused> {
  for (;;) {
    const taking = await database.transaction().execute((trx) => takeFirst(trx, acting));
    // Somebody was faster: the next one, then. Each round another case is gone from the queue, so there is an end.
    if (taking.kind === 'done' || taking.reason !== 'taken') return taking;
  }
}

async function takeFirst(trx: Transaction, acting: Acting): Promise<Done | Refused> {
  // A case whose turn runs just now is passed over, but not where it is the only one.
  const caseId = (await firstFree(trx)) ?? (await firstInLine(trx));
  return caseId === undefined ? refused('nobody-waits') : await actInside(trx, caseId, { kind: 'take' }, acting);
}

async function actInside(
  trx: Transaction,
  caseId: string,
  action: DeskAction,
  acting: Acting,
): Promise<Done | Refused> {
  const scene = await openScene(trx, caseId, acting);
  if (scene === undefined) return refused('unknown-case');
  const { onceKey } = acting;
  if (onceKey !== undefined && (await hasReceipt(trx, caseId, onceKey))) return { kind: 'done', caseId };
  const refusal = await carryOut(trx, scene, action);
  if (refusal !== undefined) return refusal;
  if (onceKey !== undefined) await keepReceipt(trx, caseId, onceKey);
  await notify(trx, 'case', caseId);
  return { kind: 'done', caseId };
}

/** Locks the conversation, then the case: the order in which a turn locks them, so that neither waits for the other for ever. */
async function openScene(trx: Transaction, caseId: string, acting: Acting): Promise<Scene | undefined> {
  const unlocked = await findCase(trx, caseId);
  if (unlocked === undefined) return undefined;
  const conversation = await trx
    .selectFrom('conversations')
    .select(['conversationId', 'language', 'reachable', 'state'])
    .where('conversationId', '=', unlocked.conversationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const locked = await lockCase(trx, caseId);
  if (locked === undefined) return undefined;
  return {
    ...acting,
    case: locked,
    conversationId: conversation.conversationId,
    language: languageOf(conversation.language) ?? acting.languageOfBrand(locked.brand),
    isReachable: conversation.reachable,
    dialog: conversation.state as DialogState | null,
    holder: await takenBy(trx, caseId),
  };
}

async function carryOut(trx: Transaction, scene: Scene, action: DeskAction): Promise<Refused | undefined> {
  switch (action.kind) {
    case 'take':
      return await take(trx, scene);
    case 'release':
      return notHeld(scene) ?? (await release(trx, scene, action.note));
    case 'note':
      return unfitText(action.text) ?? (await record(trx, scene, { kind: 'note', text: action.text.trim() }));
    case 'send':
      return notHeld(scene) ?? (await send(trx, scene, action.text, action.sendId));
    case 'hand-back':
      return notHeld(scene) ?? (await handBack(trx, scene, action.note));
    case 'resolve':
      return notHeld(scene) ?? (await resolve(trx, scene, action));
  }
}

async function take(trx: Transaction, scene: Scene): Promise<Refused | undefined> {
  if (scene.case.status === 'resolved') return refused('resolved');
  // Pressed twice: the case is theirs already.
  if (scene.holder === scene.engineer) return undefined;
  const taking = await takeEntry(trx, scene.case.caseId, scene.engineer, scene.now);
  if (taking.kind === 'refused') {
    return taking.reason === 'taken' ? refused('taken', taking.takenBy) : refused('not-queued');
  }
  await moveCase(trx, scene.case, 'take', scene.now);
  await giveTo(trx, scene.conversationId, 'engineer');
  await tell(trx, scene, 'engineer-joined');
  return await record(trx, scene, { kind: 'taken' });
}

/** Back into the queue. Until another engineer takes it the bot speaks again, so that nobody writes into silence. */
async function release(trx: Transaction, scene: Scene, note: string): Promise<undefined> {
  await moveCase(trx, scene.case, 'release', scene.now);
  await releaseEntry(trx, scene.case.caseId);
  await giveTo(trx, scene.conversationId, 'bot');
  await tell(trx, scene, 'waiting');
  return await record(trx, scene, { kind: 'released', note: note.trim() });
}

async function send(trx: Transaction, scene: Scene, text: string, sendId: string): Promise<Refused | undefined> {
  if (await wasSent(trx, scene.case.caseId, sendId)) return undefined;
  return await sendText(trx, scene, text, sendId);
}

async function handBack(trx: Transaction, scene: Scene, note: string): Promise<undefined> {
  await moveCase(trx, scene.case, 'hand-back', scene.now);
  await leaveQueue(trx, scene.case.caseId);
  await giveTo(trx, scene.conversationId, 'bot');
  await tell(trx, scene, 'engineer-left');
  await resumeDialog(trx, scene);
  return await record(trx, scene, { kind: 'handed-back', note: note.trim() });
}

async function resolve(
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
  await tell(trx, scene, 'resolved');
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

/** Staff's words on their way to the customer. */
async function sendText(trx: Transaction, scene: Scene, text: string, sendId: string): Promise<Refused | undefined> {
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

async function record(trx: Transaction, scene: Scene, event: CaseFact): Promise<undefined> {
  await appendEvents(trx, scene.case, [{ actor: engineerActor(scene.engineer), event }], scene.now);
}

async function tell(
  trx: Transaction,
  scene: Scene,
  kind: 'engineer-joined' | 'engineer-left' | 'resolved' | 'waiting',
): Promise<void> {
  await announceToCustomer(trx, kind, { ...scene, number: scene.case.number });
}

/** Only the engineer who has the case may speak to its customer or decide what becomes of it. */
function notHeld({ case: { status }, holder, engineer }: Scene): Refused | undefined {
  if (status === 'resolved') return refused('resolved');
  if (holder === undefined) return refused('not-taken');
  return holder === engineer ? undefined : refused('taken', holder);
}

function unfitText(text: string): Refused | undefined {
  if (text.trim() === '') return refused('empty');
  return text.length > maxText ? refused('too-long') : undefined;
}

function languageOf(language: string | null): Language | undefined {
  return language === 'en' || language === 'zh' ? language : undefined;
}
