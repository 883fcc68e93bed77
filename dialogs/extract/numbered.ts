// A message that answers several questions by their numbers: "1: b, 2: yesterday", "1、没有 2、官网".

export interface NumberedPart {
  /** From 1. */
  readonly place: number;
  readonly text: string;
}

/** A number that counts something is no number of a question: "2 days ago", "3月". */
const start =
  /(?:^|[\s,，;；。、])(\d{1,2})(?:\s*[.、:：)）-]\s*(?!\d)|\s*[.、:：)）]\s*(?=\d{4}|[a-z\d]+$)|\s+(?=[a-z])|(?=\p{Script=Han}))(?!\s*(?:天|周|个|月|年|日|号|days?\b|weeks?\b|months?\b|years?\b|times?\b))/giu;

/** The parts in the order of their numbers, each to the end of its line or the next number; empty where the message is not numbered. */
export function numberedParts(text: string, count: number): readonly NumberedPart[] {
  const found: { place: number; from: number; to: number }[] = [];
  for (const match of text.matchAll(start)) {
    const place = Number(match[1]);
    const last = found.at(-1);
    if (place < 1 || place > count || place <= (last?.place ?? 0)) continue;
    if (last !== undefined) last.to = match.index;
    found.push({ place, from: match.index + match[0].length, to: text.length });
  }
  return found.map(({ place, from, to }) => ({ place, text: lineOf(text.slice(from, to)) }));
}

/** An answer ends with its line; what follows unnumbered speaks for itself. */
function lineOf(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.replace(/[,，;；。、]\s*$/, '');
}
