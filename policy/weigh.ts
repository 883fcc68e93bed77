// From clauses to the status of one remedy: every clause is heard, and what they come to together is judged beside them.
import { saysFalse, saysTrue } from './circuit.ts';
import type { Clause } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Remedy, RemedyStatus } from './decision.ts';
import type { View } from './evaluate.ts';
import type { Pack } from './pack.ts';
import { pickerOf, type Values } from './program.ts';
import { machineOf, see } from './seen.ts';
import { isChore, isInRole, type Stages, stagesIn } from './stages.ts';
import type { Tri } from './tri.ts';

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
  const docket = docketsOf(pack).get(remedy);
  // Without any clause there is no ground either.
  if (docket === undefined) return { heard: [], status: 'ineligible' };
  const { values } = see(pack, view);
  return { heard: docket.hear(values), status: statusIn(docket, values) };
}

/** The status alone, where nobody asks what was heard. */
export function statusOf(pack: Pack, remedy: Remedy, view: View): Weighing['status'] {
  const docket = docketsOf(pack).get(remedy);
  return docket === undefined ? 'ineligible' : statusIn(docket, see(pack, view).values);
}

/** The parts of the pack's circuit that speak on one remedy. */
interface Docket {
  readonly hear: (values: Values) => readonly Heard[];
  readonly refused: number;
  readonly referred: number;
  readonly reviewed: number;
  readonly done: number;
}

/** Packs never change once they are made. */
const known = new WeakMap<Pack, ReadonlyMap<Remedy, Docket>>();

function docketsOf(pack: Pack): ReadonlyMap<Remedy, Docket> {
  const done = known.get(pack);
  if (done) return done;
  const { parts } = machineOf(pack).circuit;
  const part = (condition: Condition): number => parts.get(condition) ?? 0;
  const said = new Map(pack.clauses.map((clause) => [clause, everySaying(clause)]));
  const docket = ({ clauses, refused, referred, reviewed, done: isDone }: Stages): Docket => ({
    hear: pickerOf(
      clauses.map((clause) => part(clause.when)),
      clauses.map((clause) => said.get(clause) ?? []),
    ),
    refused: part(refused),
    referred: part(referred),
    reviewed: part(reviewed),
    done: part(isDone),
  });
  const dockets = new Map([...stagesIn(pack)].map(([remedy, stages]) => [remedy, docket(stages)] as const));
  known.set(pack, dockets);
  return dockets;
}

/** By the bits a condition comes to. Made once and shared by all cases: most of what is heard is heard again and again. */
function everySaying(clause: Clause): readonly Heard[] {
  const open = { clause, value: null };
  const said: Heard[] = [open, open, open, open];
  said[saysFalse] = { clause, value: false };
  said[saysTrue] = { clause, value: true };
  return said;
}

function statusIn({ refused, referred, reviewed, done }: Docket, values: Values): Weighing['status'] {
  if (values[refused] !== saysFalse) return values[refused] === saysTrue ? 'ineligible' : 'open';
  if (values[referred] !== saysFalse) return values[referred] === saysTrue ? 'refer' : 'open';
  if (values[reviewed] !== saysFalse) return values[reviewed] === saysTrue ? 'review' : 'open';
  return values[done] === saysTrue ? 'eligible' : 'open';
}

function inRole(heard: readonly Heard[], role: Clause['role']): readonly Heard[] {
  return heard.filter(({ clause }) => isInRole(clause, role));
}

/**
 * The clauses an open status still hangs on: grounds only while none holds, reviews only while no referral does,
 * chores as long as they are undone.
 */
export function openClauses(heard: readonly Heard[]): readonly Heard[] {
  const isGrounded = heard.some(({ clause, value }) => value === true && isInRole(clause, 'ground'));
  const last = lastStage(heard);
  const stages: Heard[][] = [[], [], [], [], []];
  for (const item of heard) {
    if (item.value === true || (item.value === false && !isChore(item.clause))) continue;
    const stage = stageOf(item.clause, isGrounded);
    if (stage <= last) stages[stage]?.push(item);
  }
  return ([] as Heard[]).concat(...stages);
}

const stageOfRole = { bar: 0, ground: 0, requirement: 1, refer: 2, review: 3, note: 5 } as const;
const choreStage = 4;
const noStage = 5;

function stageOf({ role, chore, overRefusal }: Clause, isGrounded: boolean): number {
  if (chore === true) return choreStage;
  if (overRefusal === true || (role === 'ground' && isGrounded)) return noStage;
  return stageOfRole[role];
}

/** What holds at one stage leaves nothing to those after it. */
function lastStage(heard: readonly Heard[]): number {
  let last: number = choreStage;
  for (const { clause, value } of heard) {
    if (value === true && (isInRole(clause, 'refer') || isInRole(clause, 'review')))
      last = Math.min(last, stageOfRole[clause.role]);
  }
  return last;
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
  return [
    ...admitted,
    ...inRole(heard, 'refer'),
    ...inRole(heard, 'review'),
    ...heard.filter(({ clause }) => isChore(clause)),
  ];
}

function refusal(
  heard: readonly Heard[],
  firmFirst: (role: Clause['role'], value: boolean) => readonly Heard[],
): readonly Heard[] {
  const reason = [...firmFirst('bar', true), ...firmFirst('requirement', false)];
  return reason.length > 0 ? reason.slice(0, 1) : inRole(heard, 'ground');
}
