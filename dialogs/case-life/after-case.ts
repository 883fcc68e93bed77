// What a conversation still remembers once its case is closed: whoever writes again has a new trouble to tell, perhaps with the same unit.
import { withUnit } from '../hearing/earlier-case.ts';
import { type DialogState, freshState } from '../state.ts';

/** Screens keep counting, so that a button of the closed case is known as an old one. */
export function afterCase({ language, languageChosen, lastScreen, facts, earlier = [] }: DialogState): DialogState {
  const kept = { languageChosen, lastScreen, greeted: true, earlier: withUnit(earlier, facts) };
  return { ...freshState(language), ...kept };
}
