// One line of a bench's report.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must reach (`at least`) or stay under (`at most`), where a limit was named. */
  readonly target?: { readonly bound: 'at least' | 'at most'; readonly value: number };
}

/** Of several rounds, the one in the middle: a hiccup of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What so large a share of the values stays under. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
