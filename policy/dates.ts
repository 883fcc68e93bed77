// Civil dates as whole days since 1970-01-01, and partial dates ("2025-03", "2025") as the interval of days they may mean.
// The day of an event is not counted, the last day of a period is, and a month that is too short ends it early.
import { Memory } from './memory.ts';

/** Both ends belong to the interval; a full date has `first === last`. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Dates come back again and again; a bounded memory of them saves most of the parsing. */
const remembered = new Memory<string, Days | null>(20_000);

/** A full or partial ISO date between the years 1900 and 2199; undefined where the calendar has no such day. */
export function daysOf(text: string): Days | undefined {
  const known = remembered.get(text);
  if (known !== undefined) return known ?? undefined;
  const days = readDays(text);
  remembered.set(text, days ?? null);
  return days;
}

function readDays(text: string): Days | undefined {
  const parts = pattern.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  if (year < 1900 || year > 2199) return undefined;
  if (parts[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  if (parts[3] === undefined)
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, monthLength(year, month)) };
  const day = Number(parts[3]);
  if (day < 1 || day > monthLength(year, month)) return undefined;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

export function isFullDate(text: string): boolean {
  return text.length === 10 && daysOf(text) !== undefined;
}

/** The same day so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = civil(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(dayOfMonth, monthLength(toYear, toMonth)));
}

export function isoDate(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Days are counted in years that begin in March, so that a leap day is the last of its year; an era is 400 years.
const daysOfEra = 146_097;
const epochShift = 719_468;

function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - epochShift;
}

function civil(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = number + epochShift;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
