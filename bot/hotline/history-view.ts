// One line of a case's history for each event of its ledger.
import type { Decision } from '../../policy/decision.ts';
import { type CaseEvent, engineerOf } from '../cases/ledger.ts';
import type { HistoryLine } from '../desk.ts';

/** Who did what and when, for staff. */
export function historyLine(event: CaseEvent): HistoryLine {
  const { sequence, kind, actor, at } = event;
  return { sequence, kind, actor: engineerOf(actor) ?? actor, at, detail: detailOf(event), text: writtenIn(event) };
}

function detailOf(event: CaseEvent): string {
  switch (event.kind) {
    case 'opened':
      return event.matter;
    case 'facts-recorded':
      return Object.keys(event.after).join(', ');
    case 'decided':
      return statuses(event.decision);
    case 'hazard':
      return event.hazards.join(', ');
    case 'evidence':
      return event.slot;
    case 'claim-submitted':
      return event.remedy;
    case 'contact':
      return event.given.join(', ');
    case 'handed-off':
      return event.reason;
    case 'resolved':
      return event.outcome;
    case 'taken':
    case 'released':
    case 'note':
    case 'sent':
    case 'handed-back':
      return '';
  }
}

function statuses({ remedies }: Decision): string {
  return Object.entries(remedies)
    .map(([remedy, { status }]) => `${remedy} ${status}`)
    .join(', ');
}

/** What a person wrote for this event. */
function writtenIn(event: CaseEvent): string {
  if ('note' in event) return event.note;
  return event.kind === 'note' ? event.text : '';
}
