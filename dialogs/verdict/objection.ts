// "Why can't I have my money back?", "that is not fair": the reasons again, with the way to a person; before there is a result, how near it is.
import { decide } from '../../policy/decide.ts';
import type { Decision, Remedy, RemedyVerdict } from '../../policy/decision.ts';
import { type Draft, patch, remark, textsOf } from '../draft.ts';
import { openQuestion } from '../hearing/answering.ts';
import { commandIn, remediesIn } from '../hearing/intent.ts';
import type { Message } from '../hearing/reading.ts';
import { referralGrounds, refusalGrounds, reviewGrounds } from './grounds.ts';
import { inOrder } from './verdict.ts';

/** Longer messages tell a story. */
const longest = 160;

/** Undefined where the message objects to nothing. */
export function onObjection(draft: Draft, message: Message): Draft | undefined {
  const { words } = message;
  if (saysMore(message) || commandIn(words) === 'human') return undefined;
  const named = remediesIn(words);
  const { told, submitted } = draft.state;
  if (told === null) return objects(words) && named.length > 0 ? beforeResult(draft, named) : undefined;
  const isWithheld = named.some((remedy) => told[remedy] === 'ineligible');
  return submitted === null && (objects(words) || isWithheld) ? explainAgain(draft, named) : undefined;
}

function saysMore({ words, pressed, understood }: Message): boolean {
  return pressed !== undefined || words.length > longest || understood.candidates.some(({ fact }) => fact !== 'demand');
}

function objects(words: string): boolean {
  return objections.test(words);
}

const objections =
  /\b(?:why (?:can'?t|cannot|not|no|won'?t|don'?t|isn'?t|(?:is|was) (?:it|that|there|this) (?:not|no))|how come|not fair|unfair|(?:only|just) (?:been )?(?:\d+|a few|one|two|three) days?|i (?:don'?t|do not|cannot|can'?t) (?:agree|accept)|i disagree|that can'?t be)\b|(?:为什么|为啥|凭什么|凭啥|怎么就?)(?:就)?(?:不能|不可以|不给|不让|不行|不退|不换|不修|不保)|凭什么|凭啥|不合理|不公平|太坑|坑人|霸王条款|才\S{1,3}天|我不(?:同意|接受|服)/;

/** Nothing is refused yet: the wish is kept, and the question comes again. */
function beforeResult(draft: Draft, named: readonly Remedy[]): Draft | undefined {
  if (openQuestion(draft) === undefined) return undefined;
  return remark(withWishes(draft, named), textsOf(draft).talk.undecided);
}

function explainAgain(draft: Draft, named: readonly Remedy[]): Draft | undefined {
  const { talk } = textsOf(draft);
  const wished = withWishes(draft, named);
  const decision = decide(draft.input.brand.pack, draft.state.facts, draft.input.today);
  const remedy = withheldIn(wished, decision, named);
  if (remedy === undefined) return undefined;
  const verdict = decision.remedies[remedy];
  if (verdict === undefined) return undefined;
  const said = [talk.hardToHear, groundsOf(draft, remedy, verdict), talk.seenDifferently];
  return remark(wished, said.join('\n\n'));
}

function groundsOf(draft: Draft, remedy: Remedy, verdict: RemedyVerdict): string {
  if (verdict.status === 'review') return reviewGrounds(draft, verdict);
  if (verdict.status === 'refer') return referralGrounds(draft, verdict);
  const { things, whyNot } = textsOf(draft).verdict;
  return `**${whyNot(things[remedy])}**\n${refusalGrounds(draft, verdict)}`;
}

/** What is objected to: the remedy named, else the first that was asked for, or at all, and is not simply granted. */
function withheldIn(draft: Draft, decision: Decision, named: readonly Remedy[]): Remedy | undefined {
  const isWithheld = (remedy: Remedy): boolean => {
    const status = decision.remedies[remedy]?.status;
    return status === 'ineligible' || status === 'review' || status === 'refer';
  };
  return (named.length > 0 ? named : inOrder(draft, decision)).find(isWithheld);
}

function withWishes(draft: Draft, named: readonly Remedy[]): Draft {
  return patch(draft, { wanted: [...new Set([...draft.state.wanted, ...named])], misses: 0 });
}
