// Carries out what a turn decided: opens the case, writes its ledger, keeps contact data, and puts it in the hotline queue.
// Called inside the turn's own transaction; either all of it happens or nothing.
import type { Contact, Effect, HandoffReason } from '../../dialogs/dialog.ts';
import type { Decision } from '../../policy/decision.ts';
import type { FactState, Facts } from '../../policy/facts.ts';
import type { Instant } from '../clock.ts';
import { clocksOfCase } from '../hotline/case-clocks.ts';
import { watchClocks } from '../hotline/clock-watch.ts';
import { firstDue } from '../hotline/clocks.ts';
import { enterQueue } from '../hotline/queue.ts';
import { route } from '../hotline/routing.ts';
import type { Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { answerCase } from './answers.ts';
import { type Case, type CaseBrand, lockCase, moveCase, numberCase, openCase } from './cases.ts';
import { eraseCustomer } from './erasure.ts';
import { attachEvidence } from './evidence.ts';
import { factChanges, factsOfCase, hazardsOf, lastDecision } from './facts-of-case.ts';
import { type Actor, appendEvents, type CaseEvent, type CaseFact, readLedger } from './ledger.ts';
import { normaliseSerial } from './units.ts';

interface Applying {
  readonly conversationId: string;
  /** The conversation's present case. */
  readonly caseId: string | null;
  readonly brand: CaseBrand;
  readonly language: string;
  readonly effects: readonly Effect[];
  readonly now: Instant;
  readonly newId: () => string;
}

interface Handoff {
  readonly reason: HandoffReason;
  readonly note: string;
}

/** Applies the effects in their order. The case's number is there once the case has one: after a claim or a hand-off. */
export async function applyEffects(
  trx: Transaction,
  turn: Applying,
): Promise<{ readonly caseId: string | null; readonly caseNumber?: string }> {
  await answerCases(trx, turn);
  if (turn.effects.some(({ kind }) => kind === 'forget-customer')) await eraseCustomer(trx, turn);
  const effects = turn.effects.filter(({ kind }) => !apart.includes(kind));
  const present = await presentCase(trx, turn);
  if (effects.length === 0) return answer(present?.caseId ?? null, present?.number ?? null);
  const current = await caseFor(trx, turn, present, effects);
  const ledger = await readLedger(trx, current.caseId);
  await writeLedger(trx, current, ledger, effects, turn.now);
  await writeRows(trx, current, effects, turn.now);
  const handoff = handoffOf(effects);
  const number = handoff === undefined ? current.number : await handOff(trx, turn, current, handoff);
  // What people are told only now may bring another promise with it.
  if (handoff === undefined && isWithPeople(current)) await watchClocks(trx, current, turn.brand, turn.now);
  await notify(trx, 'case', current.caseId);
  return answer(current.caseId, number);
}

function isWithPeople({ status }: Case): boolean {
  return status === 'queued' || status === 'taken';
}

/** Not about the present case, or carried out by themselves. */
const apart: readonly Effect['kind'][] = ['set-language', 'answer-case', 'turn-to-case', 'forget-customer'];

/** The case the turn is about: the conversation's, or the one of its own that the customer turned to; undefined for a new one. */
async function presentCase(trx: Transaction, { conversationId, caseId, effects }: Applying): Promise<Case | undefined> {
  const turned = effects.findLast((effect) => effect.kind === 'turn-to-case');
  const wanted = turned === undefined ? caseId : turned.caseId;
  const found = wanted === null ? undefined : await lockCase(trx, wanted);
  return found?.conversationId === conversationId ? found : undefined;
}

/** What the customer said to cases that went their way, each its own; one that needs its engineer again joins the queue. */
async function answerCases(trx: Transaction, turn: Applying): Promise<void> {
  for (const effect of turn.effects) {
    if (effect.kind !== 'answer-case') continue;
    const answered = await answerCase(trx, effect, turn);
    if (answered === undefined) continue;
    const reason = 'follow-up';
    if (answered.needsPeople) await handOff(trx, turn, answered.case, { reason, note: answered.note });
    await notify(trx, 'case', answered.case.caseId);
  }
}

/** The present case, or a new one: where there is none yet, and where a new trouble is told after the last was resolved. */
async function caseFor(
  trx: Transaction,
  { conversationId, brand, now, newId }: Applying,
  present: Case | undefined,
  effects: readonly Effect[],
): Promise<Case> {
  const opens = effects.find((effect) => effect.kind === 'open-case');
  if (present !== undefined && !(present.status === 'resolved' && opens !== undefined)) return present;
  const opened = await openCase(trx, { caseId: newId(), conversationId, brand }, now);
  await appendEvents(
    trx,
    opened,
    [{ actor: 'customer', event: { kind: 'opened', matter: opens?.matter ?? 'question' } }],
    now,
  );
  return opened;
}

async function writeLedger(
  trx: Transaction,
  current: Case,
  ledger: readonly CaseEvent[],
  effects: readonly Effect[],
  now: Instant,
): Promise<void> {
  let known = factsOfCase(ledger);
  let replayKey = lastDecision(ledger)?.decision.replayKey;
  const events = effects.flatMap((effect) => {
    const event = eventOf(effect, known, replayKey);
    if (event?.kind === 'facts-recorded') known = { ...known, ...event.after };
    if (event?.kind === 'decided') replayKey = event.decision.replayKey;
    return event === undefined ? [] : [{ actor: actorOf(event), event }];
  });
  await appendEvents(trx, current, events, now);
}

/** What an effect adds to the ledger; undefined where it says nothing new, or is written where it is carried out. */
function eventOf(effect: Effect, known: Facts, replayKey: string | undefined): CaseFact | undefined {
  switch (effect.kind) {
    case 'record-facts': {
      const changes = factChanges(known, effect.facts);
      return changes && { kind: 'facts-recorded', ...changes };
    }
    case 'record-decision': {
      const isNew = effect.decision.replayKey !== replayKey;
      return isNew ? { kind: 'decided', decision: effect.decision, facts: effect.facts } : undefined;
    }
    case 'record-hazard':
      return { kind: 'hazard', hazards: [...effect.hazards], words: effect.words };
    case 'record-evidence':
      return { kind: 'evidence', evidenceIds: [...effect.evidenceIds], slot: effect.slot };
    case 'submit-claim':
      return { kind: 'claim-submitted', remedy: effect.remedy };
    case 'record-contact':
      return { kind: 'contact', given: waysToReach(effect.contact) };
    case 'rest-case':
      return { kind: 'rested' };
    case 'note-request':
      return { kind: 'asked', matter: effect.matter, words: effect.words };
    case 'turn-to-case':
    case 'forget-customer':
    case 'open-case':
    case 'hand-off':
    case 'set-language':
    case 'answer-case':
      return undefined;
  }
}

function actorOf({ kind }: CaseFact): Actor {
  return kind === 'facts-recorded' || kind === 'decided' ? 'bot' : 'customer';
}

async function writeRows(trx: Transaction, current: Case, effects: readonly Effect[], now: Instant): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === 'record-evidence') await attachEvidence(trx, current, effect);
    else if (effect.kind === 'record-contact') await keepContact(trx, current, effect.contact, now);
    else if (effect.kind === 'record-facts') await keepUnit(trx, current, effect.facts);
  }
}

/** A later yes replaces an earlier one, field by field; what is not given again stays. */
async function keepContact(trx: Transaction, current: Case, contact: Contact, now: Instant): Promise<void> {
  const { consentWords, ...given } = contact;
  const row = { ...given, consentWords, consentedAt: now };
  await trx
    .insertInto('contacts')
    .values({
      caseId: current.caseId,
      conversationId: current.conversationId,
      name: null,
      phone: null,
      email: null,
      address: null,
      ...row,
    })
    .onConflict((conflict) => conflict.column('caseId').doUpdateSet(row))
    .execute();
}

/** So that a unit's earlier cases are found, and the queue can name the model. */
async function keepUnit(trx: Transaction, { caseId }: Case, facts: Facts): Promise<void> {
  const serial = knownText(facts.serialNumber);
  const model = knownText(facts.model);
  const unit = {
    ...(serial === undefined ? {} : { serialNumber: normaliseSerial(serial) }),
    ...(model === undefined ? {} : { model }),
  };
  if (Object.keys(unit).length > 0) await trx.updateTable('cases').set(unit).where('caseId', '=', caseId).execute();
}

function knownText(state: FactState | undefined): string | undefined {
  return state?.kind === 'known' ? String(state.value) : undefined;
}

/** Danger always reaches a person, and a claim does too; a hand-off of its own says more than either. */
function handoffOf(effects: readonly Effect[]): Handoff | undefined {
  const explicit = effects.findLast((effect) => effect.kind === 'hand-off');
  if (explicit?.kind === 'hand-off') return explicit;
  const hazard = effects.find((effect) => effect.kind === 'record-hazard');
  if (hazard?.kind === 'record-hazard') return { reason: 'hazard', note: hazard.words };
  return effects.some(({ kind }) => kind === 'submit-claim') ? { reason: 'claim', note: '' } : undefined;
}

async function handOff(trx: Transaction, turn: Applying, current: Case, { reason, note }: Handoff): Promise<string> {
  await moveCase(trx, current, 'hand-off', turn.now);
  const before = await readLedger(trx, current.caseId);
  const decision: Decision | undefined = lastDecision(before)?.decision;
  const cause = { reason, hazards: hazardsOf(before), decision, language: turn.language, region: regionOf(before) };
  const place = route(turn.brand, cause);
  const event = { kind: 'handed-off', reason, note, desk: place.desk, class: place.class } as const;
  await appendEvents(trx, current, [{ actor: 'bot', event }], turn.now);
  const ledger = await readLedger(trx, current.caseId);
  const entry = { caseId: current.caseId, conversationId: turn.conversationId, reason, language: turn.language };
  const firstDueAt = firstDue(clocksOfCase(ledger, turn.brand, turn.now)) ?? turn.now;
  await enterQueue(trx, { ...entry, ...place, firstDueAt }, turn.now);
  await watchClocks(trx, current, turn.brand, turn.now, ledger);
  return await numberCase(trx, current);
}

function regionOf(ledger: readonly CaseEvent[]): string | undefined {
  return knownText(factsOfCase(ledger).serviceRegion);
}

function waysToReach({ consentWords: _consentWords, ...given }: Contact): string[] {
  return Object.entries(given).flatMap(([way, value]) => (value === undefined ? [] : [way]));
}

function answer(caseId: string | null, number: string | null): { caseId: string | null; caseNumber?: string } {
  return number === null ? { caseId } : { caseId, caseNumber: number };
}
