// The pack's own condition trees, translated for json-logic-engine and compiled by it: each clause once a decision, cited
// where it holds. Dates are the pack's, since json-logic knows none.
import { LogicEngine } from 'json-logic-engine';
import type { Clause } from '../policy/clause.ts';
import type { Condition, Span, Test } from '../policy/condition.ts';
import { daysOf } from '../policy/dates.ts';
import type { Remedy } from '../policy/decision.ts';
import { lastDay, plain } from '../policy/evaluate.ts';
import { east } from '../policy/packs/east/pack.ts';
import { stagesIn } from '../policy/stages.ts';

/** Plain values, and under `sources` who said so. */
export type LogicData = Readonly<Record<string, unknown>>;

const engine = new LogicEngine();
engine.addMethod('by', { method: isBy, deterministic: true } as never);

const judges = east.clauses.map((clause) => ({
  clause,
  judge: engine.build(logicOf(clause.when)) as (of: LogicData) => unknown,
}));
const remedies = [...stagesIn(east)].map(([remedy, { clauses }]) => {
  const inRole = (role: Clause['role']) =>
    clauses.filter((clause) => clause.role === role && clause.overRefusal !== true);
  return {
    remedy,
    clauses,
    bars: inRole('bar'),
    grounds: inRole('ground'),
    requirements: inRole('requirement').filter(({ chore }) => chore !== true),
    refers: inRole('refer'),
    reviews: inRole('review'),
    chores: clauses.filter(({ chore }) => chore === true),
  };
});

export interface LogicVerdict {
  readonly remedy: Remedy;
  readonly status: string;
  readonly clauses: readonly Clause[];
}

export function decideByLogic(data: LogicData): readonly LogicVerdict[] {
  const holding = new Set<Clause>();
  for (const { clause, judge } of judges) if (judge(data) === true) holding.add(clause);
  return remedies.map((of) => ({
    remedy: of.remedy,
    status: statusOf(of, (clause) => holding.has(clause)),
    clauses: of.clauses.filter((clause) => holding.has(clause) !== (clause.role === 'requirement')),
  }));
}

function statusOf(
  { bars, grounds, requirements, refers, reviews, chores }: Omit<(typeof remedies)[number], 'remedy' | 'clauses'>,
  holds: (clause: Clause) => boolean,
): string {
  if (bars.some(holds) || !grounds.some(holds) || !requirements.every(holds)) return 'ineligible';
  if (refers.some(holds)) return 'refer';
  if (reviews.some(holds)) return 'review';
  return chores.every(holds) ? 'eligible' : 'open';
}

function logicOf(condition: Condition): unknown {
  switch (condition.op) {
    case 'all':
      return condition.of.length === 0 ? true : { and: condition.of.map(logicOf) };
    case 'any':
      return condition.of.length === 0 ? false : { or: condition.of.map(logicOf) };
    case 'not':
      return { '!': logicOf(condition.of) };
    case 'when':
      return { if: [logicOf(condition.if), logicOf(condition.then), logicOf(condition.else)] };
    default:
      return testLogic(condition);
  }
}

function testLogic(test: Test): unknown {
  switch (test.op) {
    case 'is':
      return valueLogic(test);
    case 'starts-with':
      return {
        or: test.values.map((prefix) => ({ '===': [{ substr: [{ var: test.fact }, 0, prefix.length] }, prefix] })),
      };
    case 'has':
      return { some: [{ var: test.fact }, { in: [{ var: '' }, test.values] }] };
    case 'at-most':
      return { '<=': [{ var: test.fact }, test.value] };
    case 'by':
      return { by: [{ var: test.date }, { var: test.from }, test.months ?? 0, test.days ?? 0, test.delay ?? 0] };
    case 'sourced':
      return { in: [{ var: `sources.${test.fact}` }, test.sources] };
    case 'unavailable':
      return { '===': [{ var: `sources.${test.fact}` }, 'unavailable'] };
  }
}

/** The data hold models as the pack compares them. */
function valueLogic({ fact, values }: Extract<Test, { readonly op: 'is' }>): unknown {
  const wanted = fact === 'model' ? values.map((value) => plain(String(value))) : values;
  return wanted.length === 1 ? { '===': [{ var: fact }, wanted[0]] } : { in: [{ var: fact }, wanted] };
}

function isBy([date, from, months, days, delay]: readonly [unknown, unknown, ...number[]]): boolean {
  const [later, earlier] = [daysOf(String(date)), daysOf(String(from))];
  const span = { months, days, delay } as Span;
  return later !== undefined && earlier !== undefined && later.last <= lastDay(earlier.first, span);
}
