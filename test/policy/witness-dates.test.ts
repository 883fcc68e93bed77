// Days beside the end of a period: which of two dates is moved, by how much, and what is counted from what.
import { expect, it } from 'vitest';
import { by, type Test } from '../../policy/condition.ts';
import { factsWith, known, requestedOn, today, type Wish } from './wishes.ts';

/** The days stated for a test that holds just so, and just no longer. */
function endOf(test: Test, fact: 'deliveredOn' | 'producedOn' | 'confirmedOn' | 'requestedOn', asOf = today) {
  return [true, false].map((answer) => {
    const state = factsWith([[test, answer]], asOf)?.[fact];
    return state?.kind === 'known' ? state.value : undefined;
  });
}

it('a period counted back from today begins on its last day, or the day before', () => {
  const end = (span: Parameters<typeof by>[2]) => endOf(by('requestedOn', 'deliveredOn', span), 'deliveredOn');
  expect(end({ days: 7 })).toEqual(['2026-11-14', '2026-11-13']);
  expect(end({ months: 12 })).toEqual(['2025-11-21', '2025-11-20']);
  expect(end({ delay: 10 })).toEqual(['2026-11-11', '2026-11-10']);
  expect(end({})).toEqual([today, '2026-11-20']);
});

it('days are taken off before months, and the delay after them', () => {
  const warranty = by('requestedOn', 'producedOn', { months: 12, days: 3, delay: 90 });
  expect(endOf(warranty, 'producedOn')).toEqual(['2025-08-20', '2025-08-19']);
});

it('a month too short for the day begins a day later', () => {
  const month = by('requestedOn', 'deliveredOn', { months: 1 });
  expect(endOf(month, 'deliveredOn', '2026-03-31')).toEqual(['2026-03-01', '2026-02-28']);
});

it('the day of the decision stays, whichever date it is counted from', () => {
  expect(endOf(by('asOf', 'confirmedOn', { days: 7 }), 'confirmedOn')).toEqual(['2026-11-14', '2026-11-13']);
  expect(endOf(by('asOf', 'requestedOn', { days: 20 }), 'requestedOn')).toEqual(['2026-11-01', '2026-10-31']);
});

it('between two periods it is the day after the shorter one', () => {
  const [week, fortnight] = [7, 15].map((days) => by('requestedOn', 'deliveredOn', { days }));
  if (week === undefined || fortnight === undefined) throw new Error('there are two periods');
  const delivered = (...answers: readonly [boolean, boolean]) =>
    factsWith([
      [fortnight, answers[1]],
      [week, answers[0]],
    ])?.deliveredOn;
  expect([delivered(true, true), delivered(false, true), delivered(false, false)]).toEqual(
    ['2026-11-14', '2026-11-13', '2026-11-05'].map((day) => known(day)),
  );
});

it('a day that only follows today is put at the end of its period, or a day late', () => {
  const sent = by('replacementConfirmedOn', 'asOf', { days: 3 });
  expect(factsWith([[sent, true]])).toEqual({ requestedOn, replacementConfirmedOn: known('2026-11-24') });
  expect(factsWith([[sent, false]])).toEqual({ requestedOn, replacementConfirmedOn: known('2026-11-25') });
});

it('of two days nobody spoke of the earlier one is put well back', () => {
  const arrival = by('arrivedOn', 'confirmedOn', { months: 1, days: 2, delay: 5 });
  const confirmedOn = known('2026-09-22');
  expect(factsWith([[arrival, true]])).toEqual({ requestedOn, confirmedOn, arrivedOn: known('2026-10-29') });
  expect(factsWith([[arrival, false]])).toEqual({ requestedOn, confirmedOn, arrivedOn: known('2026-10-30') });
});

it('today is never moved: what cannot be with it cannot be', () => {
  const day = by('requestedOn', 'asOf', {});
  expect(factsWith([[day, true]])).toEqual({ requestedOn });
  expect(factsWith([[day, false]])).toBeUndefined();
});

it.each(['asOf', 'requestedOn'] as const)('what is counted from %s comes before what is counted from that', (now) => {
  const wishes: readonly Wish[] = [
    [by('arrivedOn', 'confirmedOn', { days: 7 }), false],
    [by(now, 'confirmedOn', { days: 20 }), true],
  ];
  const facts = { requestedOn, confirmedOn: known('2026-11-01'), arrivedOn: known('2026-11-09') };
  expect(factsWith(wishes)).toEqual(facts);
  expect(factsWith(wishes.toReversed())).toEqual(facts);
});

it('an earlier day is found for a later one that is settled', () => {
  const facts = factsWith([
    [by('requestedOn', 'arrivedOn', { days: 30 }), true],
    [by('arrivedOn', 'confirmedOn', { days: 7 }), false],
  ]);
  expect(facts).toEqual({ requestedOn, arrivedOn: known('2026-10-22'), confirmedOn: known('2026-10-14') });
});
