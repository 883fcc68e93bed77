// How long the warranty of the unit spoken of runs, as far as its model, its dates or its contract tell.

import type { DeadlineRule } from '../../policy/clause.ts';
import { labelOf } from '../../policy/clause-label.ts';
import { decide } from '../../policy/decide.ts';
import type { Deadline } from '../../policy/decision.ts';
import type { Facts } from '../../policy/facts.ts';
import type { QuestionId } from '../../policy/questions.ts';
import { type Draft, remark, textsOf } from '../draft.ts';
import { formatDate, formatDuration } from '../format.ts';

/** The last day, where it follows from what is known. */
function warrantyEnd(draft: Draft): string | undefined {
  return endOf(draft, draft.state.facts)?.byDate;
}

function endOf({ input }: Draft, facts: Facts): Deadline | undefined {
  const { deadlines = [] } = decide(input.brand.pack, facts, input.today).remedies.warranty ?? {};
  return deadlines.find(({ what }) => what === 'warranty-ends');
}

/** "How long is the warranty on the XT2400?": what the text gives a model, before anything is known of the unit. */
export function tellPeriod(draft: Draft): Draft {
  const { facts } = draft.state;
  const { model } = facts;
  if (model?.kind !== 'known' || warrantyEnd(draft) !== undefined) return draft;
  // From the first of a month, so that the end is a whole number of months later.
  const received = `${draft.input.today.slice(0, 8)}01`;
  const end = endOf(draft, { ...facts, deliveredOn: { kind: 'known', value: received, source: 'customer' } });
  if (end === undefined) return draft;
  const months = Temporal.PlainDate.from(received).until(end.byDate, { largestUnit: 'months' }).months;
  const length = formatDuration(`P${months}M`, draft.state.language);
  return remark(draft, textsOf(draft).matters.warrantyPeriod(model.value, length, labelOf(end.clause)));
}

/** What has to be asked for it, in this order; the serial often tells the rest. Nothing, where the end is known. */
export function wantedForWarranty(draft: Draft): readonly QuestionId[] {
  if (warrantyEnd(draft) !== undefined) return [];
  const from = ruleOf(draft)?.from;
  if (from === undefined) return ['serial-number'];
  return from === agreed ? ['serial-number', 'contract-warranty'] : ['serial-number', 'model', 'delivery-date'];
}

export function warrantyText(draft: Draft): string {
  const { matters } = textsOf(draft);
  const { input, state } = draft;
  const end = warrantyEnd(draft);
  if (end === undefined) return isByContract(draft) ? matters.warrantyInContract : matters.warrantyUnknown;
  const date = formatDate(end, state.language);
  const { model, contractWarrantyUntil } = state.facts;
  // As it was told: of "March 2027" nobody hears a day.
  if (isByContract(draft))
    return matters.warrantyByContract(
      contractWarrantyUntil?.kind === 'known' ? formatDate(contractWarrantyUntil.value, state.language) : date,
    );
  const named = model?.kind === 'known' ? model.value : textsOf(draft).facts.labels.model;
  return matters.warrantyOfUnit(named, date, end < input.today);
}

/** Where no period stands in the text, the contract names the day. */
const agreed = 'contractWarrantyUntil';

function isByContract(draft: Draft): boolean {
  const { from = agreed } = ruleOf(draft) ?? {};
  return from === agreed;
}

function ruleOf({ input }: Draft): DeadlineRule | undefined {
  return input.brand.pack.deadlines.find(({ what }) => what === 'warranty-ends');
}
