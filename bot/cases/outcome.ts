// How a case can end.

export const outcomes = [
  'returned',
  'replaced',
  'warranty-repair',
  'paid-repair',
  'solved-remotely',
  'explained',
  'refused',
  'withdrawn',
  'made-safe',
  'duplicate',
] as const;

export type CaseOutcome = (typeof outcomes)[number];

export function isOutcome(text: string): text is CaseOutcome {
  return (outcomes as readonly string[]).includes(text);
}
