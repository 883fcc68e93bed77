// A word on what the customer just answered, before the next question: as much as a person would say, and never the answer repeated.
import type { FactName } from '../../policy/facts.ts';
import type { QuestionId } from '../../policy/questions.ts';
import { type Draft, remark, textsOf } from '../draft.ts';

/** Nothing is added where something is being said already. */
export function acknowledge(draft: Draft, next: QuestionId): Draft {
  if (draft.lead.length > 0) return draft;
  const { activity } = draft.input;
  const isBeside = activity.kind === 'message' && activity.text !== '' && draft.start.open?.screen === next;
  return remark(draft, isBeside ? textsOf(draft).talk.putDown : wordOn(draft));
}

function wordOn(draft: Draft): string {
  const { talk } = textsOf(draft);
  const learned = (name: FactName): unknown => {
    const now = draft.state.facts[name];
    return now !== draft.start.facts[name] && now?.kind === 'known' ? now.value : undefined;
  };
  if (isEmpty(learned('hazards'))) return talk.safeThen;
  const days = daysSince(learned('deliveredOn'), draft.input.today);
  if (days !== undefined) return talk.daysAgo(days);
  const causes = learned('causes');
  if (Array.isArray(causes) && causes.length > 0) return talk.thanksForTelling;
  return learned('purchaseProof') === false ? talk.withoutPaper : '';
}

/** Beyond this nobody counts in days. */
const countableDays = 60;

function daysSince(day: unknown, today: string): number | undefined {
  if (typeof day !== 'string' || day.length < 10) return undefined;
  const { days } = Temporal.PlainDate.from(day).until(today);
  return days >= 0 && days <= countableDays ? days : undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
