// What a mail quotes of ours, folded to one mark a passage, so that only the customer's own words are left. Where an answer stands right
// below a numbered question of ours, it gets that question's number: the place said it, and the place is about to go. Pure.

const quoted = /^\s{0,3}>/;
const question = /^(\d{1,2})[.)]\s/;
const option = /^[a-p]\)/;
const ownNumber = /^\s*\(?\d{1,2}\s*[:：.、)](?!\d)/;

/** A quoted passage becomes one line `>`. */
export function foldQuotes(text: string): string {
  const lines: string[] = [];
  let asked = nothingAsked;
  for (const line of text.split('\n')) {
    if (quoted.test(line)) {
      asked = afterQuoted(asked, line.replace(/^[\s>]+/, '').replaceAll('*', ''));
      if (lines.at(-1) !== '>') lines.push('>');
    } else {
      lines.push(numbered(line, asked));
      if (line.trim() !== '') asked = nothingAsked;
    }
  }
  return lines.join('\n');
}

function numbered(line: string, { number }: Asked): string {
  const isAnswer = number !== undefined && line.trim() !== '' && !ownNumber.test(line);
  return isAnswer ? `${number}: ${line.trimStart()}` : line;
}

/** Which question the quoted lines so far end with. */
interface Asked {
  readonly number: string | undefined;
  readonly last: 'question' | 'more' | 'blank';
}

const nothingAsked: Asked = { number: undefined, last: 'blank' };

function afterQuoted({ number, last }: Asked, line: string): Asked {
  if (line.trim() === '') return { number, last: 'blank' };
  const [, found] = question.exec(line) ?? [];
  // Numbers line by line are the options of one question, which stands above them.
  if (found !== undefined) return { number: last === 'question' ? undefined : found, last: 'question' };
  if (option.test(line)) return { number, last: 'more' };
  return { number: last === 'blank' ? undefined : number, last: 'more' };
}
