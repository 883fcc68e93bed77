import { describe, expect, it } from 'vitest';
import { type CaseEvent, commitments } from '../../policy/commitments.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { lithiumBms } from '../../policy/packs/lithium-bms/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import { asOf, factsFrom } from './golden.ts';

const shanghai = { asOf, timeZone: 'Asia/Shanghai' };
const received: CaseEvent = { kind: 'received', at: '2026-11-20T15:00:00Z' };

const due = (all: ReturnType<typeof commitments>) => Object.fromEntries(all.map(({ id, dueAt }) => [id, dueAt]));

describe('promises', () => {
  it('of EAST hold for home storage: an answer in 24 hours, a diagnosis in 48', () => {
    const home = factsFrom({ model: 'P6A' });
    expect(due(commitments(east, home, [received], shanghai))).toEqual({
      'first-response': '2026-11-21T15:00:00Z',
      diagnosis: '2026-11-22T15:00:00Z',
    });
    expect(commitments(east, factsFrom({ model: 'XT2400' }), [received], shanghai)).toEqual([]);
  });

  it('of a diagnosis count from failed remote support once that is recorded', () => {
    const failed: CaseEvent = { kind: 'remote-failed', at: '2026-11-20T20:00:00Z' };
    const all = due(commitments(east, factsFrom({ model: 'P6A' }), [received, failed], shanghai));
    expect(all.diagnosis).toBe('2026-11-22T20:00:00Z');
  });

  it('are met by what was promised, and only after the start', () => {
    const early: CaseEvent = { kind: 'answered', at: '2026-11-20T14:00:00Z' };
    const answered: CaseEvent = { kind: 'answered', at: '2026-11-20T16:00:00Z' };
    const [first] = commitments(jinkoEss, factsFrom({}), [early, received, answered], shanghai);
    expect(first).toMatchObject({ id: 'first-response', clause: '000/response/answer', metAt: answered.at });
    expect(commitments(jinkoEss, factsFrom({}), [early, received], shanghai)[0]?.metAt).toBeNull();
  });

  it('of Shengyang: two hours for a reply, twelve for 300 km, ten days for a new product', () => {
    const facts = factsFrom({ distanceKm: 300, replacementConfirmedOn: '2026-11-21' });
    const confirmed: CaseEvent = { kind: 'replacement-confirmed', at: '2026-11-21T02:00:00Z' };
    expect(due(commitments(shengyang, facts, [received, confirmed], shanghai))).toEqual({
      'definite-reply': '2026-11-20T17:00:00Z',
      arrival: '2026-11-21T03:00:00Z',
      'replacement-target': '2026-11-26T02:00:00Z',
      replacement: '2026-12-01T02:00:00Z',
    });
  });

  it('that recur count from the last time they were kept, on the calendar', () => {
    const closed: CaseEvent = { kind: 'closed', at: '2026-01-31T04:00:00Z' };
    const visited: CaseEvent = { kind: 'visited', at: '2026-03-01T04:00:00Z' };
    const monthly = (events: readonly CaseEvent[]) =>
      commitments(lithiumBms, factsFrom({}), events, shanghai)[0]?.dueAt;
    expect(monthly([closed])).toBe('2026-02-28T04:00:00Z');
    expect(monthly([closed, visited])).toBe('2026-04-01T04:00:00Z');
  });
});
