// A case in which much has happened: words of the customer, answers, pauses.
import type { CaseEvent, CaseFact } from '../../bot/cases/ledger.ts';
import { addMs, toInstant } from '../../bot/clock.ts';

const start = toInstant('2026-11-01T08:00:00Z');

export function longCase(length: number): readonly CaseEvent[] {
  return Array.from({ length }, (_, index) => ({
    ...happening(index),
    sequence: index + 1,
    actor: 'bot',
    at: addMs(start, index * 60_000),
  }));
}

function happening(index: number): CaseFact {
  if (index === 0) return { kind: 'handed-off', reason: 'asked', note: '' };
  if (index === 1) return { kind: 'taken' };
  const kinds: readonly CaseFact[] = [
    { kind: 'customer-wrote', messageId: 'c' },
    { kind: 'sent', messageId: 'm', sendId: 's' },
    { kind: 'note', text: 'Looking.' },
    { kind: 'paused', cause: index % 2 === 0 ? 'customer' : 'parts', note: '' },
    { kind: 'resumed', note: '' },
  ];
  return kinds[index % kinds.length] ?? { kind: 'taken' };
}
