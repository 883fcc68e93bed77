// A decision as one line of JSON, in pieces: together they are byte for byte what `JSON.stringify` writes. Alike cases
// share most of what is said of them, and the bytes of that are kept with it.
import type { Decision, RemedyVerdict } from './decision.ts';

/** Text, or the bytes of it. */
export type Piece = string | Uint8Array;

export function decisionJson({ pack, asOf, replayKey, remedies, ...rest }: Decision): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = `{"pack":${JSON.stringify(pack)},"asOf":${JSON.stringify(asOf)},"replayKey":"${replayKey}","remedies":{`;
  let separator = '';
  for (const [remedy, verdict] of Object.entries(remedies)) {
    const { status, provisional, deadlines, contested } = verdict;
    const { grounds, wouldChange } = sharedJson(verdict);
    pieces.push(`${text}${separator}"${remedy}":{"status":"${status}","provisional":${provisional},`, grounds);
    const other = contested === undefined ? '' : `,"contested":${JSON.stringify(contested)}`;
    text = `,"deadlines":${listJson(deadlines)},${wouldChange}${other}}`;
    separator = ',';
  }
  pieces.push(`${text}},${JSON.stringify(rest).slice(1)}`);
  return pieces;
}

/** What verdicts of alike cases have in common, and how that is written: most of it is what clauses say. */
interface Shared {
  readonly verdict: RemedyVerdict;
  readonly grounds: Uint8Array;
  readonly wouldChange: string;
}

const shared = new WeakMap<RemedyVerdict['clauses'], Shared>();
const encoder = new TextEncoder();

function sharedJson(verdict: RemedyVerdict): Shared {
  const known = shared.get(verdict.clauses);
  if (known !== undefined && isAlike(known.verdict, verdict)) return known;
  const { presumed, clauses, readings, missing, payers, wouldChange } = verdict;
  const grounds = JSON.stringify({ presumed, clauses, readings, missing, payers }).slice(1, -1);
  const made = { verdict, grounds: encoder.encode(grounds), wouldChange: `"wouldChange":${listJson(wouldChange)}` };
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
