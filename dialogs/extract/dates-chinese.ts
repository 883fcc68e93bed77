// "三天前", "上个月底", "上周二", "前天": Chinese dates counted from today.
import { chineseNumber, chineseRange } from './chinese-numbers.ts';
import type { DateMention, DateReading } from './dates.ts';

const count = '(\\d{1,3}|[一二两三四五六七八九十半]{1,3}|几)';
const weekdays = '一二三四五六日';

const units: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  天: 'days',
  周: 'weeks',
  星期: 'weeks',
  个星期: 'weeks',
  个月: 'months',
  年: 'years',
};

type Reader = (match: readonly string[], today: Temporal.PlainDate) => DateReading | undefined;

const forms: readonly (readonly [RegExp, Reader])[] = [
  [/大前天/g, (_, today) => exact(today.subtract({ days: 3 }))],
  [/前天/g, (_, today) => exact(today.subtract({ days: 2 }))],
  [/昨(?:天|日|晚)/g, (_, today) => exact(today.subtract({ days: 1 }))],
  [
    /今(?:天(?!天气)|日|早|晚)|刚刚?(?:收到|到货|签收)(?!(?:了)?(?:没|不|才)?\S{0,2}(?:[几一两二三四五六七八九十\d]+(?:天|周)|多久|久|半个月|一个月))/g,
    (_, today) => exact(today),
  ],
  [/后天/g, (_, today) => exact(today.add({ days: 2 }))],
  [/明(?:天|日)/g, (_, today) => exact(today.add({ days: 1 }))],
  [new RegExp(`${count}天(?:之|以)?前`, 'g'), ([n = ''], today) => back(n, 'days', today)],
  [new RegExp(`${count}个?(?:星期|礼拜|周)(?:之|以)?前`, 'g'), ([n = ''], today) => back(n, 'weeks', today)],
  [/半个月(?:之|以)?前/g, (_, today) => span(today.subtract({ days: 18 }), today.subtract({ days: 12 }))],
  [new RegExp(`${count}个(?:多)?月(?:之|以)?前`, 'g'), ([n = ''], today) => back(n, 'months', today)],
  [/(半)年(?:多)?(?:之|以)?前/g, (_, today) => partialMonth(today.subtract({ months: 6 }))],
  [new RegExp(`${count}年(?:多)?(?:之|以)?前`, 'g'), ([n = ''], today) => back(n, 'years', today)],
  [
    new RegExp(
      `(?:买|购买|收到|到手|入手|下单|买来|到货|收货|签收)(?:货|东西|机器)?了?(?:才|快|有|大概|差不多)?${count}(年|个月|个?星期|周|天)(?:多)?(?:了|(?=$|[，,。！!\\s]))`,
      'g',
    ),
    ([n = '', unit], today) => back(n, units[unit ?? ''] ?? 'days', today),
  ],
  [/上上个?(?:周|星期|礼拜)(?![一二三四五六日天])/g, (_, today) => week(today.subtract({ weeks: 2 }))],
  [/上上个?(?:周|星期|礼拜)([一二三四五六日天])/g, ([weekday], today) => lastWeekday(weekday, today, 2)],
  [/上上个?月/g, (_, today) => partialMonth(today.subtract({ months: 2 }))],
  [/(?:没|才|刚)(?:过)?几天/g, (_, today) => span(today.subtract({ days: 6 }), today.subtract({ days: 1 }))],
  [/十(?:来|几|多)天(?:之|以)?前/g, (_, today) => span(today.subtract({ days: 19 }), today.subtract({ days: 10 }))],
  [/上(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/g, ([weekday], today) => lastWeekday(weekday, today, 1)],
  [
    /(?:这|本)(?:个)?(?:周|星期|礼拜)([一二三四五六日天])|(?<!上|下)(?:周|星期|礼拜)([一二三四五六日天])/g,
    ([a, b], today) => lastWeekday(a || b, today, 0),
  ],
  [/上(?:个)?(?:周|星期|礼拜)/g, (_, today) => week(today.subtract({ weeks: 1 }))],
  [/(?:这|本)(?:个)?(?:周|星期|礼拜)/g, (_, today) => span(monday(today), today)],
  [/上个?月(?:底|末)/g, (_, today) => monthPart(today.subtract({ months: 1 }), 25, 31)],
  [/上个?月(?:初)/g, (_, today) => monthPart(today.subtract({ months: 1 }), 1, 7)],
  [/上个?月中(?:旬)?/g, (_, today) => monthPart(today.subtract({ months: 1 }), 11, 20)],
  [/上个?月(\d{1,2})[日号]/g, ([d], today) => dayOf(today.subtract({ months: 1 }), d)],
  [/(?:这|本)个?月(\d{1,2})[日号]/g, ([d], today) => dayOf(today, d)],
  // A bare "28号" is the latest one that has been.
  [
    /(?<!月|\d)(\d{1,2})号(?!机|楼|柜|店|线)/g,
    ([d], today) => dayOf(Number(d) <= today.day ? today : today.subtract({ months: 1 }), d),
  ],
  [/上个?月/g, (_, today) => partialMonth(today.subtract({ months: 1 }))],
  [/(?:这|本)个?月初?/g, (_, today) => partialMonth(today)],
  [/前年/g, (_, today) => ({ kind: 'date', value: String(today.year - 2) })],
  [/去年(?:年底|底)/g, (_, today) => ({ kind: 'date', value: `${today.year - 1}-12` })],
  [/去年(?:年初|初)/g, (_, today) => ({ kind: 'date', value: `${today.year - 1}-01` })],
  [/去年/g, (_, today) => ({ kind: 'date', value: String(today.year - 1) })],
  [/今年(?:年初|初)/g, (_, today) => ({ kind: 'date', value: `${today.year}-01` })],
  [/(?<!前)这两天/g, (_, today) => span(today.subtract({ days: 2 }), today)],
  [/前(?:两|几)天|几天前/g, (_, today) => span(today.subtract({ days: 6 }), today.subtract({ days: 2 }))],
];

export function relativeChinese(text: string, today: Temporal.PlainDate): readonly DateMention[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  let rest = text;
  const found: DateMention[] = [];
  for (const [form, read] of forms) {
    for (const match of rest.matchAll(form)) {
      const reading = read(
        match.slice(1).map((group) => group ?? ''),
        today,
      );
      if (reading === undefined) continue;
      found.push({ words: match[0], start: match.index, reading });
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return found;
}

function exact(date: Temporal.PlainDate): DateReading {
  return { kind: 'date', value: date.toString() };
}

export function span(from: Temporal.PlainDate, to: Temporal.PlainDate): DateReading {
  return { kind: 'vague', from: from.toString(), to: to.toString() };
}

function partialMonth(date: Temporal.PlainDate): DateReading {
  return { kind: 'date', value: date.toString().slice(0, 7) };
}

export function back(
  n: string,
  unit: 'days' | 'weeks' | 'months' | 'years',
  today: Temporal.PlainDate,
): DateReading | undefined {
  if (n === '几') return unit === 'days' ? span(today.subtract({ days: 6 }), today.subtract({ days: 2 })) : undefined;
  const [from, to] = chineseRange(n) ?? [];
  if (from !== undefined) return span(today.subtract({ [unit]: to }), today.subtract({ [unit]: from }));
  const number = chineseNumber(n);
  return Number.isNaN(number) ? undefined : asExactAs(unit, today.subtract({ [unit]: number }));
}

/** "Two months ago" names a month, "two years ago" a year. */
function asExactAs(unit: 'days' | 'weeks' | 'months' | 'years', date: Temporal.PlainDate): DateReading {
  if (unit === 'months') return partialMonth(date);
  return unit === 'years' ? { kind: 'date', value: String(date.year) } : exact(date);
}

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function week(date: Temporal.PlainDate): DateReading {
  return span(monday(date), monday(date).add({ days: 6 }));
}

function lastWeekday(
  weekday: string | undefined,
  today: Temporal.PlainDate,
  weeksBack: number,
): DateReading | undefined {
  const index = weekdays.indexOf(weekday === '天' ? '日' : (weekday ?? ''));
  if (index < 0) return undefined;
  const date = monday(today).subtract({ weeks: weeksBack }).add({ days: index });
  return exact(Temporal.PlainDate.compare(date, today) > 0 ? date.subtract({ weeks: 1 }) : date);
}

function monthPart(date: Temporal.PlainDate, from: number, to: number): DateReading {
  return span(date.with({ day: from }), date.with({ day: Math.min(to, date.daysInMonth) }));
}

function dayOf(date: Temporal.PlainDate, d: string | undefined): DateReading | undefined {
  const number = Number(d);
  if (number < 1 || number > 31) return undefined;
  if (number > date.daysInMonth) return { kind: 'impossible' };
  return exact(date.with({ day: number }));
}
