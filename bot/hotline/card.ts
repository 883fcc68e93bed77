// The staff card: everything an engineer needs to know of a case, drawn from its ledger.

import type { Language } from '../../dialogs/dialog.ts';
import { decide } from '../../policy/decide.ts';
import type { Decision, RemedyVerdict } from '../../policy/decision.ts';
import type { FactState } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { type Case, findCase } from '../cases/cases.ts';
import { listEvidence, signFile } from '../cases/evidence.ts';
import { factsOfCase, lastDecision, recordedFacts } from '../cases/facts-of-case.ts';
import { type CaseEvent, engineerOf, readLedger } from '../cases/ledger.ts';
import { civilDate, type Instant } from '../clock.ts';
import type { CaseCard, EarlierCase, FactLine, HistoryLine, RemedyView, VerdictView } from '../desk.ts';
import type { Database } from '../storage/database.ts';
import { clocksOf } from './clocks.ts';
import { takenBy } from './queue.ts';

/** What a brand says of its cases. */
export interface CardBrand {
  readonly pack: Pack;
  readonly timeZone: string;
  readonly defaultLanguage: Language;
}

interface CardSettings {
  readonly now: Instant;
  /** What the links to evidence are signed with. */
  readonly secret: string;
  readonly brandById: ReadonlyMap<string, CardBrand>;
}

export async function readCard(
  db: Database,
  caseId: string,
  { now, secret, brandById }: CardSettings,
): Promise<CaseCard | undefined> {
  const found = await findCase(db, caseId);
  if (found === undefined) return undefined;
  const brand = brandById.get(found.brand);
  const [events, engineer, customer, evidence, earlierCases] = await Promise.all([
    readLedger(db, caseId),
    takenBy(db, caseId),
    readCustomer(db, found, brand?.defaultLanguage ?? 'en'),
    listEvidence(db, found),
    readEarlierCases(db, found),
  ]);
  const verdict = recordedVerdict(events) ?? standingVerdict(events, brand, now);
  return {
    ...found,
    takenBy: engineer ?? null,
    customer,
    ...storyOf(events),
    verdict: verdict === undefined ? null : verdictView(verdict),
    missing: missingOf(verdict?.decision),
    clocks: clocksOf(events, verdict?.decision.commitments ?? [], brand?.timeZone ?? 'UTC'),
    evidence: evidence.map(({ slot, receivedAt, name, contentType, size, ...file }) => ({
      slot,
      receivedAt,
      file: { token: signFile(secret, file, now), name, contentType, size },
    })),
    earlierCases,
  };
}

/** The part of the card that the ledger alone tells. */
function storyOf(events: readonly CaseEvent[]): Pick<CaseCard, 'handoff' | 'claim' | 'hazards' | 'facts' | 'history'> {
  const handoff = events.findLast((event) => event.kind === 'handed-off');
  const claim = events.findLast((event) => event.kind === 'claim-submitted');
  return {
    handoff: handoff === undefined ? null : { reason: handoff.reason, note: handoff.note, at: handoff.at },
    claim: claim?.remedy ?? null,
    hazards: events
      .filter((event) => event.kind === 'hazard')
      .map(({ hazards, words, at }) => ({ hazards, words, at })),
    facts: factLines(events),
    history: events.map(historyLine),
  };
}

function factLines(events: readonly CaseEvent[]): readonly FactLine[] {
  return recordedFacts(events).map(({ name, state, at, before }) => ({
    name,
    value: factText(state),
    kind: state.kind,
    source: state.source,
    at,
    before: before === undefined ? null : factText(before),
  }));
}

function factText(state: FactState): string {
  switch (state.kind) {
    case 'known':
      return valueText(state.value);
    case 'conflict':
      return state.values.map(valueText).join(' / ');
    case 'unavailable':
      return 'not available';
    case 'does-not-apply':
      return 'does not apply';
  }
}

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return String(value);
}

interface Verdict {
  readonly decision: Decision;
  readonly at: Instant;
  readonly wasTold: boolean;
}

function recordedVerdict(events: readonly CaseEvent[]): Verdict | undefined {
  const last = lastDecision(events);
  return last && { ...last, wasTold: true };
}

/** Nothing has been told to the customer yet; an engineer sees how the case stands by what is known so far. */
function standingVerdict(
  events: readonly CaseEvent[],
  brand: CardBrand | undefined,
  now: Instant,
): Verdict | undefined {
  const facts = factsOfCase(events);
  if (brand === undefined || Object.keys(facts).length === 0) return undefined;
  return { decision: decide(brand.pack, facts, civilDate(now, brand.timeZone)), at: now, wasTold: false };
}

function verdictView({ decision, at, wasTold }: Verdict): VerdictView {
  const { pack, asOf, complaintClass, remedies } = decision;
  return {
    pack: `${pack.id} ${pack.version}`,
    asOf,
    at,
    wasTold,
    complaintClass,
    remedies: Object.entries(remedies).map(([remedy, verdict]) => remedyView(remedy, verdict)),
  };
}

function missingOf(decision: Decision | undefined): readonly string[] {
  return [...new Set(Object.values(decision?.remedies ?? {}).flatMap(({ missing }) => missing))];
}

function remedyView(remedy: string, verdict: RemedyVerdict): RemedyView {
  return {
    remedy,
    status: verdict.status,
    isProvisional: verdict.provisional,
    presumed: verdict.presumed,
    missing: verdict.missing,
    readings: verdict.readings,
    deadlines: verdict.deadlines,
    payers: Object.entries(verdict.payers).map(([item, payer]) => ({ item, payer })),
    clauses: verdict.clauses.map(({ id, role, value, facts, quote }) => ({
      id,
      role,
      value,
      facts,
      source: quote.source,
      quote: quote.text,
    })),
  };
}

function historyLine(event: CaseEvent): HistoryLine {
  const { sequence, kind, actor, at } = event;
  return { sequence, kind, actor: engineerOf(actor) ?? actor, at, detail: detailOf(event), text: writtenIn(event) };
}

function detailOf(event: CaseEvent): string {
  switch (event.kind) {
    case 'opened':
      return event.matter;
    case 'facts-recorded':
      return Object.keys(event.after).join(', ');
    case 'decided':
      return statuses(event.decision);
    case 'hazard':
      return event.hazards.join(', ');
    case 'evidence':
      return event.slot;
    case 'claim-submitted':
      return event.remedy;
    case 'contact':
      return event.given.join(', ');
    case 'handed-off':
      return event.reason;
    case 'resolved':
      return event.outcome;
    case 'taken':
    case 'released':
    case 'note':
    case 'sent':
    case 'handed-back':
      return '';
  }
}

function statuses({ remedies }: Decision): string {
  return Object.entries(remedies)
    .map(([remedy, { status }]) => `${remedy} ${status}`)
    .join(', ');
}

/** What a person wrote for this event. */
function writtenIn(event: CaseEvent): string {
  if ('note' in event) return event.note;
  return event.kind === 'note' ? event.text : '';
}

async function readCustomer(db: Database, found: Case, defaultLanguage: string): Promise<CaseCard['customer']> {
  const [conversation, contact] = await Promise.all([
    db
      .selectFrom('conversations')
      .select(['customerName', 'channel', 'language', 'reachable'])
      .where('conversationId', '=', found.conversationId)
      .executeTakeFirstOrThrow(),
    db.selectFrom('contacts').selectAll().where('caseId', '=', found.caseId).executeTakeFirst(),
  ]);
  const ways = (['name', 'phone', 'email', 'address'] as const).flatMap((way) => {
    const value = contact?.[way];
    return value ? [{ way, value }] : [];
  });
  return {
    name: contact?.name ?? conversation.customerName,
    channel: conversation.channel,
    language: conversation.language ?? defaultLanguage,
    isReachable: conversation.reachable,
    contact: ways,
    consentWords: contact?.consentWords ?? null,
  };
}

/** Other cases of the same unit, newest first. */
async function readEarlierCases(db: Database, { caseId, brand, serialNumber }: Case): Promise<readonly EarlierCase[]> {
  if (serialNumber === null) return [];
  const rows = await db
    .selectFrom('cases')
    .select(['caseId', 'number', 'status', 'openedAt'])
    .select(({ selectFrom }) =>
      selectFrom('caseEvents')
        .select('data')
        .whereRef('caseEvents.caseId', '=', 'cases.caseId')
        .where('kind', '=', 'resolved')
        .orderBy('sequence', 'desc')
        .limit(1)
        .as('resolution'),
    )
    .where('brand', '=', brand)
    .where('serialNumber', '=', serialNumber)
    .where('caseId', '<>', caseId)
    .orderBy('openedAt', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ resolution, ...row }) => ({
    ...row,
    outcome: resolution !== null && 'outcome' in resolution ? String(resolution.outcome) : null,
  }));
}
