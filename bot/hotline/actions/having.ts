// Who has the case: take, acknowledge, release, transfer, escalate.
import { type Case, moveCase } from '../../cases/cases.ts';
import { addMs } from '../../clock.ts';
import { giveTo } from '../../conversation/ownership.ts';
import type { DeskAction, Refused } from '../../desk-action.ts';
import type { DeskPlan } from '../../staff.ts';
import type { Transaction } from '../../storage/database.ts';
import { setTimer } from '../../timers.ts';
import { announceToCustomer } from '../announcements.ts';
import { acknowledgeEntry, assignEntry, deskOf, moveEntry, releaseEntry } from '../queue.ts';
import { refused, refusedAsStranger, refusedAsTaken } from '../refusals.ts';
import { noReason, notWithHotline } from './permission.ts';
import { record, type Scene } from './scene.ts';
import { takeCases } from './take-cases.ts';

type Transfer = Extract<DeskAction, { readonly kind: 'transfer' }>;

/** Alarm clocks that look whether a case that was taken is still in good hands. */
export const acknowledgeTimer = 'hotline-acknowledge';
export const shiftEndTimer = 'hotline-shift-end';

export async function take(trx: Transaction, scene: Scene): Promise<Refused | undefined> {
  const { case: found, holder, engineer } = scene;
  if (found.status === 'resolved') return refused('resolved');
  // Pressed twice: the case is theirs already.
  if (holder === engineer) return undefined;
  if (holder !== undefined) return refusedAsTaken(holder);
  const absent = await notOnShiftAt(trx, scene, engineer);
  if (absent !== undefined) return absent;
  const taken = await takeCases(trx, [{ ...scene, ...found }]);
  return taken.size === 0 ? refused('not-queued') : await watchOver(trx, scene, engineer);
}

/** Nothing to record where it was seen before. */
export async function acknowledge(trx: Transaction, scene: Scene): Promise<undefined> {
  const isNews = await acknowledgeEntry(trx, scene.case.caseId, scene.engineer, scene.now);
  return isNews ? await record(trx, scene, { kind: 'acknowledged' }) : undefined;
}

/** Back into the queue. Until another engineer takes it the bot speaks again, so that nobody writes into silence. */
export async function release(trx: Transaction, scene: Scene, note: string): Promise<undefined> {
  await moveCase(trx, scene.case, 'release', scene.now);
  await releaseEntry(trx, scene.case.caseId);
  await giveTo(trx, scene.conversationId, 'bot');
  await tell(trx, scene, 'waiting');
  return await record(trx, scene, { kind: 'released', note: note.trim() });
}

/** A case that waits may be handed on by anybody, one that is taken only by who has it. */
export async function transfer(trx: Transaction, scene: Scene, { to, note }: Transfer): Promise<Refused | undefined> {
  const stopped = notWithHotline(scene) ?? (isOthers(scene) ? refusedAsTaken(scene.holder ?? '') : noReason(note));
  if (stopped !== undefined) return stopped;
  return 'desk' in to ? await toDesk(trx, scene, to.desk, note) : await toEngineer(trx, scene, to.engineer, note);
}

export async function escalate(trx: Transaction, scene: Scene, reason: string): Promise<Refused | undefined> {
  const stopped = notWithHotline(scene) ?? (isOthers(scene) ? refusedAsTaken(scene.holder ?? '') : noReason(reason));
  if (stopped !== undefined) return stopped;
  const from = await deskOf(trx, scene.case.caseId);
  const above = deskAbove(scene, from);
  if (above === undefined) return refused('no-higher-level');
  await moveToDesk(trx, scene, above);
  return await record(trx, scene, {
    kind: 'escalated',
    from: from ?? '',
    to: above.id,
    level: above.level,
    reason: reason.trim(),
  });
}

function deskAbove({ staff }: Pick<Scene, 'staff'>, from: string | undefined): DeskPlan | undefined {
  const above = staff.desks.find(({ id }) => id === from)?.escalatesTo;
  return staff.desks.find(({ id }) => id === above);
}

/** Into another desk's queue; if somebody had it, they have it no longer. */
async function moveToDesk(trx: Transaction, scene: Scene, desk: DeskPlan): Promise<void> {
  await moveCase(trx, scene.case, 'move', scene.now);
  await moveEntry(trx, scene.case.caseId, desk);
  if (scene.holder === undefined) return;
  await giveTo(trx, scene.conversationId, 'bot');
  await tell(trx, scene, 'waiting');
}

async function toDesk(trx: Transaction, scene: Scene, desk: string, note: string): Promise<Refused | undefined> {
  const plan = scene.staff.desks.find(({ id }) => id === desk);
  if (plan === undefined)
    return refused('unknown-desk', {
      en: `There is no desk "${desk}".`,
      zh: `没有名为“${desk}”的服务台。`,
    });
  await moveToDesk(trx, scene, plan);
  return await record(trx, scene, { kind: 'transferred', toDesk: desk, toEngineer: null, note: note.trim() });
}

async function toEngineer(trx: Transaction, scene: Scene, colleague: string, note: string) {
  const { staff, case: found, holder, now } = scene;
  if (staff.isListed && staff.named(colleague) === undefined) return refusedAsStranger(colleague);
  if (colleague.trim() === '') return refused('unknown-staff');
  if (holder === colleague) return undefined;
  const absent = await notOnShiftAt(trx, scene, colleague);
  if (absent !== undefined) return absent;
  await moveCase(trx, found, 'assign', now);
  await assignEntry(trx, found.caseId, colleague, now);
  await giveTo(trx, scene.conversationId, 'engineer');
  await tell(trx, { ...scene, engineer: colleague }, 'engineer-joined');
  await record(trx, scene, { kind: 'transferred', toDesk: null, toEngineer: colleague, note: note.trim() });
  return await watchOver(trx, scene, colleague);
}

/** Nobody is given a case at a desk where they are not on shift. */
async function notOnShiftAt(trx: Transaction, { staff, case: { caseId }, now, engineer }: Scene, whom: string) {
  if (!staff.isListed) return undefined;
  const desk = await deskOf(trx, caseId);
  if (desk === undefined || staff.desksOf(whom, now).includes(desk)) return undefined;
  const [en, zh] = whom === engineer ? ['You are', '您'] : [`${whom} is`, whom];
  return refused('off-shift', {
    en: `${en} not on shift at the desk ${desk} just now.`,
    zh: `${zh}现在不在服务台 ${desk} 当班。`,
  });
}

/** Somebody looks again: when they should have shown that they saw it, and when their shift ends. */
export async function watchOver(
  trx: Transaction,
  { staff, now, conversationId, case: found }: Watched,
  holder: string,
): Promise<undefined> {
  if (!staff.isListed) return;
  const desk = await deskOf(trx, found.caseId);
  const plan = staff.desks.find(({ id }) => id === desk);
  if (plan === undefined) return;
  const timer = { conversationId, key: found.caseId, payload: { caseId: found.caseId, holder } };
  const withinMs = Temporal.Duration.from(plan.acknowledgeWithin).total('milliseconds');
  await setTimer(trx, { ...timer, kind: acknowledgeTimer, dueAt: addMs(now, withinMs) });
  const until = staff.onCall(now).find(({ person, desk: at }) => person === holder && at === desk)?.until;
  if (until) await setTimer(trx, { ...timer, kind: shiftEndTimer, dueAt: until });
}

interface Watched extends Pick<Scene, 'staff' | 'now' | 'conversationId'> {
  readonly case: Pick<Case, 'caseId'>;
}

function isOthers({ holder, engineer, staff }: Scene): boolean {
  if (holder === undefined || holder === engineer) return false;
  // A lead may take a case out of anybody's hands.
  return !(staff.isListed && (staff.named(engineer)?.roles ?? []).includes('lead'));
}

async function tell(trx: Transaction, scene: Scene, kind: 'engineer-joined' | 'waiting'): Promise<void> {
  await announceToCustomer(trx, kind, scene);
}
