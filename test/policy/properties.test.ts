// What holds for every pack and all facts. The properties of the policy, and where each is held:
// - the executors agree on 10,000 fact sets of every pack, blank or not: here; on made-up conditions: executors.test.ts
// - unknown equals "all completions agree", by going through them: completions.test.ts
// - more facts never flip a settled outcome, nor a settled class: here
// - the order of clauses and of keys does not matter; the same facts give the same bytes: here; the bytes of released packs: pinned.test.ts
// - a later request inside one window is never better: here
// - every day from 2000 to 2100: dates.test.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../policy/certificate.ts';
import { classify } from '../../policy/complaint.ts';
import { derive, presume } from '../../policy/complete.ts';
import type { Condition } from '../../policy/condition.ts';
import { decide } from '../../policy/decide.ts';
import type { Decision, Remedy } from '../../policy/decision.ts';
import { decisionJson } from '../../policy/decision-json.ts';
import { evaluate } from '../../policy/evaluate.ts';
import { outlook } from '../../policy/exact/outcome.ts';
import type { FactState, Facts } from '../../policy/facts.ts';
import { plainFacts } from '../../policy/facts-json.ts';
import type { Pack } from '../../policy/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import { see } from '../../policy/seen.ts';
import { weigh } from '../../policy/weigh.ts';
import { wouldChange } from '../../policy/would-change.ts';
import { arbitraryFacts, factsOfPack } from './arbitrary-facts.ts';
import { asOf, factsFrom } from './golden.ts';
import { always, runs } from './runs.ts';
import { written } from './written.ts';

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  const some = arbitraryFacts(pack, 30);
  const none = arbitraryFacts(pack, 0);

  // A pack without remedies has only conditions and classes to be judged.
  if (pack.remedies.length > 0) {
    it('is decided alike by the tree and by the diagram, blank or not', async (test) => {
      const property = fc.property(fc.oneof(some, none), (facts) => {
        for (const remedy of pack.remedies) expect(diagram(pack, remedy, facts)).toEqual(tree(pack, remedy, facts));
      });
      await always(test, property, 10_000);
    });
  }

  it('has every condition judged alike by the tree walk and by its compiled form, blank or not', async (test) => {
    const conditions = conditionsOf(pack);
    const property = fc.property(fc.oneof(some, none), (facts) => {
      const view = derive(pack, facts, asOf);
      const differing = conditions.filter(
        (condition) => see(pack, view).value(condition) !== evaluate(condition, view),
      );
      expect(differing).toEqual([]);
    });
    await always(test, property, 10_000);
  });

  it('never flips a settled outcome or class because more is known', async (test) => {
    const property = fc.property(some, none, (known, rest) => {
      const before = outlook(pack, { facts: known, asOf });
      const after = outlook(pack, { facts: { ...rest, ...known }, asOf });
      for (const remedy of pack.remedies) {
        expect(before.outcomes(remedy)).toEqual(expect.arrayContaining([...after.outcomes(remedy)]));
      }
      const [first, then] = [before, after].map(({ view }) => classify(pack, view, { view, used: [] })?.class ?? null);
      if (first !== null) expect(then).toBe(first);
    });
    await always(test, property, 2000);
  });

  it('does not care in which order its clauses stand', async (test) => {
    const turned = { ...pack, clauses: pack.clauses.toReversed() };
    const property = fc.property(some, (facts) => {
      expect(outcomesOf(decide(turned, facts, asOf))).toEqual(outcomesOf(decide(pack, facts, asOf)));
    });
    await always(test, property, 500);
  });

  it('gives the same bytes for the same facts, in whatever order their keys stand and whoever runs them again', async (test) => {
    const another = { ...pack };
    const property = fc.property(some, fc.nat(), (facts, turn) => {
      const decision = decide(pack, facts, asOf);
      const bytes = JSON.stringify(decision);
      expect(written(decisionJson(decision))).toBe(bytes);
      expect(JSON.stringify(decide(pack, inOtherOrder(facts, turn), asOf))).toBe(bytes);
      // Elsewhere: facts that were written down and read again, a pack that has judged nothing yet.
      const read = factsFrom(JSON.parse(JSON.stringify(plainFacts(facts))));
      expect(JSON.stringify(decide(another, read, asOf))).toBe(bytes);
      expect(certify(another, read, asOf, 'en').seal).toBe(certify(pack, facts, asOf, 'en').seal);
    });
    await always(test, property, 500, 20);
  });

  it('gives another key as soon as one fact is another', async (test) => {
    const property = fc.property(none, fc.nat(), (facts, place) => {
      const entries = Object.entries(facts);
      const { [entries[place % Math.max(1, entries.length)]?.[0] ?? '']: _, ...fewer } = facts as Record<
        string,
        FactState
      >;
      if (Object.keys(fewer).length === entries.length) return;
      expect(decide(pack, fewer as Facts, asOf).replayKey).not.toBe(decide(pack, facts, asOf).replayKey);
    });
    await always(test, property, 200);
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
        expect(verdict.wouldChange).toEqual(verdict.status === 'needs-facts' ? [] : changes(remedy as Remedy));
      }
    }
  });

  it('asks only what can change the outcome, and never what is known', async (test) => {
    const property = fc.property(some, (facts) => {
      for (const { facts: asked } of decide(pack, facts, asOf).next) {
        for (const fact of asked) expect(isClear(facts, fact)).toBe(false);
      }
    });
    await always(test, property, 300);
  });
});

describe.each(packs.flatMap((pack) => (pack.deadlines.length > 0 ? [[pack.id, pack] as const] : [])))(
  'a later request to %s',
  (_, pack) => {
    it('is never better than an earlier one', async (test) => {
      const requestedOn = fc
        .integer({ min: 0, max: 900 })
        .map((ago) => `${Temporal.PlainDate.from(asOf).subtract({ days: ago })}`);
      const property = fc.property(arbitraryFacts(pack, 0), requestedOn, requestedOn, (facts, one, other) => {
        const [early = one, late = one] = [one, other].sort();
        // What is paid for becomes possible once what is free is over.
        for (const remedy of pack.remedies.filter((free) => free !== 'paid-repair')) {
          const isEligible = (on: string) =>
            weigh(pack, remedy, { facts: requested(facts, on), asOf }).status === 'eligible';
          if (isEligible(late)) expect(isEligible(early)).toBe(true);
        }
      });
      await always(test, property, 3000);
    });
  },
);

function requested(facts: Facts, value: string): Facts {
  return { ...facts, requestedOn: { kind: 'known', value, source: 'registry' } };
}

function outcomesOf({ remedies, complaintClass }: Decision): unknown {
  return [complaintClass, ...Object.entries(remedies).map(([id, { status }]) => [id, status])];
}

/** Some other order, and the reverse of it as often as not. */
function inOtherOrder(facts: Facts, turn: number): Facts {
  const entries = Object.entries(facts);
  const start = turn % Math.max(1, entries.length);
  const turned = [...entries.slice(start), ...entries.slice(0, start)];
  return Object.fromEntries(turn % 2 === 0 ? turned : turned.toReversed()) as Facts;
}

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
