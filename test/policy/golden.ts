// Golden cases as a hotline engineer reads them: a story, what is known, and what is owed. `+` adds to the common facts.
import { expect, it } from 'vitest';
import { decide } from '../../policy/decide.ts';
import type { Decision, Remedy, RemedyStatus } from '../../policy/decision.ts';
import type { Facts } from '../../policy/facts.ts';
import { parseFacts } from '../../policy/facts-json.ts';
import type { Pack } from '../../policy/pack.ts';

export type PlainFacts = Readonly<Record<string, unknown>>;

export interface GoldenCase {
  readonly story: string;
  /** Facts as in the JSON of `decide`, on top of the table's common facts. */
  readonly facts: PlainFacts;
  readonly expect: { readonly [R in Remedy]?: RemedyStatus };
  /** Clauses that must be cited as holding, by remedy. */
  readonly cites?: { readonly [R in Remedy]?: readonly string[] };
  /** Clauses that must not hold, by remedy: the neighbour one day or one value away. */
  readonly not?: { readonly [R in Remedy]?: readonly string[] };
}

/** The day every golden case is decided on. */
export const asOf = '2026-11-21';

export function factsFrom(plain: PlainFacts): Facts {
  const parsed = parseFacts({ asOf, ...plain });
  if (parsed.problems) throw new Error(parsed.problems.join('; '));
  return parsed.facts;
}

export function decided(pack: Pack, plain: PlainFacts): Decision {
  return decide(pack, factsFrom(plain), asOf);
}

function holding(decision: Decision, remedy: Remedy): readonly string[] {
  const clauses = decision.remedies[remedy]?.clauses ?? [];
  return clauses.filter(({ value }) => value === true).map(({ id }) => id);
}

export function statuses(decision: Decision): { readonly [R in Remedy]?: RemedyStatus } {
  return Object.fromEntries(Object.entries(decision.remedies).map(([remedy, { status }]) => [remedy, status]));
}

export function testCases(pack: Pack, common: PlainFacts, cases: readonly GoldenCase[]): void {
  it.each(cases.map((one) => [one.story, one] as const))('%s', (_, { facts, expect: owed, cites = {}, not = {} }) => {
    const decision = decided(pack, { ...common, ...facts });
    expect(statuses(decision)).toMatchObject(owed);
    for (const [remedy, ids] of Object.entries(cites)) {
      expect(holding(decision, remedy as Remedy)).toEqual(expect.arrayContaining([...ids]));
    }
    for (const [remedy, ids] of Object.entries(not)) {
      expect(holding(decision, remedy as Remedy).filter((id) => ids.includes(id))).toEqual([]);
    }
  });
}
