// Many turns share a transaction, and most of them ask the same things at the same moment: what is asked together goes to the server as
// one statement, which costs both sides a fraction of many.
import type { Database, Transaction } from './database.ts';

type Connection = Database | Transaction;

/** One question at a time for the caller. `askAll` gives the answers in the order of the questions; where it fails, all of them fail. */
export function together<Q, A, C extends Connection>(
  askAll: (db: C, questions: readonly Q[]) => Promise<readonly A[]>,
): (db: C, question: Q) => Promise<A | undefined> {
  const gathering = new WeakMap<C, { readonly questions: Q[]; readonly answers: Promise<readonly A[]> }>();
  const begin = (db: C) => {
    const questions: Q[] = [];
    const answers = untilEverybodyWaits().then(() => {
      gathering.delete(db);
      return askAll(db, questions);
    });
    const gathered = { questions, answers };
    gathering.set(db, gathered);
    return gathered;
  };
  return async (db, question) => {
    const { questions, answers } = gathering.get(db) ?? begin(db);
    const index = questions.push(question) - 1;
    return (await answers)[index];
  };
}

/** Whoever can go on without an answer goes on first, and has asked its own question by then. */
function untilEverybodyWaits(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
