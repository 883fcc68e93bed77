// A fact as a person would say it: "received 18 November 2026", "whole on arrival", "it does not work properly".
import type { FactName } from '../../policy/facts.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatFact } from '../format.ts';
import type { PhraseTexts } from '../texts/shape.ts';

export function phraseOf(draft: Draft, name: FactName): string {
  const {
    facts,
    phrases,
  }: { facts: { labels: Readonly<Record<FactName, string>>; promised: string }; phrases: PhraseTexts } = textsOf(draft);
  const state = draft.state.facts[name];
  const label = facts.labels[name];
  const small = label.charAt(0).toLowerCase() + label.slice(1);
  if (state === undefined || state.kind === 'unavailable') return phrases.unknown(small);
  const text = formatFact(name, state, draft.state.language);
  if (state.kind !== 'known') return `${small} ${text}`;
  if (name === 'faultInformationProvided' && state.value === true && draft.state.evidence === 0) return facts.promised;
  if (typeof state.value === 'boolean') return phrases.either[name]?.[state.value ? 0 : 1] ?? `${small} ${text}`;
  return phrases.valued[name]?.(text, state.value) ?? `${small} ${text}`;
}
