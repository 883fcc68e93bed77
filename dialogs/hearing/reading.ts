// Reads what the customer did as an answer to the open question: a button, a number, several numbers, or words.
import type { FactName } from '../../policy/facts.ts';
import type { QuestionId } from '../../policy/questions.ts';
import { aloneOptions, type FactValues, shapeOf, unknownOption } from '../asking/screens.ts';
import { numbersIn, plainAnswer } from '../extract/answers.ts';
import { remembered } from '../extract/remembered.ts';
import { folded } from '../extract/text.ts';
import type { Understanding } from '../extract/understand.ts';
import type { OpenScreen } from '../state.ts';

/** A customer's message, read once for all. */
export interface Message {
  readonly text: string;
  /** `text` folded for the lexicons. */
  readonly words: string;
  /** The button pressed: screen number and place of the option, from 1. */
  readonly pressed: { readonly screen: number; readonly option: number } | undefined;
  /** What the rules, and a model's grounded proposals, read out of the words. */
  readonly understood: Understanding;
  /** Of that, the facts that only a model read. */
  readonly proposed: readonly FactName[];
}

export function pressedIn(choice: string | undefined): Message['pressed'] {
  const match = /^(\d{1,9})\.(\d{1,3})$/.exec(choice ?? '');
  return match === null ? undefined : { screen: Number(match[1]), option: Number(match[2]) };
}

/** Keys of the options chosen on a screen, or undefined where the message is something else. */
export function chosenOptions(open: OpenScreen, message: Message): readonly string[] | undefined {
  if (message.pressed !== undefined) {
    if (message.pressed.screen !== open.number) return undefined;
    const key = open.options[message.pressed.option - 1];
    return key === undefined ? undefined : [key];
  }
  const numbers = numbersIn(message.words, open.options.length);
  if (numbers !== undefined) return numbers.flatMap((number) => open.options[number - 1] ?? []);
  const titled = open.titles.findIndex((title) => sameWords(title, message.words));
  const key = open.options[titled];
  return key === undefined ? undefined : [key];
}

/** Yes, no and "don't know" in words, where the question can be answered so. */
export function plainOption(question: QuestionId, words: string): string | undefined {
  const shape = shapeOf(question);
  const said = plainAnswer(words);
  if (said === 'yes') return shape.yes;
  if (said === 'no') return shape.no;
  const isUnknown = said === 'unknown' || said === 'skip';
  return isUnknown && shape.unknown ? unknownOption : undefined;
}

/** The facts that the chosen options stand for. */
export function valuesOf(question: QuestionId, keys: readonly string[]): FactValues {
  const { options } = shapeOf(question);
  const meant = keys.length > 1 ? keys.filter((key) => !aloneOptions.includes(key)) : keys;
  return meant.reduce<FactValues>((values, key) => merge(values, options[key] ?? {}), {});
}

/** Lists add up; a fault outweighs "none". */
function merge(values: FactValues, more: FactValues): FactValues {
  const lists = Object.entries(more).map(([name, value]) => {
    const before = values[name as keyof FactValues];
    return [name, Array.isArray(value) && Array.isArray(before) ? [...new Set([...before, ...value])] : value];
  });
  return { ...values, ...Object.fromEntries(lists) };
}

function sameWords(title: string, words: string): boolean {
  return bare(words) !== '' && bare(title) === bare(words);
}

const bare = remembered((text) =>
  folded(text)
    .replace(/[*_.,!?。，！？"“”（）()]/g, '')
    .trim(),
);
