import { describe, expect, it } from 'vitest';
import type { Remedy } from '../../policy/decision.ts';
import { differences } from '../../policy/exact/compare.ts';
import { build } from '../../policy/exact/outcome.ts';
import { factsFor } from '../../policy/exact/witness.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import { weigh } from '../../policy/weigh.ts';
import { asOf } from './golden.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { figure } from './runs.ts';

const mostWays = 60;

/** The statuses of one remedy on one case, by the tree. */
function status(pack: Pack, remedy: Remedy, facts: Facts): string {
  return weigh(pack, remedy, { facts, asOf }).status;
}

/** A case of the table that tells the mutant from the pack. */
function killer(pack: Pack, mutant: Mutant, table: readonly Facts[]): Facts | undefined {
  return table.find((facts) =>
    mutant.clause.remedies.some((remedy) => status(pack, remedy, facts) !== status(mutant.pack, remedy, facts)),
  );
}

/** For each remedy that the diagram says the mutant decides otherwise: cases that may show it. */
function compare(pack: Pack, mutant: Mutant): readonly Difference[] {
  const { remedies } = mutant.clause;
  const { space, diagram, roots } = build([pack, mutant.pack].map((one) => ({ ...one, remedies })));
  return remedies.flatMap((remedy) => {
    const [before = 0, after = 0] = roots.map((of) => of.get(remedy));
    const ways = differences(diagram, before, after, mostWays).flatMap((found) => found.ways);
    return ways.length > 0 ? [{ cases: ways.flatMap((way) => factsFor(space, way, asOf) ?? []) }] : [];
  });
}

interface Difference {
  readonly cases: readonly Facts[];
}

interface Table {
  readonly cases: Facts[];
  readonly survivors: string[];
  live: number;
}

/** Adds a case only for a mutant that the table so far does not tell from the pack. */
function tableFor(pack: Pack): Table {
  const table: Table = { cases: [], survivors: [], live: 0 };
  for (const mutant of mutantsOf(pack)) {
    if (killer(pack, mutant, table.cases)) table.live += 1;
    else extend(table, pack, mutant, compare(pack, mutant));
  }
  return table;
}

function extend(table: Table, pack: Pack, mutant: Mutant, found: readonly Difference[]): void {
  if (found.length === 0) return;
  table.live += 1;
  const facts = killer(
    pack,
    mutant,
    found.flatMap(({ cases }) => cases),
  );
  if (facts) table.cases.push(facts);
  else table.survivors.push(mutant.what);
}

describe.each(packs.filter(({ remedies }) => remedies.length > 0).map((pack) => [pack.id, pack] as const))(
  '%s',
  (_, pack) => {
    it('has a table of cases from the diagram that kills every mutant which decides otherwise anywhere', async ({
      annotate,
    }) => {
      const { live, cases, survivors } = tableFor(pack);
      await annotate(`${live - survivors.length} of ${live} live mutants killed by ${cases.length} cases`, figure);
      expect(survivors).toEqual([]);
      expect(live).toBeGreaterThan(cases.length);
      expect(cases.length).toBeGreaterThan(10);
    }, 300_000);
  },
);
