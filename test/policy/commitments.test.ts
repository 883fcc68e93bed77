import { describe, expect, it } from 'vitest';
import { type CaseEvent, commitments, promisesIn } from '../../policy/commitments.ts';
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

  const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;
  const home = factsFrom({ model: 'P6A' });
  const far = factsFrom({ distanceKm: 300, replacementConfirmedOn: '2026-11-20' });

  it.each([
    ['first-response', 'answered', east, home, 'received'],
    ['diagnosis', 'diagnosed', east, home, 'received'],
    ['solution', 'solution-proposed', jinkoEss, {}, 'received'],
    ['follow-up', 'visited', lithiumBms, {}, 'closed'],
    ['definite-reply', 'answered', shengyang, far, 'received'],
    ['arrival', 'arrived', shengyang, far, 'received'],
    ['replacement-target', 'replaced', shengyang, far, 'replacement-confirmed'],
    ['replacement', 'replaced', shengyang, far, 'replacement-confirmed'],
    ['return-visit', 'visited', shengyang, far, 'closed'],
  ] as const)(
    '%s is met when somebody has %s, at once or later, and by nothing else',
    (id, kind, pack, facts, from) => {
      const owed = (events: readonly CaseEvent[]) => {
        const found = commitments(pack, facts, events, shanghai).find((promise) => promise.id === id);
        return found && (found.recurring ? found.startsAt : found.metAt);
      };
      const start = { kind: from, at: at(10) };
      const others = ['answered', 'solution-proposed', 'diagnosed', 'arrived', 'replaced', 'visited'] as const;
      const unmet = owed([start]);
      expect(unmet).not.toBeUndefined();
      expect(
        owed([start, ...others.filter((other) => other !== kind).map((other) => ({ kind: other, at: at(12) }))]),
      ).toBe(unmet);
      expect(owed([start, { kind, at: at(9) }])).toBe(unmet);
      expect(owed([start, { kind, at: at(10) }])).toBe(at(10));
      expect(owed([{ kind, at: at(12) }, start])).toBe(at(12));
    },
  );

  it('are not there before what starts them, and count from the first time it happened', () => {
    expect(commitments(jinkoEss, {}, [{ kind: 'answered', at: at(9) }], shanghai)).toEqual([]);
    const again: readonly CaseEvent[] = [
      { kind: 'received', at: at(12) },
      { kind: 'received', at: at(8) },
      { kind: 'received', at: at(10) },
    ];
    expect(commitments(jinkoEss, {}, again, shanghai).map(({ startsAt }) => startsAt)).toEqual([at(8), at(8)]);
  });

  it('are met the first time they are kept, and those that recur count from the last, whatever order events come in', () => {
    const answers = [14, 9, 12, 11].map((hour): CaseEvent => ({ kind: 'answered', at: at(hour) }));
    const all = commitments(jinkoEss, {}, [...answers, { kind: 'received', at: at(10) }], shanghai);
    expect(all[0]).toMatchObject({ id: 'first-response', startsAt: at(10), metAt: at(11), recurring: false });
    const visits = [14, 9, 16, 11].map((hour): CaseEvent => ({ kind: 'visited', at: at(hour) }));
    const [visit] = commitments(lithiumBms, {}, [...visits, { kind: 'closed', at: at(10) }], shanghai);
    expect(visit).toMatchObject({ startsAt: at(16), metAt: null, recurring: true });
  });

  it('stand in the order they fall due', () => {
    const events: readonly CaseEvent[] = [
      { kind: 'received', at: '2026-11-20T10:00:00Z' },
      { kind: 'replacement-confirmed', at: '2026-11-01T10:00:00Z' },
      { kind: 'closed', at: '2025-01-01T10:00:00Z' },
    ];
    expect(commitments(shengyang, far, events, shanghai).map(({ id }) => id)).toEqual([
      'return-visit',
      'replacement-target',
      'replacement',
      'definite-reply',
      'arrival',
    ]);
  });

  it('are of the facts of the case: the bands of distance leave no gap and do not overlap', () => {
    const arrivals = (distanceKm: number) =>
      promisesIn(shengyang, factsFrom({ distanceKm }), asOf).filter(({ id }) => id === 'arrival');
    expect([0, 100, 101, 500, 501, 5000].map((km) => arrivals(km).map(({ within }) => within))).toEqual([
      ['PT6H'],
      ['PT6H'],
      ['PT12H'],
      ['PT12H'],
      ['PT24H'],
      ['PT24H'],
    ]);
  });
});
