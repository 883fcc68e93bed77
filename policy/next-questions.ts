// What to ask next: only what can still change a status or a cost, only of somebody who can know it,
// in the author's stages, or as closed cases have taught what tells most for the least effort.
import { askableFor, heardBy, isAsked, isOpen, isUnsettled, openFactsOf } from './ask.ts';
import { grade, openClasses } from './complaint.ts';
import { derive, isToBeAsked, type Presumed, presume } from './complete.ts';
import type { Question, Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import { type Outlook, outlook } from './exact/outcome.ts';
import type { FactName, Facts } from './facts.ts';
import type { Pack, Presumption } from './pack.ts';
import { type Gain, gainsFrom, isLearnedFor, type Priors } from './priors.ts';
import { type Audience, type QuestionFor, type Screen, screensOf } from './questions.ts';
import { factsIn } from './residual.ts';
import { payersOf, rightsAgainst } from './rights.ts';
import { holds } from './seen.ts';
import { type Heard, openClauses, weigh } from './weigh.ts';

export interface Asking {
  /** The remedies that matter to whoever asks; all the pack speaks of unless told. */
  readonly remedies?: readonly Remedy[];
  /** Whether presumptions spare a question. */
  readonly presuming?: boolean;
  /** What closed cases taught; without them, or where they were judged by other rules, the author's order stands. */
  readonly priors?: Priors | undefined;
}

/** A fact that is open, and the clauses that wait for it. */
type Open = ReadonlyMap<FactName, ReadonlySet<string>>;

export function nextQuestions<A extends Audience>(
  pack: Pack,
  facts: Facts,
  asOf: string,
  audience: A,
  { remedies = pack.remedies, presuming = true, priors }: Asking = {},
): readonly Question<QuestionFor<A>>[] {
  const stated = heardBy(audience, derive(pack, facts, asOf));
  const ahead = outlook(pack, presume(pack, stated, presuming ? sparedTo(audience) : () => false).view);
  const gain = priors && isLearnedFor(priors, pack) ? gainsFrom(priors, pack, ahead.open, remedies) : undefined;
  return inOrder(screensFor(openFacts(pack, stated, ahead, remedies, audience), stated, audience), gain);
}

/** The customer's questions where the case was looked into already, with everything presumed. */
export function questionsAfter(pack: Pack, stated: View, presumed: Presumed, ahead: Outlook): readonly Question[] {
  // Where nothing that must be asked first was presumed, there is nothing else to look at.
  const isSame = pack.presumptions.every(({ askWhen, fact }) => askWhen === undefined || !presumed.used.includes(fact));
  const asking = isSame ? ahead : outlook(pack, presume(pack, stated, sparedTo('customer')).view);
  return inOrder(screensFor(openFacts(pack, stated, asking, pack.remedies, 'customer'), stated, 'customer'), undefined);
}

/** What an audience can settle itself is not presumed to it; a customer is spared what need not be asked first. */
function sparedTo(audience: Audience): (rule: Presumption, view: View) => boolean {
  return audience === 'customer' ? (rule, view) => !isToBeAsked(rule, view) : ({ fact }) => !isAsked(fact, audience);
}

function openFacts(pack: Pack, stated: View, ahead: Outlook, remedies: readonly Remedy[], audience: Audience): Open {
  const open = new Map<FactName, Set<string>>();
  const { view } = ahead;
  const hanging = [
    ...remedies.flatMap((remedy) => waiting(pack, remedy, view, ahead)),
    ...waitingClasses(pack, view),
    ...waitingSafety(pack, view),
    ...(audience === 'staff' ? waitingPromises(pack, view) : []),
  ];
  const add = ({ fact, clauses }: Waiting, seen: View): void => {
    for (const name of askableFor(pack, fact, seen, audience)) {
      const waiting = open.get(name) ?? new Set();
      for (const clause of clauses) waiting.add(clause);
      open.set(name, waiting);
    }
  };
  for (const waiting of hanging) add(waiting, view);
  for (const waiting of waitingRefusal(pack, stated, ahead, remedies)) add(waiting, stated);
  return open;
}

/** A fact, and some clauses that wait for it. */
interface Waiting {
  readonly fact: FactName;
  readonly clauses: readonly string[];
}

function waiting(pack: Pack, remedy: Remedy, view: View, ahead: Outlook): readonly Waiting[] {
  const outcome = ahead.settled(remedy);
  if (outcome === 'refer' || outcome === 'review' || outcome === 'undone') return [];
  const { heard } = weigh(pack, remedy, view);
  if (outcome === undefined) return waitingOutcome(ahead.facts(remedy), heard, view);
  return [
    ...(outcome === 'eligible' ? waitingCosts(pack, remedy, view) : []),
    ...(heard.some(isOpenRight)
      ? waitingRights(rightsAgainst(outcome, payersOf(pack, remedy, view), heard), view)
      : []),
  ];
}

/** The facts that can truly change the outcome, each with the open clauses that speak of it. */
function waitingOutcome(facts: readonly FactName[], heard: readonly Heard[], view: View): readonly Waiting[] {
  const speaking = new Map(facts.map((fact) => [fact, [] as string[]]));
  for (const item of openClauses(heard)) {
    for (const fact of openFactsOf(item, view)) speaking.get(fact)?.push(item.clause.id);
  }
  const waiting: Waiting[] = [];
  for (const [fact, clauses] of speaking) if (clauses.length > 0) waiting.push({ fact, clauses });
  return waiting;
}

function waitingClasses(pack: Pack, view: View): readonly Waiting[] {
  return openClasses(grade(pack, view)).flatMap((item) =>
    openFactsOf(item, view).map((fact) => ({ fact, clauses: [item.clause.id] })),
  );
}

function waitingSafety(pack: Pack, view: View): readonly Waiting[] {
  return dangersOf(pack).flatMap(({ rule, clauses }) =>
    clauses.length > 0 && isToBeAsked(rule, view) ? [{ fact: rule.fact, clauses }] : [],
  );
}

interface Danger {
  readonly rule: Presumption;
  /** The clauses that speak of it. */
  readonly clauses: readonly string[];
}

/** Packs never change once they are made. */
const dangers = new WeakMap<Pack, readonly Danger[]>();

function dangersOf(pack: Pack): readonly Danger[] {
  const known = dangers.get(pack);
  if (known) return known;
  const clauses = [...pack.classes.map(({ clause }) => clause), ...pack.clauses];
  const made = pack.presumptions
    .filter(({ forSafety }) => forSafety === true)
    .map((rule) => ({
      rule,
      clauses: clauses.filter(({ when }) => factsIn(when).includes(rule.fact)).map(({ id }) => id),
    }));
  dangers.set(pack, made);
  return made;
}

/** Somebody who can have a remedy is also told what it costs. */
function waitingCosts(pack: Pack, remedy: Remedy, view: View): readonly Waiting[] {
  return pack.payers
    .filter(({ remedies, when }) => remedies.includes(remedy) && holds(when, view) === null)
    .flatMap(({ clause, when }) => factsIn(when).map((fact) => ({ fact, clauses: [clause] })));
}

function isOpenRight({ clause, value }: Heard): boolean {
  return clause.overRefusal === true && value === null;
}

/** Nobody is refused or charged before they could say that the law may give them more; asked where only that is left to say. */
function waitingRights(rights: readonly Heard[], view: View): readonly Waiting[] {
  return rights.flatMap((item) => {
    const [fact, ...others] = openFactsOf(item, view);
    return fact === undefined || others.length > 0 ? [] : [{ fact, clauses: [item.clause.id] }];
  });
}

/** Whoever is left with nothing was also asked what is only presumed of them, where the law may give them more. */
function waitingRefusal(pack: Pack, stated: View, ahead: Outlook, remedies: readonly Remedy[]): readonly Waiting[] {
  if (!remedies.every((remedy) => ahead.settled(remedy) === 'ineligible')) return [];
  return pack.clauses
    .filter((clause) => clause.overRefusal === true && holds(clause.when, stated) === null)
    .flatMap((clause) => {
      const isPresumed = (fact: FactName) => isUnsettled(fact, stated) && !isUnsettled(fact, ahead.view);
      return factsIn(clause.when)
        .filter(isPresumed)
        .map((fact) => ({ fact, clauses: [clause.id] }));
    });
}

/** Staff keep the promises, and know what starts them. */
function waitingPromises(pack: Pack, view: View): readonly Waiting[] {
  return pack.promises
    .filter(({ when }) => holds(when, view) === null)
    .flatMap(({ clause, when }) => factsIn(when).map((fact) => ({ fact, clauses: [clause] })));
}

interface Offered<Id extends string> extends Question<Id> {
  /** Of the facts it asks, those that something waits for. */
  readonly wanted: readonly FactName[];
  readonly screen: Screen;
}

function screensFor<A extends Audience>(open: Open, stated: View, audience: A): readonly Offered<QuestionFor<A>>[] {
  if (open.size === 0) return [];
  const offered: Offered<QuestionFor<A>>[] = [];
  for (const [question, screen] of screensOf(audience)) {
    const wanted = screen.facts.filter((fact) => open.has(fact));
    if (wanted.length === 0) continue;
    const facts = screen.facts.filter((fact) => isOpen(fact, stated));
    offered.push({ question, facts, stillOpen: clausesFor(wanted, open), wanted, screen });
  }
  return offered.filter((one) => !offered.some((other) => isCovered(one, other)));
}

/** The clauses that wait for any of these facts. */
function clausesFor(facts: readonly FactName[], open: Open): readonly string[] {
  const clauses = new Set<string>();
  for (const fact of facts) for (const clause of open.get(fact) ?? []) clauses.add(clause);
  return [...clauses];
}

/** Another screen asks all of it and more, or the same with less besides. */
function isCovered(one: Offered<string>, by: Offered<string>): boolean {
  if (one === by || !one.wanted.every((fact) => by.wanted.includes(fact))) return false;
  return by.wanted.length > one.wanted.length || by.screen.facts.length < one.screen.facts.length;
}

function inOrder<Id extends string>(screens: readonly Offered<Id>[], gain: Gain | undefined): readonly Question<Id>[] {
  return screens
    .map((screen) => ({ screen, rank: rankOf(screen, gain) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ screen: { question, facts, stillOpen } }) => ({ question, facts, stillOpen }));
}

/**
 * Danger first. Then the author's stages, inside them what most clauses wait for; where closed cases have taught how
 * much each answer is likely to tell, what tells most for the least effort, whatever its stage.
 */
function rankOf({ screen: { stage, cost }, facts, stillOpen }: Offered<string>, gain: Gain | undefined): number {
  if (stage === 0) return Number.NEGATIVE_INFINITY;
  const byAuthor = stage - stillOpen.length / cost / 1000;
  return gain === undefined ? byAuthor : byAuthor / 1000 - gain(facts) / cost;
}
