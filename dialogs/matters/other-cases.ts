// Several units of one customer are kept apart: each has its own facts, questions and verdict; a word turns from one to another.

import { askFlow } from '../asking/questions.ts';
import type { CaseView } from '../case-life/case-news.ts';
import { type Draft, effect, patch, remark, textsOf } from '../draft.ts';
import { type DialogState, freshState, type MatterState } from '../state.ts';

/** Leaves the present case as it is and begins a new one; nothing where there is none yet. */
export function beginAnother(draft: Draft): Draft {
  if (!draft.state.caseOpened) return draft;
  const present = presentCase(draft);
  const parked = park(draft);
  const fresh = ofMatter(freshState(draft.state.language));
  const begun = effect(patch(parked, { ...fresh, open: null, aside: null }), { kind: 'turn-to-case', caseId: null });
  const { matters } = textsOf(draft);
  return remark({ ...begun, turnedTo: {} }, matters.keptApart(nameOf(draft, present)));
}

/** Back to a case that was left; nothing where it is not one of them. */
export function turnTo(draft: Draft, caseId: string): Draft {
  const wanted = draft.state.parked.find((one) => one.caseId === caseId);
  if (wanted === undefined) return draft;
  const parked = park(draft);
  const left = parked.state.parked.filter((one) => one.caseId !== caseId);
  const turned = effect(patch(parked, { ...wanted.state, open: null, aside: null, parked: left }), {
    kind: 'turn-to-case',
    caseId,
  });
  const about = draft.input.cases?.find((one) => one.caseId === caseId);
  return remark({ ...turned, turnedTo: wanted.state.facts }, textsOf(draft).matters.backTo(nameOf(draft, about)));
}

/** The parked case of this serial number or case number. */
export function parkedCaseOf({ input, state }: Draft, key: string): string | undefined {
  const bare = (text: string | null): string => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  const found = input.cases?.find(
    ({ serialNumber, number }) => bare(serialNumber) === bare(key) || bare(number) === bare(key),
  );
  return state.parked.find(({ caseId }) => caseId === found?.caseId)?.caseId;
}

/** Once one case is settled, one that was left half way is offered. Undefined where none was. */
export function offerParked(draft: Draft): Draft | undefined {
  const half = draft.state.parked.findLast(({ state }) => !state.handedOff && state.submitted === null);
  if (half === undefined) return undefined;
  const about = draft.input.cases?.find(({ caseId }) => caseId === half.caseId);
  const { matters } = textsOf(draft);
  const name = nameOf(draft, about);
  return askFlow(draft, { screen: 'go-on', caseId: half.caseId }, { ask: matters.goOn(name), kind: 'question' }, [
    { key: 'yes', title: matters.goOnYes(name) },
    { key: 'later', title: matters.goOnLater },
  ]);
}

/** "EAST-1001 (XT2400)", "XT2400", or "the first one". */
function nameOf(draft: Draft, about: CaseView | undefined): string {
  const { number = null, model = null } = about ?? {};
  if (number !== null) return model === null ? number : `${number} (${model})`;
  return model ?? textsOf(draft).matters.unnamed;
}

function park(draft: Draft): Draft {
  const present = presentCase(draft);
  if (present === undefined) return draft;
  const one = { caseId: present.caseId, state: ofMatter(draft.state) };
  return patch(draft, { parked: [...draft.state.parked.filter(({ caseId }) => caseId !== present.caseId), one] });
}

function presentCase({ input }: Draft): CaseView | undefined {
  return input.cases?.find(({ isPresent }) => isPresent);
}

function ofMatter(state: DialogState): MatterState {
  const { matter, wanted, facts, deniedCauses, asked, refined, caseOpened, told, toldClass, hazards } = state;
  const { inDanger, handedOff, submitted, evidence, datesAccepted, rests } = state;
  return {
    ...{ matter, wanted, facts, deniedCauses, asked, refined, caseOpened, told, toldClass, hazards },
    ...{ inDanger, handedOff, submitted, evidence, datesAccepted, rests },
  };
}
