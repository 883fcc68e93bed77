// Which clauses never decide, found without a single case: for each a case is looked for in which it alone does.
import type { Clause } from './clause.ts';
import type { ClauseRole } from './decision.ts';
import { Diagram } from './exact/diagram.ts';
import { isPossible } from './exact/meeting.ts';
import { conditionNode } from './exact/outcome.ts';
import { spaceOf } from './exact/variables.ts';
import type { Pack } from './pack.ts';
import { clausesOf, isChore, isInRole } from './stages.ts';

/** Clauses without which every outcome would be the same: right as text, idle as rules. Notes never decide. */
export function idleClauses(pack: Pack): readonly string[] {
  const diagram = new Diagram();
  const voices = voicesOf(pack, diagram);
  const decides = (clause: Clause): boolean =>
    clause.remedies.some((remedy) =>
      isPossible(diagram, decidingAlone(clause, clausesOf(pack, remedy), voices, diagram)),
    );
  const deciding = pack.clauses.filter(({ role, overRefusal }) => role !== 'note' && overRefusal !== true);
  return deciding.filter((clause) => !decides(clause)).map(({ id }) => id);
}

/** Where a clause speaks, and where it is silent, as nodes of a diagram. A requirement speaks where it is not met. */
interface Voice {
  readonly speaking: number;
  readonly silent: number;
}

type Voices = ReadonlyMap<Clause, Voice>;

function voicesOf(pack: Pack, diagram: Diagram): Voices {
  const space = spaceOf(pack.clauses.map(({ when }) => when));
  return new Map(
    pack.clauses.map((clause) => {
      const met = conditionNode(clause.when, space, diagram);
      const unmet = diagram.not(met);
      return [clause, clause.role === 'requirement' ? voice(unmet, met) : voice(met, unmet)];
    }),
  );
}

function voice(speaking: number, silent: number): Voice {
  return { speaking, silent };
}

/** What holds together where a clause speaks and no other one settles the case before it or beside it. */
function decidingAlone(
  clause: Clause,
  clauses: readonly Clause[],
  voices: Voices,
  diagram: Diagram,
): readonly number[] {
  const others = clauses.filter((other) => other !== clause);
  const inRole = (role: ClauseRole): readonly Voice[] =>
    others.filter((other) => isInRole(other, role)).flatMap((other) => voices.get(other) ?? []);
  const silent = (role: ClauseRole): readonly number[] => inRole(role).map((one) => one.silent);
  const grounded = inRole('ground').reduce((node, { speaking }) => diagram.or(node, speaking), 0);
  const chores = others.filter(isChore).flatMap((other) => voices.get(other)?.silent ?? []);
  const stage = stageOf(clause);
  return [
    voices.get(clause)?.speaking ?? 0,
    ...(clause.role === 'ground' ? silent('ground') : [grounded]),
    ...silent('requirement'),
    ...silent('bar'),
    ...(stage >= stages.refer ? silent('refer') : []),
    ...(stage >= stages.review ? silent('review') : []),
    ...(stage >= stages.chore ? chores : []),
  ];
}

/** In the order in which clauses are heard. */
const stages = { refusal: 0, refer: 1, review: 2, chore: 3 } as const;

function stageOf(clause: Clause): number {
  if (isChore(clause)) return stages.chore;
  return clause.role === 'refer' || clause.role === 'review' ? stages[clause.role] : stages.refusal;
}
