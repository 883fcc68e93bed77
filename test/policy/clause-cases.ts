// Two cases a clause: one that fires it, and one a day or a value beside it that does not.
import { expect, it } from 'vitest';
import type { Remedy, RemedyStatus } from '../../policy/decision.ts';
import type { Pack } from '../../policy/pack.ts';
import { decided, type PlainFacts } from './golden.ts';
import { figure } from './runs.ts';

export interface ClauseCase {
  readonly clause: string;
  readonly remedy: Remedy;
  readonly fires: PlainFacts;
  readonly beside: PlainFacts;
  /** The status where it fires. */
  readonly status: RemedyStatus;
}

export function testClauses(pack: Pack, common: PlainFacts, cases: readonly ClauseCase[]): void {
  it.each(cases.map((one) => [`${one.clause} (${one.remedy})`, one] as const))(
    '%s',
    (_, { clause, remedy, ...one }) => {
      const fired = decided(pack, { ...common, ...one.fires });
      const spared = decided(pack, { ...common, ...one.beside });
      expect({ holds: holds(fired, clause, remedy), status: fired.remedies[remedy]?.status }).toEqual({
        holds: true,
        status: one.status,
      });
      expect(holds(spared, clause, remedy)).toBe(false);
    },
  );

  it('leave no clause of the pack without a case', async ({ annotate }) => {
    const tested = new Set(cases.map(({ clause }) => clause));
    const untested = pack.clauses.map(({ id }) => id).filter((id) => !tested.has(id));
    const { length } = pack.clauses;
    await annotate(
      `${length - untested.length} of ${length} clauses have a case that fires them and one beside`,
      figure,
    );
    expect(untested).toEqual([]);
  });
}

/** A requirement speaks by failing, everything else by holding. */
function holds(decision: ReturnType<typeof decided>, id: string, remedy: Remedy): boolean {
  const cited = decision.remedies[remedy]?.clauses.find((clause) => clause.id === id);
  return cited !== undefined && cited.value === (cited.role !== 'requirement');
}
