// Why something cannot be done, in a sentence for the engineer who asked for it.
import type { Refused } from '../desk.ts';

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
} as const satisfies Readonly<Record<Refused['reason'], string>>;

export function refused(reason: Refused['reason'], by?: string): Refused {
  const message = reason === 'taken' && by !== undefined ? `${by} has this case.` : messages[reason];
  return { kind: 'refused', reason, message };
}
