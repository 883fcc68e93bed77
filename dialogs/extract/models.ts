// Model names as people type them: "xt 2400", "XT-24OO", "p6 a".

/** The maker's own spelling of the model named, where one is; else what looks like a model of another kind. */
export function modelIn(
  text: string,
  models: readonly string[],
): { readonly model: string; readonly words: string } | undefined {
  const words = [
    ...text
      .slice(0, 4_000)
      .normalize('NFKC')
      .matchAll(/[A-Za-z0-9]+/g),
  ];
  const known = byForm(models);
  for (const size of [3, 2, 1]) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const span = words.slice(at, at + size);
      const model = known.get(canonical(span.map((word) => word[0]).join('')));
      if (model !== undefined && isOneName(text, span)) return { model, words: wordsOf(text, span) };
    }
  }
  return unknownModel(text);
}

const forms = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The models of a list by their canonical names, worked out once a list; of two with one name the first stands. */
function byForm(models: readonly string[]): ReadonlyMap<string, string> {
  const already = forms.get(models);
  if (already !== undefined) return already;
  const last = models.toReversed();
  // Also several of a kind: "one of your XT2400s".
  const plural = last.map((model) => [`${canonical(model)}S`, model] as const);
  const known = new Map([...plural, ...last.map((model) => [canonical(model), model] as const)]);
  forms.set(models, known);
  return known;
}

function wordsOf(text: string, span: readonly RegExpExecArray[]): string {
  const last = span.at(-1);
  return text.slice(span[0]?.index, last === undefined ? 0 : last.index + last[0].length);
}

/** A serial's own groups ("DEMO-P6A-0005") are no model named by the customer. */
function isOneName(text: string, span: readonly RegExpExecArray[]): boolean {
  const first = span[0];
  const last = span.at(-1);
  if (first === undefined || last === undefined) return false;
  const before = text.slice(Math.max(0, first.index - 2), first.index);
  const after = text.slice(last.index + last[0].length, last.index + last[0].length + 2);
  if (/[A-Za-z0-9][-_]$/.test(before) || /^[-_][A-Za-z0-9]/.test(after)) return false;
  return span.every((word, index) => {
    const next = span[index + 1];
    return next === undefined || /^[ _-]?$/.test(text.slice(word.index + word[0].length, next.index));
  });
}

function unknownModel(text: string): { readonly model: string; readonly words: string } | undefined {
  const match = /(?<![A-Za-z0-9-])(?:(?:XT(?!(?:30|60|90)\b)|SP|PC)[ -]?\d{2,4}[A-Z]?|P\d[A-Z])(?![A-Za-z0-9-])/i.exec(
    text.slice(0, 4_000).normalize('NFKC'),
  );
  return match === null ? undefined : { model: match[0].replace(/[ -]/g, '').toUpperCase(), words: match[0] };
}

/** Letters that OCR and thumbs confuse become one. */
function canonical(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[OQ]/g, '0')
    .replace(/[IL]/g, '1');
}
