// Facts made whole: what follows from what is known, and what is taken for granted until somebody says otherwise.
import type { View } from './evaluate.ts';
import { type FactName, type FactState, type Facts, vocabulary } from './facts.ts';
import type { Derivation, Pack, Presumption } from './pack.ts';
import { holds, Seen, see } from './seen.ts';

/** Every fact by its name, and nothing of it told: facts that all have one shape are quick to look at and to copy. */
const untold = Object.fromEntries(Object.keys(vocabulary).map((name) => [name, undefined]));

/** Adds what follows from the facts themselves: the family of a model, the day of the request. */
export function derive(pack: Pack, facts: Facts, asOf: string): Seen {
  const told = { ...untold, ...facts, requestedOn: facts.requestedOn ?? known(asOf) } as Facts;
  const seen = new Seen(pack, told, asOf);
  for (const rule of pack.derivations) follow(seen, rule);
  return seen;
}

export interface Presumed {
  readonly view: Seen;
  readonly used: readonly FactName[];
}

/** Adds every presumption whose fact is not known. Those that `isAllowed` refuses stay open. */
export function presume(
  pack: Pack,
  stated: View,
  isAllowed: (rule: Presumption, view: View) => boolean = () => true,
): Presumed {
  const view = see(pack, stated).copy();
  const used: FactName[] = [];
  for (const rule of pack.presumptions) {
    // Most facts are known: only of the others is it worth asking whether they may be presumed.
    if (isPresumable(rule, view) && isAllowed(rule, view) && follow(view, rule)) used.push(rule.fact);
  }
  return { view, used };
}

function isPresumable({ fact, onlyUnasked }: Presumption, view: View): boolean {
  return onlyUnasked === true ? view.facts[fact] === undefined : isMissing(fact, view);
}

/** A presumption that must be asked about first, while nobody was asked yet. */
export function isToBeAsked(rule: Presumption, view: View): boolean {
  return rule.askWhen !== undefined && view.facts[rule.fact] === undefined && holds(rule.askWhen, view) === true;
}

/** Whether the rule added its fact. */
function follow(seen: Seen, { fact, value, when }: Derivation): boolean {
  if (!isMissing(fact, seen) || seen.value(when) !== true) return false;
  seen.learn(fact, known(value));
  return true;
}

function isMissing(fact: FactName, { facts }: View): boolean {
  const state: FactState | undefined = facts[fact];
  return state === undefined || state.kind === 'unavailable';
}

/** What is only concluded ranks below everything that was said. */
function known(value: unknown): FactState {
  return { kind: 'known', value, source: 'extracted' } as FactState;
}
