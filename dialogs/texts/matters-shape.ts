// The shape of the sentences for matters beside the trouble: services, own cases, own data, manners.
import type { Service } from '../matters/services.ts';

export interface MatterTexts {
  readonly service: Readonly<Record<Service, string>>;
  /** Where the maker's text says nothing of it. */
  readonly serviceUnsaid: Readonly<Record<Service, string>>;
  readonly noted: string;
  readonly callEngineer: string;
  readonly urgent: (hotline: string) => string;
  readonly complaintHeard: string;
  readonly warrantyOfUnit: (model: string, date: string, isOver: boolean) => string;
  readonly warrantyPeriod: (model: string, length: string, clause: string) => string;
  readonly warrantyUnknown: string;
  readonly warrantyByContract: (date: string) => string;
  readonly warrantyInContract: string;
  readonly caseLine: (caseNumber: string, model: string | null, stage: string, bringBy: string | null) => string;
  readonly noCases: string;
  readonly askWhose: (caseNumber: string) => string;
  readonly notProven: string;
  readonly notProvenAgain: string;
  readonly proven: string;
  readonly keptApart: (first: string) => string;
  readonly backTo: (which: string) => string;
  readonly unnamed: string;
  readonly anotherUnit: string;
  readonly goOn: (which: string) => string;
  readonly goOnYes: (which: string) => string;
  readonly goOnLater: string;
  readonly kept: string;
  readonly knowTitle: string;
  readonly knowContact: (contact: string) => string;
  readonly knowNoContact: string;
  readonly knowFiles: (count: number) => string;
  readonly knowCases: (cases: string) => string;
  readonly knowLanguage: string;
  readonly knowTranscript: string;
  readonly knowDelete: string;
  readonly forgetAsk: string;
  /** `cases` are the numbers of those that people still work at. */
  readonly forgetAskOpen: (cases: string) => string;
  readonly forgetYes: string;
  readonly forgetSure: string;
  readonly forgetForGood: string;
  readonly forgetKeep: string;
  readonly forgetKept: string;
  readonly forgotten: string;
  readonly forgottenOpen: (cases: string) => string;
  readonly contactNoted: (contact: string, clause: string) => string;
  readonly complaintClass: (grade: string, clauses: string) => string;
  readonly complaintOpen: string;
  readonly complaintSolved: string;
  readonly complaintTimes: (answer: string, solution: string) => string;
  readonly complaintConfirm: string;
  readonly complaintSubmit: string;
  readonly complaintSubmitted: (caseNumber: string) => string;
  readonly isBot: (brand: string) => string;
  readonly promised: (within: string, clause: string) => string;
  readonly noPromise: string;
  readonly noPromiseYet: string;
  readonly stillNeeded: (count: number) => string;
  readonly shippingLater: string;
  readonly putTogether: string;
  readonly calm: string;
  readonly repeats: string;
  readonly voice: string;
}
