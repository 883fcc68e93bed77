// A limit on guesses: so many tries in a window for each address, and so many for everybody together.

export interface RateLimit {
  /** Counts one try. Says after how many milliseconds to come back where there were too many. */
  tryAt(
    address: string,
    now: number,
  ): { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly retryAfterMs: number };
}

const windowMs = 60_000;

export function rateLimit({
  perAddress,
  together,
}: {
  readonly perAddress: number;
  readonly together: number;
}): RateLimit {
  let windowStart = 0;
  let total = 0;
  let countByAddress = new Map<string, number>();
  return {
    tryAt: (address, now) => {
      if (now - windowStart >= windowMs) {
        windowStart = now;
        total = 0;
        countByAddress = new Map();
      }
      const count = (countByAddress.get(address) ?? 0) + 1;
      countByAddress.set(address, count);
      total += 1;
      if (count <= perAddress && total <= together) return { kind: 'allowed' };
      return { kind: 'refused', retryAfterMs: windowStart + windowMs - now };
    },
  };
}
