// A round with people: from the hand-off that began it to the hand-back or the end.
import type { CaseEvent } from '../cases/ledger.ts';

/** From the hand-off that opened the last round; a second cause inside a round begins no other. Empty before the first. */
export function lastRound(events: readonly CaseEvent[]): readonly CaseEvent[] {
  let start: number | undefined;
  let isOpen = false;
  for (const [index, { kind }] of events.entries()) {
    if (kind === 'handed-off' && !isOpen) start = index;
    if (kind === 'handed-off') isOpen = true;
    if (kind === 'handed-back' || kind === 'resolved') isOpen = false;
  }
  return start === undefined ? [] : events.slice(start);
}
