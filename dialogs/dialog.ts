// What goes into a turn and what comes out: the seam between the pure conversation and the running bot.
import type { Decision, Remedy } from '../policy/decision.ts';
import type { FactName, FactState, Facts, FactValue, hazards } from '../policy/facts.ts';
import type { Pack } from '../policy/pack.ts';
import type { Priors } from '../policy/priors.ts';
import type { CaseNews, CaseView } from './case-life/case-news.ts';
import type { DialogState } from './state.ts';

export type Language = 'en' | 'zh';
export type Hazard = (typeof hazards)[number];

/** What the maker whose customers write here sets; the part of a brand that the conversation speaks of. */
export interface DialogBrand {
  readonly id: string;
  readonly name: string;
  readonly pack: Pack;
  /** What closed cases taught about which question tells most. */
  readonly priors?: Priors;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly hotline: string;
  readonly serviceEmail: string;
  /** For how many days after its end a case is opened again rather than told anew. */
  readonly reopenDays?: number;
}

/** One line of the unit registry: what the maker knows of a serial number. */
export interface Unit {
  readonly serialNumber: string;
  readonly brand: string;
  readonly model: string;
  readonly producedOn?: string;
  readonly purchasedOn?: string;
  readonly deliveredOn?: string;
  readonly channel?: FactValue<'channel'>;
  readonly purchaseRegion?: FactValue<'purchaseRegion'>;
}

/** A photo, video or paper the customer sent, already kept. `refused` says why a file could not be kept. */
export type IncomingFile =
  | { readonly kind: 'kept'; readonly evidenceId: string; readonly name: string; readonly contentType: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: 'too-large' | 'type' | 'unavailable' };

/** What the customer did. `choice` is the value of the button pressed, exactly as it went out in `ReplyAction.choice`. */
export type CustomerActivity =
  | {
      readonly kind: 'message';
      readonly text: string;
      readonly choice?: string;
      readonly files: readonly IncomingFile[];
      readonly location?: { readonly latitude: number; readonly longitude: number };
      /** BCP 47, as the channel tells it. */
      readonly locale?: string;
    }
  /** The page was opened: greet, ask nothing twice. */
  | { readonly kind: 'joined'; readonly locale?: string }
  /** An engineer gave the conversation back to the bot. */
  | { readonly kind: 'handback' }
  /** Something happened to one of the customer's cases, or fell due: they are told. */
  | { readonly kind: 'news'; readonly news: CaseNews };

/** A fact somebody's words suggest, with those words. */
export interface Candidate<N extends FactName = FactName> {
  readonly fact: N;
  readonly value: FactValue<N>;
  readonly words: string;
}

/** What a channel can bear: a letter with everything in it, a few messages with some questions each; else one question at a time. */
type Budget = 'one-message' | 'few-messages';

export interface TurnInput {
  readonly activity: CustomerActivity;
  /** Proposals of a language model, never verdicts; empty where none is on. */
  readonly candidates: readonly Candidate[];
  /** UTC instant. */
  readonly now: string;
  /** Civil date of `now` in the customer's time zone. */
  readonly today: string;
  readonly brand: DialogBrand;
  /** Registry lines for the serials that `serialsIn(text)` found. */
  readonly units: readonly Unit[];
  readonly channel: { readonly buttons: boolean; readonly budget?: Budget };
  /** The customer's cases in this conversation, oldest first; absent where there are none. */
  readonly cases?: readonly CaseView[];
  /** The case of another conversation that the customer asked for, where their words prove it to be theirs. */
  readonly proven?: CaseView;
  /** What is kept about the customer, where they ask for it or for its deletion. */
  readonly own?: OwnData;
}

export interface OwnData {
  /** Names, numbers, addresses, as given. */
  readonly contact: readonly string[];
  readonly files: number;
  /** Numbers of the cases that people still work at. */
  readonly openCases: readonly string[];
}

export interface ReplyAction {
  readonly title: string;
  /** At most 48 ASCII characters: it must fit a Telegram button. Names the screen it belongs to, so that an old button is known. */
  readonly choice: string;
}

/** A clause as it is shown to a customer. */
export interface Citation {
  readonly clause: string;
  readonly source: string;
  readonly quote: string;
  /** What it says in the customer's language, marked as a translation. */
  readonly translation?: string;
}

export interface Reply {
  readonly kind: 'greeting' | 'question' | 'verdict' | 'summary' | 'safety' | 'notice' | 'error';
  /** Plain text with light Markdown (`**bold**`, lists); complete without the buttons. */
  readonly text: string;
  readonly language: Language;
  readonly actions: readonly ReplyAction[];
  readonly citations: readonly Citation[];
}

export type HandoffReason =
  | 'asked'
  | 'hazard'
  | 'review'
  | 'refer'
  | 'not-understood'
  | 'claim'
  | 'other-matter'
  /** A case that had been closed, or waited for the customer, needs its engineer again. */
  | 'follow-up';

/** What the bot must do beside answering; carried out in the turn's own transaction. */
export type Effect =
  | { readonly kind: 'open-case'; readonly matter: Matter }
  | { readonly kind: 'record-facts'; readonly facts: { readonly [N in FactName]?: FactState<N> } }
  | { readonly kind: 'record-evidence'; readonly evidenceIds: readonly string[]; readonly slot: EvidenceSlot }
  | { readonly kind: 'record-decision'; readonly decision: Decision; readonly facts: Facts }
  | { readonly kind: 'record-hazard'; readonly hazards: readonly Hazard[]; readonly words: string }
  /** The customer said yes to the summary. The case's number is drawn, and it joins the queue. */
  | { readonly kind: 'submit-claim'; readonly remedy: Remedy }
  | { readonly kind: 'record-contact'; readonly contact: Contact }
  | { readonly kind: 'hand-off'; readonly reason: HandoffReason; readonly note: string }
  | { readonly kind: 'set-language'; readonly language: Language }
  /** What the customer said to a case that went its way: to an offer, to "did it help?", to how we did. */
  | { readonly kind: 'answer-case'; readonly caseId: string; readonly answer: CaseAnswer }
  /** The customer fell silent: the intake rests. */
  | { readonly kind: 'rest-case' }
  /** From here on the turn is about this case of the conversation; null: about a new one. */
  | { readonly kind: 'turn-to-case'; readonly caseId: string | null }
  /** Something asked in passing, for the engineer to see. */
  | { readonly kind: 'note-request'; readonly matter: string; readonly words: string }
  /** What the customer said and sent, and how they can be reached, is erased as far as no open case rests on it. */
  | { readonly kind: 'forget-customer' };

export type CaseAnswer =
  | { readonly kind: 'sent-back'; readonly words: string }
  | { readonly kind: 'quote-answered'; readonly isAccepted: boolean; readonly words: string }
  | { readonly kind: 'helped'; readonly isHelped: boolean; readonly words: string }
  | { readonly kind: 'rated'; readonly score: number; readonly words: string }
  | { readonly kind: 'reopened'; readonly words: string };

export type EvidenceSlot = 'fault' | 'label' | 'proof' | 'transport' | 'other';

export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** Consent under 3.6, and the words it was given in. */
  readonly consentWords: string;
}

/** What the customer wants, as understood; undecided until they say. */
export type Matter =
  | 'return'
  | 'replacement'
  | 'warranty'
  | 'paid-repair'
  | 'fault'
  | 'serial-check'
  | 'question'
  | 'human';

/** What `takeTurn` gives back. `state` is plain JSON; hand it in again at the next turn. */
export interface TurnResult {
  readonly state: DialogState;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
}
