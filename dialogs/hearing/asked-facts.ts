// Which facts the customer's next words most likely speak of.
import type { FactName } from '../../policy/facts.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import type { DialogState } from '../state.ts';

/** The facts of the question that is open; none before the first turn, or where the open screen asks something else. */
export function askedFacts(state: DialogState | null): readonly FactName[] {
  const screen = state?.open?.screen;
  return screen !== undefined && screen in questions ? questions[screen as QuestionId].facts : [];
}
