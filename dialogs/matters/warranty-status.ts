// How long the warranty of the unit spoken of runs, as far as its model, its dates or its contract tell.
import { decide } from '../../policy/decide.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatDate } from '../format.ts';

/** The last day, where it follows from what is known. */
export function warrantyEnd({ input, state }: Draft): string | undefined {
  const { deadlines = [] } = decide(input.brand.pack, state.facts, input.today).remedies.warranty ?? {};
  return deadlines.find(({ what }) => what === 'warranty-ends')?.byDate;
}

export function warrantyText(draft: Draft): string {
  const { matters } = textsOf(draft);
  const { input, state } = draft;
  const end = warrantyEnd(draft);
  const rule = input.brand.pack.deadlines.find(({ what }) => what === 'warranty-ends');
  const isByContract = rule?.from === 'contractWarrantyUntil';
  if (end === undefined)
    return isByContract || rule === undefined ? matters.warrantyInContract : matters.warrantyUnknown;
  const date = formatDate(end, state.language);
  const { model, contractWarrantyUntil: agreed } = state.facts;
  // As it was told: of "March 2027" nobody hears a day.
  if (isByContract)
    return matters.warrantyByContract(agreed?.kind === 'known' ? formatDate(agreed.value, state.language) : date);
  const named = model?.kind === 'known' ? model.value : textsOf(draft).facts.labels.model;
  return matters.warrantyOfUnit(named, date, end < input.today);
}
