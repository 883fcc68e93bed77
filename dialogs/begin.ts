// The two ends of every turn: which language it is held in, and what the bot has to be told of what changed.
import type { FactName, FactState, Facts } from '../policy/facts.ts';
import type { Effect, Language, Matter, TurnInput } from './dialog.ts';
import { type Draft, effect, patch } from './draft.ts';
import { isChinese, plain } from './extract/text.ts';
import { languageOf } from './hearing/intent.ts';
import { type DialogState, freshState } from './state.ts';

export function begin(state: DialogState | null, input: TurnInput): Draft {
  const known =
    state?.version === 1
      ? { ...freshState(state.language), ...state }
      : freshState(localeOf(input) ?? input.brand.defaultLanguage);
  const draft: Draft = { input, state: known, start: known, replies: [], effects: [], lead: [] };
  const language = spokenLanguage(draft);
  if (language === known.language && state !== null) return draft;
  return effect(patch(draft, { language }), { kind: 'set-language', language });
}

/** Opens the case with the first word of substance, and reports the facts that changed. */
export function wrapUp(before: Draft, after: Draft): Draft {
  const facts = changedFacts(after.turnedTo ?? before.state.facts, after);
  const hasFacts = Object.keys(facts).length > 0;
  const opens = !after.state.caseOpened && (hasFacts || after.effects.some(needsCase));
  if (!opens) return hasFacts ? { ...after, effects: [{ kind: 'record-facts', facts }, ...after.effects] } : after;
  // The first contact fixes the day from which every window counts.
  const requestedOn: FactState<'requestedOn'> = { kind: 'known', value: after.input.today, source: 'customer' };
  const opened = patch(after, { caseOpened: true, facts: { ...after.state.facts, requestedOn } });
  const opening: readonly Effect[] = [
    { kind: 'open-case', matter: matterOf(after) },
    { kind: 'record-facts', facts: { ...facts, requestedOn } },
  ];
  return { ...opened, effects: [...opening, ...after.effects] };
}

function matterOf({ state }: Draft): Matter {
  if (state.matter !== null) return state.matter;
  if (state.inDanger) return 'fault';
  return state.handedOff ? 'human' : 'question';
}

/** What can stand without a case of its own. */
const caseless: readonly Effect['kind'][] = ['set-language', 'answer-case', 'turn-to-case', 'forget-customer'];

function needsCase({ kind }: Effect): boolean {
  return !caseless.includes(kind);
}

function changedFacts(before: Facts, after: Draft): Extract<Effect, { kind: 'record-facts' }>['facts'] {
  const changed = Object.entries(after.state.facts).filter(
    ([name, state]) => JSON.stringify(before[name as FactName]) !== JSON.stringify(state),
  );
  return Object.fromEntries(changed);
}

function localeOf({ activity, brand }: TurnInput): Language | undefined {
  const isOurs = activity.kind === 'handback' || activity.kind === 'news';
  const language = isOurs ? undefined : languageOf(activity.locale);
  return language !== undefined && brand.languages.includes(language) ? language : undefined;
}

/** The language of the message itself, where it is clear; a chosen language stays. */
function spokenLanguage({ input, state }: Draft): Language {
  const { activity, brand } = input;
  if (activity.kind !== 'message' || state.languageChosen || activity.choice !== undefined) return state.language;
  const text = plain(activity.text);
  const clear = clearLanguage(text);
  return clear !== undefined && brand.languages.includes(clear) ? clear : state.language;
}

function clearLanguage(text: string): Language | undefined {
  if (isChinese(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2) return 'zh';
  const words = text.match(/\b[a-z]{2,}\b/gi) ?? [];
  return words.length >= 3 && !/\p{Script=Han}/u.test(text) ? 'en' : undefined;
}
