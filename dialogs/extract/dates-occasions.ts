// "On black friday", "去年双十一", "around christmas": the days of the great sales and of feasts. One lasts for days, and is spoken of
// before and after: a span, so that the day is asked for.
import type { DateMention } from './dates.ts';

type Occasion = (year: number) => {
  readonly day: Temporal.PlainDate;
  readonly daysBefore: number;
  readonly daysAfter: number;
};

const singles: Occasion = (year) => ({ day: on(year, 11, 11), daysBefore: 22, daysAfter: 2 });
const twelfth: Occasion = (year) => ({ day: on(year, 12, 12), daysBefore: 11, daysAfter: 2 });
const midYear: Occasion = (year) => ({ day: on(year, 6, 18), daysBefore: 29, daysAfter: 2 });
const christmas: Occasion = (year) => ({ day: on(year, 12, 25), daysBefore: 14, daysAfter: 7 });
const newYear: Occasion = (year) => ({ day: on(year, 1, 1), daysBefore: 7, daysAfter: 7 });
const labourDay: Occasion = (year) => ({ day: on(year, 5, 1), daysBefore: 7, daysAfter: 7 });
const nationalDay: Occasion = (year) => ({ day: on(year, 10, 1), daysBefore: 7, daysAfter: 10 });
/** The day after the fourth Thursday of November, and the Monday that follows. */
const blackFriday: Occasion = (year) => {
  const first = on(year, 11, 1);
  const thursday = first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 21 });
  return { day: thursday.add({ days: 1 }), daysBefore: 7, daysAfter: 3 };
};

const chineseYear = '(?:(去年|今年|前年|20\\d{2}年)的?)?';
const forms: readonly (readonly [RegExp, Occasion])[] = [
  [new RegExp(`${chineseYear}双(?:十一|11)`, 'g'), singles],
  [new RegExp(`${chineseYear}双(?:十二|12)`, 'g'), twelfth],
  [
    new RegExp(`${chineseYear}(?<![\\w.-])618(?=的?时候|大促|活动|期间|当天|那天|买|下单|入手|拍|抢|$|[，,。])`, 'g'),
    midYear,
  ],
  [new RegExp(`${chineseYear}国庆`, 'g'), nationalDay],
  [new RegExp(`${chineseYear}(?:五一|劳动节)(?=节|前|后|期间|假期|放假|的时候|那|买|$)`, 'g'), labourDay],
  [new RegExp(`${chineseYear}元旦`, 'g'), newYear],
  [new RegExp(`${chineseYear}圣诞`, 'g'), christmas],
  [/(?:(last year)'?s )?\b(?:christmas|xmas)\b(?:,? (?:of |in )?(last year|20\d{2}))?/g, christmas],
  [/(?:(last year)'?s )?\bnew year'?s?(?: (?:eve|day))?\b(?:,? (?:of |in )?(last year|20\d{2}))?/g, newYear],
  [/(?:(last year)'?s )?\b(?:black friday|cyber monday)(?:,? (?:of |in )?(last year|20\d{2}))?\b/g, blackFriday],
];

/** What every name of one holds, so that the forms are not looked at for most messages. */
const mayNameOne = /双十|双1|618|国庆|五一|劳动节|元旦|圣诞|black friday|cyber monday|christmas|xmas|new year/;

/** `text` folded; one without a year is the last one that has been. */
export function occasionsIn(text: string, today: Temporal.PlainDate): readonly DateMention[] {
  if (!mayNameOne.test(text)) return [];
  return forms.flatMap(([form, occasion]) =>
    [...text.matchAll(form)].map((match) => {
      const { day, daysBefore, daysAfter } = occasion(yearOf(match[1] ?? match[2], occasion, today));
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

function yearOf(word: string | undefined, occasion: Occasion, today: Temporal.PlainDate): number {
  if (word === '今年') return today.year;
  if (word === '去年' || word === 'last year') return today.year - 1;
  if (word === '前年') return today.year - 2;
  if (word !== undefined) return Number.parseInt(word, 10);
  return Temporal.PlainDate.compare(occasion(today.year).day, today) <= 0 ? today.year : today.year - 1;
}

function on(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}
