// The conversation's own screens and what each option does.

import { decide } from '../../policy/decide.ts';
import type { Remedy } from '../../policy/decision.ts';
import type { FactName } from '../../policy/facts.ts';
import type { QuestionId } from '../../policy/questions.ts';
import {
  lifeKeyInWords,
  lifeScreens,
  takeHelped,
  takeQuote,
  takeRating,
  takeVisit,
} from '../case-life/life-screens.ts';
import type { HandoffReason, Matter } from '../dialog.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import { plainAnswer } from '../extract/answers.ts';
import { takeReading } from '../hearing/confirm-reading.ts';
import { isQuestion, remediesIn } from '../hearing/intent.ts';
import { learnValues } from '../hearing/learn.ts';
import { chosenOptions, type Message } from '../hearing/reading.ts';
import { askContact } from '../matters/contact.ts';
import { turnTo } from '../matters/other-cases.ts';
import { takeForget, takeForgetSure } from '../matters/own-data.ts';
import { askCorrection, questionOf, reopen, startOver, takeValue } from '../repair.ts';
import type { FlowScreen, OpenScreen } from '../state.ts';
import { claimable } from '../verdict/verdict.ts';
import { askFlow, type ShownOption } from './questions.ts';

/** Replaced by the case's number once that has been drawn. */
export const caseNumberMark = '⟦case-number⟧';

export function askMatter(draft: Draft): Draft {
  const { talk } = textsOf(draft);
  return askFlow(draft, { screen: 'matter' }, { ask: `**${talk.matterAsk}**`, kind: 'question' }, matterOptions(draft));
}

export function greet(draft: Draft): Draft {
  const { talk } = textsOf(draft);
  const ask = talk.greeting(draft.input.brand.name);
  return patch(askFlow(draft, { screen: 'matter' }, { ask, kind: 'greeting' }, matterOptions(draft)), {
    greeted: true,
  });
}

/** Only what the maker's text knows. */
function matterOptions(draft: Draft): readonly ShownOption[] {
  const { remedies, classes } = draft.input.brand.pack;
  const isKnown: Readonly<Record<string, boolean>> = {
    complaint: classes.length > 0,
    return: remedies.includes('return'),
    repair: remedies.includes('warranty'),
  };
  const options = Object.entries(textsOf(draft).talk.matter).map(([key, title]) => ({ key, title }));
  return options.filter(({ key }) => isKnown[key] ?? true);
}

/** Hands the conversation to a person; said once, and nobody has to ask twice. */
export function handOff(draft: Draft, reason: HandoffReason, note: string): Draft {
  const { talk } = textsOf(draft);
  if (draft.state.handedOff && reason === 'asked') return say(draft, { kind: 'notice', text: talk.humanAlready });
  const called = effect(patch(draft, { handedOff: true, misses: 0 }), { kind: 'hand-off', reason, note });
  if (reason !== 'review') return say(called, { kind: 'notice', text: talk.humanComing(caseNumberMark) });
  const coming = remark(called, talk.reviewComing(caseNumberMark));
  return draft.state.contactDone ? say(coming, { kind: 'notice', text: '' }) : askContact(coming);
}

/** Reads an answer to one of the conversation's own screens; undefined where the message is about something else. */
export function readFlow(draft: Draft, message: Message): Draft | undefined {
  const { open } = draft.state;
  if (open === null || !(open.screen in acts)) return undefined;
  const [key] = chosenOptions(open, message) ?? [];
  const chosen = key ?? keyInWords(draft, open, message);
  return chosen === undefined ? undefined : choose(draft, open, chosen);
}

/** Carries out an option of a flow screen, also of one that went out a while ago. */
export function choose(draft: Draft, open: OpenScreen, key: string): Draft {
  const closed = patch(draft, { open: null, misses: 0 });
  const act = acts[open.screen as FlowScreen];
  return act === undefined ? closed : act(closed, key, open);
}

export function isFlow(open: OpenScreen): boolean {
  return open.screen in acts || open.screen === 'contact' || open.screen === 'hazard';
}

/** "Ok, so what does that mean?" is no yes. */
const asksBack =
  /^(?:(?:ok(?:ay)?|yes|yeah|no|well|right|sure|fine|so|and|but|hm+)[\s,]+)+(?:what|how|when|why|who|where|which|can|could|is|are|do|does|will|would|should)\b/;

/** "Yes" takes the first option of a screen that proposes something; "no" its way out. */
function keyInWords(draft: Draft, open: OpenScreen, message: Message): string | undefined {
  if (lifeScreens.includes(open.screen)) return lifeKeyInWords(open, message);
  const offered = offeredRemedy(open, message);
  if (offered !== undefined) return offered;
  const plain = plainAnswer(message.words);
  // "No, I bought it in May" says more than no.
  if (plain === undefined || tellsFacts(message) || asksBack.test(message.words)) return undefined;
  const words: { readonly [S in FlowScreen]?: readonly [string | undefined, string] } = {
    verdict: [yesOf(open), draft.state.submitted === null ? 'correct' : 'done'],
    'start-over': ['yes', 'no'],
    forget: ['yes', 'no'],
    'forget-sure': ['yes', 'no'],
    'go-on': ['yes', 'later'],
    answered: [open.options[0], 'leave'],
    person: ['person', 'go-on'],
    correct: [undefined, 'nothing'],
    reading: ['right', 'correct'],
  };
  const [yes, no] = words[open.screen as FlowScreen] ?? [];
  if (plain === 'yes') return yes;
  return plain === 'no' ? no : undefined;
}

/** "OK, replace it then" takes what is offered by its name. */
function offeredRemedy(open: OpenScreen, message: Message): string | undefined {
  if (open.screen !== 'verdict' || tellsFacts(message) || isQuestion(message.words)) return undefined;
  const [remedy, another] = remediesIn(message.words);
  const key = `submit:${remedy}`;
  return another === undefined && open.options.includes(key) ? key : undefined;
}

/** What a bare "yes" takes: what was proposed, which stands first. */
function yesOf({ options: [first] }: OpenScreen): string | undefined {
  return first?.startsWith('submit:') === true || first === 'complain' || first === 'review' ? first : undefined;
}

function tellsFacts({ understood }: Message): boolean {
  return understood.candidates.length > 0 || understood.dateProblems.length > 0;
}

type Act = (draft: Draft, key: string, open: OpenScreen) => Draft;

const acts: { readonly [S in FlowScreen]?: Act } = {
  matter: (draft, key) => takeMatter(draft, key),
  verdict: (draft, key) => takeVerdict(draft, key),
  correct: (draft, key) => (key === 'nothing' ? draft : reopenFact(draft, key as FactName)),
  reading: takeReading,
  answered: (draft, key) => (key === 'leave' ? draft : reopen(draft, key.replace('change:', '') as QuestionId)),
  'which-value': (draft, key, open) => takeValue(draft, open, key),
  contradiction: (draft, key) =>
    key === 'both' ? patch(draft, { datesAccepted: true }) : reopen(draft, key as QuestionId),
  person: (draft, key) => (key === 'person' ? handOff(draft, 'asked', textsOf(draft).talk.personOffer) : draft),
  'start-over': (draft, key) => (key === 'yes' ? startOver(draft) : draft),
  quote: (draft, key, open) =>
    key === 'person' ? handOff(draft, 'asked', textsOf(draft).talk.personOffer) : takeQuote(draft, key, open),
  helped: takeHelped,
  rating: takeRating,
  visit: takeVisit,
  forget: takeForget,
  'forget-sure': takeForgetSure,
  'go-on': (draft, key, { caseId }) =>
    key === 'yes' && caseId !== undefined
      ? turnTo(draft, caseId)
      : say(draft, { kind: 'notice', text: textsOf(draft).matters.kept }),
};

function takeMatter(draft: Draft, key: string): Draft {
  switch (key) {
    case 'human':
      return handOff(draft, 'asked', textsOf(draft).talk.matter.human);
    case 'question':
      return askPerson(patch(draft, { matter: 'question' }), textsOf(draft).talk.questionPassed);
    case 'return':
      return wants(draft, 'return');
    case 'repair':
      return wants(draft, 'warranty');
    case 'serial-check':
      return patch(draft, { aside: 'serial-check' });
    case 'complaint':
      return patch(draft, { matter: 'fault' });
    default:
      return patch(draft, { matter: key as Matter });
  }
}

function wants(draft: Draft, remedy: Remedy): Draft {
  return patch(draft, { matter: remedy, wanted: [...new Set([remedy, ...draft.state.wanted])] });
}

/** Offers a person without pushing. */
export function askPerson(draft: Draft, ask: string): Draft {
  const { talk } = textsOf(draft);
  return askFlow(draft, { screen: 'person' }, { ask, kind: 'question' }, [
    { key: 'person', title: talk.personOffer },
    { key: 'go-on', title: talk.no },
  ]);
}

function takeVerdict(draft: Draft, key: string): Draft {
  const { talk } = textsOf(draft);
  if (key === 'correct') return askCorrection(draft);
  if (key === 'review') return handOff(draft, 'review', talk.reviewByPerson);
  if (key === 'complain') return complain(draft);
  if (key === 'done') return say(draft, { kind: 'notice', text: talk.goodbye });
  return submit(draft, key.replace('submit:', '') as Remedy);
}

/** A complaint has no remedy to be claimed: it goes to the people its class names. */
function complain(draft: Draft): Draft {
  const { matters, talk } = textsOf(draft);
  if (draft.state.handedOff) return say(draft, { kind: 'notice', text: talk.alreadySubmitted });
  const sent = effect(patch(confirmFacts(draft), { handedOff: true }), {
    kind: 'hand-off',
    reason: 'claim',
    note: draft.state.toldClass ?? '',
  });
  return askContact(remark(sent, matters.complaintSubmitted(caseNumberMark)));
}

/** The customer's yes: the facts are theirs now, the case gets its number, a person takes over. */
function submit(draft: Draft, remedy: Remedy): Draft {
  const { talk, verdict } = textsOf(draft);
  if (draft.state.submitted !== null) return say(draft, { kind: 'notice', text: talk.alreadySubmitted });
  const { brand, today } = draft.input;
  const decision = decide(brand.pack, draft.state.facts, today);
  if (!claimable(draft, decision).includes(remedy)) return draft;
  const mine = confirmFacts(draft);
  const sent = effect(patch(mine, { submitted: remedy, handedOff: true }), { kind: 'submit-claim', remedy });
  return remark(sent, talk.submitted(verdict.remedies[remedy], caseNumberMark));
}

/** What was read out of free words has now been confirmed by the customer. */
function confirmFacts(draft: Draft): Draft {
  const read = Object.entries(draft.state.facts).flatMap(([name, state]) =>
    state.kind === 'known' && state.source === 'extracted' ? [[name, state.value]] : [],
  );
  return learnValues(draft, Object.fromEntries(read), 'customer');
}

function reopenFact(draft: Draft, fact: FactName): Draft {
  const question = questionOf(fact);
  return question === undefined ? draft : reopen(draft, question);
}
