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
