// The words staff choose from when they record something: each list closed, so that reports can count by it.
import type { EvidenceSlot } from '../../dialogs/dialog.ts';
import type { RemedyStatus } from '../../policy/decision.ts';

/** What was promised and has happened, or what a promise counts from. */
export const milestones = [
  'remote-failed',
  'solution-proposed',
  'diagnosed',
  'arrived',
  'replacement-confirmed',
  'replaced',
  'visited',
  'customer-updated',
] as const;

/** Whom the clocks wait for. */
export const pauseCauses = ['customer', 'goods', 'parts'] as const;
export type PauseCause = (typeof pauseCauses)[number];

export const evidenceSlots = [
  'fault',
  'label',
  'proof',
  'transport',
  'other',
] as const satisfies readonly EvidenceSlot[];

export const remedyStatuses = [
  'eligible',
  'ineligible',
  'needs-facts',
  'refer',
  'review',
] as const satisfies readonly RemedyStatus[];
