// Tries a pack on a file of cases: what came out how often, and where each remedy was settled or not.
import { createReadStream } from 'node:fs';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { parseFacts } from '../facts-json.ts';
import type { Pack } from '../pack.ts';
import { badInput, parseJson, readLines, refuse } from './input.ts';

const progressEvery = 10_000;

interface Tally {
  readonly counts: Map<string, number>;
  lines: number;
  unreadable: number;
}

/** Prints a line for every remedy and status, and a total; progress goes to stderr. */
export async function simulate(pack: Pack, file: string): Promise<number> {
  const tally: Tally = { counts: new Map(), lines: 0, unreadable: 0 };
  try {
    for await (const lines of readLines(createReadStream(file))) {
      for (const line of lines) if (line?.trim() !== '') count(tally, pack, line);
    }
  } catch (error) {
    return refuse([`${file} cannot be read: ${(error as Error).message}`]);
  }
  for (const [outcome, times] of [...tally.counts].sort()) console.log(`${String(times).padStart(8)}  ${outcome}`);
  console.log(`${String(tally.lines).padStart(8)}  cases, ${tally.unreadable} of them unreadable`);
  return tally.unreadable > 0 ? badInput : 0;
}

function count(tally: Tally, pack: Pack, line: string | undefined): void {
  tally.lines += 1;
  const parsed = parseFacts(parseJson(line));
  if (parsed.problems) {
    tally.unreadable += 1;
    for (const problem of parsed.problems) console.error(`case ${tally.lines}: ${problem}`);
  } else {
    const outcomes = labels(decide(pack, parsed.facts, parsed.asOf));
    for (const outcome of outcomes) tally.counts.set(outcome, (tally.counts.get(outcome) ?? 0) + 1);
  }
  if (tally.lines % progressEvery === 0) console.error(`${tally.lines} cases`);
}

function labels({ remedies, complaintClass }: Decision): readonly string[] {
  const statuses = Object.entries(remedies).map(
    ([remedy, { status, provisional }]) => `${remedy}: ${status}${provisional ? ', provisional' : ''}`,
  );
  return complaintClass === null ? statuses : [...statuses, `class ${complaintClass}`];
}
