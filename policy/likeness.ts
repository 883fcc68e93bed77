// What makes two cases alike for one remedy. A verdict hangs on the answers to the remedy's tests and on how well each
// fact is known, and on nothing else but the dates of its deadlines: cases that are alike can share one verdict.
import { isRoughDate } from './ask.ts';
import { simpleTests } from './circuit.ts';
import type { Presumed } from './complete.ts';
import type { Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { factsIn, testsOf } from './residual.ts';
import { conditionsOf, machineOf } from './seen.ts';
import { clausesOf } from './stages.ts';

/**
 * For each remedy a text that is the same for cases that are alike, and for those of no other remedy. What the facts answer without what is presumed follows
 * from the rest: a test of a fact that was presumed says nothing there.
 */
export function likeness(pack: Pack, facts: Facts, stated: View, presumed: Presumed): (remedy: Remedy) => string {
  const { names, following, presumable, places } = traitsOf(pack);
  const known = [presumed.used.length];
  for (const fact of presumed.used) known.push(presumable.indexOf(fact));
  for (const name of following) known.push(facts[name] === undefined ? 0 : 1);
  for (const name of names) known.push(knownCode(name, stated.facts[name]));
  const shared = String.fromCharCode(...known);
  return (remedy) => {
    const letters = [pack.remedies.indexOf(remedy)];
    addAnswers(letters, places.get(remedy) ?? none, presumed.view.values);
    return String.fromCharCode(...letters) + shared;
  };
}

interface Traits {
  /** Every fact that is asked of. */
  readonly names: readonly FactName[];
  /** Facts that may follow from others, or from the day. */
  readonly following: readonly FactName[];
  readonly presumable: readonly FactName[];
  /** Of each remedy the tests of its clauses and costs, by their places in the pack's circuit. */
  readonly places: ReadonlyMap<Remedy, Int32Array>;
}

const none = new Int32Array();

/** Packs never change once they are made. */
const traits = new WeakMap<Pack, Traits>();

function traitsOf(pack: Pack): Traits {
  const done = traits.get(pack);
  if (done) return done;
  const { tests } = machineOf(pack).circuit;
  const places = new Map(tests.map((test, place) => [JSON.stringify(test), place]));
  const placesOf = (remedy: Remedy): Int32Array => {
    const rules = [...clausesOf(pack, remedy), ...pack.payers.filter(({ remedies }) => remedies.includes(remedy))];
    const asked = rules.flatMap(({ when }) => testsOf(when)).flatMap(simpleTests);
    return Int32Array.from(new Set(asked.map((test) => places.get(JSON.stringify(test)) ?? 0)));
  };
  const made: Traits = {
    names: [...new Set(conditionsOf(pack).flatMap(factsIn))],
    following: [...new Set(['requestedOn' as const, ...pack.derivations.map(({ fact }) => fact)])],
    presumable: [...new Set(pack.presumptions.map(({ fact }) => fact))],
    places: new Map(pack.remedies.map((remedy) => [remedy, placesOf(remedy)] as const)),
  };
  traits.set(pack, made);
  return made;
}

const kinds = ['not-asked', 'rough', 'known', 'unavailable', 'does-not-apply', 'conflict'] as const;

/** How well a fact is known before anything is presumed. */
function knownCode(name: FactName, state: FactState | undefined): number {
  if (state === undefined) return 0;
  if (state.kind !== 'known') return kinds.indexOf(state.kind);
  return isRoughDate(name, state.value) ? 1 : 2;
}

const answersEach = 4;

/** Answers of two bits each, four to a letter: such texts take a byte a letter. */
function addAnswers(letters: number[], places: Int32Array, values: Uint8Array): void {
  for (let start = 0; start < places.length; start += answersEach) {
    const end = Math.min(start + answersEach, places.length);
    let letter = 0;
    for (let index = start; index < end; index += 1) letter = (letter << 2) | (values[places[index] ?? 0] ?? 0);
    letters.push(letter);
  }
}
