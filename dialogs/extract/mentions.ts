// Finds what a lexicon knows in a text and whether it is said or denied ("it was never wet", "没有进水").

export interface LexiconEntry<V> {
  readonly value: V;
  /** Global, over folded text; both languages. */
  readonly words: RegExp;
}

export interface Mention<V> {
  readonly value: V;
  readonly words: string;
  readonly start: number;
  readonly isDenied: boolean;
}

const englishNegator =
  /\b(?:no|not|never|nobody|no one|no-one|without|none|neither|nor|isn't|wasn't|weren't|aren't|ain't|hadn't|didn't|doesn't|don't|hasn't|haven't|isnt|wasnt|didnt|doesnt|dont|hasnt|havent|couldn't|can't see|can't smell|cannot see|free of)\b(?! (?:only|just|sure|stop|idea|know|long|longer)\b)/g;

/** "有没有鼓包" neither says nor denies. */
const asked = /(?:有没有|是不是|是否|会不会)\S{0,2}$/;

/** Where a denial stops: a new clause begins. A comma and "and" stop it too: a denial too few is asked about, one too many is dangerous. */
const englishBreak = /[,;:!?\n]|\.(?=\s|$)|\b(?:but|and|because|since|when|while|then|so|after|as|there's|there is)\b/;

const chineseDenial =
  /(?:从来没有?|并?没有?|未曾?|并未|从没有?|从来(?:也|都)?没有?|也(?:从来)?没有?|从未|无|不会|不曾|不是|不|没怎么|闻不[到着出]|看不[到见出])(?:有|发现|看到|看见|闻到|闻着|出现|任何|感觉到?|被|怎么|太|再|受|遭|见到?|曾|让它?|把它?|碰到?过?|机器|什么|啥|人)*$/;
/** "不小心进水", "不停冒烟": a 不 that denies nothing. */
const notDenying = /(?:不小心|不慎|不停|不断|不仅|不但|不光|不知道(?:是不是|是否)?|没事|没准|不时)$/;

const deniedBefore =
  /\b(?:no|not|never|nothing|nobody|no one|none of us|without|cannot|no longer|any longer|longer|\w+n't)(?: (?:a|an|the|any|it|my|all|really|ever|yet|been|be|find|have|see|got|get|one|single|even|actually|in|from|by|keep|kept|to|installed|used|operated|connected|handled|completely|entirely|was|were|can|could|know how))* ?$/;
const deniedBeforeChinese = /(?:不|没有?|不是|无|未|找不到|看不到|并非)(?:在|从|有|任何|算|完全|一[处点个丝道])*$/;

/** True where the words right before, on the same line, take back what follows: "not sealed any more", "can no longer find the receipt". */
export function isDeniedBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return deniedBefore.test(before) || (deniedBeforeChinese.test(before) && !notDenying.test(before));
}

/** Every place where the lexicon speaks, in order of the text. */
export function mentions<V>(text: string, lexicon: readonly LexiconEntry<V>[]): readonly Mention<V>[] {
  const found = lexicon
    .flatMap(({ value, words }) =>
      // Most of a lexicon is silent, and to list matches costs a copy of the expression.
      text.search(words) < 0
        ? []
        : [...text.matchAll(words)].map((match) => ({ value, words: match[0].trim(), start: match.index })),
    )
    .filter(({ start }) => !asked.test(text.slice(Math.max(0, start - 8), start)))
    .sort((a, b) => a.start - b.start);
  const judged: Mention<V>[] = [];
  for (const mention of found) {
    const before = judged.at(-1);
    const isDenied = deniedAt(text, mention.start, mention.words) || continuesDenial(text, before, mention.start);
    judged.push({ ...mention, isDenied });
  }
  return judged;
}

/** The values said, each once. */
export function said<V>(all: readonly Mention<V>[]): readonly V[] {
  return [...new Set(all.filter(({ isDenied }) => !isDenied).map(({ value }) => value))];
}

/** The values denied and nowhere said. */
export function denied<V>(all: readonly Mention<V>[]): readonly V[] {
  const positive = said(all);
  return [...new Set(all.filter(({ isDenied }) => isDenied).map(({ value }) => value))].filter(
    (value) => !positive.includes(value),
  );
}

function deniedAt(text: string, start: number, words: string): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(start + words.length, start + words.length + 8);
  if (/^\s*[:?：？]?\s*(?:no|none|never|没有|无)\b/.test(after)) return true;
  if (/\p{Script=Han}/u.test(words)) return chineseDenial.test(before.trimEnd()) && !notDenying.test(before.trimEnd());
  return englishDenies(before);
}

/** "Nothing swollen"; in "nothing works, smoke" and "nothing but smoke" it denies no danger. */
const nothing = /\bnothing (?:is |was |looks |feels |seems |got |gets |has been |unusually )?$/;

function englishDenies(before: string): boolean {
  if (nothing.test(before)) return true;
  const last = [...before.matchAll(englishNegator)].at(-1);
  if (last === undefined) return false;
  const between = before.slice(last.index + last[0].length);
  return !englishBreak.test(between) && between.trim().split(/\s+/).length <= 6;
}

/** "no smoke or heat", "没有冒烟、发烫": the denial carries over an "or". */
function continuesDenial<V>(text: string, before: Mention<V> | undefined, start: number): boolean {
  if (before?.isDenied !== true) return false;
  if (start === before.start) return true;
  const between = text.slice(before.start + before.words.length, start);
  // "没摔着碰着", "没淋过摔过"
  if (between === '' && /[着过]$/.test(before.words) && /^\S{1,2}[着过]/.test(text.slice(start))) return true;
  if (/^\s*(?:、|或者?|和|以及|也没有?|,?\s*(?:or|nor)(?: any| a| got)?|\/)\s*$/.test(between)) return true;
  // "no smoke, heat or smell": a list that ends in "or" is denied as a whole.
  if (/^(?:\s*,\s*[a-z]+(?: [a-z]+)?)*,?\s*(?:or|nor)\s+(?:any )?$/.test(between)) return true;
  return /^\s*,\s*$/.test(between) && /^\S+(?:\s\S+)?,?\s+(?:or|nor)\b/.test(text.slice(start));
}
