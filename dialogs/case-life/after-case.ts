// What a conversation still remembers once its case is closed: whoever writes again has a new trouble to tell.
import { type DialogState, freshState } from '../state.ts';

/** Screens keep counting, so that a button of the closed case is known as an old one. */
export function afterCase({ language, languageChosen, lastScreen }: DialogState): DialogState {
  return { ...freshState(language), languageChosen, lastScreen, greeted: true };
}
