// How well answers are understood: an answer in a customer's own words, beside the question it was given to.
import { shapeOf, unknownOption } from '../../dialogs/asking/screens.ts';
import { valuesOf } from '../../dialogs/hearing/reading.ts';
import { type DialogState, freshState, type OpenScreen } from '../../dialogs/state.ts';
import { textsIn } from '../../dialogs/texts/texts.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import type { FactName } from '../../policy/facts.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import { brandOf } from './hold.ts';
import { today } from './people.ts';
import { type Phrase, phrases } from './phrase-bank.ts';

export interface Answered {
  readonly phrase: Phrase;
  readonly question: QuestionId;
  readonly outcome: 'read' | 'missed' | 'misread';
}

/** `[?consumer business]`: the question and the option meant; undefined for other heads. */
function meantBy(head: string): readonly [QuestionId, string] | undefined {
  const [name = '', option = ''] = head.slice(1).split(' ');
  return head.startsWith('?') && name in questions && option !== '' ? [name as QuestionId, option] : undefined;
}

/** What becomes of each answer of the bank. */
export function readAnswers(): readonly Answered[] {
  return phrases.flatMap((phrase) => {
    const meant = meantBy(phrase.head);
    return meant === undefined ? [] : [readAnswer(phrase, ...meant)];
  });
}

/** What only a maker who grades complaints asks. */
const graded: readonly QuestionId[] = [
  'function-loss',
  'logistics-damage',
  'shortage',
  'demand',
  'service-dissatisfaction',
];

function readAnswer(phrase: Phrase, question: QuestionId, option: string): Answered {
  const before = asking(phrase, question);
  const { state } = takeTurn(before, {
    activity: { kind: 'message', text: phrase.text, files: [] },
    candidates: [],
    now: `${today}T09:30:00.000Z`,
    today,
    brand: brandOf(graded.includes(question) ? jinkoEss : east),
    units: [],
    channel: { buttons: true },
  });
  return { phrase, question, outcome: outcomeOf(state, question, option) };
}

/** The conversation as it stands when the question has just been asked. */
function asking({ language }: Phrase, question: QuestionId): DialogState {
  const titles: Readonly<Record<string, string>> = textsIn(language).questions[question].options;
  const keys = Object.keys(shapeOf(question).options);
  const open: OpenScreen = {
    number: 1,
    screen: question,
    options: shapeOf(question).unknown ? [...keys, unknownOption] : keys,
    titles: keys.map((key) => titles[key] ?? key),
  };
  return {
    ...freshState(language),
    languageChosen: true,
    greeted: true,
    matter: 'fault',
    open,
    shown: [open],
    lastScreen: 1,
  };
}

function outcomeOf(state: DialogState, question: QuestionId, option: string): Answered['outcome'] {
  const names: readonly FactName[] = questions[question].facts;
  const told = names.filter((name) => state.facts[name] !== undefined);
  if (option === unknownOption) {
    if (told.some((name) => state.facts[name]?.kind === 'known')) return 'misread';
    return state.asked.includes(question) ? 'read' : 'missed';
  }
  if (told.length === 0 && !state.inDanger) return state.asked.includes(question) ? 'misread' : 'missed';
  const meant = Object.entries(valuesOf(question, [option]));
  return meant.every(([name, value]) => isMeant(state.facts[name as FactName], value)) ? 'read' : 'misread';
}

/** Of several that an option stands for ("smoke, sparks or fire") the customer names some. */
function isMeant(state: DialogState['facts'][FactName], value: unknown): boolean {
  if (state?.kind !== 'known') return false;
  const got: unknown = state.value;
  if (!Array.isArray(value) || !Array.isArray(got)) return got === value;
  return value.length === 0 ? got.length === 0 : got.length > 0 && got.every((one) => value.includes(one));
}
