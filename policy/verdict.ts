// The verdict on one remedy: its status, the clauses that speak for and against, what is missing, who pays, until when.
import { isAskable, isUnsettled, openFactsOf, undoneFacts } from './ask.ts';
import type { Presumed } from './complete.ts';
import { contestedReadings } from './contested.ts';
import { isoDate } from './dates.ts';
import type { CitedClause, Deadline, Remedy, RemedyStatus, RemedyVerdict } from './decision.ts';
import { daysNamed, lastDay, type View } from './evaluate.ts';
import type { Outlook } from './exact/outcome.ts';
import type { FactName } from './facts.ts';
import { type Judged, Judgements } from './judgements.ts';
import type { Pack } from './pack.ts';
import { factsIn } from './residual.ts';
import { payersOf, rightsAgainst } from './rights.ts';
import { holds } from './seen.ts';
import { type Heard, settlingClauses, type Weighing, weigh } from './weigh.ts';

/** Everything a verdict is judged by. */
export interface Hearing {
  readonly pack: Pack;
  readonly stated: View;
  readonly presumed: Presumed;
  readonly aheadOfStated: Outlook;
  readonly ahead: Outlook;
  readonly changes: (remedy: Remedy) => RemedyVerdict['wouldChange'];
  /** The same text for cases that are alike for a remedy. */
  readonly likeness: (remedy: Remedy) => string;
}

/** What a pack judged before: with the clauses that say nothing, and without. */
const judgements = new WeakMap<Pack, Readonly<Record<'everyClause' | 'speakingClauses', Judgements>>>();

export function verdictOn(hearing: Hearing, remedy: Remedy, everyClause: boolean): RemedyVerdict {
  const { pack, presumed } = hearing;
  const { verdict, wouldChange } = judgeOnce(hearing, remedy, everyClause);
  const settled = { ...verdict, deadlines: deadlinesOf(pack, remedy, presumed.view), wouldChange };
  const contested = contestedReadings(pack, remedy, presumed.view);
  return contested.length > 0 ? { ...settled, status: 'review', contested } : settled;
}

function judgeOnce(hearing: Hearing, remedy: Remedy, everyClause: boolean): Judged {
  const { pack, likeness } = hearing;
  const all = judgements.get(pack) ?? { everyClause: new Judgements(), speakingClauses: new Judgements() };
  judgements.set(pack, all);
  const before = everyClause ? all.everyClause : all.speakingClauses;
  return before.of(likeness(remedy), () => judge(hearing, remedy, everyClause));
}

/** Judges what is known alone, and where that settles nothing, what is known and presumed. */
function judge(
  { pack, stated, presumed, ahead, aheadOfStated, changes }: Hearing,
  remedy: Remedy,
  everyClause: boolean,
): Judged {
  const { heard, status } = settle(pack, remedy, ahead);
  const missing = status === 'open' ? missingFacts(remedy, heard, presumed.view, ahead) : [];
  const strict = settle(pack, remedy, aheadOfStated);
  const isProvisional = strict.status === 'open' && status !== 'open';
  const used = isProvisional ? restsOn(status, heard, strict.heard, presumed, stated) : [];
  const payers = payersOf(pack, remedy, presumed.view);
  const told = status === 'open' ? openStatus(isAskable(pack, heard, missing, presumed.view)) : status;
  const rights = rightsAgainst(told, payers, heard);
  const untold = rights.flatMap((item) => openFactsOf(item, presumed.view));
  const cited = citedOf(heard);
  // What is still to be said rests on nothing yet.
  const presumedFor = rights.length > 0 ? [] : used;
  const verdict = {
    status: rights.length > 0 ? openStatus(isAskable(pack, [], untold, presumed.view)) : told,
    provisional: presumedFor.length > 0,
    presumed: presumedFor,
    clauses: (everyClause ? heard : cited).map(cite),
    readings: readingsOf(cited),
    missing: [...missing, ...untold],
    payers,
  };
  return { verdict, wouldChange: verdict.status === 'needs-facts' ? [] : changes(remedy) };
}

function settle(pack: Pack, remedy: Remedy, ahead: Outlook): Weighing {
  const weighing = weigh(pack, remedy, ahead.view);
  const outcome = weighing.status === 'open' ? ahead.settled(remedy) : undefined;
  return outcome === undefined || outcome === 'undone' ? weighing : { ...weighing, status: outcome };
}

/** The facts an open status hangs on; of undone chores, those to be done. */
function missingFacts(remedy: Remedy, heard: readonly Heard[], view: View, ahead: Outlook): readonly FactName[] {
  return [...ahead.facts(remedy).filter((fact) => isUnsettled(fact, view)), ...undoneFacts(heard)];
}

/** The presumptions without which the clauses that settle the status would still be open. */
function restsOn(
  status: RemedyStatus,
  heard: readonly Heard[],
  strict: readonly Heard[],
  presumed: Presumed,
  stated: View,
): readonly FactName[] {
  const settling = new Set(settlingClauses(status, heard, strict).map(({ clause }) => clause));
  const open = strict.filter(({ clause }) => settling.has(clause)).flatMap((item) => openFactsOf(item, stated));
  return presumed.used.filter((fact) => open.includes(fact));
}

/** What nobody can be asked is for a person to judge. */
function openStatus(canBeAsked: boolean): RemedyStatus {
  return canBeAsked ? 'needs-facts' : 'review';
}

/** What holds or is open; what fails only where its failing refuses the remedy. */
function citedOf(heard: readonly Heard[]): readonly Heard[] {
  const isGrounded = heard.some(({ clause: { role }, value }) => role === 'ground' && value !== false);
  return heard.filter(
    ({ clause: { role }, value }) => value !== false || role === 'requirement' || (role === 'ground' && !isGrounded),
  );
}

/** What is heard is shared by all cases, and so is how it is cited. */
const citations = new WeakMap<Heard, CitedClause>();

export function cite(heard: Heard): CitedClause {
  const known = citations.get(heard);
  if (known) return known;
  const { clause, value } = heard;
  const cited = { id: clause.id, role: clause.role, value, facts: factsIn(clause.when), quote: clause.quote };
  citations.set(heard, cited);
  return cited;
}

/** The readings that the clauses which settle something rest on, by their numbers. */
export function readingsOf(cited: readonly Heard[]): readonly string[] {
  const numbers = new Set<number>();
  for (const { clause, value } of cited) {
    if (value !== null) for (const reading of clause.readings) numbers.add(Number(reading));
  }
  return [...numbers].sort((left, right) => left - right).map(String);
}

function deadlinesOf(pack: Pack, remedy: Remedy, view: View): readonly Deadline[] {
  const deadlines: Deadline[] = [];
  for (const { remedies, when, from, span, what, clause } of pack.deadlines) {
    if (!remedies.includes(remedy) || holds(when, view) !== true) continue;
    const start = daysNamed(from, view);
    // Of a rough date the earliest end is told: who keeps it is never late.
    if (start) deadlines.push({ what, byDate: isoDate(lastDay(start.first, span)), clause });
  }
  return deadlines;
}
