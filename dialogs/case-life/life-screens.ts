// The few questions of a case's later life: an offer for a repair, "did it help?", how we did, and a visit now and then.

import { askFlow } from '../asking/questions.ts';
import type { CaseAnswer } from '../dialog.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import { plainAnswer } from '../extract/answers.ts';
import { type Message, pressedIn } from '../hearing/reading.ts';
import type { DialogState, FlowScreen, OpenScreen } from '../state.ts';
import { aboutCase } from './about-case.ts';
import type { CaseView } from './case-news.ts';
import { isSolved, isStillBroken, offerAnswer } from './life-words.ts';

export function askQuote(draft: Draft, about: CaseView | null, text: string): Draft {
  const { life, talk } = textsOf(draft);
  // A notice, so that it arrives also while an engineer has the conversation.
  return askFlow(draft, screenOf('quote', about), { ask: aboutCase(draft, about, text), kind: 'notice' }, [
    { key: 'accept', title: life.quoteAccept },
    { key: 'decline', title: life.quoteDecline },
    { key: 'person', title: talk.personOffer },
  ]);
}

export function askHelped(draft: Draft, about: CaseView | null): Draft {
  const { life } = textsOf(draft);
  const ask = aboutCase(draft, about, life.askHelped);
  return askFlow(draft, screenOf('helped', about), { ask, kind: 'question' }, [
    { key: 'yes', title: life.helpedYes },
    { key: 'no', title: life.helpedNo },
  ]);
}

export function askRating(draft: Draft, about: CaseView | null): Draft {
  const { life } = textsOf(draft);
  const ask = aboutCase(draft, about, life.askRating);
  const options = life.ratings.map((title, index) => ({ key: String(index + 1), title }));
  return askFlow(draft, screenOf('rating', about), { ask, kind: 'question' }, options);
}

export function askVisit(draft: Draft, about: CaseView | null): Draft {
  const { life } = textsOf(draft);
  const ask = aboutCase(draft, about, life.askVisit);
  return askFlow(draft, screenOf('visit', about), { ask, kind: 'question' }, [
    { key: 'fine', title: life.visitFine },
    { key: 'trouble', title: life.visitTrouble },
  ]);
}

function screenOf(screen: FlowScreen, about: CaseView | null) {
  return { screen, ...(about === null ? {} : { caseId: about.caseId }) };
}

/** One of these questions once more, for whoever answered it with something else; undefined where none is open. */
export function askLifeAgain(draft: Draft): Draft | undefined {
  const { open } = draft.state;
  const again = open === null ? undefined : asking[open.screen];
  return open === null || again === undefined ? undefined : again(draft, caseOf(draft, open) ?? null);
}

const asking: { readonly [S in OpenScreen['screen']]?: (draft: Draft, about: CaseView | null) => Draft } = {
  helped: askHelped,
  rating: askRating,
  visit: askVisit,
};

/** Screens that stand however long ago they went out, and whatever was said since. */
export const lifeScreens: readonly string[] = ['quote', 'helped', 'rating', 'visit'];

/** True where a button of one of these screens was pressed: an engineer who has the conversation cannot answer it for the bot. */
export function isLifeAnswer(state: DialogState | null, choice: string | undefined): boolean {
  const pressed = pressedIn(choice);
  const screen = state?.shown.find(({ number }) => number === pressed?.screen);
  return screen !== undefined && lifeScreens.includes(screen.screen);
}

/** What free words mean on one of these screens; undefined where they are about something else. */
export function lifeKeyInWords({ screen }: OpenScreen, { words }: Message): string | undefined {
  const said = meaningOf(screen, words);
  return said === undefined ? undefined : keys[screen]?.[said];
}

const keys: Readonly<Record<string, { readonly yes: string; readonly no?: string }>> = {
  helped: { yes: 'yes', no: 'no' },
  visit: { yes: 'fine', no: 'trouble' },
  quote: { yes: 'accept', no: 'decline' },
};

function meaningOf(screen: OpenScreen['screen'], words: string): 'yes' | 'no' | undefined {
  const meant = screen === 'quote' ? offerAnswer(words) : troubleAnswer(words);
  const plain = plainAnswer(words);
  return meant ?? (plain === 'yes' || plain === 'no' ? plain : undefined);
}

function troubleAnswer(words: string): 'yes' | 'no' | undefined {
  if (isStillBroken(words)) return 'no';
  return isSolved(words) ? 'yes' : undefined;
}

export function takeQuote(draft: Draft, key: string, open: OpenScreen): Draft {
  const { life } = textsOf(draft);
  const isAccepted = key === 'accept';
  const noted = answer(draft, open, { kind: 'quote-answered', isAccepted, words: wordsOf(draft) });
  return say(noted, { kind: 'notice', text: isAccepted ? life.quoteAccepted : life.quoteDeclined });
}

/** Their word decides whether more is done: a "no" opens the case again, at once. */
export function takeHelped(draft: Draft, key: string, open: OpenScreen): Draft {
  const isHelped = key === 'yes';
  const noted = answer(draft, open, { kind: 'helped', isHelped, words: wordsOf(draft) });
  if (!isHelped) return reopenCase(noted, caseOf(draft, open));
  return askRating(remark(noted, textsOf(draft).life.helpedThanks), caseOf(draft, open) ?? null);
}

export function takeRating(draft: Draft, key: string, open: OpenScreen): Draft {
  const score = Number(key);
  const noted = answer(draft, open, { kind: 'rated', score, words: wordsOf(draft) });
  return say(noted, { kind: 'notice', text: textsOf(draft).life.ratedThanks(score) });
}

export function takeVisit(draft: Draft, key: string, open: OpenScreen): Draft {
  if (key === 'trouble') return reopenCase(draft, caseOf(draft, open));
  return say(draft, { kind: 'notice', text: textsOf(draft).life.visitThanks });
}

/** Opened again inside the brand's time; told anew after it, with the old case beside it. */
export function reopenCase(draft: Draft, about: CaseView | undefined): Draft {
  const { life } = textsOf(draft);
  if (about === undefined) return draft;
  const number = about.number ?? '';
  if (!mayReopen(draft, about))
    return remark(patch(draft, { matter: draft.state.matter ?? 'fault' }), life.tooOld(number));
  const words = wordsOf(draft);
  const opened = effect(draft, { kind: 'answer-case', caseId: about.caseId, answer: { kind: 'reopened', words } });
  const isOurs = about.isPresent && !draft.state.caseOpened;
  const known = isOurs ? patch(opened, { caseOpened: true, handedOff: true, matter: 'fault' }) : opened;
  return say(known, { kind: 'notice', text: life.reopened(number) });
}

export function reopenDays({ input }: Draft): number {
  return input.brand.reopenDays ?? 30;
}

export function mayReopen(draft: Draft, { closedOn }: CaseView): boolean {
  if (closedOn === null) return false;
  const since = Temporal.PlainDate.from(closedOn).until(draft.input.today, { largestUnit: 'days' });
  return since.days <= reopenDays(draft);
}

function caseOf({ input }: Draft, { caseId }: OpenScreen): CaseView | undefined {
  return input.cases?.find((one) => one.caseId === caseId);
}

function answer(draft: Draft, { caseId }: OpenScreen, what: CaseAnswer): Draft {
  return caseId === undefined ? draft : effect(draft, { kind: 'answer-case', caseId, answer: what });
}

function wordsOf({ input: { activity } }: Draft): string {
  return activity.kind === 'message' ? activity.text.slice(0, 400) : '';
}
