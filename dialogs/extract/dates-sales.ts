// "On black friday", "去年双十一": the days of the great sales. One lasts for days, and orders are taken before it: a span, so that the
// day is asked for.
import type { DateMention } from './dates.ts';

type Sale = (year: number) => {
  readonly day: Temporal.PlainDate;
  readonly daysBefore: number;
  readonly daysAfter: number;
};

const singles: Sale = (year) => ({ day: on(year, 11, 11), daysBefore: 22, daysAfter: 2 });
const twelfth: Sale = (year) => ({ day: on(year, 12, 12), daysBefore: 11, daysAfter: 2 });
const midYear: Sale = (year) => ({ day: on(year, 6, 18), daysBefore: 29, daysAfter: 2 });
/** The day after the fourth Thursday of November, and the Monday that follows. */
const blackFriday: Sale = (year) => {
  const first = on(year, 11, 1);
  const thursday = first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 21 });
  return { day: thursday.add({ days: 1 }), daysBefore: 7, daysAfter: 3 };
};

const chineseYear = '(?:(去年|今年|前年|20\\d{2}年)的?)?';
const forms: readonly (readonly [RegExp, Sale])[] = [
  [new RegExp(`${chineseYear}双(?:十一|11)`, 'g'), singles],
  [new RegExp(`${chineseYear}双(?:十二|12)`, 'g'), twelfth],
  [
    new RegExp(`${chineseYear}(?<![\\w.-])618(?=的?时候|大促|活动|期间|当天|那天|买|下单|入手|拍|抢|$|[，,。])`, 'g'),
    midYear,
  ],
  [/(?:(last year)'?s )?\b(?:black friday|cyber monday)(?:,? (?:of |in )?(last year|20\d{2}))?\b/g, blackFriday],
];

/** What every sale's name holds, so that the forms are not looked at for most messages. */
const mayNameASale = /双十|双1|618|black friday|cyber monday/;

/** `text` folded; a sale without a year is the last one that has been. */
export function salesIn(text: string, today: Temporal.PlainDate): readonly DateMention[] {
  if (!mayNameASale.test(text)) return [];
  return forms.flatMap(([form, sale]) =>
    [...text.matchAll(form)].map((match) => {
      const { day, daysBefore, daysAfter } = sale(yearOf(match[1] ?? match[2], sale, today));
      const last = day.add({ days: daysAfter });
      const to = Temporal.PlainDate.compare(last, today) > 0 ? today : last;
      const from = day.subtract({ days: daysBefore });
      return {
        words: match[0],
        start: match.index,
        reading: { kind: 'vague', from: from.toString(), to: to.toString() },
      };
    }),
  );
}

function yearOf(word: string | undefined, sale: Sale, today: Temporal.PlainDate): number {
  if (word === '今年') return today.year;
  if (word === '去年' || word === 'last year') return today.year - 1;
  if (word === '前年') return today.year - 2;
  if (word !== undefined) return Number.parseInt(word, 10);
  return Temporal.PlainDate.compare(sale(today.year).day, today) <= 0 ? today.year : today.year - 1;
}

function on(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}
