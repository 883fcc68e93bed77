// "three weeks ago", "last Tuesday", "the day before yesterday": English dates counted from today, read by chrono-node.
import { casual, type ParsedResult } from 'chrono-node/en';
import type { DateMention, DateReading } from './dates.ts';

const rough =
  /\b(?:last|this|past|next) week\b|\b(?:a )?(?:few|couple(?: of)?|several|some) (?:days|weeks) ago\b|\bthe other day\b|\brecently\b/;

/** What every reading of a day holds; the parser tries two dozen forms, and most messages hold none. */
const mayTellADay =
  /\d|ago|last|day|night|morning|afternoon|evening|morrow|tom|tmr|week|wk|month|year|yr|minute|hour|second|quarter|\b(?:mins?|hrs?|secs?)\b|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

export function relativeEnglish(text: string, today: string): readonly DateMention[] {
  return mayTellADay.test(text) && /[a-z]{3}/.test(text) ? daysIn(text, today) : [];
}

/** The same without looking first whether there can be one. */
export function daysIn(text: string, today: string): readonly DateMention[] {
  const own = ownForms(text, Temporal.PlainDate.from(today));
  const readable = own
    .reduce(
      (rest, { start, words }) => rest.slice(0, start) + ' '.repeat(words.length) + rest.slice(start + words.length),
      text,
    )
    // "Bought this 12 days ago" is no day to come, and "about 55 days" are not five.
    .replace(
      /\b(?:(?:this|about|around|roughly|approximately|almost|nearly|maybe|like) )+(?=\w+ (?:day|week|month|year)s? ago\b)/g,
      (word) => ' '.repeat(word.length),
    )
    .replace(age, 'ago')
    .replace(noWeekday, (word) => ' '.repeat(word.length))
    .replace(/\byrs?\b/g, (word) => (word === 'yr' ? 'year' : 'years'))
    .replace(/\bwks?\b/g, 'weeks');
  const parsed = casual.parse(readable, referenceOf(today)).flatMap((result) => {
    const reading = readingOf(result, Temporal.PlainDate.from(today));
    return reading === undefined ? [] : [{ words: result.text, start: result.index, reading }];
  });
  return [...own, ...parsed];
}

/** "It is five days old" was five days ago; the parser knows no ages. */
const age =
  /(?<=(?:^|[,.;]\s?|\b(?:it|its|it's|is|unit|battery|pack|thing|machine|station|only|just|barely|now)\s)(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:day|week|month)s?\s)old\b/g;

/** "Sat on the shelf", "in full sun". */
const noWeekday =
  /\bsat (?=(?:on (?:it|the|my|a|top)|in|there|down|at|by|next|out|outside|unused|around|idle)\b)|\b(?:the|full|direct|hot|blazing|baking|bright|midday|much|strong|scorching|burning|of|in) sun\b/g;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekday = '(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const weeksAgo = '(a|one|two|three|four|[1-4]) weeks? ago';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const number = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';

type Reader = (groups: readonly string[], today: Temporal.PlainDate) => DateReading | undefined;

/** What the parser reads as two dates, or not at all: "tuesday two weeks ago", "on the 5th". */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`\\b${weekday} ${weeksAgo}\\b`, 'g'), ([day, count], today) => weekdayAgo(day, count, today)],
  [new RegExp(`\\b${weeksAgo},? (?:on )?${weekday}\\b`, 'g'), ([count, day], today) => weekdayAgo(day, count, today)],
  [
    new RegExp(`\\b${number} ?(?:or|to|-|–) ?${number} (day|week|month)s?(?: ago)?\\b(?! (?:later|after|before))`, 'g'),
    ([from, to, unit], today) => betweenAgo(from, to, unit, today),
  ],
  [/\b(?:the )?week before last\b/g, (_, today) => weekOf(today.subtract({ weeks: 2 }))],
  [
    /\b(?:the )?(beginning|start|middle|end) of (the|this|last) month\b/g,
    ([part, which], today) => partOfMonth(part, which, today),
  ],
  [
    /\bon the (\d{1,2})(?:st|nd|rd|th)(?: of (this|last) month)?(?=$|[,.;!?]| (?:and|but|it|from|at|in|by)\b)/g,
    ([day, which], today) => dayOfMonth(day, which, today),
  ],
];

function ownForms(text: string, today: Temporal.PlainDate): readonly DateMention[] {
  return forms.flatMap(([form, read]) =>
    [...text.matchAll(form)].flatMap((match) => {
      const reading = read(
        match.slice(1).map((group) => group ?? ''),
        today,
      );
      return reading === undefined ? [] : [{ words: match[0], start: match.index, reading }];
    }),
  );
}

/** "Two or three weeks ago": any day between. */
function betweenAgo(from = '', to = '', unit = '', today: Temporal.PlainDate): DateReading | undefined {
  const [few, many] = [from, to].map((word) => numbers[word] ?? Number(word));
  if (few === undefined || many === undefined || few >= many) return undefined;
  const ago = (count: number): string => today.subtract({ [`${unit}s`]: count }).toString();
  return { kind: 'vague', from: ago(many), to: ago(few) };
}

function weekOf(day: Temporal.PlainDate): DateReading {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { kind: 'vague', from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

const monthParts: Readonly<Record<string, readonly [number, number]>> = {
  beginning: [1, 7],
  start: [1, 7],
  middle: [11, 20],
  end: [25, 31],
};

function partOfMonth(part = '', which = '', today: Temporal.PlainDate): DateReading | undefined {
  const [first, last] = monthParts[part] ?? [];
  if (first === undefined || last === undefined) return undefined;
  const month = which === 'last' ? today.subtract({ months: 1 }) : today;
  const from = month.with({ day: first });
  const to = month.with({ day: Math.min(last, month.daysInMonth) });
  const until = Temporal.PlainDate.compare(to, today) > 0 ? today : to;
  return Temporal.PlainDate.compare(from, today) > 0 ? undefined : { kind: 'vague', from: `${from}`, to: `${until}` };
}

/** Of that week, or counted from the last one that has been: where the two differ, both. */
function weekdayAgo(name = '', count = '', today: Temporal.PlainDate): DateReading {
  const weeks = numbers[count] ?? Number(count);
  const index = weekdays.indexOf(name.slice(0, 3)) + 1;
  const ofWeek = today.subtract({ days: today.dayOfWeek - 1, weeks }).add({ days: index - 1 });
  if (index <= today.dayOfWeek) return { kind: 'date', value: ofWeek.toString() };
  return { kind: 'ambiguous', values: [ofWeek.toString(), ofWeek.subtract({ weeks: 1 }).toString()] };
}

/** The latest one that has been, unless the month is named. */
export function dayOfMonth(name = '', which = '', today: Temporal.PlainDate): DateReading | undefined {
  const day = Number(name);
  if (day < 1 || day > 31) return undefined;
  const month = which === 'last' || (which === '' && day > today.day) ? today.subtract({ months: 1 }) : today;
  return day > month.daysInMonth ? { kind: 'impossible' } : { kind: 'date', value: month.with({ day }).toString() };
}

function referenceOf(today: string) {
  // biome-ignore lint/style/noRestrictedGlobals: chrono takes its reference as a Date; this one is made from the day passed in.
  return { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
}

function readingOf(result: ParsedResult, today: Temporal.PlainDate): DateReading | undefined {
  const { start, text } = result;
  // Counted from something that is told of, not from today: "two weeks after delivery".
  if (/\b(?:after|before|later)$/.test(text)) return undefined;
  if (/^\d+$|:|^(?:at|noon|now)\b|\bo'?clock\b|\b(?:sec|min|minute|hour|hr)s?\b(?! ago)|^(?:in|within|for) /.test(text))
    return undefined;
  if (
    !start.isCertain('day') &&
    !start.isCertain('weekday') &&
    !/\bago\b|last|today|this (?:morning|afternoon|evening|week)|tonight/.test(text)
  ) {
    return undefined;
  }
  const date = Temporal.PlainDate.from({
    year: start.get('year') ?? today.year,
    month: start.get('month') ?? today.month,
    day: start.get('day') ?? today.day,
  });
  return rough.test(text) ? roughly(text, date, today) : bySize(text, onlyPast(result, date, today));
}

/** "On Monday" is the one that has been, unless the words say otherwise. */
function onlyPast(result: ParsedResult, date: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const isAhead = Temporal.PlainDate.compare(date, today) > 0;
  const isNamedDay = result.start.isCertain('weekday') && !result.start.isCertain('day');
  return isAhead && isNamedDay && !/\bnext|coming\b/.test(result.text) ? date.subtract({ weeks: 1 }) : date;
}

/** Who counts in months means a month; who counts in years, a year. */
function bySize(text: string, date: Temporal.PlainDate): DateReading {
  if (/\byears?\b/.test(text) && !/\bhalf\b/.test(text)) return { kind: 'date', value: String(date.year) };
  if (/\bmonths?\b|half/.test(text) && !/\b(?:end|beginning|start) of\b/.test(text)) {
    return { kind: 'date', value: date.toString().slice(0, 7) };
  }
  return { kind: 'date', value: date.toString() };
}

function roughly(text: string, date: Temporal.PlainDate, today: Temporal.PlainDate): DateReading {
  if (/\bweek\b/.test(text)) {
    const monday = date.subtract({ days: date.dayOfWeek - 1 });
    return { kind: 'vague', from: monday.toString(), to: monday.add({ days: 6 }).toString() };
  }
  const spread = /weeks/.test(text) ? 7 : 3;
  const to = date.add({ days: spread });
  return {
    kind: 'vague',
    from: date.subtract({ days: spread }).toString(),
    to: (Temporal.PlainDate.compare(to, today) > 0 ? today : to).toString(),
  };
}
