// A decision as one line of JSON, byte for byte what `JSON.stringify` writes. Alike cases share most of what is said of
// them, so the text of that is kept with it.
import type { CitedClause, Decision, RemedyVerdict } from './decision.ts';

export function decisionJson({ pack, asOf, replayKey, remedies, ...rest }: Decision): string {
  let verdicts = '';
  for (const [remedy, verdict] of Object.entries(remedies)) {
    verdicts += `${verdicts === '' ? '' : ','}"${remedy}":${verdictJson(verdict)}`;
  }
  const head = `{"pack":${JSON.stringify(pack)},"asOf":${JSON.stringify(asOf)},"replayKey":"${replayKey}"`;
  return `${head},"remedies":{${verdicts}},${JSON.stringify(rest).slice(1)}`;
}

function verdictJson(verdict: RemedyVerdict): string {
  const { status, provisional, deadlines, contested } = verdict;
  const { grounds, wouldChange } = sharedJson(verdict);
  const other = contested === undefined ? '' : `,"contested":${JSON.stringify(contested)}`;
  return `{"status":"${status}","provisional":${provisional},${grounds},"deadlines":${listJson(deadlines)},${wouldChange}${other}}`;
}

/** What verdicts of alike cases have in common, and the text of it. */
interface Shared {
  readonly verdict: RemedyVerdict;
  readonly grounds: string;
  readonly wouldChange: string;
}

const shared = new WeakMap<RemedyVerdict['clauses'], Shared>();

function sharedJson(verdict: RemedyVerdict): Shared {
  const known = shared.get(verdict.clauses);
  if (known !== undefined && isAlike(known.verdict, verdict)) return known;
  const { presumed, clauses, readings, missing, payers, wouldChange } = verdict;
  let cited = '';
  for (const clause of clauses) cited += `${cited === '' ? '' : ','}${clauseJson(clause)}`;
  const made = {
    verdict,
    grounds: `"presumed":${listJson(presumed)},"clauses":[${cited}],"readings":${listJson(readings)},"missing":${listJson(missing)},"payers":${JSON.stringify(payers)}`,
    wouldChange: `"wouldChange":${listJson(wouldChange)}`,
  };
  shared.set(clauses, made);
  return made;
}

/** The very same lists, not only equal ones. */
function isAlike(one: RemedyVerdict, other: RemedyVerdict): boolean {
  return (
    one.presumed === other.presumed &&
    one.readings === other.readings &&
    one.missing === other.missing &&
    one.payers === other.payers &&
    one.wouldChange === other.wouldChange
  );
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
