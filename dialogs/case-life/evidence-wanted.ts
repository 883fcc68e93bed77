// What the customer can still show, and what each piece is for.
import type { EvidenceSlot } from '../dialog.ts';
import { type Draft, textsOf } from '../draft.ts';

/** Nothing once they have sent something; papers our own records make needless are not asked for. */
export function wantedEvidence({ state }: Draft): readonly EvidenceSlot[] {
  if (state.evidence > 0) return [];
  const { facts } = state;
  const isOnRecord = facts.serialNumber?.source === 'registry';
  const hasFault = facts.defect?.kind === 'known' && facts.defect.value !== 'none';
  const isCarriers = facts.transportDamage?.kind === 'known' && facts.transportDamage.value;
  return [
    'label' as const,
    ...(isOnRecord ? [] : (['proof'] as const)),
    ...(hasFault ? (['fault'] as const) : []),
    ...(isCarriers ? (['transport'] as const) : []),
  ];
}

/** One line a kind of evidence. */
export function evidenceLines(draft: Draft, slots: readonly EvidenceSlot[]): readonly string[] {
  return slots.map((slot) => `- ${textsOf(draft).life.evidence[slot]}`);
}
