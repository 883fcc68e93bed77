// "No wait, it was Thursday": words that put an earlier answer right.

/** Over folded text. Whether it begins as a correction does. */
export function beginsCorrection(words: string): boolean {
  return beginning.test(words);
}

const beginning =
  /^[\s\p{P}]*(?:(?:oh,? )?(?:no,? (?:wait|sorry|actually|i|it was)|sorry|wait|actually|correction|i mean|i meant|oops)\b|(?:哦|呃|啊)?[\s\p{P}]*(?:不对|说错|记错|搞错|更正|等等))/u;
