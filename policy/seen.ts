// A view as a pack sees it: every condition of the pack is judged on it once, whoever asks and however often.
import { addOpenFacts, type Circuit, circuitOf, saysNothing, saysTrue } from './circuit.ts';
import type { Condition } from './condition.ts';
import { evaluate, type View } from './evaluate.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { type Program, programOf, type Values } from './program.ts';
import { stagesIn } from './stages.ts';
import type { Tri } from './tri.ts';

/** What of a pack is laid out once: its circuit, and the program that runs it. */
export interface Machine {
  readonly circuit: Circuit;
  readonly program: Program;
}

/** Packs never change once they are made. */
const machines = new WeakMap<Pack, Machine>();

export function machineOf(pack: Pack): Machine {
  const known = machines.get(pack);
  if (known) return known;
  const circuit = circuitOf(conditionsOf(pack));
  const rules = [...pack.derivations, ...pack.presumptions].map(({ when }) => when);
  const asked = pack.presumptions.flatMap(({ askWhen }) => askWhen ?? []);
  const alone = [...rules, ...asked].flatMap((condition) => circuit.parts.get(condition) ?? []);
  const machine = { circuit, program: programOf(circuit, alone) };
  machines.set(pack, machine);
  return machine;
}

/** Every condition of a pack, and those that say how its clauses weigh. */
export function conditionsOf(pack: Pack): readonly Condition[] {
  const stages = [...stagesIn(pack).values()];
  return [
    ...[...pack.clauses, ...pack.classes.map(({ clause }) => clause)].map(({ when }) => when),
    ...[...pack.derivations, ...pack.presumptions].map(({ when }) => when),
    ...pack.presumptions.flatMap(({ askWhen }) => askWhen ?? []),
    ...[...pack.payers, ...pack.deadlines, ...pack.promises, ...(pack.alternatives ?? [])].map(({ when }) => when),
    ...stages.flatMap(({ refused, referred, reviewed, done }) => [refused, referred, reviewed, done]),
  ];
}

export class Seen implements View {
  readonly pack: Pack;
  readonly asOf: string;
  readonly #facts: Partial<Record<FactName, FactState>>;
  readonly #machine: Machine;
  readonly #values: Values;
  #isJudged = false;

  /** Owns the facts it is given; `values` are the answers to the tests where they are known already. */
  constructor(pack: Pack, facts: Facts, asOf: string, values?: Values) {
    this.pack = pack;
    this.asOf = asOf;
    this.#facts = facts;
    this.#machine = machineOf(pack);
    this.#values = values ?? this.#answered();
  }

  get facts(): Facts {
    return this.#facts as Facts;
  }

  copy(): Seen {
    const values = roomFor(this.#machine.circuit);
    values.set(this.#values);
    return new Seen(this.pack, { ...this.facts }, this.asOf, values);
  }

  /** Takes in a fact that follows from the others; only for whoever is still completing it. */
  learn(fact: FactName, state: FactState): void {
    this.#facts[fact] = state;
    this.#isJudged = false;
    this.#machine.program.answersTo.get(fact)?.(this.facts, this.asOf, this.#values);
  }

  /** What a condition comes to; one that is not of the pack is walked through as it stands. */
  value(condition: Condition): Tri {
    const { circuit, program } = this.#machine;
    const part = circuit.parts.get(condition);
    if (part === undefined) return evaluate(condition, this);
    // While facts are still coming in, a rule is judged alone rather than all of them anew.
    const alone = this.#isJudged ? undefined : program.judge.get(part);
    return triOf(alone === undefined ? (this.values[part] ?? saysNothing) : alone(this.#values));
  }

  /** The facts that could still change what a condition comes to; undefined for one that is not of the pack. */
  openFacts(condition: Condition): readonly FactName[] | undefined {
    const { circuit } = this.#machine;
    const part = circuit.parts.get(condition);
    if (part === undefined) return undefined;
    const found = new Set<FactName>();
    addOpenFacts(circuit, part, this.values, found);
    return [...found];
  }

  /** What every part of the pack's circuit comes to, as bits. */
  get values(): Values {
    if (!this.#isJudged) this.#machine.program.judgeAll(this.#values);
    this.#isJudged = true;
    return this.#values;
  }

  #answered(): Values {
    const { circuit, program } = this.#machine;
    const values = roomFor(circuit);
    program.answerAll(this.facts, this.asOf, values);
    return values;
  }
}

export function see(pack: Pack, view: View): Seen {
  return view instanceof Seen && view.pack === pack ? view : new Seen(pack, view.facts, view.asOf);
}

/** Whether a condition holds; null where that is open. */
export function holds(condition: Condition, view: View): Tri {
  return view instanceof Seen ? view.value(condition) : evaluate(condition, view);
}

function triOf(value: number): Tri {
  return value === saysNothing ? null : value === saysTrue;
}

/** Values are small and many: they are cut from larger blocks, which costs a fraction of asking for each. Nothing is known at first. */
let block = new ArrayBuffer(0);
let taken = 0;
const blockSize = 2 ** 16;

function roomFor({ tests, gates }: Circuit): Values {
  const size = tests.length + gates.length;
  if (taken + size > block.byteLength) {
    block = new ArrayBuffer(Math.max(blockSize, size));
    taken = 0;
  }
  taken += size;
  return new Uint8Array(block, taken - size, size);
}
