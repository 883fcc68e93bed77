// A model as the answer to "Which model is it?": half a name, a number, a name with doubts around it.

const doubts =
  /\b(?:i (?:think|guess|believe|suppose)|not (?:quite |really )?sure|maybe|probably|perhaps|or so|it'?s|its|it is|it says|this is|that'?s|it was|the|an?|my|is|says|one|type|model|series|version|number|no|called|something like|like)\b|我想|我记得|应该|好像|可能|大概|也许|写着|上面|型号|那[款个台]|这[款个台]|系列|就?是|的|吧|吗/g;

export type TypedModel =
  | { readonly kind: 'model'; readonly model: string }
  /** Several of the maker's models begin so, or hold that number. */
  | { readonly kind: 'several'; readonly models: readonly string[] };

/** `text` folded. The maker's model where only one fits; else the name as typed, where it can be one; undefined where nothing can. */
export function typedModel(text: string, models: readonly string[]): TypedModel | undefined {
  const words = text
    .replace(doubts, ' ')
    .replace(/[^\p{L}\p{N}\s_-]/gu, ' ')
    .trim();
  const [token] = /(?:[a-z]{1,6}[ _-]?)?\d[a-z0-9]*(?:[_-][a-z0-9]+)*/.exec(words) ?? [];
  if (token === undefined || words.split(/\s+/).length > 3) return undefined;
  const typed = token.replace(/[\s_-]/g, '').toUpperCase();
  // A number to call.
  if (/^\d{7,}$/.test(typed)) return undefined;
  // "18号" is a day.
  if (typed.length < 3 && !/[A-Z]/.test(typed)) return undefined;
  const fitting = fittingModels(typed, models);
  const [only] = fitting;
  if (only !== undefined)
    return fitting.length === 1 ? { kind: 'model', model: only } : { kind: 'several', models: fitting };
  return { kind: 'model', model: token.toUpperCase() };
}

/** "P6" begins three names; "2400" and "2400W" are the number of one, and of another with a letter behind. */
function fittingModels(typed: string, models: readonly string[]): readonly string[] {
  const begun = models.filter((model) => model.startsWith(typed));
  if (begun.length > 0) return begun;
  const number = /^(\d{2,})W?H?$/.exec(typed)?.[1];
  if (number === undefined) return [];
  const plain = models.filter((model) => new RegExp(`^[A-Z]+${number}$`).test(model));
  return plain.length > 0 ? plain : models.filter((model) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(model));
}

const corrected =
  /(?:\bnot (?:the |an? )?[\w -]{2,8}?,? (?:but |it'?s |its |it is |rather )(?:the |an? )?|\bi meant (?:the |an? )?|不是\S{2,8}?[，, ]*(?:而?是|应该是))((?:[a-z]{1,4}[ _-]?)?\d{2,5}[a-z]?)/;

/** "Not the 1500, its the 2400": the model meant, where it is one of the maker's; over folded text. */
export function correctedModel(text: string, models: readonly string[]): string | undefined {
  const meant = corrected.exec(text)?.[1];
  const typed = meant === undefined ? undefined : typedModel(meant, models);
  return typed?.kind === 'model' && models.includes(typed.model) ? typed.model : undefined;
}
