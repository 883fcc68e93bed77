// Values as a customer reads them: civil dates in their language, lists, facts.
import type { FactName, FactState } from '../policy/facts.ts';
import type { Language } from './dialog.ts';
import type { Texts } from './texts/shape.ts';
import { textsIn } from './texts/texts.ts';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Made once: a formatter of `Intl` costs a hundred times what it formats. */
const englishMonths = Array.from({ length: 12 }, (_, month) =>
  Temporal.PlainDate.from({ year: 2000, month: month + 1, day: 1 }).toLocaleString(locales.en, { month: 'long' }),
);
const lists = {
  en: new Intl.ListFormat(locales.en, { type: 'conjunction' }),
  zh: new Intl.ListFormat(locales.zh, { type: 'conjunction' }),
} as const;
const choices = {
  en: new Intl.ListFormat(locales.en, { type: 'disjunction' }),
  zh: new Intl.ListFormat(locales.zh, { type: 'disjunction' }),
} as const;

/** `2026-11-21` as "21 November 2026" or "2026年11月21日"; partial dates as far as they go. */
export function formatDate(value: string, language: Language): string {
  const [year = '', month, day] = value.split('-');
  if (language === 'zh') return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].join('');
  return [day && Number(day), month && englishMonths[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The same without its year where that goes without saying: within half a year of today. */
export function formatDay(value: string, language: Language, today: string): string {
  const isNear = value.length === 10 && Math.abs(Temporal.PlainDate.from(today).until(value).days) < nearDays;
  if (!isNear) return formatDate(value, language);
  const day = Temporal.PlainDate.from(value);
  return language === 'zh' ? `${day.month}月${day.day}日` : `${day.day} ${englishMonths[day.month - 1]}`;
}

const nearDays = 183;

/** `2026-11-22T14:30` as "22 November 2026, 14:30". */
export function formatInstant(at: string, language: Language): string {
  const [date = '', time = ''] = at.split('T');
  const day = formatDate(date, language);
  return language === 'zh' ? `${day} ${time.slice(0, 5)}` : `${day}, ${time.slice(0, 5)}`;
}

/** `120.5` in `CNY` as the language writes money; an amount that is none is left as it stands. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  const value = Number(amount);
  if (!Number.isFinite(value) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`.trim();
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(value);
}

/** `PT24H` as "24 hours". */
export function formatDuration(duration: string, language: Language): string {
  return Temporal.Duration.from(duration).toLocaleString(locales[language], { style: 'long' });
}

export function formatList(items: readonly string[], language: Language): string {
  return lists[language].format(items);
}

/** "a return or a replacement". */
export function formatChoice(items: readonly string[], language: Language): string {
  return choices[language].format(items);
}

/** What is known of a fact, in words. */
export function formatFact(name: FactName, state: FactState, language: Language): string {
  const texts = textsIn(language);
  switch (state.kind) {
    case 'known':
      return formatValue(name, state.value, language, texts);
    case 'unavailable':
      return texts.facts.unknown;
    case 'does-not-apply':
      return '–';
    case 'conflict':
      return `${texts.facts.conflict} (${state.values.map((value) => formatValue(name, value, language, texts)).join(' / ')})`;
  }
}

function formatValue(name: FactName, value: unknown, language: Language, { facts }: Texts): string {
  if (typeof value === 'boolean') return value ? facts.yes : facts.no;
  if (Array.isArray(value)) return formatValues(name, value, language, facts);
  if (typeof value === 'number') return String(value);
  const word = String(value);
  if (name.endsWith('On') || name === 'contractWarrantyUntil') return formatDate(word, language);
  return wordOf(name, word, facts);
}

function formatValues(name: FactName, values: readonly string[], language: Language, facts: Texts['facts']): string {
  if (values.length === 0) return facts.none;
  const words: Readonly<Record<string, string>> = name === 'hazards' ? facts.hazards : facts.causes;
  return formatList([...new Set(values.map((value) => words[value] ?? value))], language);
}

function wordOf(name: FactName, word: string, facts: Texts['facts']): string {
  const tables: { readonly [N in FactName]?: Readonly<Record<string, string>> } = {
    channel: facts.channel,
    serviceRegion: facts.region,
    purchaseRegion: facts.region,
    family: facts.family,
    defect: facts.defect,
    functionLoss: facts.functionLoss,
    logisticsDamage: facts.logisticsDamage,
    shortage: facts.shortage,
    demand: facts.demand,
    inspection: facts.inspection,
  };
  return tables[name]?.[word] ?? word;
}
