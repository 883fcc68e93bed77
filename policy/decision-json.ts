// A decision as one line of JSON, byte for byte what `JSON.stringify` writes. Most of it are quoted clauses that come
// again in every other decision, so their text is kept.
import type { CitedClause, Decision, RemedyVerdict } from './decision.ts';

export function decisionJson({ pack, asOf, replayKey, remedies, ...rest }: Decision): string {
  const verdicts = Object.entries(remedies).map(
    ([remedy, verdict]) => `${JSON.stringify(remedy)}:${verdictJson(verdict)}`,
  );
  return `${open({ pack, asOf, replayKey })},"remedies":{${verdicts.join(',')}},${closed(rest)}`;
}

function verdictJson(verdict: RemedyVerdict): string {
  const { status, provisional, presumed, clauses, readings, missing, payers, deadlines, wouldChange, contested } =
    verdict;
  const head = `{"status":${JSON.stringify(status)},"provisional":${provisional},"presumed":${listJson(presumed)}`;
  const cited = `"clauses":[${clauses.map(clauseJson).join(',')}],"readings":${listJson(readings)}`;
  const owed = `"missing":${listJson(missing)},"payers":${JSON.stringify(payers)},"deadlines":${listJson(deadlines)}`;
  const other = contested === undefined ? '' : `,"contested":${JSON.stringify(contested)}`;
  return `${head},${cited},${owed},"wouldChange":${listJson(wouldChange)}${other}}`;
}

/** Most lists are empty. */
function listJson(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : JSON.stringify(list);
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
