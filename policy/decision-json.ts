// A decision as one line of JSON, in pieces: together they are byte for byte what `JSON.stringify` writes. Alike cases
// share most of what is said of them, so the text of that is kept with it; citations, most of a line, are kept as bytes.
import type { CitedClause, Decision, RemedyVerdict } from './decision.ts';

/** Text, or the bytes of it. */
export type Piece = string | Uint8Array;

export function decisionJson({ pack, asOf, replayKey, remedies, ...rest }: Decision): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = `{"pack":${JSON.stringify(pack)},"asOf":${JSON.stringify(asOf)},"replayKey":"${replayKey}","remedies":{`;
  let separator = '';
  for (const [remedy, verdict] of Object.entries(remedies)) {
    const { status, provisional, deadlines, contested } = verdict;
    const { presumed, clauses, grounds, wouldChange } = sharedJson(verdict);
    text += `${separator}"${remedy}":{"status":"${status}","provisional":${provisional},"presumed":${presumed},"clauses":[`;
    pieces.push(text, ...clauses);
    const other = contested === undefined ? '' : `,"contested":${JSON.stringify(contested)}`;
    text = `],${grounds},"deadlines":${listJson(deadlines)},"wouldChange":${wouldChange}${other}}`;
    separator = ',';
  }
  pieces.push(`${text}},${JSON.stringify(rest).slice(1)}`);
  return pieces;
}

/** What verdicts of alike cases have in common, and how that is written. */
interface Shared {
  readonly verdict: RemedyVerdict;
  readonly presumed: string;
  readonly clauses: readonly Uint8Array[];
  readonly grounds: string;
  readonly wouldChange: string;
}

const shared = new WeakMap<RemedyVerdict['clauses'], Shared>();

function sharedJson(verdict: RemedyVerdict): Shared {
  const known = shared.get(verdict.clauses);
  if (known !== undefined && isAlike(known.verdict, verdict)) return known;
  const { presumed, clauses, readings, missing, payers, wouldChange } = verdict;
  const made = {
    verdict,
    presumed: listJson(presumed),
    clauses: clauses.map((clause, index) =>
      index === 0 ? clauseJson(clause).subarray(comma.length) : clauseJson(clause),
    ),
    grounds: `"readings":${listJson(readings)},"missing":${listJson(missing)},"payers":${JSON.stringify(payers)}`,
    wouldChange: listJson(wouldChange),
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
const written = new WeakMap<CitedClause, Uint8Array>();
const encoder = new TextEncoder();
const comma = ',';

/** A citation behind another one. */
function clauseJson(clause: CitedClause): Uint8Array {
  const known = written.get(clause);
  if (known !== undefined) return known;
  const bytes = encoder.encode(comma + JSON.stringify(clause));
  written.set(clause, bytes);
  return bytes;
}
