// A decision as one line of JSON, byte for byte what `JSON.stringify` writes. Most of it are quoted clauses that come
// again in every other decision, so their text is kept.
import type { CitedClause, Decision, RemedyVerdict } from './decision.ts';

export function decisionJson({ pack, asOf, replayKey, remedies, ...rest }: Decision): string {
  const verdicts = Object.entries(remedies).map(
    ([remedy, verdict]) => `${JSON.stringify(remedy)}:${verdictJson(verdict)}`,
  );
  return `${open({ pack, asOf, replayKey })},"remedies":{${verdicts.join(',')}},${closed(rest)}`;
}

function verdictJson({ status, provisional, presumed, clauses, ...rest }: RemedyVerdict): string {
  return `${open({ status, provisional, presumed })},"clauses":${clausesJson(clauses)},${closed(rest)}`;
}

/** Cases that are alike share the list of what is cited, and all cases the citations in it. */
const lists = new WeakMap<readonly CitedClause[], string>();
const citations = new WeakMap<CitedClause, string>();

function clausesJson(clauses: readonly CitedClause[]): string {
  return remembered(
    lists,
    clauses,
    () => `[${clauses.map((one) => remembered(citations, one, JSON.stringify)).join(',')}]`,
  );
}

function remembered<T extends object>(texts: WeakMap<T, string>, of: T, write: (of: T) => string): string {
  const known = texts.get(of);
  if (known !== undefined) return known;
  const text = write(of);
  texts.set(of, text);
  return text;
}

/** An object to which more is added. */
function open(first: object): string {
  return JSON.stringify(first).slice(0, -1);
}

/** An object of which the beginning is written already. */
function closed(last: object): string {
  return JSON.stringify(last).slice(1);
}
