// One line of a case's history for each event of its ledger.
import type { Decision } from '../../policy/decision.ts';
import type { HistoryLine } from '../case-card.ts';
import { type CaseEvent, engineerOf } from '../cases/ledger.ts';

/** Who did what and when, for staff. */
export function historyLine(event: CaseEvent): HistoryLine {
  const { sequence, kind, actor, at } = event;
  return { sequence, kind, actor: engineerOf(actor) ?? actor, at, detail: detailOf(event), text: writtenIn(event) };
}

/** What it was about, where a word or two say it. */
function detailOf(event: CaseEvent): string {
  switch (event.kind) {
    case 'opened':
    case 'asked':
      return event.matter;
    case 'facts-recorded':
      return Object.keys(event.after).join(', ');
    case 'inspected':
      return Object.keys(event.facts).join(', ');
    case 'decided':
      return statuses(event.decision);
    case 'reassessed':
      return event.changes
        .map(({ remedy, before, after }) => `${remedy} ${before ?? '-'} → ${after ?? '-'}`)
        .join(', ');
    case 'hazard':
      return event.hazards.join(', ');
    case 'contact':
      return event.given.join(', ');
    default:
      return detailOfWork(event);
  }
}

function detailOfWork(event: CaseEvent): string {
  switch (event.kind) {
    case 'evidence':
      return event.slot;
    case 'evidence-requested':
      return event.slots.join(', ');
    case 'transferred':
      return event.toEngineer ?? event.toDesk ?? '';
    case 'escalated':
      return event.to;
    case 'quoted':
      return `${event.total} ${event.currency}`;
    case 'dispatched':
      return `${event.engineer}, ${event.etaAt}`;
    case 'clock-warned':
      return `${event.clock}, ${Math.round(event.share * 100)} %`;
    case 'erased':
      return `${event.messages} messages, ${event.files} files`;
    case 'rated':
      return String(event.score);
    case 'override-proposed':
    case 'overridden':
      return `${event.remedy} ${event.outcome}`;
    default:
      return wordOf(event);
  }
}

/** The one word that tells events of a kind apart. */
function wordOf(event: CaseEvent): string {
  if ('remedy' in event) return event.remedy;
  if ('cause' in event) return event.cause;
  if ('milestone' in event) return event.milestone;
  if ('outcome' in event) return event.outcome;
  return event.kind === 'handed-off' ? event.reason : '';
}

function statuses({ remedies }: Decision): string {
  return Object.entries(remedies)
    .map(([remedy, { status }]) => `${remedy} ${status}`)
    .join(', ');
}

/** What a person wrote for this event. */
function writtenIn(event: CaseEvent): string {
  if ('note' in event) return event.note;
  if (event.kind === 'note') return event.text;
  if (event.kind === 'rated') return event.words;
  return 'reason' in event ? (event.reason ?? '') : '';
}
