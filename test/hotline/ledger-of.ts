// A case's events written as a table: when, and what.
import type { CaseEvent, CaseFact } from '../../bot/cases/ledger.ts';
import { toInstant } from '../../bot/clock.ts';

/** `at` as `2026-11-21T09:00Z` or with an offset. */
export function ledgerOf(...happened: readonly (readonly [string, CaseFact])[]): CaseEvent[] {
  return happened.map(([at, event], index) => ({ ...event, sequence: index + 1, actor: 'bot', at: toInstant(at) }));
}

export const opened = { kind: 'opened', matter: 'fault' } as const;
export const handedOff = { kind: 'handed-off', reason: 'asked', note: '' } as const;
export const taken = { kind: 'taken' } as const;
export const released = { kind: 'released', note: '' } as const;
export const sent = { kind: 'sent', messageId: 'm', sendId: 's' } as const;
export const wrote = { kind: 'customer-wrote', messageId: 'c' } as const;
export const handedBack = { kind: 'handed-back', note: '' } as const;
export const resolved = { kind: 'resolved', outcome: 'explained', note: '' } as const;
export const resumed = { kind: 'resumed', note: '' } as const;
export const paused = (cause: 'customer' | 'goods' | 'parts') => ({ kind: 'paused', cause, note: '' }) as const;
export const reached = (milestone: Extract<CaseFact, { kind: 'milestone' }>['milestone']) =>
  ({ kind: 'milestone', milestone, note: '' }) as const;

export const knows = (facts: Readonly<Record<string, unknown>>) =>
  ({
    kind: 'facts-recorded',
    before: {},
    after: Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, { kind: 'known', value, source: 'staff' }]),
    ),
  }) as const;
