// How often a property is tried: the same facts on every run, and fewer of them where every mutant of the engine runs them anew.
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly shareOfRuns?: number;
  }
}

/** `least` of them are tried whatever happens: what is quick and tells much. */
export function runs(numRuns: number, least = 1): { readonly numRuns: number; readonly seed: number } {
  const share = Math.ceil(numRuns * (inject('shareOfRuns') ?? 1));
  return { numRuns: Math.max(least, share), seed: 20_261_121 };
}
