// A case's events: append-only, in one sequence a case, and the truth that cards, clocks and reports are computed from.
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Decision } from '../../policy/decision.ts';
import { remedies } from '../../policy/decision.ts';
import type { Facts } from '../../policy/facts.ts';
import { hazards } from '../../policy/facts.ts';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import type { Tables } from '../storage/tables.ts';
import { together } from '../storage/together.ts';
import { customerEvents } from './customer-events.ts';
import { outcomes } from './outcome.ts';
import { evidenceSlots, milestones, pauseCauses, remedyStatuses } from './staff-words.ts';

/** Facts and verdicts were typed when they were written; what is proven here is that they are there. */
const facts = z.custom<Facts>(isObject);
const decision = z.custom<Decision>((value) => isObject(value) && 'remedies' in value);
const text = z.string();
const instant = z.string().transform((at) => at as Instant);
const changes = z.array(z.object({ remedy: text, before: text.nullable(), after: text.nullable() }));
const quoteLine = z.object({ item: text, amount: text });
const override = {
  overrideId: text,
  remedy: z.enum(remedies),
  outcome: z.enum(remedyStatuses),
  reason: text,
  goodwill: z.object({ amount: text, currency: text }).nullable(),
};

const caseEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), matter: text }),
  /** `reason` where an engineer corrected them. */
  z.object({ kind: z.literal('facts-recorded'), before: facts, after: facts, reason: text.optional() }),
  z.object({ kind: z.literal('decided'), decision, facts }),
  /** The verdict after staff changed a fact; the customer has not been told. */
  z.object({ kind: z.literal('reassessed'), decision, facts, changes }),
  z.object({ kind: z.literal('hazard'), hazards: z.array(z.enum(hazards)), words: text }),
  z.object({ kind: z.literal('evidence'), evidenceIds: z.array(text), slot: text }),
  z.object({ kind: z.literal('claim-submitted'), remedy: z.enum(remedies) }),
  /** Which ways to reach the customer were given; the data itself stands in `contacts` and can be deleted there. */
  z.object({ kind: z.literal('contact'), given: z.array(text) }),
  z.object({
    kind: z.literal('handed-off'),
    reason: text,
    note: text,
    desk: text.optional(),
    class: z.enum(['A', 'B', 'C']).optional(),
  }),
  /** The customer's words while the case is with people; they stand in the transcript. */
  z.object({ kind: z.literal('customer-wrote'), messageId: text }),
  z.object({ kind: z.literal('taken') }),
  z.object({ kind: z.literal('acknowledged') }),
  z.object({ kind: z.literal('released'), note: text }),
  /** The bot took it back: nobody acknowledged it in time, or the owner's shift ended. */
  z.object({ kind: z.literal('returned'), cause: z.enum(['not-acknowledged', 'shift-ended']), from: text }),
  z.object({
    kind: z.literal('transferred'),
    toDesk: text.nullable(),
    toEngineer: text.nullable(),
    note: text,
  }),
  z.object({ kind: z.literal('escalated'), from: text, to: text, level: z.number(), reason: text }),
  z.object({ kind: z.literal('paused'), cause: z.enum(pauseCauses), note: text }),
  z.object({ kind: z.literal('resumed'), note: text }),
  z.object({ kind: z.literal('milestone'), milestone: z.enum(milestones), note: text }),
  z.object({ kind: z.literal('evidence-requested'), slots: z.array(z.enum(evidenceSlots)) }),
  /** Starts the time in which the customer must bring the unit. */
  z.object({ kind: z.literal('request-confirmed'), remedy: z.enum(remedies), on: text, bringBy: text.nullable() }),
  z.object({ kind: z.literal('goods-received'), on: text, note: text }),
  z.object({ kind: z.literal('inspected'), facts, note: text }),
  z.object({ kind: z.literal('quoted'), lines: z.array(quoteLine), total: text, currency: text, note: text }),
  z.object({
    kind: z.literal('dispatched'),
    engineer: text,
    etaAt: instant,
    promisedAt: instant.nullable(),
    note: text,
  }),
  z.object({ kind: z.literal('override-proposed'), ...override }),
  z.object({ kind: z.literal('overridden'), ...override }),
  z.object({ kind: z.literal('override-rejected'), overrideId: text, reason: text }),
  /** A promise is about to break, or broke: which one, and how much of its time had passed. */
  z.object({ kind: z.literal('clock-warned'), clock: text, dueAt: instant, share: z.number() }),
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('sent'), messageId: text, sendId: text }),
  z.object({ kind: z.literal('handed-back'), note: text }),
  z.object({ kind: z.literal('resolved'), outcome: z.enum(outcomes), note: text }),
  /** The customer's own judgement after the end: 1 bad, 5 good. */
  z.object({ kind: z.literal('rated'), score: z.number().int().min(1).max(5), words: text }),
  ...customerEvents,
]);

/** What happened, without who and when. */
export type CaseFact = z.infer<typeof caseEvent>;

/** Who did it: the customer, the bot in their conversation, or an engineer by name. */
export type Actor = 'customer' | 'bot' | `engineer:${string}`;

export type CaseEvent = CaseFact & { readonly sequence: number; readonly actor: Actor; readonly at: Instant };

interface CaseRef {
  readonly caseId: string;
  readonly conversationId: string;
}

/** Adds events in the order given. The case's row is locked, so that two writers get one gapless sequence. */
export async function appendEvents(
  trx: Transaction,
  { caseId, conversationId }: CaseRef,
  events: readonly { readonly actor: Actor; readonly event: CaseFact }[],
  at: Instant,
): Promise<void> {
  if (events.length === 0) return;
  await append(
    trx,
    events.map(({ actor, event: { kind, ...data } }) => ({ caseId, conversationId, kind, actor, at, data })),
  );
}

const append = together(async (trx: Transaction, events: readonly (readonly CaseRef[])[]) => {
  const rows = events.flat().map((row, n) => ({ ...row, n }));
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  await trx
    .selectFrom('cases')
    .select('caseId')
    .where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .orderBy('caseId')
    .forUpdate()
    .execute();
  await sql`
    insert into case_events (case_id, conversation_id, sequence, kind, actor, at, data)
    select "caseId", "conversationId",
      (select coalesce(max(sequence), 0) from case_events where case_id = "caseId") + row_number() over (partition by "caseId" order by n),
      kind, actor, at, data
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as event (n int, "caseId" uuid, "conversationId" uuid, kind text, actor text, at timestamptz, data jsonb)`.execute(
    trx,
  );
  return [];
});

/** Everything that happened to a case, oldest first. */
export async function readLedger(db: Database | Transaction, caseId: string): Promise<readonly CaseEvent[]> {
  return (await ledgerOf(db, caseId)) ?? [];
}

const ledgerOf = together(async (db: Database | Transaction, caseIds: readonly string[]) => {
  const ledgers = await readLedgers(db, caseIds);
  return caseIds.map((caseId) => ledgers.get(caseId));
});

/** The same of many cases, by their id; those without events are absent. */
export async function readLedgers(
  db: Database | Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await eventRows(db)
    .where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .orderBy('caseId')
    .orderBy('sequence')
    .execute();
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...byCase].map(([caseId, events]) => [caseId, events.map(toEvent)]));
}

function eventRows(db: Database | Transaction) {
  return db.selectFrom('caseEvents').select(['caseId', 'sequence', 'kind', 'actor', 'at', 'data']);
}

function toEvent({ sequence, kind, actor, at, data }: EventRow): CaseEvent {
  return { ...caseEvent.parse({ kind, ...data }), sequence, actor: actor as Actor, at };
}

type EventRow = Pick<Selectable<Tables['caseEvents']>, 'sequence' | 'kind' | 'actor' | 'at' | 'data'>;

export function engineerActor(engineer: string): Actor {
  return `engineer:${engineer}`;
}

/** The engineer's name, or undefined where the customer or the bot acted. */
export function engineerOf(actor: Actor): string | undefined {
  return actor.startsWith('engineer:') ? actor.slice('engineer:'.length) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
