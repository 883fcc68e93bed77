import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseFact } from '../../bot/cases/ledger.ts';
import { toInstant } from '../../bot/clock.ts';
import { clocksOf } from '../../bot/hotline/clocks.ts';
import type { ServicePromise } from '../../policy/decision.ts';

/** A ledger from `HH:MM` and what happened then. */
function ledger(...happened: readonly (readonly [string, CaseFact])[]): CaseEvent[] {
  return happened.map(([time, event], index) => ({
    ...event,
    sequence: index + 1,
    actor: 'bot',
    at: toInstant(`2026-11-21T${time}:00.000Z`),
  }));
}

const opened = { kind: 'opened', matter: 'fault' } as const;
const handedOff = { kind: 'handed-off', reason: 'asked', note: '' } as const;
const taken = { kind: 'taken' } as const;
const released = { kind: 'released', note: '' } as const;
const sent = { kind: 'sent', messageId: 'm', sendId: 's' } as const;
const handedBack = { kind: 'handed-back', note: '' } as const;
const resolved = { kind: 'resolved', outcome: 'explained', note: '' } as const;
const promised = [
  { id: 'first-response', within: 'PT2H', clause: '002 5' },
  { id: 'solution', within: 'PT72H', clause: '000' },
] as const;

/** Each clock as `name started due stopped`. */
function table(events: readonly CaseEvent[], commitments: readonly ServicePromise[] = []): string[] {
  return clocksOf(events, commitments, 'Asia/Shanghai').map(({ clock, startedAt, dueAt, stoppedAt }) =>
    [clock, startedAt, dueAt ?? '-', stoppedAt ?? '-']
      .map((text) => text.replace('2026-11-', '').replace(':00.000Z', ''))
      .join(' '),
  );
}

describe('the clocks of a case', () => {
  it('do not run while the bot has it', () => {
    expect(table(ledger(['09:00', opened]))).toEqual([]);
  });

  it('run from the hand-off; taking ends the wait, only words to the customer are a response', () => {
    const events = ledger(['09:00', opened], ['09:10', handedOff], ['09:25', taken]);
    expect(table(events)).toEqual(['waiting 21T09:10 - 21T09:25', 'first-response 21T09:10 22T09:10 -']);
    expect(table([...events, ...ledger(['09:40', sent], ['09:50', sent])])).toEqual([
      'waiting 21T09:10 - 21T09:25',
      'first-response 21T09:10 22T09:10 21T09:40',
    ]);
  });

  it('follow the promises of the verdict, and a solution is only there at the end', () => {
    const events = ledger(['09:00', opened], ['09:10', handedOff], ['09:12', taken], ['09:30', sent]);
    expect(table([...events, ...ledger(['10:00', resolved])], promised)).toEqual([
      'waiting 21T09:10 - 21T09:12',
      'first-response 21T09:10 21T11:10 21T09:30',
      'solution 21T09:10 24T09:10 21T10:00',
    ]);
  });

  it('are not started again by a second cause, nor stopped by a release', () => {
    const events = ledger(['09:10', handedOff], ['09:20', handedOff], ['09:25', taken], ['09:30', released]);
    expect(table(events)).toEqual(['waiting 21T09:10 - 21T09:25', 'first-response 21T09:10 22T09:10 -']);
  });

  it('start anew when the bot hands over a second time', () => {
    const events = ledger(['09:10', handedOff], ['09:20', taken], ['09:30', sent], ['09:40', handedBack]);
    expect(table([...events, ...ledger(['11:00', handedOff])])).toEqual([
      'waiting 21T11:00 - -',
      'first-response 21T11:00 22T11:00 -',
    ]);
  });

  it('name the clause that promises, and none where we promise ourselves', () => {
    const events = ledger(['09:10', handedOff]);
    const clauses = (commitments: readonly ServicePromise[]) =>
      clocksOf(events, commitments, 'UTC').map(({ clause }) => clause);
    expect(clauses([])).toEqual([null, null]);
    expect(clauses(promised)).toEqual([null, '002 5', '000']);
  });
});
