// Which buttons a card has: what can be done to a case where it stands now.
import type { types } from '@slack/bolt';
import type { CaseCard } from '../../bot/case-card.ts';
import { button } from './mrkdwn.ts';

/** What a button's `action_id` begins with; what follows is the name of what it does. */
export const actionPrefix = 'case.';

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly style?: 'primary' | 'danger';
}

const note: Choice = { name: 'note', label: 'Internal note' };
const clauses: Choice = { name: 'clauses', label: 'Clauses' };
const escalate: Choice = { name: 'escalate', label: 'Escalate…' };
const transfer: Choice = { name: 'transfer', label: 'Transfer…' };

/** The first row is what is needed most. */
const choicesByStatus: Readonly<Record<CaseCard['status'], readonly (readonly Choice[])[]>> = {
  intake: [[note, clauses]],
  queued: [[{ name: 'take', label: 'Take', style: 'primary' }, note, clauses, escalate, transfer]],
  taken: [
    [
      { name: 'send', label: 'Send to customer…', style: 'primary' },
      note,
      { name: 'request-evidence', label: 'Ask for evidence…' },
      { name: 'correct-fact', label: 'Correct a fact…' },
      clauses,
    ],
    [
      { name: 'confirm-request', label: 'Confirm request…' },
      { name: 'receive-goods', label: 'Goods received…' },
      { name: 'record-inspection', label: 'Inspection…' },
      { name: 'quote', label: 'Quote…' },
      { name: 'dispatch', label: 'Dispatch…' },
      { name: 'milestone', label: 'Has happened…' },
    ],
    [
      escalate,
      transfer,
      { name: 'override-verdict', label: 'Override verdict…' },
      { name: 'release', label: 'Release…' },
      { name: 'hand-back', label: 'Hand back…' },
      { name: 'resolve', label: 'Resolve…', style: 'danger' },
    ],
  ],
  resolved: [[note, clauses]],
};

export function buttonsFor(card: CaseCard): readonly types.ActionsBlock[] {
  const rows = choicesByStatus[card.status].map((row, index) => (index === 0 ? [...row, ...momentary(card)] : row));
  return [...rows.map((row) => buttonRow(row, card.caseId)), ...card.work.overrides.flatMap(approval(card.caseId))];
}

/** What makes sense only while something lasts. */
function momentary({ status, place, pausedFor }: CaseCard): readonly Choice[] {
  if (status !== 'taken') return [];
  const isUnseen = place !== null && (place.acknowledgedAt === null || place.hasNewHazard);
  const seen: readonly Choice[] = isUnseen ? [{ name: 'acknowledge', label: 'Seen', style: 'primary' }] : [];
  const clocks =
    pausedFor === null ? { name: 'pause', label: 'Pause clocks…' } : { name: 'resume', label: 'Resume clocks…' };
  return [...seen, clocks];
}

function buttonRow(choices: readonly Choice[], value: string): types.ActionsBlock {
  return {
    type: 'actions',
    elements: choices.map(({ name, label, style }) =>
      button(`${actionPrefix}${name}`, label, value, style === undefined ? {} : { style }),
    ),
  };
}

/** Two buttons for a second person. */
function approval(caseId: string) {
  return ({ overrideId, status }: CaseCard['work']['overrides'][number]): readonly types.ActionsBlock[] => {
    if (status !== 'waits') return [];
    const choices: readonly Choice[] = [
      { name: 'approve-override', label: 'Approve the override', style: 'primary' },
      { name: 'reject-override', label: 'Reject it…' },
    ];
    return [buttonRow(choices, `${caseId} ${overrideId}`)];
  };
}
