// How often a property is tried: the same facts on every run, and fewer of them where every mutant of the engine runs them anew.
import fc from 'fast-check';
import { inject, type TestContext } from 'vitest';

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

/** Tries a property so often, and notes how often for whoever reads the proof. */
export async function always<T>(
  { annotate }: TestContext,
  property: fc.IRawProperty<T>,
  numRuns: number,
  least = 1,
): Promise<void> {
  const tried = runs(numRuns, least);
  await fc.assert(property, tried);
  await annotate(`${tried.numRuns.toLocaleString('en')} cases`, figure);
}

/** The kind of annotation that `npm run proof` prints. */
export const figure = 'figure';
