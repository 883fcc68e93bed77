// What makes two cases alike for one remedy. A verdict hangs on the answers to the remedy's tests and on how well each
// fact is known, and on nothing else but the dates of its deadlines: cases that are alike can share one verdict.
import { isRough } from './ask.ts';
import { simpleTests } from './circuit.ts';
import type { Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { factsIn, testsOf } from './residual.ts';
import { conditionsOf, machineOf, type Seen } from './seen.ts';
import { clausesOf } from './stages.ts';

/**
 * For each remedy a text that is the same for cases that are alike, and for those of no other remedy. What the facts answer without what is presumed follows
 * from the rest: a test of a fact that was presumed says nothing there.
 */
export function likeness(pack: Pack, facts: Facts, stated: View, presumed: Seen): (remedy: Remedy) => string {
  const { names, places } = traitsOf(pack);
  const known = names.map((name) => knownCode(name, facts, stated, presumed));
  return (remedy) => {
    const letters = [pack.remedies.indexOf(remedy), ...known];
    addAnswers(letters, places.get(remedy) ?? none, presumed.values);
    return String.fromCharCode(...letters);
  };
}

interface Traits {
  readonly names: readonly FactName[];
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
  const made = {
    names: [...new Set(conditionsOf(pack).flatMap(factsIn))],
    places: new Map(pack.remedies.map((remedy) => [remedy, placesOf(remedy)] as const)),
  };
  traits.set(pack, made);
  return made;
}

/** How well a fact is known as it was given, with what follows from it, and with what is presumed. */
function knownCode(name: FactName, facts: Facts, stated: View, presumed: View): number {
  const given = facts[name] === undefined ? 0 : 1;
  const [before, after] = [stated.facts[name], presumed.facts[name]];
  const code = kindCode(name, before, stated);
  return (code * kinds.length + (after === before ? code : kindCode(name, after, presumed))) * 2 + given;
}

const kinds = ['not-asked', 'rough', 'known', 'unavailable', 'does-not-apply', 'conflict'] as const;

function kindCode(name: FactName, state: FactState | undefined, view: View): number {
  if (state === undefined) return 0;
  return state.kind === 'known' && isRough(name, view) ? 1 : kinds.indexOf(state.kind);
}

const answersEach = 8;

/** Answers of two bits each, eight to a letter. */
function addAnswers(letters: number[], places: Int32Array, values: Uint8Array): void {
  for (let start = 0; start < places.length; start += answersEach) {
    const end = Math.min(start + answersEach, places.length);
    let letter = 0;
    for (let index = start; index < end; index += 1) letter = (letter << 2) | (values[places[index] ?? 0] ?? 0);
    letters.push(letter);
  }
}
