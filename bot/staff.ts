// The people of the hotline and the desks they work at, as every face of the hotline sees them.
import type { Instant } from './clock.ts';
import type { Said } from './desk-action.ts';

export type Role = 'engineer' | 'lead' | 'admin';

export interface StaffPerson {
  /** Unique; what colleagues and customers call them, and what the events of a case name them by. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email: string | null;
  readonly slackUserId: string | null;
  readonly languages: readonly string[];
}

/** Where cases wait: one brand's or everybody's, one region's, one level's. */
export interface DeskPlan {
  readonly id: string;
  /** Null: every brand's. */
  readonly brand: string | null;
  readonly region: string | null;
  /** 1 regional, 2 headquarters, 3 the duty manager. */
  readonly level: 1 | 2 | 3;
  readonly languages: readonly string[];
  readonly escalatesTo: string | null;
  /** Who takes a case shows within this time that they saw it, or it goes back; an ISO 8601 duration. */
  readonly acknowledgeWithin: string;
  /** Goodwill above this needs a second person; null: any does. */
  readonly goodwillLimit: { readonly amount: string; readonly currency: string } | null;
  readonly slackChannel: string | null;
}

export interface OnCall {
  readonly desk: string;
  readonly person: string;
  readonly until: Instant | null;
}

/** Who works here. Where nobody wrote a staff file, everybody who can sign in does, with every role, at every hour. */
export interface StaffDirectory {
  /** False where there is no staff file. */
  readonly isListed: boolean;
  /** Empty where there is no staff file. */
  readonly people: readonly StaffPerson[];
  readonly desks: readonly DeskPlan[];
  named(name: string): StaffPerson | undefined;
  bySlackUser(userId: string): StaffPerson | undefined;
  byEmail(email: string): StaffPerson | undefined;
  onCall(at: Instant): readonly OnCall[];
  /** The desks where this person is on shift. */
  desksOf(name: string, at: Instant): readonly string[];
}

/** The shifts, as a desk shows and changes them. */
export interface ShiftBook {
  between(from: Instant, to: Instant): readonly PlannedShift[];
  /** Where nobody is at a desk that should never be empty. */
  gaps(from: Instant, to: Instant): readonly Omit<PlannedShift, 'person'>[];
  /** One works for another, or (with `instead` null) beside everybody. A lead may change any shift, everybody else gives away their own. */
  change(change: PlannedShift & { readonly instead: string | null }, by: string): Promise<ChangeMade>;
  /** As an iCalendar file. */
  exportFile(from: Instant, to: Instant): string;
  /** Adds the shifts of an iCalendar file; all of them, or none and why not. */
  importFile(text: string, by: string): Promise<ChangeMade>;
}

/** One person at one desk from one instant to another. */
export interface PlannedShift {
  readonly desk: string;
  readonly person: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export type ChangeMade =
  | { readonly kind: 'done'; readonly shifts: number }
  | { readonly kind: 'refused'; readonly message: Said };
