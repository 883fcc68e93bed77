// How often a property is tried: the same facts on every run, and fewer of them where every mutant of the engine runs them anew.
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly shareOfRuns?: number;
  }
}

export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.ceil(numRuns * (inject('shareOfRuns') ?? 1)), seed: 20_261_121 };
}
