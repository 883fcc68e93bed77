// The explorer's words for facts, values, remedies and screens: those that customers read in the conversation.
import { textsIn } from '../../dialogs/texts/texts.ts';
import type { FactName } from '../../policy/facts.ts';
import { type ExplainLanguage, wordsIn } from '../../policy/words/language.ts';
import type { Words } from '../../policy/words/words.ts';

export interface Wording
  extends Pick<
    Words,
    'remedies' | 'statuses' | 'roles' | 'values' | 'costs' | 'payers' | 'deadlines' | 'promises' | 'units'
  > {
  readonly labels: Readonly<Record<FactName, string>>;
  /** What each screen asks, by its name. */
  readonly questions: Readonly<Record<string, string>>;
}

export function wordingIn(language: ExplainLanguage): Wording {
  const { facts, questions: asked } = textsIn(language);
  const { remedies, statuses, roles, values, costs, payers, deadlines, promises, units } = wordsIn(language);
  return {
    ...{ remedies, statuses, roles, values, costs, payers, deadlines, promises, units },
    labels: facts.labels,
    questions: Object.fromEntries(Object.entries(asked).map(([name, { ask }]) => [name, ask])),
  };
}
