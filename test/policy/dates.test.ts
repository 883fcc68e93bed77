import { expect, inject, it } from 'vitest';
import { addMonths, daysOf, isFullDate, isoDate } from '../../policy/dates.ts';
import { figure } from './runs.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
const first = Temporal.PlainDate.from('2000-01-01');
/** A leap year and its neighbours, where every mutant of the engine is tried on them. */
const lastYear = inject('shareOfRuns') === undefined ? 2100 : 2004;

function numberOf(date: Temporal.PlainDate): number {
  return epoch.until(date).days;
}

it('agrees with the calendar on every day from 2000 to 2100, leap days and month ends included', async ({
  annotate,
}) => {
  const wrong: string[] = [];
  let days = 0;
  for (let date = first; date.year <= lastYear; date = date.add({ days: 1 })) {
    days += 1;
    const iso = date.toString();
    const number = numberOf(date);
    const read = daysOf(iso);
    if (read?.first !== number || read.last !== number || isoDate(number) !== iso) wrong.push(iso);
  }
  await annotate(`${days.toLocaleString('en')} days`, figure);
  expect(wrong).toEqual([]);
});

it('counts 24, 60 and 1 months from every day as the calendar does, ending early in a shorter month', () => {
  const wrong: string[] = [];
  for (let date = first; date.year <= lastYear; date = date.add({ days: 1 })) {
    for (const months of [1, 24, 60]) {
      const expected = date.add({ months }).toString();
      if (isoDate(addMonths(numberOf(date), months)) !== expected) wrong.push(`${date} + ${months}`);
    }
  }
  expect(wrong).toEqual([]);
});

it.each(['1900-02-28', '1900-12-31', '2000-02-29', '2100-02-28', '2100-03-01', '2199-12-31'])(
  'numbers %s, around the years that are no leap years',
  (iso) => {
    const number = numberOf(Temporal.PlainDate.from(iso));
    expect(daysOf(iso)).toEqual({ first: number, last: number });
    expect(isoDate(number)).toBe(iso);
    expect(isoDate(number + 1)).toBe(`${Temporal.PlainDate.from(iso).add({ days: 1 })}`);
  },
);

it('reads a partial date as all the days it may mean', () => {
  expect(daysOf('2024-02')).toEqual({ first: daysOf('2024-02-01')?.first, last: daysOf('2024-02-29')?.last });
  expect(daysOf('2025')).toEqual({ first: daysOf('2025-01-01')?.first, last: daysOf('2025-12-31')?.last });
});

it('knows no day that the calendar has not', () => {
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2000-02-30',
    '2024-12-32',
    '2024-01-00',
    '2024-11-31',
    '2024-06-31',
    '2024-09-31',
    '12024-01-01',
    '2024-01-011',
    '2026-13',
    '2026-00-10',
    '2026-04-31',
    '1899-12-31',
    '2200',
    '26-01-01',
    '2026-1-1',
    '',
  ]) {
    expect(daysOf(text)).toBeUndefined();
  }
  expect(isFullDate('2026-11')).toBe(false);
  expect(isFullDate('2024-02-29')).toBe(true);
});
