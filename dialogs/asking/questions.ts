// Puts a screen on the wire: sentence, hint, numbered options, buttons. The text is complete without the buttons.
import { type QuestionId, questions } from '../../policy/questions.ts';
import type { ReplyAction } from '../dialog.ts';
import { type Draft, patch, say, textsOf } from '../draft.ts';
import { weightyCauses } from '../hearing/pack-words.ts';
import { flawTold } from '../hearing/trouble.ts';
import type { FlowScreen, OpenScreen } from '../state.ts';
import type { QuestionText } from '../texts/shape.ts';
import { type OptionKey, shapeOf, unknownOption } from './screens.ts';

/** A button older than this is simply old. */
const shownLimit = 24;

/** An option as the customer sees it. */
export interface ShownOption {
  readonly key: string;
  readonly title: string;
}

/** Asks a question of the policy; `count` is how many are likely still to come. */
export function askQuestion(draft: Draft, question: QuestionId, count: number): Draft {
  const shape = shapeOf(question);
  const texts = textsOf(draft);
  const text: QuestionText<OptionKey<QuestionId>> = texts.questions[question];
  const isAgain = isInterrupted(draft, question);
  const hint = isAgain || isHintTold(draft, text.hint) ? '' : (text.hint ?? '');
  const ask = [isAgain ? texts.talk.backTo(askText(draft, text)) : `**${askText(draft, text)}**`, hint]
    .filter((part) => part !== '')
    .join('\n');
  const after = [
    !isAgain && shape.answer === 'many' && question !== 'hazards' && !isSeveralTold(draft) ? texts.talk.several : '',
    count > 1 ? texts.talk.progress(count - 1) : '',
  ];
  return show(draft, { screen: question }, [ask, ...after], optionsOf(draft, question), 'question', isAgain);
}

/** Something else came between and was answered: nobody is asked as if for the first time. */
function isInterrupted({ state, lead }: Draft, question: QuestionId): boolean {
  return state.open?.screen === question && lead.length > 0 && state.misses === 0;
}

/** By the name of the unit, where that is known. */
function askText(draft: Draft, { ask, askOf, besides }: QuestionText<OptionKey<QuestionId>>): string {
  const { model } = draft.state.facts;
  const told = flawTold(draft);
  if (besides !== undefined && told !== undefined) return besides[told].ask;
  return model?.kind === 'known' ? (askOf?.(model.value) ?? ask) : ask;
}

/** How a date may be written is said once. */
function isHintTold(draft: Draft, hint: string | undefined): boolean {
  const texts: Readonly<Record<string, QuestionText<string>>> = textsOf(draft).questions;
  return draft.state.shown.some(({ screen }) => screen !== draft.state.open?.screen && texts[screen]?.hint === hint);
}

/** How several options are chosen, too. */
function isSeveralTold({ state }: Draft): boolean {
  return state.shown.some(
    ({ screen }) => screen in questions && shapeOf(screen as QuestionId).answer === 'many' && screen !== 'hazards',
  );
}

/** Puts several questions in one numbered message, their options lettered; the customer answers by number, or in words. */
export function askTogether(draft: Draft, ids: readonly QuestionId[]): Draft {
  const { talk } = textsOf(draft);
  const screens = ids.map((screen, index): OpenScreen => {
    const options = optionsOf(draft, screen);
    return {
      number: draft.state.lastScreen + 1 + index,
      screen,
      options: options.map(({ key }) => key),
      titles: options.map(({ title }) => title),
    };
  });
  const items = screens.map((screen, index) => itemOf(draft, screen, index + 1));
  const text = [talk.together, ...items, talk.togetherHow].join('\n\n');
  const [first = null] = screens;
  return patch(say(draft, { kind: 'question', text }), {
    open: first,
    together: screens,
    lastScreen: draft.state.lastScreen + screens.length,
    shown: [...draft.state.shown, ...screens].slice(-shownLimit),
  });
}

function itemOf(draft: Draft, { screen, titles }: OpenScreen, place: number): string {
  const text: QuestionText<OptionKey<QuestionId>> = textsOf(draft).questions[screen as QuestionId];
  const options = titles.map((title, index) => `   ${letters[index] ?? ''}) ${title}`);
  const hint = text.hint === undefined || options.length > 1 ? [] : [`   ${text.hint}`];
  return [`${place}. **${text.ask}**`, ...hint, ...options].join('\n');
}

/** What the options of one of several questions are called. */
export const letters = 'abcdefghijklmnop';

export interface FlowText {
  readonly ask: string;
  readonly kind: 'question' | 'greeting' | 'summary' | 'safety' | 'notice';
}

/** Puts one of the conversation's own screens. */
export function askFlow(
  draft: Draft,
  screen: Pick<OpenScreen, 'fact' | 'caseId'> & { readonly screen: FlowScreen },
  text: FlowText,
  options: readonly ShownOption[],
): Draft {
  return show(draft, screen, [text.ask], options, text.kind);
}

/** The options of a question. */
function optionsOf(draft: Draft, question: QuestionId): readonly ShownOption[] {
  const { options, unknown } = shapeOf(question);
  const texts = textsOf(draft);
  const titles: Readonly<Record<string, string>> = texts.questions[question].options;
  const keys = Object.keys(options).filter((key) => question !== 'causes' || isOpenCause(draft, options[key]?.causes));
  const { besides, unknown: title = texts.talk.unknownOption }: QuestionText<string> = texts.questions[question];
  const told = besides === undefined ? undefined : flawTold(draft);
  const left = told === undefined ? keys : keys.filter((key) => key !== 'nothing');
  const titleOf = (key: string): string => (key === told ? besides?.[told].onlyThat : undefined) ?? titles[key] ?? key;
  const shown = left.map((key) => ({ key, title: titleOf(key) }));
  return unknown ? [...shown, { key: unknownOption, title }] : shown;
}

/** Neither ruled out by the customer nor without weight for this maker's rules. */
function isOpenCause({ input, state }: Draft, causes: readonly string[] = []): boolean {
  const denied: readonly string[] = state.deniedCauses;
  const weighty = weightyCauses(input.brand.pack);
  return causes.length === 0 || causes.some((cause) => !denied.includes(cause) && weighty.includes(cause));
}

function show(
  draft: Draft,
  screen: Pick<OpenScreen, 'screen' | 'fact' | 'caseId'>,
  parts: readonly string[],
  options: readonly ShownOption[],
  kind: FlowText['kind'],
  isAgain = false,
): Draft {
  const number = draft.state.lastScreen + 1;
  const [ask = '', ...after] = parts;
  const text = [ask, listOf(draft, options, isAgain), ...after].filter((part) => part !== '').join('\n\n');
  const open: OpenScreen = {
    number,
    ...screen,
    options: options.map(({ key }) => key),
    titles: options.map(({ title }) => title),
  };
  return patch(say(draft, { kind, text, actions: actionsOf(number, options) }), {
    open,
    together: [],
    lastScreen: number,
    shown: [...draft.state.shown, open].slice(-shownLimit),
  });
}

/** A single way out needs no number; without buttons its words are told, and a list that still stands above is not written out again. */
function listOf(draft: Draft, options: readonly ShownOption[], isAgain: boolean): string {
  const [only] = options;
  if (isAgain && options.length > 1 && !draft.input.channel.buttons) return textsOf(draft).talk.answersAbove;
  if (options.length > 1) return options.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return only === undefined || draft.input.channel.buttons ? '' : textsOf(draft).talk.orWrite(only.title);
}

function actionsOf(number: number, options: readonly ShownOption[]): readonly ReplyAction[] {
  return options.map(({ title }, index) => ({ title, choice: `${number}.${index + 1}` }));
}
