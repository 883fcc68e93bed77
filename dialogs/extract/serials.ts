// Serial numbers in free text, each as typed and as it may have been meant (O for 0, I for 1, spaces inside).

const token = /[A-Za-z0-9](?:[A-Za-z0-9]|[-_](?=[A-Za-z0-9])){5,39}(?![A-Za-z0-9天个周月年号日])/g;
const labelled =
  /(?:\bserial(?: ?(?:number|no\.?|nr\.?|#))?|\bs\/?n|序列号|机身号|机身码|编号|sn码)\s*(?:is|was|是|为|:|：|#)*\s*([A-Za-z0-9](?:[A-Za-z0-9]|[_-](?=[A-Za-z0-9])| (?=[A-Za-z0-9]*\d)){3,39})/gi;

/** Upper case, most likely first, without repeats; at most twenty. */
export function serialsIn(text: string): string[] {
  const head = text.slice(0, 4_000).normalize('NFKC');
  const named = [...head.matchAll(labelled)].map((match) => match[1] ?? '').filter((serial) => /\d/.test(serial));
  const bare = [...head.matchAll(token)].filter((match) => looksLikeSerial(match[0], head, match.index));
  const typed = [...named, ...bare.map((match) => match[0])].map((serial) => serial.toUpperCase());
  return [...new Set(typed.flatMap(variants))].slice(0, 20);
}

/** The serial as the customer most likely meant it. */
export function serialIn(text: string): string | undefined {
  return serialsIn(text)[0];
}

function looksLikeSerial(word: string, text: string, at: number): boolean {
  const isMail = text[at - 1] === '@' || /^\S*@/.test(text.slice(at, at + 60));
  if (isMail) return false;
  const digits = word.replace(/\D/g, '').length;
  // Shorter numbers are dates, telephones and orders.
  if (/^[\d-]+$/.test(word)) return digits >= 13;
  return word.length >= 8 && digits >= 3;
}

function variants(serial: string): string[] {
  const joined = serial.replace(/ /g, '');
  const dashed = serial.replace(/[ _]/g, '-');
  return [joined, dashed].flatMap((form) => [form, withDigits(form)]);
}

/** Inside groups that hold a digit, O and Q become 0, I and L become 1. */
function withDigits(serial: string): string {
  return serial
    .split('-')
    .map((part) =>
      /\d/.test(part)
        ? part
            .replace(/(?<=\d)[OQ]+|[OQ]+(?=\d)/g, (run) => '0'.repeat(run.length))
            .replace(/(?<=\d)[IL]+|[IL]+(?=\d)/g, (run) => '1'.repeat(run.length))
        : part,
    )
    .join('-');
}
