// Who may do what: an engineer on shift with the case in hand, a lead for another's override.
import type { DeskAction, Refused } from '../../desk-action.ts';
import type { Role, StaffDirectory } from '../../staff.ts';
import { refused, refusedAsStranger, refusedAsTaken } from '../refusals.ts';
import type { Acting, Scene } from './scene.ts';

const maxText = 8_000;

/** What may be done from home: nothing of it speaks to a customer or holds a case. */
const offShift: ReadonlySet<DeskAction['kind']> = new Set(['note', 'approve-override', 'reject-override']);

/** Whether this person may act at all just now. */
export function notAtWork({ staff, engineer, now }: Acting, { kind }: Pick<DeskAction, 'kind'>): Refused | undefined {
  if (!staff.isListed) return undefined;
  if (staff.named(engineer) === undefined) return refusedAsStranger(engineer);
  if (offShift.has(kind)) return undefined;
  return staff.desksOf(engineer, now).length > 0 ? undefined : refused('off-shift');
}

/** Only the engineer who has the case may speak to its customer or decide what becomes of it. */
export function notHeld({ case: { status }, holder, engineer }: Scene): Refused | undefined {
  if (status === 'resolved') return refused('resolved');
  if (holder === undefined) return refused('not-taken');
  return holder === engineer ? undefined : refusedAsTaken(holder);
}

/** Refused where the case is with the bot or at its end. */
export function notWithHotline({ case: { status } }: Scene): Refused | undefined {
  if (status === 'resolved') return refused('resolved');
  return status === 'intake' ? refused('not-queued') : undefined;
}

export function hasRole(staff: StaffDirectory, name: string, role: Role): boolean {
  return !staff.isListed || (staff.named(name)?.roles ?? []).includes(role);
}

export function unfitText(text: string): Refused | undefined {
  if (text.trim() === '') return refused('empty');
  return text.length > maxText ? refused('too-long') : undefined;
}

/** A reason is asked for wherever staff depart from the rules. */
export function noReason(reason: string): Refused | undefined {
  if (reason.trim() === '') return refused('no-reason');
  return reason.length > maxText ? refused('too-long') : undefined;
}
