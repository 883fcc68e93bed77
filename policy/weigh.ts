// From clauses to the status of one remedy: bars before referrals, referrals before reviews, and every clause is heard.
import type { Clause } from './clause.ts';
import { type Compiled, compile } from './compile.ts';
import type { Remedy, RemedyStatus } from './decision.ts';
import type { View } from './evaluate.ts';
import type { Pack } from './pack.ts';
import { every, not, some, type Tri } from './tri.ts';

/** A clause with what it says of the case. */
export interface Heard {
  readonly clause: Clause;
  readonly value: Tri;
}

export interface Weighing {
  /** `open`: what is known does not settle it. */
  readonly status: Exclude<RemedyStatus, 'needs-facts'> | 'open';
  readonly heard: readonly Heard[];
}

export function weigh(pack: Pack, remedy: Remedy, view: View): Weighing {
  const heard = hearingsOf(pack, remedy).map(({ clause, judge }) => ({ clause, value: judge(view) }));
  return { heard, status: statusOf(heard) };
}

export function clausesOf(pack: Pack, remedy: Remedy): readonly Clause[] {
  return hearingsOf(pack, remedy).map(({ clause }) => clause);
}

interface Hearing {
  readonly clause: Clause;
  readonly judge: Compiled;
}

function hearingsOf(pack: Pack, remedy: Remedy): readonly Hearing[] {
  const known = grouped.get(pack) ?? new Map<Remedy, readonly Hearing[]>();
  grouped.set(pack, known);
  const hearings =
    known.get(remedy) ??
    pack.clauses
      .filter(({ remedies }) => remedies.includes(remedy))
      .map((clause) => ({ clause, judge: compile(clause.when) }));
  known.set(remedy, hearings);
  return hearings;
}

/** Packs never change once they are made. */
const grouped = new WeakMap<Pack, Map<Remedy, readonly Hearing[]>>();

function statusOf(heard: readonly Heard[]): Weighing['status'] {
  const refused = isRefused(heard);
  if (refused === true) return 'ineligible';
  if (refused === null) return 'open';
  for (const role of ['refer', 'review'] as const) {
    const raised = spoken(heard, role, true);
    if (raised === true) return role;
    if (raised === null) return 'open';
  }
  const chores = every(heard.filter(isChore), ({ value }) => value);
  return chores === true ? 'eligible' : 'open';
}

/** A bar that holds, no ground that does, or a requirement that fails. */
function isRefused(heard: readonly Heard[]): Tri {
  const [barred, grounded, met] = [
    spoken(heard, 'bar', true),
    spoken(heard, 'ground', true),
    spoken(heard, 'requirement', false),
  ];
  return some([barred, not(grounded), not(met)], (part) => part);
}

/** What the clauses in a role come to where one of them that says `end` is enough for it. */
function spoken(heard: readonly Heard[], role: Clause['role'], end: boolean): Tri {
  let result: Tri = !end;
  for (const { clause, value } of heard) {
    if (value === !end || !isInRole(clause, role)) continue;
    if (value === end) return end;
    result = null;
  }
  return result;
}

function inRole(heard: readonly Heard[], role: Clause['role']): readonly Heard[] {
  return heard.filter(({ clause }) => isInRole(clause, role));
}

function isInRole(clause: Clause, role: Clause['role']): boolean {
  return clause.role === role && clause.chore !== true && clause.overRefusal !== true;
}

function isChore({ clause }: Heard): boolean {
  return clause.chore === true;
}

/**
 * The clauses an open status still hangs on: grounds only while none holds, reviews only while no referral does,
 * chores as long as they are undone.
 */
export function openClauses(heard: readonly Heard[]): readonly Heard[] {
  const isGrounded = some(inRole(heard, 'ground'), ({ value }) => value) === true;
  const refusing = heard.filter(({ clause: { role } }) => role === 'bar' || (role === 'ground' && !isGrounded));
  const stages = [
    [...refusing, ...inRole(heard, 'requirement')],
    inRole(heard, 'refer'),
    inRole(heard, 'review'),
    heard.filter(isChore),
  ];
  const settledAt = stages.findIndex(
    (stage, index) => index > 0 && index < 3 && stage.some(({ value }) => value === true),
  );
  return (settledAt === -1 ? stages : stages.slice(0, settledAt + 1))
    .flat()
    .filter((item) => item.value === null || (item.value === false && isChore(item)));
}

/**
 * The fewest clauses that settle a status. A refusal rests on one bar that holds, one requirement that fails or all the
 * grounds that do; everything else also on no bar holding, no requirement failing and one ground. Where there is a choice,
 * a clause that `firmly` knows already is taken first.
 */
export function settlingClauses(
  status: RemedyStatus,
  heard: readonly Heard[],
  firmly: readonly Heard[],
): readonly Heard[] {
  const firmFirst = (role: Clause['role'], value: boolean): readonly Heard[] => {
    const holding = inRole(heard, role).filter((item) => item.value === value);
    const firm = holding.find(({ clause }) => firmly.some((item) => item.clause === clause && item.value === value));
    return firm ? [firm] : holding.slice(0, 1);
  };
  if (status === 'ineligible') return refusal(heard, firmFirst);
  const admitted = [...inRole(heard, 'bar'), ...inRole(heard, 'requirement'), ...firmFirst('ground', true)];
  if (status === 'refer') return [...admitted, ...firmFirst('refer', true)];
  if (status === 'review') return [...admitted, ...inRole(heard, 'refer'), ...firmFirst('review', true)];
  return [...admitted, ...inRole(heard, 'refer'), ...inRole(heard, 'review'), ...heard.filter(isChore)];
}

function refusal(
  heard: readonly Heard[],
  firmFirst: (role: Clause['role'], value: boolean) => readonly Heard[],
): readonly Heard[] {
  const reason = [...firmFirst('bar', true), ...firmFirst('requirement', false)];
  return reason.length > 0 ? reason.slice(0, 1) : inRole(heard, 'ground');
}
