// Amounts of money: decimal words, counted in hundredths, so that sums are exact.

const amount = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** In hundredths; undefined where the words are no amount. */
export function readMoney(words: string): number | undefined {
  const [, whole, part = ''] = amount.exec(words.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** The sum with two decimals; undefined where there is nothing to sum up. */
export function totalOf(amounts: readonly string[]): string | undefined {
  const sum = amounts.reduce((total, words) => total + (readMoney(words) ?? 0), 0);
  return sum === 0 ? undefined : (sum / 100).toFixed(2);
}
