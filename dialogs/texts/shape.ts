// The shape of every sentence the bot can say: a language that lacks one does not compile.
import type { CostItem, Payer, Remedy } from '../../policy/decision.ts';
import type { causes, FactName, FactValue } from '../../policy/facts.ts';
import type { QuestionId } from '../../policy/questions.ts';
import type { OptionKey } from '../asking/screens.ts';
import type { Hazard } from '../dialog.ts';
import type { LifeTexts } from './life-shape.ts';
import type { MatterTexts } from './matters-shape.ts';

/** Options of the question what is wrong that tell of the day it came. */
export type ArrivalFlaw = Extract<OptionKey<'defect'>, 'arrived-damaged' | 'wrong-item'>;

export interface QuestionText<K extends string> {
  readonly ask: string;
  /** The same where the model is known. */
  readonly askOf?: (model: string) => string;
  /** The same where a flaw of the arrival was told already, and what that one is called among its options then. */
  readonly besides?: Readonly<Record<ArrivalFlaw, { readonly ask: string; readonly onlyThat: string }>>;
  /** What its words mean, for whoever asks. */
  readonly meaning?: string;
  /** What "I don't know" is called here. */
  readonly unknown?: string;
  /** Where to look, or why a rough answer will do. */
  readonly hint?: string;
  readonly options: Readonly<Record<K, string>>;
}

export type QuestionTexts = { readonly [Q in QuestionId]: QuestionText<OptionKey<Q>> };

export interface FactTexts {
  readonly labels: Readonly<Record<FactName, string>>;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly none: string;
  readonly conflict: string;
  /** Evidence the customer will still send. */
  readonly promised: string;
  readonly channel: Readonly<Record<FactValue<'channel'>, string>>;
  readonly region: Readonly<Record<FactValue<'serviceRegion'>, string>>;
  readonly family: Readonly<Record<FactValue<'family'>, string>>;
  readonly defect: Readonly<Record<FactValue<'defect'>, string>>;
  readonly causes: Readonly<Record<(typeof causes)[number], string>>;
  readonly hazards: Readonly<Record<Hazard, string>>;
  readonly functionLoss: Readonly<Record<FactValue<'functionLoss'>, string>>;
  readonly logisticsDamage: Readonly<Record<FactValue<'logisticsDamage'>, string>>;
  readonly shortage: Readonly<Record<FactValue<'shortage'>, string>>;
  readonly demand: Readonly<Record<FactValue<'demand'>, string>>;
  readonly inspection: Readonly<Record<FactValue<'inspection'>, string>>;
}

/** Facts as a person would say them. */
export interface PhraseTexts {
  readonly records: (facts: string) => string;
  readonly told: (facts: string) => string;
  /** What a result rests on. */
  readonly basis: (sources: string) => string;
  readonly and: string;
  readonly unknown: (label: string) => string;
  /** `text` is the value as it is shown anywhere. Without an entry: the label, then the value. */
  readonly valued: { readonly [N in FactName]?: (text: string, value: unknown) => string };
  /** What was looked for and not found: "when you received it". Without an entry: the label. */
  readonly sought: { readonly [N in FactName]?: string };
  /** What is said where it is so, and where it is not. */
  readonly either: { readonly [N in FactName]?: readonly [string, string] };
}

export interface SafetyTexts {
  readonly title: string;
  readonly always: readonly string[];
  readonly extra: { readonly [H in Hazard]?: string };
  readonly paged: (hotline: string) => string;
  readonly waits: string;
  readonly again: (hotline: string) => string;
  /** To whoever asks whether they may go on using a unit that is not in order. */
  readonly untilLookedAt: string;
  readonly ask: string;
  readonly hurt: string;
  readonly safe: string;
  readonly mistake: string;
  readonly hurtReply: string;
  readonly safeReply: string;
  readonly mistakeReply: string;
}

export interface VerdictTexts {
  readonly remedies: Readonly<Record<Remedy, string>>;
  /** As a thing that can be had or not: "a return". */
  readonly things: Readonly<Record<Remedy, string>>;
  /** After "you can": "have it replaced". */
  readonly ways: Readonly<Record<Remedy, string>>;
  readonly youCan: (ways: string) => string;
  /** After what cannot be had. */
  readonly butYouCan: (ways: string) => string;
  readonly cannot: (things: string) => string;
  readonly dealerFirst: (things: string) => string;
  readonly personDecides: (things: string) => string;
  readonly stillOpen: (things: string) => string;
  /** Between two sentences. */
  readonly between: string;
  readonly whyNot: (thing: string) => string;
  readonly nothingElse: string;
  readonly because: { readonly [N in FactName]?: string };
  readonly becauseOther: string;
  readonly referBecause: string;
  readonly reviewBecause: string;
  /** Why a clause sends a case to a person. */
  readonly unclear: { readonly [N in FactName]?: string };
  readonly byTheTextNo: (thing: string) => string;
  readonly byTheTextYes: (thing: string) => string;
  /** The rest, in a sentence a status; `clauses` with their brackets. */
  readonly checked: (things: string, status: string, clauses: string) => string;
  readonly quoted: (clause: string, quote: string) => string;
  /** Marks a clause in the customer's language as what it is. */
  readonly translation: (words: string) => string;
  /** The marked translation; the words that count stand in the citation. */
  readonly translated: (clause: string, translation: string) => string;
  readonly windowOpen: (received: string, last: string) => string;
  readonly windowPassed: (received: string, requested: string, last: string, days: number | undefined) => string;
  /** Only the month or the year of receipt is known. */
  readonly windowRough: (received: string, requested: string) => string;
  readonly warrantyRuns: (last: string) => string;
  readonly warrantyOver: (last: string, requested: string) => string;
  readonly deadline: (what: string, date: string) => string;
  readonly deadlines: Readonly<Record<string, string>>;
  readonly provisional: string;
  readonly wouldChange: (facts: string) => string;
  readonly missing: (facts: string) => string;
  readonly pays: (payer: string, items: string) => string;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly costs: Readonly<Record<CostItem, string>>;
  readonly freightBothWays: string;
  readonly changed: (remedy: string, before: string, now: string) => string;
  readonly unchanged: string;
  readonly statuses: Readonly<Record<'eligible' | 'ineligible' | 'needs-facts' | 'refer' | 'review', string>>;
}

export interface Texts {
  readonly questions: QuestionTexts;
  readonly facts: FactTexts;
  readonly phrases: PhraseTexts;
  readonly safety: SafetyTexts;
  readonly verdict: VerdictTexts;
  readonly talk: TalkTexts;
  readonly life: LifeTexts;
  readonly matters: MatterTexts;
}

export interface TalkTexts {
  readonly greeting: (brand: string) => string;
  readonly matterAsk: string;
  readonly matter: Readonly<
    Record<'fault' | 'complaint' | 'return' | 'repair' | 'serial-check' | 'question' | 'human', string>
  >;
  readonly understood: (facts: string) => string;
  readonly colon: string;
  readonly semicolon: string;
  readonly sorry: string;
  /** To whoever has had this trouble before. */
  readonly sorryAgain: string;
  /** To whoever objects to a result. */
  readonly hardToHear: string;
  readonly seenDifferently: string;
  /** To whoever objects before there is one. */
  readonly undecided: string;
  /** To whoever skips a question on which everything turns. */
  readonly needed: string;
  /** To whoever tells of a death. */
  readonly condolence: string;
  /** To whoever asks who pays before there is a result. */
  readonly whoPaysByPerson: string;
  readonly whoPays: string;
  /** Before what a complaint is graded by. */
  readonly forTheRightPeople: string;
  readonly takeYourTime: string;
  /** A shop that may or may not be a dealer of ours. */
  readonly whichShop: string;
  readonly quoteFirst: (clause: string) => string;
  readonly dealerGone: string;
  /** How many questions come after this one. */
  readonly progress: (count: number) => string;
  /** Short words on an answer just given. */
  readonly safeThen: string;
  readonly daysAgo: (days: number) => string;
  readonly thanksForTelling: string;
  readonly withoutPaper: string;
  readonly together: string;
  readonly togetherHow: string;
  readonly unknownOption: string;
  readonly several: string;
  readonly answersAbove: string;
  readonly notUnderstood: string;
  readonly whichIsNearest: string;
  readonly faultNoted: string;
  readonly putDown: string;
  readonly notUnderstoodAgain: string;
  readonly oneAtATime: string;
  readonly whichModel: (models: string) => string;
  readonly unsureNoted: string;
  readonly why: (clauses: string) => string;
  readonly whyGeneral: string;
  readonly whySafety: string;
  readonly tooLong: string;
  readonly otherScript: string;
  readonly nothingReadable: string;
  readonly changed: (label: string, before: string, now: string) => string;
  readonly noted: (label: string, value: string) => string;
  readonly registryStands: (label: string, value: string) => string;
  readonly registryFound: (serial: string, model: string) => string;
  readonly registryUnknown: (serial: string) => string;
  readonly earlierCase: (facts: string) => string;
  readonly genuineYes: (serial: string, model: string) => string;
  readonly genuineUnknown: (serial: string) => string;
  readonly answeredAlready: (question: string, value: string) => string;
  readonly answeredPlain: string;
  readonly change: string;
  readonly leave: string;
  readonly impossibleDate: (words: string) => string;
  readonly futureDate: (fact: string, date: string) => string;
  readonly vagueDate: (words: string) => string;
  readonly ambiguousDate: (words: string) => string;
  readonly roughDate: (fact: string, value: string) => string;
  readonly deliveredBeforeBought: (delivered: string, bought: string) => string;
  readonly wrongDelivery: string;
  readonly wrongPurchase: string;
  readonly bothRight: string;
  readonly twoValues: (label: string) => string;
  readonly confirmClaim: (remedy: string) => string;
  readonly confirmOther: string;
  readonly submitClaim: (remedy: string) => string;
  readonly reviewByPerson: string;
  readonly correctSomething: string;
  readonly readingAsk: string;
  readonly readingRight: string;
  readonly nothingMore: string;
  readonly correctAsk: string;
  readonly correctNothing: string;
  readonly back: string;
  readonly nothingBefore: string;
  readonly startOverAsk: string;
  readonly startOverYes: string;
  readonly startedOver: string;
  readonly humanComing: (caseNumber: string) => string;
  readonly humanAlready: string;
  readonly passedOn: string;
  readonly reviewComing: (caseNumber: string) => string;
  readonly submitted: (remedy: string, caseNumber: string) => string;
  readonly alreadySubmitted: string;
  readonly afterSubmit: string;
  /** `clause` is the one consent is given under, with its brackets, or empty. */
  readonly contactAsk: (clause: string) => string;
  /** To whoever asks why. */
  readonly whyContact: string;
  readonly contactSkip: string;
  readonly contactThanks: (contact: string) => string;
  readonly contactNone: string;
  readonly photoKept: (count: number) => string;
  readonly photoFor: Readonly<Record<'fault' | 'label' | 'proof' | 'transport' | 'other', string>>;
  readonly photoLater: string;
  readonly pictureWelcome: string;
  readonly fileTooLarge: (name: string) => string;
  readonly fileType: (name: string) => string;
  readonly fileUnavailable: (name: string) => string;
  readonly locationKept: string;
  readonly evidenceWanted: (list: string) => string;
  readonly handback: string;
  readonly anythingElse: string;
  readonly goodbye: string;
  readonly thanks: string;
  readonly untilLater: string;
  readonly here: string;
  readonly findOut: string;
  readonly wishNoted: (things: string) => string;
  /** The question that was open when something else came between. */
  readonly backTo: (ask: string) => string;
  readonly languageSet: string;
  readonly questionPassed: string;
  readonly questionLater: string;
  readonly orWrite: (title: string) => string;
  readonly personOffer: string;
  readonly yes: string;
  readonly no: string;
  readonly engineerJoined: (name: string | undefined) => string;
  readonly engineerLeft: (name: string | undefined) => string;
  readonly waiting: (position: number | undefined) => string;
}
