// What an engineer does to a case: each action is one transaction with its event, its effect on the queue and on who may speak.
// Only `send` and the closing text of `resolve` carry staff's words to the customer; everything else is the bot's own or stays inside.
import type { DeskAction, Done, Refused } from '../desk-action.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { transact } from '../storage/transact.ts';
import { handBack, resolve } from './actions/ending.ts';
import { acknowledge, escalate, release, take, transfer } from './actions/having.ts';
import { confirmRequest, correctFact, receiveGoods, recordInspection } from './actions/judging.ts';
import { approveOverride, overrideVerdict, rejectOverride } from './actions/overriding.ts';
import { notAtWork, notHeld } from './actions/permission.ts';
import { type Acting, judgingBrand, type Outcome, openScene, type Scene } from './actions/scene.ts';
import { note, requestEvidence, send } from './actions/talking.ts';
import { dispatch, milestone, pause, quote, resume } from './actions/working.ts';
import { watchClocks } from './clock-watch.ts';
import { hasReceipt, keepReceipt } from './desk-receipts.ts';
import { showSeen } from './queue.ts';
import { refused } from './refusals.ts';

/** Carries out one action, or says why it cannot be; nothing of a refused one remains. */
export async function actOnCase(
  database: Database,
  caseId: string,
  action: DeskAction,
  acting: Acting,
): Promise<Done | Refused> {
  return notAtWork(acting, action) ?? (await transact(database, (trx) => actInside(trx, caseId, action, acting)));
}

/** The same inside a transaction of the caller's. */
export async function actInside(
  trx: Transaction,
  caseId: string,
  action: DeskAction,
  acting: Acting,
): Promise<Done | Refused> {
  const scene = await openScene(trx, caseId, acting);
  if (scene === undefined) return refused('unknown-case');
  const { onceKey } = acting;
  if (onceKey !== undefined && (await hasReceipt(trx, caseId, onceKey))) return { kind: 'done', caseId };
  const outcome = await carryOut(trx, scene, action);
  if (outcome !== undefined && 'kind' in outcome) return outcome;
  if (scene.holder === scene.engineer) await showSeen(trx, caseId, scene.engineer, scene.now);
  await lookAtClocks(trx, scene, action.kind);
  if (onceKey !== undefined) await keepReceipt(trx, caseId, onceKey);
  await notify(trx, 'case', caseId);
  return { kind: 'done', caseId, ...outcome };
}

/** Who has a case changes no promise of it. */
const touchesNoClock: ReadonlySet<DeskAction['kind']> = new Set(['take', 'release', 'transfer', 'note']);

async function lookAtClocks(trx: Transaction, scene: Scene, kind: DeskAction['kind']): Promise<void> {
  const brand = judgingBrand(scene.case, scene.brandById);
  if (brand !== undefined && !touchesNoClock.has(kind)) await watchClocks(trx, scene.case, brand, scene.now);
}

async function carryOut(trx: Transaction, scene: Scene, action: DeskAction): Promise<Outcome> {
  switch (action.kind) {
    case 'take':
      return await take(trx, scene);
    case 'transfer':
      return await transfer(trx, scene, action);
    case 'escalate':
      return await escalate(trx, scene, action.reason);
    case 'note':
      return await note(trx, scene, action.text);
    case 'approve-override':
      return await approveOverride(trx, scene, action.overrideId);
    case 'reject-override':
      return await rejectOverride(trx, scene, action);
    default:
      return notHeld(scene) ?? (await carryOutAsHolder(trx, scene, action));
  }
}

type HoldersAction = Exclude<
  DeskAction,
  { readonly kind: 'take' | 'transfer' | 'escalate' | 'note' | 'approve-override' | 'reject-override' }
>;

/** What only the engineer may do who has the case. */
async function carryOutAsHolder(trx: Transaction, scene: Scene, action: HoldersAction): Promise<Outcome> {
  switch (action.kind) {
    case 'acknowledge':
      return await acknowledge(trx, scene);
    case 'release':
      return await release(trx, scene, action.note);
    case 'send':
      return await send(trx, scene, action.text, action.sendId);
    case 'request-evidence':
      return await requestEvidence(trx, scene, action.slots);
    case 'correct-fact':
      return await correctFact(trx, scene, action);
    case 'confirm-request':
      return await confirmRequest(trx, scene, action.remedy);
    case 'receive-goods':
      return await receiveGoods(trx, scene, action.note);
    case 'record-inspection':
      return await recordInspection(trx, scene, action);
    case 'quote':
      return await quote(trx, scene, action);
    case 'dispatch':
      return await dispatch(trx, scene, action);
    case 'milestone':
      return await milestone(trx, scene, action);
    case 'pause':
      return await pause(trx, scene, action);
    case 'resume':
      return await resume(trx, scene, action.note);
    case 'override-verdict':
      return await overrideVerdict(trx, scene, action);
    case 'hand-back':
      return await handBack(trx, scene, action.note);
    case 'resolve':
      return await resolve(trx, scene, action);
  }
}
