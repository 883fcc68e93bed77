// A reply on its way: the outbox's row with what is needed to deliver it.
import type { Activity } from 'botbuilder';
import { addMs, type Instant } from '../clock.ts';
import type { Delivery } from './delivery.ts';
import type { Owner } from './owner.ts';

export interface Row {
  readonly outboxId: string;
  readonly conversationId: string;
  readonly externalId: string;
  readonly channel: string;
  readonly account: string;
  readonly author: Owner;
  readonly owner: Owner;
  readonly delivery: Delivery;
  readonly attempts: number;
  readonly repeats: number;
  readonly partsSent: number;
  readonly activity: Partial<Activity>;
}

/** Longer than any channel's own time limit: a row marked for longer belongs to a process that is gone. */
const leaseMs = 60_000;

export function sendingUntil(now: Instant): Instant {
  return addMs(now, leaseMs);
}
