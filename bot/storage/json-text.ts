// JSON as PostgreSQL's jsonb takes it: it refuses the character 0 and halves of surrogate pairs, which customers can send and a cut can make.

const refused = /(?<=(?:^|[^\\])(?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** What jsonb would refuse becomes U+FFFD; everything else stays as it is. */
export function jsonText(value: object): string {
  const text = JSON.stringify(value);
  // Well-formed text never leaves an escaped surrogate in the output, so every one that stands there is half of a pair.
  return text.includes('\\u') ? text.replaceAll(refused, '\ufffd') : text;
}
