// Numbers up to 99 as they are spoken of days and months: "十五", "二十", "两", "15".

const digits = '零一二三四五六七八九';

/** NaN for what is no such number. */
export function chineseNumber(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

/** "三五" days are from three to five. */
export function chineseRange(word: string): readonly [number, number] | undefined {
  const [from, to] = [...word].map(digitOf);
  return word.length === 2 && from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}

function digitOf(word: string | undefined): number {
  const digit = word === '两' ? 2 : digits.indexOf(word ?? '');
  return word?.length === 1 && digit >= 0 ? digit : Number.NaN;
}
