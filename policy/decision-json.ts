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
  return `${open({ status, provisional, presumed })},"clauses":[${clauses.map(clauseJson).join(',')}],${closed(rest)}`;
}

/** Citations are made once and shared. */
const texts = new WeakMap<CitedClause, string>();

function clauseJson(clause: CitedClause): string {
  const known = texts.get(clause);
  if (known !== undefined) return known;
  const text = JSON.stringify(clause);
  texts.set(clause, text);
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
