// Dates written out: "2026-03-05", "5 March", "3月5号", "between 5 and 8 november". Most exact first.
import { chineseNumber } from './chinese-numbers.ts';
import type { DateMention, DateReading } from './dates.ts';
import { blank } from './text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWords =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '((?:19|20)\\d{2})';

type Reader = (groups: readonly (string | undefined)[], today: Temporal.PlainDate) => DateReading | undefined;

/** Most exact first; a later form never reads what an earlier one took. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  // A model's name may stand right before it.
  [new RegExp(`(?<!\\d)${year}\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]`, 'g'), ([y, m, d]) => day(y, m, d)],
  [
    new RegExp(`(?<![\\w-])${year}\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?:\\s?[日号])?(?![\\w-])`, 'g'),
    ([y, m, d]) => day(y, m, d),
  ],
  [/(?<![\w-])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\w-])/g, ([y, m, d]) => day(y, m, d)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWords},? ?${year}\\b`, 'g'),
    ([d, m, y]) => day(y, monthOf(m), d),
  ],
  [new RegExp(`\\b${monthWords} ?(\\d{1,2})(?:st|nd|rd|th)?,? ${year}\\b`, 'g'), ([m, d, y]) => day(y, monthOf(m), d)],
  // "8 november 25", "nov 8, '25": the year in two digits.
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWords},? '?(2\\d)(?![\\d:])`, 'g'),
    ([d, m, y]) => day(`20${y}`, monthOf(m), d),
  ],
  [
    new RegExp(`\\b${monthWords} ?(\\d{1,2})(?:st|nd|rd|th)?(?:,|,? ') ?'?(2\\d)(?![\\d:])`, 'g'),
    ([m, d, y]) => day(`20${y}`, monthOf(m), d),
  ],
  // "Between 5 and 8 november", "the 5th or 6th of november".
  [
    new RegExp(
      `\\b(?:between )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|and|or|till|until|/) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWords}(?:,? ${year})?(?![a-z])`,
      'g',
    ),
    ([from, to, m, y], today) => between(from, to, monthOf(m), y, today),
  ],
  [
    /(\d{1,2})月(\d{1,2})[日号]?(?:到|至|-|~|、|或者?)(\d{1,2})[日号]/g,
    ([m, from, to], today) => between(from, to, m, undefined, today),
  ],
  [
    /(?<![\w.-])(\d{1,2})[./-](\d{1,2})[./-]((?:20)?\d{2})(?![\w-])/g,
    ([a, b, y]) => numeric(a, b, y?.length === 2 ? `20${y}` : y),
  ],
  [
    new RegExp(
      `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?${monthWords}(?: (\\d{1,2})(?:st|nd|rd|th)?)?,? (?:of )?(last|this) year\\b`,
      'g',
    ),
    ([d, m, sameDay, which], today) => ofYear(today.year - (which === 'last' ? 1 : 0), monthOf(m), d || sameDay),
  ],
  [
    new RegExp(`\\b(last|this) year,? (?:in )?${monthWords}(?![a-z])`, 'g'),
    ([which, m], today) => ofYear(today.year - (which === 'last' ? 1 : 0), monthOf(m), undefined),
  ],
  [new RegExp(`${year}\\s?年\\s?(\\d{1,2})\\s?月(?:份)?(?!\\s?\\d)`, 'g'), ([y, m]) => month(y, m)],
  [new RegExp(`\\b${monthWords},? (?:of )?${year}\\b`, 'g'), ([m, y]) => month(y, monthOf(m))],
  [new RegExp(`(?<![\\w-])${year}[-/](0?[1-9]|1[0-2])(?![\\w-])`, 'g'), ([y, m]) => month(y, m)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWords}(?![a-z])`, 'g'),
    ([d, m], today) => recent(monthOf(m), d, today),
  ],
  [
    new RegExp(`\\b${monthWords} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, 'g'),
    ([m, d], today) => recent(monthOf(m), d, today),
  ],
  [
    /(?:(去年|今年|前年)的?)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?的?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/g,
    ([y, m, d], today) => chineseDay(y, m, d, today),
  ],
  [
    /(?:(去年|今年|前年)的?)?(?<![个\d])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?的?(上旬|中旬|下旬|初|中|底|末)/g,
    ([y, m, part], today) => partOfMonth(chineseMonth(y, m, today), part),
  ],
  [/(?<![\w.:/-])(\d{1,2})[./](\d{1,2})\.?(?![\w/:%]|\.\d|v\b|版)/g, ([a, b], today) => recentNumeric(a, b, today)],
];

/** "五月中旬", "3月底": a part of the latest such month. */
const monthParts: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 7],
  上旬: [1, 10],
  中: [11, 20],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [25, 31],
  末: [25, 31],
};

/** Only where a date was asked for: "May", "2024", "5月". */
const looseForms: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(`(?<![\\w-])${year}年?(?![\\w-])`, 'g'),
    ([y]) => (y === undefined ? undefined : { kind: 'date', value: y }),
  ],
  [new RegExp(`\\b${monthWords}(?![a-z])`, 'g'), ([m], today) => recentMonth(monthOf(m), today)],
  [
    /(?:(去年|今年|前年)的?)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?!\d)/g,
    ([y, m], today) => chineseMonth(y, m, today),
  ],
];

/** What every written form holds, so that the others are not looked at. */
const mayHoldADate = new RegExp(`\\d|月|${months.join('|')}`);

/** Over folded text. `asked`: the customer answers a question for a date. A later form never reads what an earlier one took. */
export function writtenIn(text: string, today: Temporal.PlainDate, asked: boolean): readonly DateMention[] {
  if (!mayHoldADate.test(text)) return [];
  let rest = text;
  const found: DateMention[] = [];
  for (const [form, read] of [...forms, ...(asked ? looseForms : monthNamed)]) {
    for (const match of placesOf(form, rest)) {
      const reading = read(match.slice(1), today);
      if (reading === undefined) continue;
      const start = match.index + match[0].length - match[0].trimStart().length;
      const words = match[0].trim();
      found.push({ words, start, reading });
      rest = blank(rest, start, words.length);
    }
  }
  return found;
}

/** To list matches costs a copy of the expression, and most forms have none. */
function placesOf(form: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.search(form) < 0 ? [] : text.matchAll(form);
}

/** "in May", "in 2024", "去年5月": safe to read unasked, for the preposition or the month sign says it is a date. */
const monthNamed: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(`\\b(?:in|during|since|around|early|mid|late|last|this) ${monthWords}(?![a-z])`, 'g'),
    ([m], today) => recentMonth(monthOf(m), today),
  ],
  [
    new RegExp(`\\b(?:in|during|since|around|early|mid|late) ${year}\\b`, 'g'),
    ([y]) => (y === undefined ? undefined : { kind: 'date', value: y }),
  ],
  [
    /(去年|今年|前年)的?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?!\d)/g,
    ([y, m], today) => chineseMonth(y, m, today),
  ],
  [
    /()(?<!个|\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?!\d|前|后|内|的?保)/g,
    ([y, m], today) => chineseMonth(y, m, today),
  ],
  [/(20\d{2})年(?!\d)/g, ([y]) => (y === undefined ? undefined : { kind: 'date', value: y })],
];

function monthOf(word: string | undefined): string {
  return String(months.indexOf((word ?? '').slice(0, 3)) + 1);
}

function day(y: string | undefined, m: string | undefined, d: string | undefined): DateReading {
  try {
    const date = Temporal.PlainDate.from({ year: Number(y), month: Number(m), day: Number(d) }, { overflow: 'reject' });
    return { kind: 'date', value: date.toString() };
  } catch {
    return { kind: 'impossible' };
  }
}

function month(y: string | undefined, m: string | undefined): DateReading {
  const number = Number(m);
  if (number < 1 || number > 12) return { kind: 'impossible' };
  return { kind: 'date', value: `${y}-${String(number).padStart(2, '0')}` };
}

function ofYear(y: number, m: string, d: string | undefined): DateReading {
  return d === undefined ? month(String(y), m) : day(String(y), m, d);
}

/** Day and month in either order: both, where both are real days. */
function numeric(a: string | undefined, b: string | undefined, y: string | undefined): DateReading {
  const readings = [day(y, b, a), day(y, a, b)].flatMap((reading) => (reading.kind === 'date' ? [reading.value] : []));
  return choose([...new Set(readings)]);
}

function choose(values: readonly string[]): DateReading {
  const [only] = values;
  if (only === undefined) return { kind: 'impossible' };
  return values.length === 1 ? { kind: 'date', value: only } : { kind: 'ambiguous', values };
}

/** Two days of one month, and those that lie between. */
function between(
  a: string | undefined,
  b: string | undefined,
  m: string | undefined,
  y: string | undefined,
  today: Temporal.PlainDate,
): DateReading | undefined {
  const [from, to] = [a, b].map((d) => (y === undefined ? recent(m, d, today) : day(y, m, d)));
  if (from?.kind !== 'date' || to?.kind !== 'date' || from.value >= to.value) return undefined;
  return { kind: 'vague', from: from.value, to: to.value };
}

/** A day without a year is the latest one that has been. */
function recent(m: string | undefined, d: string | undefined, today: Temporal.PlainDate): DateReading {
  const thisYear = day(String(today.year), m, d);
  if (thisYear.kind !== 'date') return day(String(today.year - 1), m, d);
  const isPast = Temporal.PlainDate.compare(Temporal.PlainDate.from(thisYear.value), today) <= 0;
  return isPast ? thisYear : day(String(today.year - 1), m, d);
}

function recentNumeric(
  a: string | undefined,
  b: string | undefined,
  today: Temporal.PlainDate,
): DateReading | undefined {
  const readings = [recent(b, a, today), recent(a, b, today)].flatMap((reading) =>
    reading.kind === 'date' ? [reading.value] : [],
  );
  // "2.5" is as likely a number as a date: without two readings it is left alone.
  return readings.length === 0 ? undefined : choose([...new Set(readings)]);
}

function recentMonth(m: string, today: Temporal.PlainDate): DateReading {
  const y = Number(m) <= today.month ? today.year : today.year - 1;
  return month(String(y), m);
}

function chineseDay(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  today: Temporal.PlainDate,
): DateReading | undefined {
  const [monthNumber, dayNumber] = [chineseNumber(m ?? ''), chineseNumber(d ?? '')];
  if (Number.isNaN(monthNumber + dayNumber)) return undefined;
  return y === undefined || y === ''
    ? recent(`${monthNumber}`, `${dayNumber}`, today)
    : day(String(today.year - yearsBack(y)), `${monthNumber}`, `${dayNumber}`);
}

/** "三四月" names two. */
function chineseMonth(
  y: string | undefined,
  m: string | undefined,
  today: Temporal.PlainDate,
): DateReading | undefined {
  const number = chineseNumber(m ?? '');
  if (Number.isNaN(number)) return undefined;
  return y === undefined || y === ''
    ? recentMonth(`${number}`, today)
    : month(String(today.year - yearsBack(y)), `${number}`);
}

function partOfMonth(named: DateReading | undefined, part = ''): DateReading | undefined {
  const [first, last] = monthParts[part] ?? [];
  if (named?.kind !== 'date' || first === undefined || last === undefined) return undefined;
  const month = Temporal.PlainYearMonth.from(named.value);
  const [from, to] = [first, last].map((day) =>
    month.toPlainDate({ day: Math.min(day, month.daysInMonth) }).toString(),
  );
  return from === undefined || to === undefined ? undefined : { kind: 'vague', from, to };
}

function yearsBack(word: string): number {
  return { 今年: 0, 去年: 1, 前年: 2 }[word] ?? 0;
}
