// A button of an earlier screen: pressed twice, or from an old message. It is understood, never silently obeyed.

import type { QuestionId } from '../../policy/questions.ts';
import { choose, isFlow, readFlow } from '../asking/flows.ts';
import { type Draft, remark, textsOf } from '../draft.ts';
import { offerChange } from '../repair.ts';
import type { OpenScreen, ScreenId } from '../state.ts';
import { openQuestion } from './answering.ts';
import { nothingUnderstood } from './hearing.ts';
import type { Message } from './reading.ts';
import { takePressed } from './words.ts';

/** Undefined where the button belongs to the screen that is open, or none was pressed. */
export function readLate(draft: Draft, { pressed }: Message): Draft | undefined {
  const { open, shown } = draft.state;
  if (pressed === undefined || pressed.screen === open?.number) return undefined;
  const late = shown.find(({ number }) => number === pressed.screen);
  const key = late?.options[pressed.option - 1];
  if (late === undefined || key === undefined) return remark(draft, textsOf(draft).talk.answeredPlain);
  if (open !== null && late.screen === open.screen && late.fact === open.fact) return takeSame(draft, open, key);
  return isFlow(late) ? takeFlow(draft, late, key) : offerChange(draft, late.screen as QuestionId);
}

const silent = { text: '', words: '', understood: nothingUnderstood, proposed: [] } as const;

/** The same screen shown again further down: its older copy counts as well. */
function takeSame(draft: Draft, open: OpenScreen, key: string): Draft {
  const option = open.options.indexOf(key) + 1;
  if (option === 0) return remark(draft, textsOf(draft).talk.answeredPlain);
  const message: Message = { ...silent, pressed: { screen: open.number, option } };
  return (openQuestion(draft) === undefined ? readFlow(draft, message) : takePressed(draft, message)) ?? draft;
}

/** Only what can be wanted later too; the rest was for its moment. */
const lasting: readonly ScreenId[] = ['matter', 'verdict', 'person', 'quote', 'helped', 'rating', 'visit'];

function takeFlow(draft: Draft, late: OpenScreen, key: string): Draft {
  if (!lasting.includes(late.screen)) return remark(draft, textsOf(draft).talk.answeredPlain);
  return choose(draft, late, key);
}
