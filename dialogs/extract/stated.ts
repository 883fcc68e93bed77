// What the lexicons find in a statement: words that tell one value of one fact, and what a clause says of the thing it names.
import type { Candidate } from '../dialog.ts';
import { arrivalPatterns } from './lexicon/arrival.ts';
import { chineseArrival, chineseSentences } from './lexicon/chinese-arrival.ts';
import { chineseComplaint, chineseComplaintSentences } from './lexicon/chinese-complaint.ts';
import { chineseKept } from './lexicon/chinese-kept.ts';
import { chinesePapers } from './lexicon/chinese-papers.ts';
import { chinesePeople } from './lexicon/chinese-people.ts';
import { type ClausePattern, clausesSay } from './lexicon/clause-pattern.ts';
import { complaintPatterns } from './lexicon/complaint.ts';
import { conditionPatterns, lightUse } from './lexicon/condition.ts';
import { historyPatterns } from './lexicon/history.ts';
import { keptPatterns } from './lexicon/kept.ts';
import { paperPatterns } from './lexicon/papers.ts';
import { type FactPattern, spokenIn } from './lexicon/pattern.ts';
import { peoplePatterns } from './lexicon/people.ts';
import { purchasePatterns } from './lexicon/purchase.ts';
import { isDeniedBefore } from './mentions.ts';
import { clauses } from './text.ts';

const patterns: readonly FactPattern[] = [...conditionPatterns, ...purchasePatterns, ...complaintPatterns];

const clausePatterns: readonly ClausePattern[] = [
  ...paperPatterns,
  ...keptPatterns,
  ...arrivalPatterns,
  ...peoplePatterns,
  ...historyPatterns,
];

const chinesePatterns: readonly ClausePattern[] = [
  ...chinesePeople,
  ...chinesePapers,
  ...chineseArrival,
  ...chineseKept,
  ...chineseComplaint,
];

const chineseOver: readonly FactPattern[] = [...chineseSentences, ...chineseComplaintSentences];

/** Over folded text that states. Two values of one fact in one message: a denial ("no scratches") holds what it denies, so the longer words win. */
export function statedIn(words: string): readonly Candidate[] {
  const over = spokenIn(chineseOver, words)
    .map(({ line: { fact, value }, said }) => ({ fact, value, words: said }))
    .sort((one, other) => other.words.length - one.words.length)
    .filter(({ fact }, index, all) => all.findIndex((one) => one.fact === fact) === index);
  const chinese = withRest(over, clausesSay(chinesePatterns, words, []));
  const found = spokenIn(patterns, words)
    .map(({ line: { fact, value }, said }) => ({ fact, value, words: said }))
    .filter(({ fact }) => chinese.every((one) => one.fact !== fact))
    .filter((one) => !isDeniedBefore(words, words.indexOf(one.words)) && !isOfTheBox(words, one));
  const named = found.filter((one) =>
    found.every((other) => other === one || other.fact !== one.fact || other.words.length < one.words.length),
  );
  const first = [...chinese, ...named];
  const known = first.map(({ fact }) => fact);
  const stated = withRest(first, clausesSay(clausePatterns, words, known));
  return lightUse.test(words) ? stated.filter(({ fact, value }) => fact !== 'likeNew' || value !== false) : stated;
}

/** The rest only where nothing is said of its fact already. */
export function withRest(said: readonly Candidate[], rest: readonly Candidate[]): readonly Candidate[] {
  return [...said, ...rest.filter(({ fact }) => said.every((one) => one.fact !== fact))];
}

/** "The carton was dented in transit" tells of what was around the unit. A "box" that arrived dented may be the unit, one that is scratched is not. */
function isOfTheBox(words: string, { fact, words: said }: Candidate): boolean {
  const around = fact === 'transportDamage' ? wrapping : fact === 'scratchFree' ? anyBox : undefined;
  if (around?.test(words) !== true) return false;
  const at = words.indexOf(said);
  const clause = clauses(words).findLast(({ start }) => start <= at)?.text ?? words;
  return around.test(clause) && !inside.test(clause);
}

const wrapping =
  /\b(?:carton|packag(?:ing|ed)|packing|wrapping|wrapper|(?:it|they) came in(?= (?:was|were|is|got|has|had|looked)))\b|外箱|包装|纸箱|木箱|快递盒|盒子|封条/;
const anyBox = /\b(?:box|carton|packag(?:e|ing)|packing|wrapping|parcel|crate)\b|箱|盒|包装/;
const inside = /\b(?:unit|machine|device|battery|screen|thing|content)s?\b|机器|设备|主机|里面|屏幕|外壳|电池/;
