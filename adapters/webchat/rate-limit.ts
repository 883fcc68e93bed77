// Token buckets by key: short bursts pass, a flood does not. Kept in memory, because a restart that forgets them harms nobody.
import type { Clock } from '../../bot/clock.ts';

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimit {
  /** Seconds to wait; 0 where the caller may go on. */
  take(key: string): number;
}

interface Bucket {
  readonly level: number;
  readonly atMs: number;
}

/** So many keys are remembered; the oldest are forgotten first. */
const maxKeys = 10_000;

export function rateLimit({ burst, perSecond }: Rate, clock: Clock): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const atMs = Date.parse(clock.now());
      const before = buckets.get(key) ?? { level: burst, atMs };
      const level = Math.min(burst, before.level + (Math.max(0, atMs - before.atMs) / 1000) * perSecond);
      const isAllowed = level >= 1;
      buckets.delete(key);
      buckets.set(key, { level: isAllowed ? level - 1 : level, atMs });
      const oldest = buckets.keys().next();
      if (buckets.size > maxKeys && !oldest.done) buckets.delete(oldest.value);
      return isAllowed ? 0 : Math.ceil((1 - level) / perSecond);
    },
  };
}
