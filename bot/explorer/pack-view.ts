// What the explorer's page shows of a pack: the texts sentence by sentence, the rules that quote them, and the facts those speak of.
import type { Clause } from '../../policy/clause.ts';
import { type FactName, vocabulary } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import type { Reading } from '../../policy/reading.ts';
import { factsIn } from '../../policy/residual.ts';
import type { ExplainLanguage } from '../../policy/words/language.ts';
import { type Wording, wordingIn } from './wording.ts';

interface PackView {
  readonly id: string;
  readonly version: string;
  readonly texts: readonly TextView[];
  readonly clauses: readonly RuleView[];
  readonly facts: { readonly [N in FactName]?: (typeof vocabulary)[N] };
  readonly wording: Wording;
}

interface TextView extends Omit<Pack['texts'][number], 'spans'> {
  /** Each with what it says in the reader's language, where somebody translated it. */
  readonly spans: readonly (Pack['texts'][number]['spans'][number] & { readonly rendering?: string })[];
}

interface RuleView extends Pick<Clause, 'id' | 'role' | 'remedies' | 'quote'> {
  readonly facts: readonly FactName[];
  readonly readings: readonly Reading[];
}

export function packView(pack: Pack, language: ExplainLanguage): PackView {
  const { id, version, texts } = pack;
  const rules = [...pack.clauses, ...pack.classes.map(({ clause }) => clause)];
  const spoken = new Set([
    ...rules.flatMap(({ when }) => factsIn(when)),
    ...pack.derivations.flatMap(({ fact, when }) => [fact, ...factsIn(when)]),
    ...[...pack.promises, ...pack.payers].flatMap(({ when }) => factsIn(when)),
  ]);
  const names = Object.keys(vocabulary) as FactName[];
  const facts = Object.fromEntries(names.filter((name) => spoken.has(name)).map((name) => [name, vocabulary[name]]));
  return {
    id,
    version,
    texts: texts.map((text) => rendered(text, pack, language)),
    clauses: rules.map((rule) => ruleView(rule, pack)),
    facts,
    wording: wordingIn(language),
  };
}

function rendered(text: Pack['texts'][number], { renderings }: Pack, language: ExplainLanguage): TextView {
  const inLanguage = renderings?.[language]?.[text.source] ?? {};
  return {
    ...text,
    spans: text.spans.map((span) => {
      const rendering = inLanguage[span.id];
      return rendering === undefined ? span : { ...span, rendering };
    }),
  };
}

function ruleView({ id, role, remedies, quote, when, readings }: Clause, pack: Pack): RuleView {
  return {
    id,
    role,
    remedies,
    quote,
    facts: factsIn(when),
    readings: pack.readings.filter((one) => readings.includes(one.id)),
  };
}
