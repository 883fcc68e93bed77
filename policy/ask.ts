// Which facts an open status still needs, and whom they can be asked of.
import { type Condition, dateFacts } from './condition.ts';
import type { View } from './evaluate.ts';
import { type FactName, type FactSource, type FactState, factSources } from './facts.ts';
import { openFactsIn } from './open-tests.ts';
import type { Pack } from './pack.ts';
import { type Audience, screensOf } from './questions.ts';
import { factsIn, factsOfTest, testsOf } from './residual.ts';
import { type Heard, openClauses } from './weigh.ts';

/** Whether the customer can still settle something: answer a question, or do what is undone. */
export function isAskable(pack: Pack, heard: readonly Heard[], facts: readonly FactName[], view: View): boolean {
  return undoneFacts(heard).length > 0 || facts.some((fact) => askableFor(pack, fact, view, 'customer').length > 0);
}

/** The facts of chores that are known to be undone, where nothing else stands in the way. */
export function undoneFacts(heard: readonly Heard[]): readonly FactName[] {
  const undone = openClauses(heard).filter(({ value }) => value === false);
  return undone.flatMap(({ clause }) => factsIn(clause.when));
}

/** The facts of a clause that are still open; of an undone chore, all of them. */
export function openFactsOf({ clause, value }: Heard, view: View): readonly FactName[] {
  if (value !== null) return value === false && clause.chore === true ? factsIn(clause.when) : [];
  return openFactsIn(clause.when, view).filter((fact) => isUnsettled(fact, view));
}

/** Not known, or known too roughly. */
export function isUnsettled(fact: FactName, view: View): boolean {
  return view.facts[fact]?.kind !== 'known' || isRough(fact, view);
}

/** The facts to ask for so that this one becomes known: itself, or those it follows from. */
export function askableFor(pack: Pack, fact: FactName, view: View, audience: Audience): readonly FactName[] {
  if (isAsked(fact, audience)) return isOpen(fact, view) ? [fact] : [];
  return (sourcesIn(pack).get(fact) ?? []).filter((name) => isAsked(name, audience) && isOpen(name, view));
}

/** Packs never change once they are made. */
const sources = new WeakMap<Pack, ReadonlyMap<FactName, readonly FactName[]>>();

/** For each derived fact those it follows from. */
function sourcesIn(pack: Pack): ReadonlyMap<FactName, readonly FactName[]> {
  const known = sources.get(pack);
  if (known) return known;
  const rules = Map.groupBy(pack.derivations, ({ fact }) => fact);
  const told = [...rules].map(([fact, of]) => [fact, of.flatMap(({ when }) => toldFactsIn(when))] as const);
  const made = new Map(told);
  sources.set(pack, made);
  return made;
}

/** The facts whose value matters; that a fact stands in a register is nothing a customer can add. */
function toldFactsIn(when: Condition): readonly FactName[] {
  return testsOf(when)
    .filter(({ op }) => op !== 'sourced')
    .flatMap(factsOfTest);
}

export function isAsked(fact: FactName, audience: Audience): boolean {
  return askedOf[audience].has(fact);
}

const askedOf: Readonly<Record<Audience, ReadonlySet<FactName>>> = {
  customer: askedFacts('customer'),
  staff: askedFacts('staff'),
  workshop: askedFacts('workshop'),
};

function askedFacts(audience: Audience): ReadonlySet<FactName> {
  return new Set(screensOf(audience).flatMap(([, { facts }]) => facts));
}

/** Nobody was asked yet, or the date given is too rough for what hangs on it. */
export function isOpen(fact: FactName, view: View): boolean {
  return view.facts[fact] === undefined || isRough(fact, view);
}

/** "2025-03" is longer than any other date that is rough. */
const longestRough = 7;

/** A partial date leaves a comparison open although it is known. */
export function isRough(fact: FactName, view: View): boolean {
  const state = view.facts[fact];
  return state?.kind === 'known' && isRoughDate(fact, state.value);
}

export function isRoughDate(fact: FactName, value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longestRough) return false;
  return dateFacts.has(fact) && /^\d{4}(-\d{2})?$/.test(value);
}

/** What counts for an audience: what weaker sources said of a fact that it can settle itself is still open to it. */
export function heardBy(audience: Audience, stated: View): View {
  const own = speaksAs[audience];
  if (own === undefined) return stated;
  const entries = Object.entries(stated.facts) as [FactName, FactState | undefined][];
  const heard = entries.filter(
    ([fact, state]) =>
      state !== undefined &&
      (!isAsked(fact, audience) || factSources.indexOf(state.source) <= factSources.indexOf(own)),
  );
  return { facts: Object.fromEntries(heard), asOf: stated.asOf };
}

const speaksAs: { readonly [A in Audience]?: FactSource } = { staff: 'staff', workshop: 'inspection' };
