// One day, as different people write it.
import type { Language } from '../../dialogs/dialog.ts';
import type { Chance } from './chance.ts';

const englishNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const chineseNumbers = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function dayInWords(day: string, today: string, language: Language, chance: Chance): string {
  const date = Temporal.PlainDate.from(day);
  const ago = date.until(today).days;
  const near = language === 'en' ? englishNear(ago) : chineseNear(ago);
  const plain = language === 'en' ? englishPlain(date, today) : chinesePlain(date, today);
  return near.length > 0 && chance.happens(0.6) ? chance.oneOf(near) : chance.oneOf(plain);
}

export function monthInWords(month: string, language: Language, chance: Chance): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  const name = months[number - 1] ?? '';
  if (language === 'zh') return chance.oneOf([`${year}年${number}月`, `${year}-${pad(number)}`, `${year}/${number}`]);
  return chance.oneOf([`${name} ${year}`, `${name.toLowerCase().slice(0, 3)} ${year}`, `${year}-${pad(number)}`]);
}

function englishNear(ago: number): readonly string[] {
  if (ago < 0) return [];
  if (ago === 0) return ['today', 'this morning'];
  if (ago === 1) return ['yesterday', 'yesterday evening', '1 day ago'];
  if (ago === 7) return ['a week ago', '7 days ago', 'one week ago', 'seven days ago'];
  if (ago === 14) return ['two weeks ago', '2 weeks ago', '14 days ago'];
  if (ago === 21) return ['three weeks ago', '3 weeks ago'];
  if (ago === 2) return ['two days ago', 'the day before yesterday', '2 days ago'];
  if (ago <= 10) return [`${ago} days ago`, `${englishNumbers[ago]} days ago`];
  return ago <= 60 ? [`${ago} days ago`] : [];
}

function chineseNear(ago: number): readonly string[] {
  if (ago < 0) return [];
  if (ago === 0) return ['今天', '今天上午'];
  if (ago === 1) return ['昨天', '昨天晚上'];
  if (ago === 2) return ['前天', '两天前'];
  if (ago === 3) return ['大前天', '三天前', '3天前'];
  if (ago === 7) return ['一周前', '七天前', '7天前', '一个星期前'];
  if (ago === 14) return ['两周前', '14天前', '两个星期前'];
  if (ago <= 10) return [`${ago}天前`, `${chineseNumbers[ago]}天前`, `${ago}天以前`];
  return ago <= 60 ? [`${ago}天前`] : [];
}

function englishPlain({ year, month, day }: Temporal.PlainDate, today: string): readonly string[] {
  const name = months[month - 1] ?? '';
  const short = name.slice(0, 3);
  const full = [
    `on ${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${name.toLowerCase()} ${day} ${year}`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${day} ${short.toLowerCase()} ${year}`,
    `${short} ${ordinal(day)} ${year}`,
    `the ${ordinal(day)} of ${name} ${year}`,
  ];
  const isThisYear = String(year) === today.slice(0, 4);
  return isThisYear
    ? [
        ...full,
        `on ${name} ${day}`,
        `${day} ${short.toLowerCase()}`,
        `${short.toLowerCase()} ${ordinal(day)}`,
        `on the ${ordinal(day)} of ${name.toLowerCase()}`,
      ]
    : full;
}

function chinesePlain({ year, month, day }: Temporal.PlainDate, today: string): readonly string[] {
  const full = [
    `${year}年${month}月${day}日`,
    `${year}年${month}月${day}号`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
  ];
  const isThisYear = String(year) === today.slice(0, 4);
  return isThisYear ? [...full, `${month}月${day}号`, `${month}月${day}日`, `今年${month}月${day}号`] : full;
}

function ordinal(day: number): string {
  const isTeen = day >= 11 && day <= 13;
  return `${day}${(isTeen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10]) ?? 'th'}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
