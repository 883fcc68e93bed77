// Why something cannot be done, in a sentence for the engineer who asked for it.
import type { RefusalReason, Refused } from '../desk-action.ts';

const messages = {
  'unknown-case': 'There is no such case.',
  'nobody-waits': 'Nobody is waiting: the queue is empty.',
  taken: 'Somebody else has this case.',
  'not-taken': 'Nobody has this case. Take it first.',
  'not-queued': 'This case is with the bot; it has not been handed to the hotline.',
  resolved: 'This case has been resolved.',
  empty: 'There is nothing to send: the text is empty.',
  'too-long': 'The text is longer than 8,000 characters. Shorten it, or send it in parts.',
  unreachable: 'The customer cannot be reached in this channel any more. Use the contact data on the card.',
  'unknown-outcome': 'Choose how the case ended.',
  'unknown-staff': 'This person is not on the staff list. Ask an administrator to add them.',
  'off-shift': 'You are not on shift just now. Ask a colleague who is, or have the shift changed.',
  'not-allowed': 'This needs a lead engineer.',
  'unknown-desk': 'There is no such desk.',
  'no-higher-level': 'This desk is the last one: there is nobody above it to escalate to.',
  'unfit-fact': 'This cannot be the value of that fact.',
  'unfit-quote': 'The quotation cannot be read.',
  'unfit-time': 'This is no instant after now.',
  'unfit-choice': 'Choose one of what is offered.',
  'no-reason': 'Say why: a reason is required here.',
  'not-decided': 'The policy has not decided about this remedy.',
  'not-confirmed': 'The request has not been confirmed yet. Confirm it first.',
  'not-paused': 'The clocks are running already.',
  'unknown-override': 'There is no override that waits for approval.',
  'own-override': 'A second person must agree: you cannot approve what you proposed yourself.',
} as const satisfies Readonly<Record<RefusalReason, string>>;

/** `detail` says more than the reason alone: who has the case, what is wrong with a value. */
export function refused(reason: RefusalReason, detail?: string): Refused {
  return { kind: 'refused', reason, message: messageOf(reason, detail) };
}

function messageOf(reason: RefusalReason, detail: string | undefined): string {
  if (detail === undefined) return messages[reason];
  if (reason === 'taken') return `${detail} has this case.`;
  if (reason === 'unknown-staff') return `${detail} is not on the staff list. Ask an administrator to add them.`;
  return detail;
}
