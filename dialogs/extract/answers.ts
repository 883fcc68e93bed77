// How people answer a question: yes, no, don't know, a number, several numbers.

const yes =
  /^(?:y|yes|yep|yeah|yup|ya|sure|ok(?:ay)?|correct|right|exactly|of course|absolutely|definitely|true|please do|yes please|(?:yes|sure|ok|oh|jep|ja),? (?:sir|yes|i do|please)|i do|go ahead|that'?s (?:right|correct|it)|it is(?! not\b)|i do(?! not\b)|i have(?! (?:no|not)\b)|indeed|👍|✅|是(?:的|啊|呀)?|对(?:的|啊|呀)?|好(?:的|啊|呀|吧)?|嗯+(?:是)?|在的|没错|正确|可以|行|有(?:的)?|确认|要|当然|没问题)(?=$|[\s,.!;，。！；、]|谢谢|多谢)/;
const no =
  /^(?:n|no(?!,? (?:problem|worries|trouble|doubt)\b)|nope|nah|negative|afraid not|unfortunately not|no way|not (?:really|at all|yet|that i know)|never(?! (?:buy(?:ing)?|order(?:ing)?|again|ever|mind)\b)|none|wrong|false|i (?:don'?t|do not)(?! (?:really |quite )?(?:understand|get|follow|see|care|like|speak|read|want)\b)|it(?: i|')s not|👎|❌|不(?:是|对|用|要|行|可以|需要)?(?:的|啊|呢)?|(?:并)?没(?:有)?(?:的|呢|啊)?(?:没有)?|否|错(?:了)?|无|从来没有?)(?=$|[\s,.!;，。！；、])(?!,? (?:but|though|except|apart|only)\b|[,，]?\s*(?:但|不过|只是|就是))/;
const unknown =
  /^(?:(?:i )?(?:do ?n'?t|do not|cannot|can'?t|couldn'?t) (?:really )?(?:know|remember|recall|say|tell|find(?: it| out)?(?! (?:the|my|any|an?|that|this|its|one)\b))|(?:i )?(?:don'?t|do not|can'?t)(?=$|[\s]*[,.!])|(?:sorry,? |i (?:really )?have |\?+ )no (?:idea|clue)|beats me|i really can'?t say|dunno|idk|no idea|not sure|unsure|unknown|no clue|forgot|(?:i )?forgot|(?:i'?m )?not (?:really |quite )?sure|hard to say|\?+|不知道|不清楚|不确定|不记得|忘(?:了|记)了?|记不(?:清|得)了?|说不准|不太(?:清楚|确定)|没印象|没注意|不晓得|说不好|(?:这个)?真?不知道|不太清楚|找不到)(?=$|[\s,.!;，。！；、了])/;
const skip =
  /^(?:skip|pass|next|later|no thanks|rather not|prefer not|跳过|不填|不留|以后再说|略过|算了|不用了)(?=$|[\s,.!;，。！；、])/;

export type Plain = 'yes' | 'no' | 'unknown' | 'skip';

/** Over folded text. */
export function plainAnswer(text: string): Plain | undefined {
  if (unknown.test(text)) return 'unknown';
  if (skip.test(text)) return 'skip';
  if (no.test(text)) return 'no';
  return yes.test(text) ? 'yes' : undefined;
}

/**
 * "2", "1, 3", "1 and 4", "1，3", "option 2", "第二个": the numbers of options, 1 to `count`; undefined where the text says more than that.
 * "1, 3 no 4" takes 1 and 3.
 */
export function numbersIn(text: string, count: number): readonly number[] | undefined {
  const named = text
    .replace(/第([一二三四五六七八九])(?:个|项)?/g, (_, word: string) => ` ${'一二三四五六七八九'.indexOf(word) + 1} `)
    .replace(/\b(?:options?|numbers?|no\.|answers?)\b|#|选|个|号|项/g, ' ');
  const [wanted = ''] = named.split(/\b(?:no|not|without|except|but)\b|不是|不要|除了/);
  if (!/^[\s\d,;.&+、，和及跟]*(?:and[\s\d,;.&+]*)*$/.test(wanted)) return undefined;
  const numbers = [...wanted.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const isInRange = numbers.length > 0 && numbers.every((number) => number >= 1 && number <= count);
  return isInRange ? [...new Set(numbers)] : undefined;
}
