// Spaces of nothing but numbers of classes.
import type { Space, Variable } from '../../policy/exact/variables.ts';

/** Variables of so many classes each; what they stand for does not matter here. */
export function spaceWith(...widths: readonly number[]): Space {
  const variables = widths.map(
    (width, index): Variable => ({
      key: `${index}`,
      facts: [],
      tests: [],
      classes: Array.from({ length: width }, () => []),
    }),
  );
  const slots = [0];
  for (const width of widths) slots.push((slots.at(-1) ?? 0) + width);
  return { variables, slots, literal: () => ({ variable: -1, accepts: [] }) };
}
