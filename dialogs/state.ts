// What a conversation remembers between turns: plain JSON with a version, so that it can be stored and read again.
import type { ComplaintClass, Decision, Remedy, RemedyStatus } from '../policy/decision.ts';
import type { FactName, Facts } from '../policy/facts.ts';
import type { QuestionId } from '../policy/questions.ts';
import type { Contact, Hazard, Language, Matter } from './dialog.ts';
import type { Cause } from './extract/causes.ts';

/** Screens that are no question of the policy. */
export type FlowScreen =
  | 'matter'
  | 'hazard'
  | 'verdict'
  | 'correct'
  | 'reading'
  | 'which-value'
  | 'contradiction'
  | 'answered'
  | 'contact'
  | 'person'
  | 'start-over'
  | 'quote'
  | 'helped'
  | 'rating'
  | 'visit'
  | 'identity'
  | 'forget'
  | 'forget-sure'
  | 'go-on';

export type ScreenId = QuestionId | FlowScreen;

/** A screen that went out: `number` names it in its buttons' `choice` ("7.2"). */
export interface OpenScreen {
  readonly number: number;
  readonly screen: ScreenId;
  /** Keys of the options in the order shown; option 2 is `options[1]`. */
  readonly options: readonly string[];
  /** Their titles as shown: some channels send the words of a button. */
  readonly titles: readonly string[];
  /** The fact a 'which-value' screen is about. */
  readonly fact?: FactName;
  /** The case that a screen of its life is about. */
  readonly caseId?: string;
}

export interface DialogState {
  readonly version: 1;
  readonly language: Language;
  /** True once the customer chose a language; detection is over then. */
  readonly languageChosen: boolean;
  readonly matter: Matter | null;
  /** The remedies asked for, the first one first. */
  readonly wanted: readonly Remedy[];
  readonly facts: Facts;
  readonly deniedCauses: readonly Cause[];
  /** Facts that stand by a language model's reading alone, or from an earlier case. */
  readonly read: readonly FactName[];
  readonly open: OpenScreen | null;
  /** Questions that went out in one numbered message, in its order; `open` is the first of them. */
  readonly together?: readonly OpenScreen[];
  /** Screens that went out, newest last, so that a late button is understood. */
  readonly shown: readonly OpenScreen[];
  readonly lastScreen: number;
  /** Questions answered or given up, newest last. */
  readonly asked: readonly QuestionId[];
  /** Date facts asked a second time because the first date was too rough. */
  readonly refined: readonly FactName[];
  readonly caseOpened: boolean;
  /** The verdict last told, to say what a correction changed. */
  readonly told: { readonly [R in Remedy]?: RemedyStatus } | null;
  /** The class of the complaint last told. */
  readonly toldClass: ComplaintClass | null;
  readonly hazards: readonly Hazard[];
  /** While a danger stands nothing else is spoken of. */
  readonly inDanger: boolean;
  readonly handedOff: boolean;
  readonly submitted: Remedy | null;
  readonly contact: Omit<Contact, 'consentWords'> | null;
  readonly contactDone: boolean;
  /** Messages in a row that said nothing the bot understood. */
  readonly misses: number;
  readonly evidence: number;
  /** The customer said that receiving before buying is right. */
  readonly datesAccepted: boolean;
  readonly greeted: boolean;
  /** The customer fell silent and was told that the matter rests. */
  readonly rests: boolean;
  /** Asked in between; the matter goes on where it was once it is answered. */
  readonly aside: 'serial-check' | 'warranty-status' | null;
  /** The customer's other cases that are still being collected, each as it was left. */
  readonly parked: readonly Parked[];
  /** A case number that was not opened here, until it is shown to be the customer's. */
  readonly identity: { readonly caseNumber: string; readonly tries: number } | null;
  /** What closed cases established of their units, newest last. */
  readonly earlier?: readonly Facts[];
  /** The last words that were not understood, and how often they came. */
  readonly repeated: { readonly words: string; readonly times: number };
}

/** What belongs to one matter, and stays behind when another is spoken of. */
export type MatterState = Pick<
  DialogState,
  | 'matter'
  | 'wanted'
  | 'facts'
  | 'deniedCauses'
  | 'asked'
  | 'refined'
  | 'caseOpened'
  | 'told'
  | 'toldClass'
  | 'hazards'
  | 'inDanger'
  | 'handedOff'
  | 'submitted'
  | 'evidence'
  | 'datesAccepted'
  | 'rests'
>;

interface Parked {
  readonly caseId: string;
  readonly state: MatterState;
}

export type Told = Exclude<DialogState['told'], null>;

export function freshState(language: Language): DialogState {
  return {
    version: 1,
    language,
    languageChosen: false,
    matter: null,
    wanted: [],
    facts: {},
    deniedCauses: [],
    read: [],
    open: null,
    shown: [],
    lastScreen: 0,
    asked: [],
    refined: [],
    caseOpened: false,
    told: null,
    toldClass: null,
    hazards: [],
    inDanger: false,
    handedOff: false,
    submitted: null,
    contact: null,
    contactDone: false,
    misses: 0,
    evidence: 0,
    datesAccepted: false,
    greeted: false,
    rests: false,
    aside: null,
    parked: [],
    identity: null,
    repeated: { words: '', times: 0 },
  };
}

export function statusesOf(decision: Decision): Told {
  return Object.fromEntries(Object.entries(decision.remedies).map(([remedy, verdict]) => [remedy, verdict.status]));
}
