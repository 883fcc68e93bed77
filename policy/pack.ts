// A pack: one maker's dated set of clauses and parameters, all of it plain data.
import { canonical } from './canonical.ts';
import type { Clause, DeadlineRule, PayerRule } from './clause.ts';
import type { Condition } from './condition.ts';
import type { ComplaintClass, Remedy, ServicePromise } from './decision.ts';
import type { FactName, FactValue } from './facts.ts';
import type { Alternative, Reading } from './reading.ts';
import type { Renderings } from './rendering.ts';
import { sha256 } from './sha256.ts';
import type { PolicyText } from './text.ts';

/** A fact that follows from others; used only where the fact itself is not known. */
export interface Derivation {
  readonly fact: FactName;
  readonly value: FactValue;
  readonly when: Condition;
}

/** What is taken for granted until somebody says otherwise; a decision that needs it is provisional. */
export interface Presumption extends Derivation {
  /** Who settles it in the end. */
  readonly until: 'inspection' | 'papers' | 'staff' | 'customer';
  /** Where this holds, the fact is asked all the same before anything is promised. */
  readonly askWhen?: Condition;
  /** Where it was asked for and cannot be had, nothing is presumed, and a person looks. */
  readonly onlyUnasked?: true;
  /** Danger to people is asked about even where the answer can no longer change what is owed. */
  readonly forSafety?: true;
}

/** What has happened in a case that a promise may count from. */
export type PromiseStart = 'received' | 'remote-failed' | 'replacement-confirmed' | 'closed';

/** A service time the text promises, to which cases, and from what. */
export interface PromiseRule extends ServicePromise {
  readonly when: Condition;
  readonly from: PromiseStart;
  /** Owed again and again, such as a yearly visit. */
  readonly recurring?: true;
}

/** A class of complaints, how it is handled and by which level. Listed from the highest class down. */
export interface ClassRule {
  readonly class: ComplaintClass;
  readonly path: string;
  readonly level: 1 | 2;
  /** The clause that says how the class is solved. */
  readonly solution: string;
  readonly clause: Clause;
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  /** Civil dates; the last day is included. */
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  /** SHA-256 of everything in the pack that can change a decision. */
  readonly hash: string;
  readonly remedies: readonly Remedy[];
  readonly clauses: readonly Clause[];
  readonly derivations: readonly Derivation[];
  readonly presumptions: readonly Presumption[];
  readonly payers: readonly PayerRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly promises: readonly PromiseRule[];
  readonly classes: readonly ClassRule[];
  readonly readings: readonly Reading[];
  readonly alternatives?: readonly Alternative[];
  readonly texts: readonly PolicyText[];
  /** Not part of the hash: a better translation changes no decision. */
  readonly renderings?: Renderings;
}

/** Stamps a pack with the hash of its content, whatever hash it carries. */
export function definePack({ hash: _, renderings, ...content }: Omit<Pack, 'hash'> & { readonly hash?: string }): Pack {
  let known: string | undefined;
  return {
    ...content,
    ...(renderings && { renderings }),
    // Worked out when it is first asked for: most who load the packs decide by one of them, and checks by none.
    get hash() {
      known ??= sha256(canonical(content));
      return known;
    },
  };
}
