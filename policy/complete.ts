// Facts made whole: what follows from what is known, and what is taken for granted until somebody says otherwise.
import { holds } from './compile.ts';
import type { View } from './evaluate.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import type { Derivation, Pack, Presumption } from './pack.ts';

/** Adds what follows from the facts themselves: the family of a model, the day of the request. */
export function derive(pack: Pack, facts: Facts, asOf: string): View {
  const start = facts.requestedOn ? facts : ({ ...facts, requestedOn: known(asOf) } as Facts);
  return pack.derivations.reduce<View>((view, rule) => follow(view, rule), { facts: start, asOf });
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
  let view = stated;
  const used: FactName[] = [];
  for (const rule of pack.presumptions) {
    const next = isAllowed(rule, view) ? follow(view, rule) : view;
    if (next !== view) used.push(rule.fact);
    view = next;
  }
  return { view, used };
}

/** A presumption that must be asked about first, while nobody was asked yet. */
export function isToBeAsked(rule: Presumption, view: View): boolean {
  return rule.askWhen !== undefined && view.facts[rule.fact] === undefined && holds(rule.askWhen, view) === true;
}

function follow(view: View, { fact, value, when }: Derivation): View {
  const state: FactState | undefined = view.facts[fact];
  const isOpen = state === undefined || state.kind === 'unavailable';
  if (!isOpen || holds(when, view) !== true) return view;
  return { ...view, facts: { ...view.facts, [fact]: known(value) } };
}

/** What is only concluded ranks below everything that was said. */
function known(value: unknown): FactState {
  return { kind: 'known', value, source: 'extracted' } as FactState;
}
