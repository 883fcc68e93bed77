// What to ask next: only what can still change a status or a cost, only of somebody who can know it,
// in the author's stages, and inside a stage what settles most for the least effort.
import { askableFor, isOpen, openFactsOf } from './ask.ts';
import { grade, openClasses } from './complaint.ts';
import { derive, isToBeAsked, type Presumed, presume } from './complete.ts';
import type { Question, Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import { type Outlook, outlook } from './exact/outcome.ts';
import type { FactName, Facts } from './facts.ts';
import type { Pack, Presumption } from './pack.ts';
import { type Audience, type QuestionId, questions } from './questions.ts';
import { factsIn } from './residual.ts';
import { holds } from './seen.ts';
import { openClauses, weigh } from './weigh.ts';

export interface Asking {
  /** The remedies that matter to whoever asks; all the pack speaks of unless told. */
  readonly remedies?: readonly Remedy[];
  /** Whether presumptions spare a question. */
  readonly presuming?: boolean;
}

/** A fact that is open, and the clauses that wait for it. */
type Open = ReadonlyMap<FactName, ReadonlySet<string>>;

export function nextQuestions(
  pack: Pack,
  facts: Facts,
  asOf: string,
  audience: Audience,
  { remedies = pack.remedies, presuming = true }: Asking = {},
): readonly Question[] {
  const stated = derive(pack, facts, asOf);
  const { view } = presume(pack, stated, presuming ? isAskedLater : () => false);
  return screensFor(openFacts(pack, outlook(pack, view), remedies, audience), stated, audience);
}

/** The customer's questions where the case was looked into already, with everything presumed. */
export function questionsAfter(pack: Pack, stated: View, presumed: Presumed, ahead: Outlook): readonly Question[] {
  // Where nothing that must be asked first was presumed, there is nothing else to look at.
  const isSame = pack.presumptions.every(({ askWhen, fact }) => askWhen === undefined || !presumed.used.includes(fact));
  const asking = isSame ? ahead : outlook(pack, presume(pack, stated, isAskedLater).view);
  return screensFor(openFacts(pack, asking, pack.remedies, 'customer'), stated, 'customer');
}

function isAskedLater(rule: Presumption, view: View): boolean {
  return !isToBeAsked(rule, view);
}

function openFacts(pack: Pack, ahead: Outlook, remedies: readonly Remedy[], audience: Audience): Open {
  const open = new Map<FactName, Set<string>>();
  const { view } = ahead;
  const hanging = [
    ...remedies.flatMap((remedy) => waiting(pack, remedy, view, ahead)),
    ...waitingClasses(pack, view),
    ...waitingSafety(pack, view),
  ];
  for (const { fact, clause } of hanging) {
    for (const name of askableFor(pack, fact, view, audience)) {
      open.set(name, (open.get(name) ?? new Set()).add(clause));
    }
  }
  return open;
}

interface Waiting {
  readonly fact: FactName;
  readonly clause: string;
}

/** The facts that can truly change the outcome, each with the open clauses that speak of it. */
function waiting(pack: Pack, remedy: Remedy, view: View, ahead: Outlook): readonly Waiting[] {
  const outcome = ahead.settled(remedy);
  if (outcome !== undefined) return outcome === 'eligible' ? waitingCosts(pack, remedy, view) : [];
  const open = openClauses(weigh(pack, remedy, view).heard).map((item) => ({
    clause: item.clause.id,
    facts: openFactsOf(item, view),
  }));
  return ahead
    .facts(remedy)
    .flatMap((fact) => open.filter(({ facts }) => facts.includes(fact)).map(({ clause }) => ({ fact, clause })));
}

function waitingClasses(pack: Pack, view: View): readonly Waiting[] {
  return openClasses(grade(pack, view)).flatMap((item) =>
    openFactsOf(item, view).map((fact) => ({ fact, clause: item.clause.id })),
  );
}

function waitingSafety(pack: Pack, view: View): readonly Waiting[] {
  const toAsk = pack.presumptions.filter((rule) => rule.forSafety === true && isToBeAsked(rule, view));
  return toAsk.flatMap(({ fact }) => {
    const clauses = [...pack.classes.map(({ clause }) => clause), ...pack.clauses];
    const speaking = clauses.filter(({ when }) => factsIn(when).includes(fact));
    return speaking.map(({ id }) => ({ fact, clause: id }));
  });
}

/** Somebody who can have a remedy is also told what it costs. */
function waitingCosts(pack: Pack, remedy: Remedy, view: View): readonly Waiting[] {
  return pack.payers
    .filter(({ remedies, when }) => remedies.includes(remedy) && holds(when, view) === null)
    .flatMap(({ clause, when }) => factsIn(when).map((fact) => ({ fact, clause })));
}

function screensFor(open: Open, stated: View, audience: Audience): readonly Question[] {
  const ids = Object.keys(questions) as QuestionId[];
  return ids
    .flatMap((question) => {
      const screen = questions[question];
      const wanted = (screen.facts as readonly FactName[]).filter((fact) => open.has(fact));
      if (screen.audience !== audience || wanted.length === 0) return [];
      const facts = screen.facts.filter((fact) => isOpen(fact, stated));
      const stillOpen = [...new Set(wanted.flatMap((fact) => [...(open.get(fact) ?? [])]))];
      return [{ question, facts, stillOpen }];
    })
    .sort((left, right) => rank(left) - rank(right));
}

/** Stages come first; the share of a clause count per effort only orders what stands in the same stage. */
function rank({ question, stillOpen }: Question): number {
  const { stage, cost } = questions[question];
  return stage - stillOpen.length / cost / 1000;
}
