// What we said ourselves, taken out of a mail that quotes it without any mark. Our questions name every danger and every mishap there is:
// read as the customer's words they would be a terrible account. Pure.

/** Fewer equal lines than this may be an answer in our own words. */
const fewest = 4;

/** `said`: the texts of our mails in this conversation. */
export function withoutEcho(text: string, said: readonly string[]): string {
  const ours = new Set(said.flatMap((one) => one.split('\n')).map(bare));
  const isOurs = (line: string) => bare(line) !== '' && ours.has(bare(line));
  const lines = text.split('\n');
  return lines.filter(isOurs).length < fewest ? text : lines.filter((line) => !isOurs(line)).join('\n');
}

function bare(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
