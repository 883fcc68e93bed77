// A maker's own words before a customer: byte for byte, with a translation beside them where the customer reads another language.
import { labelOf } from '../../policy/clause-label.ts';
import type { CitedClause, Quote } from '../../policy/decision.ts';
import { renderingOf } from '../../policy/rendering.ts';
import type { Citation } from '../dialog.ts';
import { type Draft, textsOf } from '../draft.ts';

type Words = Pick<Quote, 'source' | 'text'>;

/** Each quote once, under the title of its text. */
export function citationsOf(draft: Draft, clauses: readonly Pick<CitedClause, 'id' | 'quote'>[]): readonly Citation[] {
  const byQuote = new Map(clauses.map(({ id, quote }) => [quote.text, citationOf(draft, labelOf(id), quote)]));
  return [...byQuote.values()];
}

export function citationOf(draft: Draft, label: string, { source, text }: Words): Citation {
  const { pack } = draft.input.brand;
  const title = pack.texts.find((one) => one.source === source)?.title ?? source;
  const translation = renderingOf(pack, { source, text }, draft.state.language);
  const marked = translation === undefined ? {} : { translation: textsOf(draft).verdict.translation(translation) };
  return { clause: label, source: title, quote: text, ...marked };
}

/** As far as a chat bubble bears it, and in the customer's language; the whole of it, word for word, stands in the citation. */
export function quoteLine(draft: Draft, { clause, quote, translation }: Citation): string {
  const { verdict } = textsOf(draft);
  return translation === undefined
    ? verdict.quoted(clause, shortened(quote))
    : verdict.translated(clause, shortened(translation));
}

export function labelsOf(clauses: readonly CitedClause[]): string {
  const labels = [...new Set(clauses.map(({ id }) => labelOf(id)))];
  return labels.length === 0 ? '' : `(${labels.join(', ')})`;
}

function shortened(quote: string): string {
  const line = quote
    .replace(/\s+/g, ' ')
    .replace(/(^|[:：]\s*)\([a-z]\)\s*/, '$1')
    .trim();
  return line.length <= 200 ? line : `${line.slice(0, 197).replace(/\s\S*$/, '')} …`;
}
