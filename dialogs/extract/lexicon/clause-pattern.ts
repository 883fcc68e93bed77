// What one clause says of one thing: the thing is named, and the words around it, in whatever order, tell its state.
import type { FactName, FactValue } from '../../../policy/facts.ts';

export interface ClausePattern<N extends FactName = FactName> {
  readonly fact: N;
  /** What the clause must name, in either language; where a message does not, nothing else is looked at. */
  readonly about: RegExp;
  /** The first that fits is what it says. */
  readonly says: readonly (readonly [FactValue<N>, RegExp])[];
  /** The clause speaks of something else after all. */
  readonly unless: RegExp | undefined;
}

/** Over folded text. */
export function clausePattern<N extends FactName>(
  fact: N,
  about: RegExp,
  says: readonly (readonly [FactValue<N>, RegExp])[],
  unless?: RegExp,
): ClausePattern<N> {
  return { fact, about, says, unless };
}

export interface ClauseSays {
  readonly fact: FactName;
  readonly value: FactValue;
  readonly words: string;
}

const clauseEnd =
  /[,;:!?\n，。；：！？]|\.(?=\s|$)|\b(?:but|although|though)\b|但是?|不过|(?<=\p{Script=Han}) (?=\p{Script=Han})/u;

/** Who doubts has said nothing; "I don't know how to send a picture" doubts nothing. */
const doubted =
  /\b(?:not (?:really |quite |so )?(?:sure|certain)|no idea|maybe|perhaps|might|may have|probably|possibly|i (?:think|guess|believe|suppose)|(?:can|could|do)(?:'?t| ?not) (?:remember|recall|know(?! how))|doubt|(?:will|'ll|let me|must|need to) (?:check|look|see|ask)|should be)\b|不知道(?!怎么|丢|被|弄)|可能|也许|大概|说不(?:准|好)|不确定|不(?:太)?清楚|不记得|记不|好像|应该|估计|找找|看看|问问/;

/** What we are asked to do tells nothing of what is. */
const asked =
  /\b(?:can|could|would|will) you\b|\byou (?:please )?(?:send|give|issue|tell)\b|能否|怎么(?:开|办|弄)|帮我(?:开|查|补)/;

/** Words further apart than this do not speak of each other. */
const longest = 120;

/** Fewer letters do not show what was understood. */
const shortest = 8;

/** What the clauses of a message say of what is not `known` yet, the first word on each fact. */
export function clausesSay(
  lines: readonly ClausePattern[],
  words: string,
  known: readonly FactName[],
): readonly ClauseSays[] {
  const named = lines.filter(({ fact, about }) => !known.includes(fact) && about.test(words));
  if (named.length === 0) return [];
  const clauses = words.split(clauseEnd);
  const parts = [...clauses, ...saidAfter(clauses)]
    .flatMap(joined)
    .filter((part) => part.length <= longest && !doubted.test(part) && !asked.test(part));
  return named.flatMap((line) => saidIn(line, parts).slice(0, 1));
}

/** "My receipt got wet, it is gone". */
const ofTheSame =
  /^\s*(?:it'?s|it is|they are|they're|i) (?:gone|lost|missing|here|still here|attached|lost it|threw it away)\b|^\s*(?:早就?|都|已经|我)?(?:没了|丢了|扔了|不在了|不见了|找不到了?|还在|都在|在的|有的|没有了?)\s*$/;

function saidAfter(clauses: readonly string[]): readonly string[] {
  return clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    return before !== undefined && ofTheSame.test(clause) ? [`${before} ${clause.trim()}`] : [];
  });
}

/** A clause by its parts at "and", each with what it leans on: "I have the box | and the receipt". */
function joined(clause: string): readonly string[] {
  const whole = clause.trim();
  const parts = whole.split(/\band\b/);
  return parts.length === 1 ? [whole] : [...parts, whole];
}

function saidIn({ fact, about, says, unless }: ClausePattern, parts: readonly string[]): readonly ClauseSays[] {
  const own = parts.filter((part) => about.test(part) && unless?.test(part) !== true);
  return own.flatMap((part) => {
    const fits = says.find(([, form]) => form.test(part));
    return fits === undefined ? [] : [{ fact, value: fits[0], words: wordsOf(fits[1], part) }];
  });
}

function wordsOf(form: RegExp, part: string): string {
  const words = form.exec(part)?.[0].trim() ?? '';
  return words.length < shortest ? part.trim() : words;
}
