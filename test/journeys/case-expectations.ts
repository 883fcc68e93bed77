// What a journey expects of its case: an event of its ledger, or the last verdict.
import { expect } from 'vitest';
import { lastDecision } from '../../bot/cases/facts-of-case.ts';
import type { CaseEvent } from '../../bot/cases/ledger.ts';

/** `handed-off review`, `claim-submitted replacement`: the kind, then any of its values. */
export function expectEvent(events: readonly CaseEvent[], wanted: string, at: string): void {
  const [kind, ...values] = wanted.split(' ');
  const told = events.map(eventLine);
  const isThere = told.some((line) => {
    const [ofKind, ...has] = line.split(' ');
    return ofKind === kind && values.every((value) => has.includes(value));
  });
  expect(isThere, `${at}: "${wanted}" is among\n${told.join('\n')}`).toBe(true);
}

/** `replacement eligible 3.3.1(c)`: the status, and every clause named is cited as deciding either way. */
export function expectVerdict(ledger: readonly CaseEvent[], wanted: string, at: string): void {
  const decision = lastDecision(ledger)?.decision;
  const [remedy = '', status = '', ...clauses] = wanted.split(' ');
  if (remedy === 'class') {
    expect(decision?.complaintClass ?? 'none', at).toBe(status);
    return;
  }
  const verdict = decision?.remedies[remedy as keyof typeof decision.remedies];
  expect(verdict?.status ?? 'none', at).toBe(status);
  const cited = verdict?.clauses.filter(({ value }) => value !== null).map(({ id }) => id.split('/')[0] ?? id) ?? [];
  const whole = verdict?.clauses.filter(({ value }) => value !== null).map(({ id }) => id) ?? [];
  for (const clause of clauses) expect([...cited, ...whole], at).toContain(clause);
}

function eventLine({ kind, sequence: _sequence, actor: _actor, at: _at, ...data }: CaseEvent): string {
  return [kind, ...valuesIn(data)].join(' ');
}

function valuesIn(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(valuesIn);
  if (typeof data !== 'object' || data === null) return [String(data)];
  // Facts and decisions are looked at elsewhere.
  return Object.entries(data).flatMap(([key, value]) =>
    ['before', 'after', 'decision', 'facts'].includes(key) ? [] : valuesIn(value),
  );
}
