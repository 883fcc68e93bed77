// Departing from the verdict: with a reason always, and above the desk's limit only when a second person, a lead, agrees.
import { remedies } from '../../../policy/decision.ts';
import { judgedDecision } from '../../cases/facts-of-case.ts';
import { type CaseEvent, readLedger } from '../../cases/ledger.ts';
import { remedyStatuses } from '../../cases/staff-words.ts';
import type { DeskAction, Money, Refused } from '../../desk-action.ts';
import type { Transaction } from '../../storage/database.ts';
import { readMoney } from '../money.ts';
import { deskOf } from '../queue.ts';
import { refused, refusedChoice } from '../refusals.ts';
import { hasRole, noReason } from './permission.ts';
import { type Outcome, record, type Scene } from './scene.ts';

type Override = Extract<DeskAction, { readonly kind: 'override-verdict' }>;

export async function overrideVerdict(trx: Transaction, scene: Scene, wanted: Override): Promise<Outcome> {
  const events = await readLedger(trx, scene.case.caseId);
  const unfit = noReason(wanted.reason) ?? unfitOverride(wanted, events);
  if (unfit !== undefined) return unfit;
  const remedy = remedies.find((known) => known === wanted.remedy) ?? 'return';
  const outcome = remedyStatuses.find((known) => known === wanted.outcome) ?? 'review';
  const { reason, goodwill } = wanted;
  const content = { overrideId: scene.newId(), remedy, outcome, reason: reason.trim(), goodwill: goodwill ?? null };
  const isSmall = await isWithinLimit(trx, scene, goodwill);
  await record(trx, scene, { kind: isSmall ? 'overridden' : 'override-proposed', ...content });
  return isSmall ? undefined : { waitsForApproval: true };
}

/** Approved twice it stands once. */
export async function approveOverride(trx: Transaction, scene: Scene, overrideId: string): Promise<Outcome> {
  const events = await readLedger(trx, scene.case.caseId);
  const proposal = proposalOf(events, overrideId);
  if (proposal === undefined) return refused('unknown-override');
  if (proposal.actor === `engineer:${scene.engineer}`) return refused('own-override');
  if (!hasRole(scene.staff, scene.engineer, 'lead')) return refused('not-allowed');
  const decided = decisionOn(events, overrideId);
  if (decided !== undefined) return decided.kind === 'overridden' ? undefined : refused('unknown-override');
  const { remedy, outcome, reason, goodwill } = proposal;
  return await record(trx, scene, { kind: 'overridden', overrideId, remedy, outcome, reason, goodwill });
}

export async function rejectOverride(
  trx: Transaction,
  scene: Scene,
  { overrideId, reason }: Extract<DeskAction, { readonly kind: 'reject-override' }>,
): Promise<Outcome> {
  const events = await readLedger(trx, scene.case.caseId);
  if (proposalOf(events, overrideId) === undefined) return refused('unknown-override');
  if (!hasRole(scene.staff, scene.engineer, 'lead')) return refused('not-allowed');
  const decided = decisionOn(events, overrideId);
  if (decided !== undefined) return decided.kind === 'override-rejected' ? undefined : refused('unknown-override');
  const noWhy = noReason(reason);
  return noWhy ?? (await record(trx, scene, { kind: 'override-rejected', overrideId, reason: reason.trim() }));
}

function unfitOverride({ remedy, outcome, goodwill }: Override, events: readonly CaseEvent[]): Refused | undefined {
  const judged = judgedDecision(events)?.decision;
  const verdict = Object.entries(judged?.remedies ?? {}).find(([name]) => name === remedy)?.[1];
  if (verdict === undefined) return refused('not-decided');
  if (!remedyStatuses.some((known) => known === outcome)) {
    return refusedChoice({ en: 'Choose one of these', zh: '请选择其中之一' }, remedyStatuses);
  }
  if (verdict.status === outcome && goodwill === undefined) {
    return refused('unfit-choice', {
      en: 'The verdict says so already: there is nothing to override.',
      zh: '判断本来如此,无需改判。',
    });
  }
  if (goodwill === undefined) return undefined;
  const isFit = readMoney(goodwill.amount) !== undefined && /^[A-Z]{3}$/.test(goodwill.currency);
  return isFit ? undefined : refused('unfit-quote', unreadGoodwill);
}

const unreadGoodwill = {
  en: 'Write the goodwill as an amount such as 120.50 and CNY.',
  zh: '通融金额请写成如 120.50 与 CNY 的形式。',
};

/** Without a limit of its desk, any goodwill needs a second person. */
async function isWithinLimit(trx: Transaction, scene: Scene, goodwill: Money | undefined): Promise<boolean> {
  const worth = goodwill === undefined ? 0 : (readMoney(goodwill.amount) ?? Number.POSITIVE_INFINITY);
  if (goodwill === undefined || worth === 0) return true;
  const desk = await deskOf(trx, scene.case.caseId);
  const limit = scene.staff.desks.find(({ id }) => id === desk)?.goodwillLimit;
  return limit?.currency === goodwill.currency && worth <= (readMoney(limit.amount) ?? 0);
}

type Proposal = Extract<CaseEvent, { readonly kind: 'override-proposed' }>;

function proposalOf(events: readonly CaseEvent[], overrideId: string): Proposal | undefined {
  return events.find((event) => event.kind === 'override-proposed' && event.overrideId === overrideId) as
    | Proposal
    | undefined;
}

function decisionOn(events: readonly CaseEvent[], overrideId: string): CaseEvent | undefined {
  return events.find(
    (event) => (event.kind === 'overridden' || event.kind === 'override-rejected') && event.overrideId === overrideId,
  );
}
