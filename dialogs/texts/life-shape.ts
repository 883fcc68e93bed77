// The shape of the sentences for a case's life after the verdict.
import type { CaseStage } from '../case-life/case-news.ts';
import type { EvidenceSlot } from '../dialog.ts';

export interface LifeTexts {
  /** "About EAST-1001 (XT2400): " in front of every piece of news. */
  readonly about: (caseNumber: string, model: string | null) => string;
  readonly confirmed: (remedy: string) => string;
  readonly bringBy: (date: string) => string;
  readonly nothingToSend: string;
  readonly doNotSend: string;
  readonly shippingTitle: string;
  readonly shipping: readonly string[];
  readonly bringReminder: (days: number, date: string) => string;
  readonly bringOverdue: (date: string) => string;
  readonly tellWhenSent: string;
  readonly sentNoted: string;
  readonly received: (date: string) => string;
  readonly inspected: string;
  readonly inspectedSame: string;
  readonly quoted: (clause: string) => string;
  readonly total: (amount: string) => string;
  readonly quoteItems: Readonly<Record<string, string>>;
  readonly quoteChoice: string;
  readonly quoteAccept: string;
  readonly quoteDecline: string;
  readonly quoteAccepted: string;
  readonly quoteDeclined: string;
  readonly evidenceRequested: string;
  readonly evidence: Readonly<Record<EvidenceSlot, string>>;
  readonly dispatched: (engineer: string, at: string) => string;
  readonly remoteFailed: string;
  readonly replacementConfirmed: string;
  readonly replaced: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly repairWarranty: (date: string) => string;
  readonly warrantyGoesOn: (date: string) => string;
  readonly closed: (reopenDays: number) => string;
  readonly askHelped: string;
  readonly helpedYes: string;
  readonly helpedNo: string;
  readonly helpedThanks: string;
  readonly reopened: (caseNumber: string) => string;
  readonly tooOld: (caseNumber: string) => string;
  readonly askRating: string;
  readonly ratings: readonly [string, string, string, string, string];
  readonly ratedThanks: (score: number) => string;
  readonly askVisit: string;
  readonly visitFine: string;
  readonly visitTrouble: string;
  readonly visitThanks: string;
  readonly silent: string;
  readonly lapsed: string;
  readonly welcomeBack: string;
  readonly stages: Readonly<Record<CaseStage, string>>;
}
