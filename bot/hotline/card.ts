// The staff card: everything an engineer needs to know of a case, drawn from its ledger.
import type { Language } from '../../dialogs/dialog.ts';
import type { FactState } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { type Case, findCase } from '../cases/cases.ts';
import { listEvidence, signFile } from '../cases/evidence.ts';
import { recordedFacts } from '../cases/facts-of-case.ts';
import { type CaseEvent, readLedger } from '../cases/ledger.ts';
import type { Instant } from '../clock.ts';
import type { CaseCard, EarlierCase, FactLine } from '../desk.ts';
import type { Database } from '../storage/database.ts';
import { clocksOf } from './clocks.ts';
import { historyLine } from './history-view.ts';
import { takenBy } from './queue.ts';
import { missingOf, recordedVerdict, standingVerdict, verdictView } from './verdict-view.ts';

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
    before: before === undefined || factText(before) === factText(state) ? null : factText(before),
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
