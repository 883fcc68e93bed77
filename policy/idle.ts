// Which clauses never decide, found without a single case: for each a case is looked for in which it alone does.
import type { Clause } from './clause.ts';
import type { ClauseRole } from './decision.ts';
import { conditionNode } from './exact/condition-node.ts';
import { Diagram } from './exact/diagram.ts';
import { isPossible } from './exact/meeting.ts';
import { spaceOf } from './exact/variables.ts';
import type { Pack } from './pack.ts';
import { clausesOf, isChore, isInRole } from './stages.ts';

/** Clauses without which every outcome would be the same: right as text, idle as rules. Notes never decide. */
export function idleClauses(pack: Pack): readonly string[] {
  const diagram = new Diagram();
  const voices = voicesOf(pack, diagram);
  const choirs = new Map(pack.remedies.map((remedy) => [remedy, choirOf(clausesOf(pack, remedy), voices)] as const));
  const decides = (voice: Voice): boolean =>
    voice.clause.remedies.some((remedy) =>
      isPossible(diagram, decidingAlone(voice, choirs.get(remedy) ?? new Map(), diagram)),
    );
  const deciding = [...voices.values()].filter(
    ({ clause: { role, overRefusal } }) => role !== 'note' && overRefusal !== true,
  );
  return deciding.filter((voice) => !decides(voice)).map(({ clause }) => clause.id);
}

/** Where a clause speaks, and where it is silent, as nodes of a diagram. A requirement speaks where it is not met. */
interface Voice {
  readonly clause: Clause;
  readonly speaking: number;
  readonly silent: number;
}

type Voices = ReadonlyMap<Clause, Voice>;

function voicesOf(pack: Pack, diagram: Diagram): Voices {
  const space = spaceOf(pack.clauses.map(({ when }) => when));
  return new Map(
    pack.clauses.map((clause) => {
      const met = conditionNode(clause.when, space, diagram);
      const [speaking, silent] = clause.role === 'requirement' ? [diagram.not(met), met] : [met, diagram.not(met)];
      return [clause, { clause, speaking, silent }];
    }),
  );
}

type Part = ClauseRole | 'chore';

/** The voices on one remedy by the part they have; undefined for a review that stands over a refusal. */
type Choir = ReadonlyMap<Part | undefined, readonly Voice[]>;

function choirOf(clauses: readonly Clause[], voices: Voices): Choir {
  return Map.groupBy(
    clauses.flatMap((clause) => voices.get(clause) ?? []),
    ({ clause }) => partOf(clause),
  );
}

function partOf(clause: Clause): Part | undefined {
  if (isChore(clause)) return 'chore';
  return isInRole(clause, clause.role) ? clause.role : undefined;
}

/** What holds together where a clause speaks and no other one settles the case before it or beside it. */
function decidingAlone(voice: Voice, choir: Choir, diagram: Diagram): readonly number[] {
  const others = (part: Part): readonly Voice[] => (choir.get(part) ?? []).filter((other) => other !== voice);
  const silent = (part: Part): readonly number[] => others(part).map((other) => other.silent);
  const grounded = (): number => others('ground').reduce((node, { speaking }) => diagram.or(node, speaking), 0);
  const stage = stageOf(voice.clause);
  return [
    voice.speaking,
    ...(voice.clause.role === 'ground' ? silent('ground') : [grounded()]),
    ...silent('requirement'),
    ...silent('bar'),
    ...(stage >= stages.refer ? silent('refer') : []),
    ...(stage >= stages.review ? silent('review') : []),
    ...(stage >= stages.chore ? silent('chore') : []),
  ];
}

/** In the order in which clauses are heard. */
const stages = { refusal: 0, refer: 1, review: 2, chore: 3 } as const;

function stageOf(clause: Clause): number {
  if (isChore(clause)) return stages.chore;
  return clause.role === 'refer' || clause.role === 'review' ? stages[clause.role] : stages.refusal;
}
