// What staff know better than the customer: a corrected fact, a confirmed request, goods that came, an inspection. Each runs the
// verdict again; what became of it stands in the events and goes back to who asked.
import { decide } from '../../../policy/decide.ts';
import { type Decision, type Remedy, remedies } from '../../../policy/decision.ts';
import type { FactState, Facts } from '../../../policy/facts.ts';
import { parseFacts } from '../../../policy/facts-json.ts';
import { factChanges, factsOfCase, judgedDecision } from '../../cases/facts-of-case.ts';
import { type CaseEvent, readLedger } from '../../cases/ledger.ts';
import { civilDate } from '../../clock.ts';
import type { DeskAction, VerdictChange } from '../../desk-action.ts';
import type { Transaction } from '../../storage/database.ts';
import { refused } from '../refusals.ts';
import { contradictionIn } from './fact-order.ts';
import { unfitFact } from './fact-words.ts';
import { noReason } from './permission.ts';
import { type Outcome, packOf, record, type Scene } from './scene.ts';

type Correction = Extract<DeskAction, { readonly kind: 'correct-fact' }>;

export async function correctFact(
  trx: Transaction,
  scene: Scene,
  { fact, value, reason }: Correction,
): Promise<Outcome> {
  const noWhy = noReason(reason);
  if (noWhy !== undefined) return noWhy;
  const read = readFacts(scene, { [fact]: value }, 'staff');
  if ('kind' in read) return read;
  return await learn(trx, scene, read.facts, { reason: reason.trim() });
}

/** Fifteen days from here the unit must be with us (3.2.2(d), 3.3.2(c), 3.4.2(k)). Confirmed twice it counts from the first time. */
export async function confirmRequest(trx: Transaction, scene: Scene, wanted: string): Promise<Outcome> {
  const remedy = remedies.find((known) => known === wanted);
  if (remedy === undefined || packOf(scene)?.remedies.includes(remedy) !== true) {
    return refused('unfit-choice', {
      en: `This maker's policy knows no remedy "${wanted}".`,
      zh: `该厂商的政策中没有“${wanted}”这一项。`,
    });
  }
  const events = await readLedger(trx, scene.case.caseId);
  const earlier = events.findLast((event) => event.kind === 'request-confirmed');
  if (earlier?.remedy === remedy) return undefined;
  const on = today(scene);
  const outcome = await learn(trx, scene, stated({ requestConfirmed: true, confirmedOn: on }, 'staff'));
  const decision = judgedDecision(await readLedger(trx, scene.case.caseId))?.decision;
  await record(trx, scene, { kind: 'request-confirmed', remedy, on, bringBy: bringByOf(decision, remedy) });
  return outcome;
}

export async function receiveGoods(trx: Transaction, scene: Scene, note: string): Promise<Outcome> {
  const events = await readLedger(trx, scene.case.caseId);
  if (!events.some(({ kind }) => kind === 'request-confirmed')) return refused('not-confirmed');
  if (events.some(({ kind }) => kind === 'goods-received')) return undefined;
  const on = today(scene);
  const outcome = await learn(trx, scene, stated({ arrived: true, shippedBack: true, arrivedOn: on }, 'staff'));
  await record(trx, scene, { kind: 'goods-received', on, note: note.trim() });
  return outcome;
}

export async function recordInspection(
  trx: Transaction,
  scene: Scene,
  { facts, note }: Extract<DeskAction, { readonly kind: 'record-inspection' }>,
): Promise<Outcome> {
  if (Object.keys(facts).length === 0)
    return refused('unfit-fact', {
      en: 'Say what the inspection found.',
      zh: '请填写检测结果。',
    });
  const read = readFacts(scene, facts, 'inspection');
  if ('kind' in read) return read;
  const outcome = await learn(trx, scene, read.facts);
  await record(trx, scene, { kind: 'inspected', facts: read.facts, note: note.trim() });
  return outcome;
}

/** The facts as they are from now on, and what the policy says to them; the bot goes on from there when it gets the case back. */
async function learn(
  trx: Transaction,
  scene: Scene,
  learned: Facts,
  { reason }: { readonly reason?: string } = {},
): Promise<Outcome> {
  const events = await readLedger(trx, scene.case.caseId);
  const known = factsOfCase(events);
  const facts = { ...known, ...learned };
  const contradiction = contradictionIn(facts);
  if (contradiction !== undefined) return refused('unfit-fact', contradiction);
  const changed = factChanges(known, learned);
  if (changed === undefined) return { changes: [] };
  await record(trx, scene, { kind: 'facts-recorded', ...changed, ...(reason === undefined ? {} : { reason }) });
  await tellBot(trx, scene, learned);
  const pack = packOf(scene);
  if (pack === undefined) return { changes: [] };
  const decision = decide(pack, facts, today(scene));
  const changes = changesBetween(decisionBefore(scene, events, known), decision);
  await record(trx, scene, { kind: 'reassessed', decision, facts, changes: [...changes] });
  return { changes };
}

function decisionBefore(scene: Scene, events: readonly CaseEvent[], known: Facts): Decision | undefined {
  const pack = packOf(scene);
  return judgedDecision(events)?.decision ?? (pack === undefined ? undefined : decide(pack, known, today(scene)));
}

function changesBetween(before: Decision | undefined, after: Decision): readonly VerdictChange[] {
  return remedies.flatMap((remedy) => {
    const was = before?.remedies[remedy]?.status ?? null;
    const is = after.remedies[remedy]?.status ?? null;
    return was === is ? [] : [{ remedy, before: was, after: is }];
  });
}

async function tellBot(trx: Transaction, { conversationId, dialog }: Scene, learned: Facts): Promise<void> {
  if (dialog === null) return;
  await trx
    .updateTable('conversations')
    .set({ state: JSON.stringify({ ...dialog, facts: { ...dialog.facts, ...learned } }) })
    .where('conversationId', '=', conversationId)
    .execute();
}

function readFacts(
  scene: Scene,
  values: Readonly<Record<string, unknown>>,
  source: 'staff' | 'inspection',
): { readonly facts: Facts } | ReturnType<typeof refused> {
  const sourced = Object.entries(values).map(([name, value]) => [name, withSource(value, source)]);
  const parsed = parseFacts({ ...Object.fromEntries(sourced), asOf: today(scene) });
  return parsed.problems === undefined
    ? parsed
    : refused('unfit-fact', unfitFact(Object.keys(values), parsed.problems));
}

/** `{ "applies": false }` keeps its shape; anything else becomes a value with its source. */
function withSource(value: unknown, source: string): unknown {
  const says = typeof value === 'object' && value !== null && 'applies' in value;
  return says ? { applies: value.applies, source } : { value, source };
}

function stated(values: Readonly<Record<string, unknown>>, source: 'staff'): Facts {
  const states = Object.entries(values).map(([name, value]) => [name, { kind: 'known', value, source } as FactState]);
  return Object.fromEntries(states);
}

function bringByOf(decision: Decision | undefined, remedy: Remedy): string | null {
  return decision?.remedies[remedy]?.deadlines.find(({ what }) => what === 'arrive-by')?.byDate ?? null;
}

function today({ case: { brand }, brandById, now }: Scene): string {
  return civilDate(now, brandById.get(brand)?.timeZone ?? 'UTC');
}
