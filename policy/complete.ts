// Facts made whole: what follows from what is known, and what is taken for granted until somebody says otherwise.
import { holds } from './compile.ts';
import type { View } from './evaluate.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import type { Derivation, Pack, Presumption } from './pack.ts';

/** Adds what follows from the facts themselves: the family of a model, the day of the request. */
export function derive(pack: Pack, facts: Facts, asOf: string): View {
  const draft: Draft = { facts: { ...facts }, asOf };
  draft.facts.requestedOn ??= known(asOf);
  for (const rule of pack.derivations) follow(draft, rule);
  return draft as View;
}

export interface Presumed {
  readonly view: View;
  readonly used: readonly FactName[];
}

/** Adds every presumption whose fact is not known. Those that `isAllowed` refuses stay open. */
export function presume(
  pack: Pack,
  stated: View,
  isAllowed: (rule: Presumption, view: View) => boolean = () => true,
): Presumed {
  const draft: Draft = { facts: { ...stated.facts }, asOf: stated.asOf };
  const used: FactName[] = [];
  for (const rule of pack.presumptions) {
    if (isAllowed(rule, draft as View) && follow(draft, rule)) used.push(rule.fact);
  }
  return { view: draft as View, used };
}

/** A presumption that must be asked about first, while nobody was asked yet. */
export function isToBeAsked(rule: Presumption, view: View): boolean {
  return rule.askWhen !== undefined && view.facts[rule.fact] === undefined && holds(rule.askWhen, view) === true;
}

/** A view that is still being made: copied once, not for every fact that follows. */
interface Draft {
  readonly facts: Partial<Record<FactName, FactState>>;
  readonly asOf: string;
}

/** Whether the rule added its fact. */
function follow(draft: Draft, { fact, value, when }: Derivation): boolean {
  const state = draft.facts[fact];
  const isOpen = state === undefined || state.kind === 'unavailable';
  if (!isOpen || holds(when, draft as View) !== true) return false;
  draft.facts[fact] = known(value);
  return true;
}

/** What is only concluded ranks below everything that was said. */
function known(value: unknown): FactState {
  return { kind: 'known', value, source: 'extracted' } as FactState;
}
