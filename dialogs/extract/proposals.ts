// What a language model claims to have read in a message, and how much of it may be believed: a fact a customer can know, a value
// the vocabulary has, and words that stand in the message. Everything else is dropped; nothing here decides.
import { z } from 'zod';
import { type FactName, type FactValue, vocabulary } from '../../policy/facts.ts';
import { questions } from '../../policy/questions.ts';
import type { Candidate } from '../dialog.ts';
import { folded } from './text.ts';

/** What customers are asked, they may also tell unasked. */
export const tellable: readonly FactName[] = [...new Set(Object.values(questions).flatMap(({ facts }) => facts))];

/** The shape a model must answer in. It is lenient in values, which `proposalsIn` judges one by one. */
export const Reading = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        fact: z.string().max(60).meta({ description: 'one of the fact names listed' }),
        value: z.union([z.boolean(), z.string().max(200), z.array(z.string().max(60)).max(20)]),
        words: z.string().max(400).meta({ description: "the customer's own words it rests on, copied exactly" }),
      }),
    )
    .max(40),
});
export type Reading = z.infer<typeof Reading>;

/** The proposals that hold, in the order given; the first one of a fact counts. `today` is a civil date in the customer's time zone. */
export function proposalsIn(reading: Reading, text: string, today: string): readonly Candidate[] {
  const message = folded(text);
  const found = new Map<FactName, Candidate>();
  for (const { fact, value, words } of reading.facts) {
    if (!isTellable(fact) || found.has(fact) || !isQuoted(words, message)) continue;
    const read = fitting(fact, value, { words, today });
    if (read !== undefined) found.set(fact, { fact, value: read, words });
  }
  return [...found.values()];
}

function isTellable(name: string): name is FactName {
  return (tellable as readonly string[]).includes(name);
}

/** A single letter or digit stands in any message. */
const shortestQuote = 2;

function isQuoted(words: string, message: string): boolean {
  const quote = folded(words);
  return quote.length >= shortestQuote && message.includes(quote);
}

type Said = Reading['facts'][number]['value'];

/** The value as the vocabulary has it; undefined where it has none such. */
function fitting(
  fact: FactName,
  value: Said,
  { words, today }: { readonly words: string; readonly today: string },
): FactValue | undefined {
  const shape = vocabulary[fact];
  switch (shape.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return shape.values.find((known) => known === value);
    case 'list':
      return itemsOf(shape.values, value);
    case 'date':
      return typeof value === 'string' && isPastDate(fact, value, today) ? value : undefined;
    case 'text':
      // A name is copied, never worked out.
      return typeof value === 'string' && value.trim() !== '' && isQuoted(value, folded(words))
        ? value.trim()
        : undefined;
    case 'number':
    case 'instant':
      return undefined;
  }
}

function itemsOf(known: readonly string[], value: Said): FactValue | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((item) => known.includes(item)) ? ([...new Set(value)] as unknown as FactValue) : undefined;
}

/** A day, a month or a year; only a warranty may end after today. */
function isPastDate(fact: FactName, value: string, today: string): boolean {
  const isDate = z
    .union([z.iso.date(), z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/)])
    .safeParse(value).success;
  return isDate && (fact === 'contractWarrantyUntil' || value <= today.slice(0, value.length));
}
