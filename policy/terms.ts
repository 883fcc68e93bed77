// What changes between two versions of a pack in what is promised, by when things are due and who pays: an outcome may stay
// the same, and the customer is owed something else.
import { canonical } from './canonical.ts';
import type { Condition } from './condition.ts';
import type { Pack } from './pack.ts';

export interface TermChange {
  readonly kind: 'promise' | 'deadline' | 'payer';
  /** What it is about, with the remedy where it is of one. */
  readonly what: string;
  readonly clause: string;
  /** What it said and says, its condition included where that differs; null where it comes or goes. */
  readonly before: object | null;
  readonly after: object | null;
}

interface Term extends Omit<TermChange, 'before' | 'after'> {
  readonly said: object;
  readonly when: Condition;
}

export function changedTerms(before: Pack, after: Pack): readonly TermChange[] {
  const [was, is] = [byName(termsOf(before)), byName(termsOf(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const { gone, come } = exchanged(was.get(name) ?? [], is.get(name) ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => change(gone[place], come[place]));
  });
}

/** Several rules may speak of the same, each in its own cases: those that both versions have are left aside. */
function exchanged(was: readonly Term[], is: readonly Term[]) {
  const [old, now] = [new Set(was.map(canonical)), new Set(is.map(canonical))];
  return {
    gone: was.filter((term) => !now.has(canonical(term))),
    come: is.filter((term) => !old.has(canonical(term))),
  };
}

function change(gone: Term | undefined, come: Term | undefined): TermChange {
  const { kind = 'promise', what = '', clause = '' } = come ?? gone ?? {};
  // Where the words are the same, it is the cases that differ.
  const isAlike = gone && come && canonical(gone.said) === canonical(come.said);
  const told = (term: Term | undefined) => (term ? { ...term.said, ...(isAlike ? { when: term.when } : {}) } : null);
  return { kind, what, clause, before: told(gone), after: told(come) };
}

function byName(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  return Map.groupBy(terms, ({ kind, what, clause }) => `${kind} ${what} ${clause}`);
}

function termsOf({ promises, deadlines, payers }: Pack): readonly Term[] {
  return [
    ...promises.map(({ id, clause, when, ...said }): Term => ({ kind: 'promise', what: id, clause, said, when })),
    ...deadlines.flatMap(({ what, remedies, clause, when, from, span }) =>
      remedies.map(
        (remedy): Term => ({ kind: 'deadline', what: `${what} of ${remedy}`, clause, said: { from, span }, when }),
      ),
    ),
    ...payers.flatMap(({ items, remedies, clause, when, payer }) =>
      remedies.flatMap((remedy) =>
        items.map((item): Term => ({ kind: 'payer', what: `${item} of ${remedy}`, clause, said: { payer }, when })),
      ),
    ),
  ];
}
