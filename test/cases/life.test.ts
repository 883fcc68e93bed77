// How far a case has come, and when its customer may be written to.
import { describe, expect, it } from 'vitest';
import { after, morningOf } from '../../bot/cases/follow-up-timers.ts';
import type { CaseEvent, CaseFact } from '../../bot/cases/ledger.ts';
import { lifeOf } from '../../bot/cases/life.ts';
import { toInstant } from '../../bot/clock.ts';

const at = toInstant('2026-11-21T09:30:00.000Z');

function ledger(...facts: readonly CaseFact[]): readonly CaseEvent[] {
  return facts.map((fact, index) => ({ ...fact, sequence: index + 1, actor: 'bot', at }));
}

const handedOff: CaseFact = { kind: 'handed-off', reason: 'claim', note: '' };
const confirmed: CaseFact = { kind: 'request-confirmed', remedy: 'warranty', on: '2026-11-21', bringBy: '2026-12-06' };
const received: CaseFact = { kind: 'goods-received', on: '2026-11-25', note: '' };
const quoted: CaseFact = { kind: 'quoted', lines: [], total: '0', currency: 'CNY', note: '' };
const resolved: CaseFact = { kind: 'resolved', outcome: 'warranty-repair', note: '' };

describe('the life of a case', () => {
  it.each<[string, readonly CaseFact[], string]>([
    ['begins with its intake', [], 'intake'],
    ['goes on with people', [handedOff], 'with-people'],
    ['is confirmed', [handedOff, confirmed], 'confirmed'],
    ['keeps what was confirmed over a second hand-off', [handedOff, confirmed, handedOff], 'confirmed'],
    ['keeps what was received over a hand-back', [confirmed, received, { kind: 'handed-back', note: '' }], 'received'],
    ['is sent by the customer', [confirmed, { kind: 'sent-back', words: 'sent' }], 'sent'],
    ['waits for an answer to an offer', [confirmed, received, quoted], 'quoted'],
    ['is repaired for pay', [quoted, { kind: 'quote-answered', isAccepted: true, words: 'yes' }], 'quote-accepted'],
    ['ends', [handedOff, resolved], 'closed'],
    ['is opened again', [resolved, { kind: 'reopened', words: 'still broken' }, handedOff], 'with-people'],
  ])('%s', (_name, facts, stage) => {
    expect(lifeOf(ledger(...facts)).stage).toBe(stage);
  });

  it('asks nothing more of who has answered, until it ends again', () => {
    const answered = ledger(resolved, { kind: 'rated', score: 5, words: '' });
    expect(lifeOf(answered).hasAnswered).toBe(true);
    expect(lifeOf([...answered, ...ledger({ kind: 'reopened', words: '' }, resolved)]).hasAnswered).toBe(false);
  });

  it('remembers a danger for good', () => {
    const events = ledger({ kind: 'hazard', hazards: ['smoke'], words: 'smoke' }, handedOff, confirmed);
    expect(lifeOf(events)).toMatchObject({ isDangerous: true, bringBy: '2026-12-06', remedy: 'warranty' });
  });
});

describe('nobody is written to at night', () => {
  it.each([
    ['by day at the very minute', '2026-11-21T02:30:00.000Z', 'P1D', '2026-11-22T02:30:00.000Z'],
    ['late in the evening on the next morning', '2026-11-21T14:00:00.000Z', 'P1D', '2026-11-23T01:00:00.000Z'],
    ['in the small hours at nine', '2026-11-21T18:00:00.000Z', 'P1D', '2026-11-23T01:00:00.000Z'],
  ])('%s', (_name, now, duration, due) => {
    expect(after(toInstant(now), duration, 'Asia/Shanghai')).toBe(due);
  });

  it('nine in the morning is where the brand is', () => {
    const day = Temporal.PlainDate.from('2026-12-06');
    expect(morningOf(day, 'Asia/Shanghai')).toBe('2026-12-06T01:00:00.000Z');
    expect(morningOf(day, 'Europe/Berlin')).toBe('2026-12-06T08:00:00.000Z');
  });
});
