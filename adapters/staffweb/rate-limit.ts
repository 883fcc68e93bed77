// A limit on guesses: so many wrong tries in a minute from each address, and so many from everybody together.

interface RateLimit {
  /** How long an address has to wait before its next try; 0 where it may try now. */
  waitMs(address: string, now: number): number;
  /** Counts a try that was wrong. */
  count(address: string, now: number): void;
}

const windowMs = 60_000;

export function rateLimit(limits: { readonly perAddress: number; readonly together: number }): RateLimit {
  let windowStart = 0;
  let total = 0;
  const countByAddress = new Map<string, number>();
  const openWindow = (now: number): void => {
    if (now - windowStart < windowMs) return;
    windowStart = now;
    total = 0;
    countByAddress.clear();
  };
  return {
    waitMs: (address, now) => {
      openWindow(now);
      const isSpent = (countByAddress.get(address) ?? 0) >= limits.perAddress || total >= limits.together;
      return isSpent ? windowStart + windowMs - now : 0;
    },
    count: (address, now) => {
      openWindow(now);
      total += 1;
      countByAddress.set(address, (countByAddress.get(address) ?? 0) + 1);
    },
  };
}
