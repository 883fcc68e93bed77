// A database with conversations in it, and turns that have been decided: what the case and hotline tests start from.
import { randomUUID } from 'node:crypto';
import { applyEffects } from '../../bot/cases/apply-effects.ts';
import { addMs, type Clock, type Instant, toInstant } from '../../bot/clock.ts';
import type { Effect } from '../../dialogs/dialog.ts';
import type { Decision } from '../../policy/decision.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

export const brand = {
  id: 'east',
  desk: 'east-regional',
  timeZone: 'Asia/Shanghai',
  defaultLanguage: 'en',
  pack: east,
} as const;

export const start = toInstant('2026-11-21T09:30:00.000Z');

export interface Bench extends TestDatabase {
  readonly clock: Clock;
  readonly newId: () => string;
  pass(ms: number): void;
  /** A conversation nobody has said anything in. */
  conversation(channel?: string): Promise<string>;
  /** What a turn of this conversation decided, applied. */
  turn(conversationId: string, ...effects: readonly Effect[]): ReturnType<typeof applyEffects>;
  /** A new conversation's case in the queue. */
  queuedCase(...effects: readonly Effect[]): Promise<{ readonly caseId: string; readonly conversationId: string }>;
}

export async function openBench(): Promise<Bench> {
  const opened = await openTestDatabase();
  const { database } = opened;
  let now: Instant = start;
  const bench: Bench = {
    ...opened,
    clock: { now: () => now },
    newId: randomUUID,
    pass: (ms) => {
      now = addMs(now, ms);
    },
    conversation: async (channel = 'webchat') => {
      const conversationId = randomUUID();
      const row = { conversationId, channel, account: 'main', externalId: conversationId, brand: brand.id };
      await database
        .insertInto('conversations')
        .values({ ...row, language: 'en', customerName: 'Ann', state: null, caseId: null, createdAt: now })
        .execute();
      return conversationId;
    },
    turn: async (conversationId, ...effects) =>
      await database.transaction().execute(async (trx) => {
        const { caseId } = await trx
          .selectFrom('conversations')
          .select('caseId')
          .where('conversationId', '=', conversationId)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const applied = await applyEffects(trx, {
          ...{ conversationId, caseId, brand, language: 'en', effects, now },
          newId: randomUUID,
        });
        await trx
          .updateTable('conversations')
          .set({ caseId: applied.caseId })
          .where('conversationId', '=', conversationId)
          .execute();
        return applied;
      }),
    queuedCase: async (...effects) => {
      const conversationId = await bench.conversation();
      const { caseId } = await bench.turn(conversationId, { kind: 'open-case', matter: 'fault' }, ...effects, {
        kind: 'hand-off',
        reason: 'asked',
        note: 'Wants a person.',
      });
      return { caseId: caseId ?? '', conversationId };
    },
  };
  return bench;
}

/** A verdict that refuses the return and owes the replacement. */
export function decision(fields: Partial<Decision> = {}): Decision {
  const quote = { source: '004', start: 10, end: 41, text: 'within seven days after delivery' };
  const verdict = {
    provisional: false,
    presumed: [],
    readings: ['28'],
    missing: [],
    payers: { returnFreight: 'maker' },
    deadlines: [{ what: 'replacement', byDate: '2026-11-30', clause: '3.3.1(c)' }],
    wouldChange: [],
  } as const;
  return {
    pack: { id: 'east', version: '1.0.0', hash: 'abc' },
    asOf: '2026-11-21',
    replayKey: 'key-1',
    remedies: {
      return: {
        ...verdict,
        status: 'ineligible',
        clauses: [{ id: '3.2.2(a)', role: 'bar', value: true, facts: ['deliveredOn'], quote }],
      },
      replacement: {
        ...verdict,
        status: 'eligible',
        clauses: [{ id: '3.3.1(c)', role: 'ground', value: true, facts: ['defect'], quote }],
        missing: ['purchaseProof'],
      },
    },
    complaintClass: null,
    commitments: [{ id: 'first-response', within: 'PT24H', clause: '003 1.5' }],
    next: [],
    ...fields,
  };
}
