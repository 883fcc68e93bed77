// What customers say of a trouble we had seen to: it is back, or it is gone.

const stillBroken =
  /\b(?:still (?:not|no|doesn'?t|does not|won'?t|isn'?t|the same|broken|faulty|dead|having|wrong|happening)|(?:same|the) (?:problem|issue|fault|trouble|error) (?:again|is back|came back|remains|persists)|(?:broke|failed|stopped working|happened|happening|broken) again|came back|not (?:fixed|solved|resolved|working yet)|(?:didn'?t|did not|hasn'?t|doesn'?t) help|no better|nothing changed)\b|还是(?:不行|坏的?|一样|没好|充不|开不|不能|有问题|老样子)|又(?:坏了|出问题|不行了|这样了)|没(?:有)?(?:修好|解决|好|用)|老问题|问题(?:又)?(?:出现|来)了/;
const solved =
  /\b(?:(?:it )?(?:works|working)(?: (?:now|again|fine|well|perfectly))?|all (?:good|fine|well)|fixed|solved|resolved|that helped|it helped|problem gone)\b|好了|解决了|没问题了|正常了|修好了|都好|还行|还可以|挺好/;

/** Over folded text. */
export function isStillBroken(words: string): boolean {
  return stillBroken.test(words);
}

export function isSolved(words: string): boolean {
  return solved.test(words) && !isStillBroken(words) && !/\b(?:not|isn'?t|doesn'?t)\b|没|不/.test(words);
}

const agreed = /\b(?:accept|agree|go ahead|do it|approved?)\b|同意|接受|可以修|修吧/;
const declined = /\b(?:decline|refuse|reject|too (?:much|expensive))\b|拒绝|太贵|不修了?/;

/** To an offer: "please go ahead", "I don't accept". */
export function offerAnswer(words: string): 'yes' | 'no' | undefined {
  if (declined.test(words)) return 'no';
  if (!agreed.test(words)) return undefined;
  return /\b(?:not|don'?t|won'?t|cannot|can'?t)\b|不/.test(words) ? 'no' : 'yes';
}
