// Where a case goes and how urgent it is: its desk, its class, and the instants by which somebody owes something.
import type { HandoffReason } from '../../dialogs/dialog.ts';
import type { Decision, ServicePromise } from '../../policy/decision.ts';
import { type Instant, toInstant } from '../clock.ts';

type CaseClass = 'A' | 'B' | 'C';

export interface Due {
  /** The promise, such as `first-response`. */
  readonly promise: string;
  readonly dueAt: Instant;
  /** The clause that makes it; undefined where it is only our default. */
  readonly clause?: string;
}

export interface Route {
  readonly desk: string;
  readonly class: CaseClass;
  readonly isHazard: boolean;
  readonly dues: readonly Due[];
  readonly firstDueAt: Instant;
}

interface Cause {
  readonly reason: HandoffReason;
  readonly hazards: readonly string[];
  readonly decision: Decision | undefined;
}

/** The promises whose time runs from the moment a person is owed; the others wait for an event of their own. */
const promisesFromHandoff: ReadonlySet<string> = new Set(['first-response', 'definite-reply', 'solution']);

/** Where a pack promises no first response (004 speaks of none for portable products), staff still owe one in a day. */
const defaultFirstResponse = 'PT24H';

export function route(
  brand: { readonly desk: string; readonly timeZone: string },
  cause: Cause,
  handedOffAt: Instant,
): Route {
  const dues = duesFrom(cause.decision?.commitments ?? [], handedOffAt, brand.timeZone);
  return {
    desk: brand.desk,
    class: classOf(cause),
    isHazard: cause.hazards.length > 0 || cause.reason === 'hazard',
    dues,
    firstDueAt: dues.map(({ dueAt }) => dueAt).sort()[0] ?? handedOffAt,
  };
}

/** The due instants of everything promised from the hand-off; always with a first response. */
export function duesFrom(
  commitments: readonly ServicePromise[],
  handedOffAt: Instant,
  timeZone: string,
): readonly Due[] {
  const promised = commitments
    .filter(({ id }) => promisesFromHandoff.has(id))
    .map(({ id, within, clause }) => ({ promise: id, dueAt: dueAt(handedOffAt, within, timeZone), clause }));
  if (promised.some(({ promise }) => promise === 'first-response')) return promised;
  const ours = { promise: 'first-response', dueAt: dueAt(handedOffAt, defaultFirstResponse, timeZone) };
  return [ours, ...promised];
}

/** Hours are elapsed time; days are calendar days where the brand is at home, whatever its clocks do. */
function dueAt(from: Instant, within: string, timeZone: string): Instant {
  const due = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).add(within);
  return toInstant(due.epochMilliseconds);
}

/** A maker's own class where its pack knows classes; else danger first, plain questions last. */
function classOf({ decision, hazards, reason }: Cause): CaseClass {
  if (hazards.length > 0 || reason === 'hazard') return 'A';
  if (decision?.complaintClass) return decision.complaintClass;
  return reason === 'other-matter' || reason === 'not-understood' ? 'C' : 'B';
}
