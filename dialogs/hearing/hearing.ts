// A message as it comes in, read once: its words, the button pressed, the facts it tells.

import type { QuestionId } from '../../policy/questions.ts';
import type { Candidate } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import { deniesEveryCause } from '../extract/causes.ts';
import type { DateFact } from '../extract/date-roles.ts';
import { respelt } from '../extract/spelling.ts';
import { folded } from '../extract/text.ts';
import { candidate, type Understanding, understand } from '../extract/understand.ts';
import { factsOf } from '../repair.ts';
import { openQuestion } from './answering.ts';
import { beginsCorrection } from './corrections.ts';
import { knownModels } from './pack-words.ts';
import { type Message, pressedIn } from './reading.ts';
import { isTroubled } from './trouble.ts';

export const nothingUnderstood: Understanding = { candidates: [], dateProblems: [], deniedCauses: [] };

/** The words of a button are ours, not the customer's: nothing is read out of them. */
export function hear(draft: Draft, text: string, choice: string | undefined): Message {
  const pressed = pressedIn(choice);
  if (pressed !== undefined) return { text, words: '', pressed, understood: nothingUnderstood, proposed: [] };
  const understood = withRuledOut(
    draft,
    text,
    withoutPleasantries(draft, ofThisMaker(draft, understandWords(draft, text))),
  );
  const proposals = groundedIn(text, draft.input.candidates, understood);
  return {
    text,
    words: respelt(folded(text)),
    pressed,
    understood: { ...understood, candidates: [...understood.candidates, ...proposals] },
    proposed: proposals.map(({ fact }) => fact),
  };
}

/** Where the maker grades no complaints, displeasure with the service is a matter for a person, no fact of the case. */
function ofThisMaker({ input }: Draft, understood: Understanding): Understanding {
  if (input.brand.pack.classes.length > 0) return understood;
  return { ...understood, candidates: understood.candidates.filter(({ fact }) => fact !== 'serviceDissatisfaction') };
}

/** "Everything normal", "no problem": beside a question of another kind they take back no fault that was told. */
function withoutPleasantries(draft: Draft, understood: Understanding): Understanding {
  const open = openQuestion(draft);
  if (open === undefined || open.screen === 'defect' || open.screen === 'condition' || !isTroubled(draft))
    return understood;
  const isSoundness = ({ fact, value }: Candidate): boolean =>
    (fact === 'defect' && value === 'none') || (fact === 'functionIntact' && value === true);
  return { ...understood, candidates: understood.candidates.filter((one) => !isSoundness(one)) };
}

/** These words answer no other question. */
const nothingHappened =
  /\bnothing (?:has |had |bad |ever )*happened\b|没出过什么?(?:事|状况|意外)|没发生过?(?:什么|意外)/i;

/**
 * Whoever rules out of their own accord several things that may have happened, or all, need not be asked which; the summary shows it
 * before anything is handed in.
 */
function withRuledOut(draft: Draft, text: string, understood: Understanding): Understanding {
  const { candidates, deniedCauses } = understood;
  if (draft.state.facts.causes !== undefined || candidates.some(({ fact }) => fact === 'causes')) return understood;
  // "Nothing like that" beside any question answers that one.
  const isUnasked = draft.state.open === null || draft.state.open.screen === 'matter' || nothingHappened.test(text);
  const isRuledOut = deniedCauses.length > 1 || (isUnasked && deniesEveryCause(respelt(folded(text))));
  return isRuledOut ? { ...understood, candidates: [...candidates, candidate('causes', [], text)] } : understood;
}

function understandWords(draft: Draft, text: string): Understanding {
  const { input } = draft;
  const { today, units, brand } = input;
  return understand(text, {
    today,
    units,
    models: knownModels(brand.pack),
    askedDate: askedDate(draft, text),
    asksCauses: draft.state.open?.screen === 'causes',
  });
}

/** Proposals of a language model count only with words that stand in the message, and below what the rules read. */
function groundedIn(
  text: string,
  proposals: readonly Candidate[],
  { candidates }: Understanding,
): readonly Candidate[] {
  const own = candidates.map(({ fact }) => fact);
  const message = folded(text);
  return proposals.filter(
    ({ fact, words }) => !own.includes(fact) && words.trim() !== '' && message.includes(folded(words)),
  );
}

/** The date that is asked for; "wait no, it was thursday" corrects the one asked for last. */
function askedDate(draft: Draft, text: string): DateFact | undefined {
  const open = openQuestion(draft);
  if (open === undefined) return undefined;
  const own = dateOf(open.screen);
  if (own !== undefined || !beginsCorrection(folded(text))) return own;
  const before = draft.state.asked.findLast((question) => dateOf(question) !== undefined);
  return before === undefined ? undefined : dateOf(before);
}

function dateOf(question: QuestionId): DateFact | undefined {
  const [fact] = factsOf(question);
  const dates: readonly string[] = ['deliveredOn', 'purchasedOn', 'producedOn', 'repairedOn', 'contractWarrantyUntil'];
  return fact !== undefined && dates.includes(fact) ? (fact as DateFact) : undefined;
}
