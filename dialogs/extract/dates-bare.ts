// Whole answers to "when?" that are no date elsewhere: "two weeks", "a year and a half", "the 8th", "三天", "一年多".

import { chineseNumber } from './chinese-numbers.ts';
import type { DateReading } from './dates.ts';
import { back, span } from './dates-chinese.ts';
import { dayOfMonth, daysIn } from './dates-english.ts';

/** Over folded text; the answer to a question for a date, in which no date was found. */
export function bareDate(text: string, today: Temporal.PlainDate): DateReading | undefined {
  return englishSpan(text, today) ?? englishDay(text, today) ?? chineseSpan(text, today);
}

const rough =
  /\b(?:about|around|roughly|approximately|maybe|probably|like|almost|nearly|i think|i guess|i'd say|or so|give or take)\b/;
const filler =
  "(?:it'?s|its|it is|it was|it has been|been|(?:i(?:'ve)? (?:have )?)?had it|for|on|only|just|already|yes|the";
const hedge = `about|around|roughly|approximately|maybe|probably|like|almost|nearly|i think|i guess|i'd say)`;
const before = `^(?:${filler}|${hedge}[\\s,]+)*`;
const after = '(?: (?:old|now|already|so far|ago|or so|i think|i guess|maybe|give or take))*[\\s.!?]*$';
const count = '(?:half a|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';
const unit = '(?:day|week|month|year)s?';
const spanWords = new RegExp(`${before}(${count} ${unit}(?: and (?:a half|${count} ${unit}))?)${after}`);
const dayWords = new RegExp(`${before}(\\d{1,2})(?:st|nd|rd|th)(?: of (this|last) month)?${after}`);

function englishSpan(text: string, today: Temporal.PlainDate): DateReading | undefined {
  const [, length] = spanWords.exec(text) ?? [];
  return length === undefined
    ? undefined
    : roughlyIf(rough.test(text), daysIn(`${length} ago`, today.toString())[0]?.reading, today);
}

function englishDay(text: string, today: Temporal.PlainDate): DateReading | undefined {
  const [, day, which] = dayWords.exec(text) ?? [];
  return day === undefined ? undefined : roughlyIf(rough.test(text), dayOfMonth(day, which ?? '', today), today);
}

const chineseRough = /大概|大约|差不多|可能|应该|估计|左右|样子|上下/;
const chineseWords =
  /^(?:大概|大约|差不多|可能|应该|估计|才|刚|也就|就|有|已经|得有|到手|收到|买|用|了)*(半|\d{1,3}|[一二两三四五六七八九十]{1,3})(天|周|个?多?星期|个?多?礼拜|个?多?月|多?年)(半)?(多)?(?:左右|的?样子|上下|吧|了|前|以前|之前|啊|呢)*[\s。.!！]*$/;

type Unit = 'days' | 'weeks' | 'months' | 'years';

const chineseUnits: Readonly<Record<string, Unit>> = {
  天: 'days',
  周: 'weeks',
  月: 'months',
  年: 'years',
};

function chineseSpan(text: string, today: Temporal.PlainDate): DateReading | undefined {
  const [, number, measure, half, more] = chineseWords.exec(text) ?? [];
  if (number === undefined || measure === undefined) return undefined;
  const of = chineseUnits[measure.replace(/[个多]/g, '').replace(/星期|礼拜/, '周')] ?? 'days';
  if (number === '半') return halfOf(of, today);
  const n = chineseNumber(number);
  if (half !== undefined) return of === 'years' ? back(`${12 * n + 6}`, 'months', today) : undefined;
  if (isMore(measure, more) && !Number.isNaN(n))
    return span(today.subtract({ [of]: n + 1 }), today.subtract({ [of]: n }));
  return roughlyIf(chineseRough.test(text), back(number, of, today), today);
}

/** "一年多", "一个多月" lie between one and two. */
function isMore(measure: string, more: string | undefined): boolean {
  return more !== undefined || measure.includes('多');
}

function halfOf(unit: Unit, today: Temporal.PlainDate): DateReading | undefined {
  if (unit === 'years') return back('6', 'months', today);
  return unit === 'months' ? about(back('15', 'days', today), today) : undefined;
}

function roughlyIf(
  isRough: boolean,
  reading: DateReading | undefined,
  today: Temporal.PlainDate,
): DateReading | undefined {
  return isRough ? about(reading, today) : reading;
}

/** Who says "about" means no day; a month or a year is rough enough. */
function about(reading: DateReading | undefined, today: Temporal.PlainDate): DateReading | undefined {
  if (reading?.kind !== 'date' || reading.value.length < 10) return reading;
  const day = Temporal.PlainDate.from(reading.value);
  const last = day.add({ days: 3 });
  return span(day.subtract({ days: 3 }), Temporal.PlainDate.compare(last, today) > 0 ? today : last);
}
