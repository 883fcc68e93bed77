// A pack's texts in another language: for reading only. The text itself is what is quoted, and what decides.
import type { Quote } from './decision.ts';
import type { Pack } from './pack.ts';

/** Language, source of the text, id of the span: its words in that language. */
export type Renderings = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** What a quote says in another language; undefined where nobody translated it. */
export function renderingOf(
  { texts, renderings }: Pack,
  { source, text }: Pick<Quote, 'source' | 'text'>,
  language: string,
): string | undefined {
  const span = texts.find((one) => one.source === source)?.spans.find((one) => one.text === text);
  return span === undefined ? undefined : renderings?.[language]?.[source]?.[span.id];
}
