// How fast a platform may be spoken to: so many messages a second in all and to one conversation, and not at all for a while where it
// said so. Pure bookkeeping over instants that are passed in.
import type { Pace } from '../channel.ts';

export interface Pacing {
  /** In how many milliseconds this conversation may be written to; 0 is now. */
  waitMs(conversation: string, now: number): number;
  /** One message goes out. */
  spend(conversation: string, now: number): void;
  /** The platform asked for a pause; it does not say whether from this conversation or from all. */
  pause(conversation: string, forMs: number, now: number): void;
}

/** Asked by so many conversations within a second, it is the whole channel that is too fast. */
const conversationsOfAll = 3;
const together = 1_000;
/** Conversations that are remembered; those that could be written to at once are forgotten first. */
const maxRemembered = 20_000;

export function pacing(pace: Pace | undefined): Pacing {
  const all = bucket(pace?.perSecond, pace?.perSecond);
  const targets = new Map<string, Bucket>();
  let complaints: { readonly conversation: string; readonly at: number }[] = [];
  const targetOf = (conversation: string, now: number): Bucket => {
    const known = targets.get(conversation);
    if (known !== undefined) return known;
    if (targets.size >= maxRemembered) forgetIdle(targets, now);
    const fresh = bucket(pace?.perConversation, pace?.burst);
    targets.set(conversation, fresh);
    return fresh;
  };
  return {
    waitMs: (conversation, now) => Math.max(all.waitMs(now), targets.get(conversation)?.waitMs(now) ?? 0),
    spend: (conversation, now) => {
      all.spend(now);
      if (pace !== undefined) targetOf(conversation, now).spend(now);
    },
    pause: (conversation, forMs, now) => {
      targetOf(conversation, now).pauseUntil(now + forMs);
      complaints = [...complaints.filter(({ at }) => now - at < together), { conversation, at: now }];
      const complaining = new Set(complaints.map((complaint) => complaint.conversation));
      if (complaining.size >= conversationsOfAll) all.pauseUntil(now + forMs);
    },
  };
}

interface Bucket {
  waitMs(now: number): number;
  spend(now: number): void;
  pauseUntil(at: number): void;
}

/** Fills by `perSecond` up to `size`; without a rate there is always enough in it. */
function bucket(perSecond: number | undefined, size = 1): Bucket {
  let level = size;
  let seenAt = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  const fill = (now: number): void => {
    if (perSecond === undefined) return;
    level = Math.min(size, level + (Math.max(0, now - seenAt) / 1_000) * perSecond);
    seenAt = now;
  };
  return {
    waitMs: (now) => {
      fill(now);
      const empty = perSecond === undefined || level >= 1 ? 0 : Math.ceil(((1 - level) / perSecond) * 1_000);
      return Math.max(empty, pausedUntil - now, 0);
    },
    spend: (now) => {
      fill(now);
      level -= 1;
    },
    pauseUntil: (at) => {
      pausedUntil = Math.max(pausedUntil, at);
    },
  };
}

function forgetIdle(targets: Map<string, Bucket>, now: number): void {
  for (const [conversation, target] of targets) {
    if (target.waitMs(now) === 0) targets.delete(conversation);
  }
}
