// Small mistakes an author could make: each rule of a pack with one thing in it wrong.
import type { Clause } from '../../policy/clause.ts';
import type { Condition } from '../../policy/condition.ts';
import type { Pack } from '../../policy/pack.ts';

export interface Mutant {
  readonly what: string;
  readonly clause: Clause;
  readonly pack: Pack;
}

export function mutantsOf(pack: Pack): readonly Mutant[] {
  return pack.clauses
    .filter(({ role, overRefusal }) => role !== 'note' && overRefusal !== true)
    .flatMap((clause) => {
      const wrong = mutate(clause.when).map(({ what, condition }) => ({
        what,
        clause: { ...clause, when: condition },
      }));
      const misplaced = [
        { what: 'left out', clause: undefined },
        { what: 'only noted', clause: { ...clause, role: 'note' as const } },
      ];
      return [...wrong, ...misplaced].map(({ what, clause: instead }) => ({
        what: `${clause.id}: ${what}`,
        clause,
        pack: { ...pack, clauses: pack.clauses.flatMap((one) => (one === clause ? (instead ?? []) : one)) },
      }));
    });
}

interface Mistake {
  readonly what: string;
  readonly condition: Condition;
}

function mutate(condition: Condition): readonly Mistake[] {
  const turned: Mistake = { what: 'turned round', condition: { op: 'not', of: condition } };
  switch (condition.op) {
    case 'all':
    case 'any': {
      const { op, of } = condition;
      const swapped: Mistake = { what: `${op} for its opposite`, condition: { op: op === 'all' ? 'any' : 'all', of } };
      const shorter = of.map((_, index) => ({
        what: `part ${index + 1} of ${op} left out`,
        condition: { op, of: of.toSpliced(index, 1) },
      }));
      const deeper = of.flatMap((part, index) =>
        mutate(part).map(({ what, condition: wrong }) => ({ what, condition: { op, of: of.with(index, wrong) } })),
      );
      return of.length > 1 ? [swapped, ...shorter, ...deeper] : deeper;
    }
    case 'not':
      return mutate(condition.of).map(({ what, condition: of }) => ({ what, condition: { op: 'not', of } }));
    case 'when':
      return [
        turned,
        ...mutate(condition.then).map(({ what, condition: then }) => ({ what, condition: { ...condition, then } })),
        ...mutate(condition.else).map(({ what, condition: other }) => ({
          what,
          condition: { ...condition, else: other },
        })),
      ];
    case 'by':
      return [-1, 1].map((more) => ({
        what: `${more > 0 ? 'a day more' : 'a day less'}`,
        condition: { ...condition, days: (condition.days ?? 0) + more },
      }));
    case 'is':
    case 'has':
      return condition.values.length > 1
        ? condition.values.map((value) => ({
            what: `${value} left out`,
            condition: { ...condition, values: condition.values.filter((other) => other !== value) } as Condition,
          }))
        : [turned];
    default:
      return [turned];
  }
}
