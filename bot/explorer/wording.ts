// The explorer's words for facts, values, remedies and screens: those that customers read in the conversation.
import { textsIn } from '../../dialogs/texts/texts.ts';
import type { FactName } from '../../policy/facts.ts';
import { type ExplainLanguage, wordsIn } from '../../policy/words/language.ts';
import type { Words } from '../../policy/words/words.ts';

export interface Wording
  extends Pick<Words, 'remedies' | 'statuses' | 'roles' | 'costs' | 'payers' | 'deadlines' | 'promises'> {
  readonly labels: Readonly<Record<FactName, string>>;
  readonly values: { readonly [N in FactName]?: Readonly<Record<string, string>> };
  /** What each screen asks, by its name. */
  readonly questions: Readonly<Record<string, string>>;
}

export function wordingIn(language: ExplainLanguage): Wording {
  const { facts, questions: asked } = textsIn(language);
  const { remedies, statuses, roles, costs, payers, deadlines, promises } = wordsIn(language);
  return {
    ...{ remedies, statuses, roles, costs, payers, deadlines, promises },
    labels: facts.labels,
    values: {
      channel: facts.channel,
      serviceRegion: facts.region,
      purchaseRegion: facts.region,
      family: facts.family,
      defect: facts.defect,
      causes: facts.causes,
      hazards: facts.hazards,
      functionLoss: asked['function-loss'].options,
      logisticsDamage: asked['logistics-damage'].options,
      shortage: asked.shortage.options,
      demand: asked.demand.options,
      inspection: inspections[language],
    },
    questions: Object.fromEntries(Object.entries(asked).map(([name, { ask }]) => [name, ask])),
  };
}

const inspections = {
  en: { 'not-done': 'not done yet', 'defect-found': 'a fault was found', 'no-defect': 'no fault was found' },
  zh: { 'not-done': '尚未检测', 'defect-found': '发现故障', 'no-defect': '未发现故障' },
} as const;
