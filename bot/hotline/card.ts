// The staff card: everything an engineer needs to know of a case, drawn from its ledger.
import type { FactState } from '../../policy/facts.ts';
import type { CaseCard, ClockView, EarlierCase, FactLine } from '../case-card.ts';
import { type Case, findCase } from '../cases/cases.ts';
import { listEvidence, signFile } from '../cases/evidence.ts';
import { judgedDecision, recordedFacts } from '../cases/facts-of-case.ts';
import { type CaseEvent, readLedger } from '../cases/ledger.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { type HotlineBrand, judgingBrand } from './actions/scene.ts';
import { clocksOfCase } from './case-clocks.ts';
import type { CaseClock } from './clocks.ts';
import { listCases, toEarlierCase } from './find-cases.ts';
import { historyLine } from './history-view.ts';
import { isPaused } from './pauses.ts';
import { takenBy } from './queue.ts';
import { readQuota } from './quota.ts';
import { hoursByPlace, places } from './time-spent.ts';
import { missingOf, standingVerdict, verdictView } from './verdict-view.ts';
import { readPlace, workView } from './work-view.ts';

interface CardSettings {
  readonly now: Instant;
  /** What the links to evidence are signed with. */
  readonly secret: string;
  readonly brandById: ReadonlyMap<string, HotlineBrand>;
}

export async function readCard(
  db: Database,
  caseId: string,
  { now, secret, brandById }: CardSettings,
): Promise<CaseCard | undefined> {
  const found = await findCase(db, caseId);
  if (found === undefined) return undefined;
  const brand = judgingBrand(found, brandById);
  const [events, engineer, place, customer, evidence, earlierCases] = await Promise.all([
    readLedger(db, caseId),
    takenBy(db, caseId),
    readPlace(db, caseId),
    readCustomer(db, found, brand?.defaultLanguage ?? 'en', now),
    listEvidence(db, found),
    readEarlierCases(db, found),
  ]);
  const verdict = judgedDecision(events) ?? standingVerdict(events, brand, now);
  return {
    ...found,
    takenBy: engineer ?? null,
    place,
    customer,
    ...storyOf(events),
    verdict: verdict === undefined ? null : verdictView(verdict),
    missing: missingOf(verdict?.decision),
    clocks: brand === undefined ? [] : clocksOfCase(events, brand, now).map(clockView),
    spent: spentOn(events, now),
    pausedFor: isPaused(events)?.cause ?? null,
    work: workView(events, brand?.pack.id),
    evidence: evidence.map(({ slot, receivedAt, name, contentType, size, ...file }) => ({
      slot,
      receivedAt,
      file: { token: signFile(secret, file, now), name, contentType, size },
    })),
    earlierCases,
  };
}

function clockView({ reachedAt: _reachedAt, ...clock }: CaseClock): ClockView {
  return clock;
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

async function readCustomer(
  db: Database,
  found: Case,
  defaultLanguage: string,
  now: Instant,
): Promise<CaseCard['customer']> {
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
    quota: await readQuota(db, { conversationId: found.conversationId, channel: conversation.channel }, now),
  };
}

/** Other cases of the same unit, newest first. */
async function readEarlierCases(db: Database, { caseId, brand, serialNumber }: Case): Promise<readonly EarlierCase[]> {
  if (serialNumber === null) return [];
  const rows = await listCases(db)
    .where('brand', '=', brand)
    .where('serialNumber', '=', serialNumber)
    .where('caseId', '<>', caseId)
    .execute();
  return rows.map(toEarlierCase);
}

function spentOn(events: readonly CaseEvent[], now: Instant): CaseCard['spent'] {
  const hours = hoursByPlace(events, now);
  return places.flatMap((place) => (hours[place] > 0 ? [{ place, hours: hours[place] }] : []));
}
