import { describe, expect, it } from 'vitest';
import { toInstant } from '../../bot/clock.ts';
import { duesFrom, route } from '../../bot/hotline/routing.ts';
import { brand, decision } from '../cases/desk-bench.ts';

const at = toInstant('2026-11-21T09:30:00.000Z');
const asked = { reason: 'asked', hazards: [], decision: undefined } as const;

describe('a case handed to people', () => {
  it('is owed a first response in a day where no pack says otherwise', () => {
    expect(route(brand, asked, at)).toEqual({
      desk: 'east-regional',
      class: 'B',
      isHazard: false,
      dues: [{ promise: 'first-response', dueAt: '2026-11-22T09:30:00.000Z' }],
      firstDueAt: '2026-11-22T09:30:00.000Z',
    });
  });

  it('is owed what its pack promises from now on, and not what waits for another event', () => {
    const commitments = [
      { id: 'solution', within: 'PT72H', clause: '000' },
      { id: 'definite-reply', within: 'PT2H', clause: '002 5' },
      { id: 'on-site-diagnosis', within: 'PT48H', clause: '003 1.5' },
    ];
    expect(route(brand, { ...asked, decision: decision({ commitments }) }, at).dues).toEqual([
      { promise: 'first-response', dueAt: '2026-11-22T09:30:00.000Z' },
      { promise: 'solution', dueAt: '2026-11-24T09:30:00.000Z', clause: '000' },
      { promise: 'definite-reply', dueAt: '2026-11-21T11:30:00.000Z', clause: '002 5' },
    ]);
    expect(route(brand, { ...asked, decision: decision({ commitments }) }, at).firstDueAt).toBe(
      '2026-11-21T11:30:00.000Z',
    );
  });

  it('counts hours as time that passes and days on the calendar, over a change of clocks', () => {
    const spring = toInstant('2026-03-28T12:00:00.000Z');
    const promised = [
      { id: 'first-response', within: 'PT24H', clause: 'a' },
      { id: 'solution', within: 'P1D', clause: 'b' },
    ];
    expect(duesFrom(promised, spring, 'Europe/Berlin').map(({ dueAt }) => dueAt)).toEqual([
      '2026-03-29T12:00:00.000Z',
      '2026-03-29T11:00:00.000Z',
    ]);
  });

  it.each([
    ['danger', { ...asked, hazards: ['smoke'] }, 'A'],
    ['danger told in words only', { ...asked, reason: 'hazard' }, 'A'],
    ['the maker’s own class', { ...asked, decision: decision({ complaintClass: 'C' }) }, 'C'],
    [
      'danger, whatever class the maker gives',
      { ...asked, hazards: ['leak'], decision: decision({ complaintClass: 'C' }) },
      'A',
    ],
    ['a claim', { ...asked, reason: 'claim' }, 'B'],
    ['another matter', { ...asked, reason: 'other-matter' }, 'C'],
    ['words nobody understood', { ...asked, reason: 'not-understood' }, 'C'],
  ] as const)('is classed by %s', (_name, cause, expected) => {
    expect(route(brand, cause, at).class).toBe(expected);
  });
});
