// A policy text cut into spans: every sentence is claimed by rules, or says why it is not.
import type { Quote } from './decision.ts';

type SpanUse = 'clause' | 'informative' | 'human-only' | 'out-of-scope';

interface Span {
  readonly id: string;
  readonly use: SpanUse;
  /** Why no rule claims it. */
  readonly why?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PolicyText {
  readonly source: string;
  /** What the maker calls the text, as a customer may read it. */
  readonly title: string;
  readonly spans: readonly Span[];
}

/** The words of a span, as a clause cites them. */
export function quoteOf(texts: readonly PolicyText[], source: string, id: string): Quote {
  const span = texts.find((text) => text.source === source)?.spans.find((candidate) => candidate.id === id);
  if (span === undefined) throw new Error(`text ${source} has no span "${id}"`);
  return { source, start: span.start, end: span.end, text: span.text };
}

/** The words at a place: `3.2.2(a)`, or with its text before it `003 1.5` or `001/plan/A`. */
export function quoteAt(texts: readonly PolicyText[], place: string): Quote | undefined {
  for (const { source, spans } of texts) {
    const span = spans.find(({ id }) => id === place || `${source} ${id}` === place || `${source}/${id}` === place);
    if (span) return { source, start: span.start, end: span.end, text: span.text };
  }
  return undefined;
}
