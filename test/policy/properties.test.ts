import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, presume } from '../../policy/complete.ts';
import type { Condition } from '../../policy/condition.ts';
import { decide } from '../../policy/decide.ts';
import type { Remedy } from '../../policy/decision.ts';
import { decisionJson } from '../../policy/decision-json.ts';
import { evaluate } from '../../policy/evaluate.ts';
import { outlook } from '../../policy/exact/outcome.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import { see } from '../../policy/seen.ts';
import { weigh } from '../../policy/weigh.ts';
import { wouldChange } from '../../policy/would-change.ts';
import { arbitraryFacts, factsOfPack } from './arbitrary-facts.ts';
import { asOf } from './golden.ts';
import { runs } from './runs.ts';

const judging = packs.filter(({ remedies }) => remedies.length > 0);

describe.each(judging.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  const some = arbitraryFacts(pack, 30);
  const none = arbitraryFacts(pack, 0);

  it('is decided alike by the tree and by the diagram, with blanks and without', () => {
    fc.assert(
      fc.property(fc.oneof(some, none), (facts) => {
        for (const remedy of pack.remedies) expect(diagram(pack, remedy, facts)).toEqual(tree(pack, remedy, facts));
      }),
      runs(pack.id === 'east' ? 10_000 : 2000),
    );
  });

  it('has every condition judged alike by the tree walk and by its compiled form', () => {
    const conditions = conditionsOf(pack);
    fc.assert(
      fc.property(fc.oneof(some, none), (facts) => {
        const view = derive(pack, facts, asOf);
        const differing = conditions.filter(
          (condition) => see(pack, view).value(condition) !== evaluate(condition, view),
        );
        expect(differing).toEqual([]);
      }),
      runs(10_000),
    );
  });

  it('never flips a settled outcome because more is known', () => {
    fc.assert(
      fc.property(some, none, (known, rest) => {
        const before = outlook(pack, { facts: known, asOf });
        const after = outlook(pack, { facts: { ...rest, ...known }, asOf });
        for (const remedy of pack.remedies) {
          const possible = before.outcomes(remedy);
          expect(possible).toEqual(expect.arrayContaining([...after.outcomes(remedy)]));
        }
      }),
      runs(2000),
    );
  });

  it('does not care in which order clauses and keys stand', () => {
    const turned = { ...pack, clauses: pack.clauses.toReversed() };
    const statuses = (facts: Facts, of = pack) =>
      Object.entries(decide(of, facts, asOf).remedies).map(([id, { status }]) => [id, status]);
    fc.assert(
      fc.property(some, (facts) => {
        const shuffled = Object.fromEntries(Object.entries(facts).toReversed()) as Facts;
        expect(statuses(facts, turned)).toEqual(statuses(facts));
        const decision = decide(pack, facts, asOf);
        expect(JSON.stringify(decide(pack, shuffled, asOf))).toBe(JSON.stringify(decision));
        expect(decisionJson(decision)).toBe(JSON.stringify(decision));
      }),
      runs(200),
    );
  });

  it('decides a case like others as if it were the first', () => {
    const cases = fc.sample(fc.oneof(some, none), runs(1000));
    for (const facts of cases) decide(pack, facts, asOf);
    // A copy of the pack has judged nothing yet.
    for (const facts of cases.slice(0, 50)) expect(decide({ ...pack }, facts, asOf)).toEqual(decide(pack, facts, asOf));
  });

  it('tells what would change a case whatever cases came before', () => {
    for (const facts of fc.sample(none, runs(1000))) {
      const stated = derive(pack, facts, asOf);
      const changes = wouldChange(pack, facts, stated, outlook(pack, presume(pack, stated).view));
      for (const [remedy, verdict] of Object.entries(decide(pack, facts, asOf).remedies)) {
        expect(verdict.wouldChange).toEqual(changes(remedy as Remedy));
      }
    }
  });

  it('asks only what can change the outcome, and never what is known', () => {
    fc.assert(
      fc.property(some, (facts) => {
        for (const { facts: asked } of decide(pack, facts, asOf).next) {
          for (const fact of asked) expect(isClear(facts, fact)).toBe(false);
        }
      }),
      runs(300),
    );
  });
});

describe('a later request', () => {
  const [east] = packs;
  if (east === undefined) throw new Error('there is no pack');
  it('is never better than an earlier one', () => {
    const requestedOn = fc
      .integer({ min: 0, max: 900 })
      .map((ago) => `${Temporal.PlainDate.from(asOf).subtract({ days: ago })}`);
    fc.assert(
      fc.property(arbitraryFacts(east, 0), requestedOn, requestedOn, (facts, one, other) => {
        const [early = one, late = one] = [one, other].sort();
        const at = (day: string) => ({
          facts: { ...facts, requestedOn: { kind: 'known', value: day, source: 'registry' } } as Facts,
          asOf,
        });
        for (const remedy of ['return', 'replacement', 'warranty'] as const) {
          const wasEligible = weigh(east, remedy, at(early)).status === 'eligible';
          if (weigh(east, remedy, at(late)).status === 'eligible') expect(wasEligible).toBe(true);
        }
      }),
      runs(3000),
    );
  });
});

/** Every condition of a pack, alone: clauses, payers, deadlines, promises, presumptions and derivations. */
function conditionsOf(pack: Pack): readonly Condition[] {
  const asked = pack.presumptions.flatMap(({ askWhen }) => askWhen ?? []);
  const rules = [pack.clauses, pack.payers, pack.deadlines, pack.promises, pack.presumptions, pack.derivations].flat();
  return [...asked, ...rules.map(({ when }) => when), ...pack.classes.map(({ clause }) => clause.when)];
}

function diagram(pack: Pack, remedy: Remedy, facts: Facts): readonly string[] {
  return outlook(pack, derive(pack, facts, asOf)).outcomes(remedy);
}

/** The tree may fail to see that an open question no longer matters; it never settles otherwise. */
function tree(pack: Pack, remedy: Remedy, facts: Facts): readonly string[] {
  const { status } = weigh(pack, remedy, derive(pack, facts, asOf));
  if (status !== 'open') return [status];
  return isComplete(pack, facts) ? ['undone'] : diagram(pack, remedy, facts);
}

function isComplete(pack: Pack, facts: Facts): boolean {
  return factsOfPack(pack).every((name) => facts[name]?.kind === 'known' && isClear(facts, name));
}

function isClear(facts: Facts, fact: keyof Facts): boolean {
  const state = facts[fact];
  return state !== undefined && !(state.kind === 'known' && /^\d{4}(-\d{2})?$/.test(String(state.value)));
}
