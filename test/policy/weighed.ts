// Made-up weighings: clauses of each role, and what each of them says of a case.
import { expect } from 'vitest';
import type { Clause } from '../../policy/clause.ts';
import { all, yes } from '../../policy/condition.ts';
import type { ClauseRole } from '../../policy/decision.ts';
import type { Pack } from '../../policy/pack.ts';
import type { Tri } from '../../policy/tri.ts';
import { statusOf, type Weighing, weigh } from '../../policy/weigh.ts';
import { asOf, factsFrom } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const flags = ['owner', 'consumer', 'boxPresent', 'likeNew', 'purchaseProof', 'deliveryProof', 'carrierProof'] as const;
const quote = { source: '', start: 0, end: 0, text: '' };

/** The role of a clause, or one of the two that weigh on their own. */
type Kind = ClauseRole | 'chore' | 'over-refusal';

function clause(kind: Kind, index: number): Clause {
  const role = kind === 'chore' ? 'requirement' : kind === 'over-refusal' ? 'review' : kind;
  return {
    id: `${kind} ${index}`,
    role,
    remedies: ['return'],
    when: all(yes(flags[index] ?? 'owner')),
    quote,
    readings: [],
    ...(kind === 'chore' ? { chore: true as const } : {}),
    ...(kind === 'over-refusal' ? { overRefusal: true as const } : {}),
  };
}

export type Said = readonly (readonly [Kind, Tri])[];

export function packOf(said: Said): Pack {
  return madeUpPack({
    clauses: said.map(([kind], index) => clause(kind, index)),
  });
}

/** What the clauses come to where each of them says this. */
export function weighed(said: Said): Weighing {
  const known = said.flatMap(([, value], index) => (value === null ? [] : [[flags[index] ?? 'owner', value] as const]));
  const pack = packOf(said);
  const view = { facts: factsFrom(Object.fromEntries(known)), asOf };
  const weighing = weigh(pack, 'return', view);
  expect(statusOf(pack, 'return', view)).toBe(weighing.status);
  expect(weighing.heard.map(({ value }) => value)).toEqual(said.map(([, value]) => value));
  return weighing;
}
