// Words that the Chinese expressions share.

/** `\S` in a Chinese expression is a character of the same clause: it does not reach over a comma. */
export function inClause(source: string): string {
  return source.replaceAll('\\S', '[^\\s,;!?。、]');
}
