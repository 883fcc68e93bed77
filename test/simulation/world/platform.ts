// A messenger that behaves as badly as real ones do: it brings events twice, late and out of order, cuts the line before or after it was
// answered, and of what it is given takes some, refuses some, and of some does not tell.
import {
  type Channel,
  ChannelError,
  type ChannelHost,
  type InboundEvent,
  type OutgoingReply,
} from '../../../bot/channel.ts';
import { toInstant } from '../../../bot/clock.ts';
import type { Agenda } from './agenda.ts';
import type { Dice } from './dice.ts';
import { roundFrom } from './rhythm.ts';

interface Utterance {
  readonly chat: string;
  readonly text: string;
  readonly choice?: string | undefined;
}

export interface Bringing {
  readonly kind: 'bring';
  readonly event: InboundEvent;
}

export interface Platform {
  /** As the bot's process of the moment sees it. */
  channel(step: <T>(act: () => Promise<T>) => Promise<T>): Channel;
  /** The customer has written: the platform brings it, sooner or later, at least once. */
  said(utterance: Utterance): void;
  /** One attempt to bring an event. */
  bring(host: ChannelHost, bringing: Bringing): Promise<void>;
  /** Acknowledged, by event id. */
  readonly acknowledged: ReadonlySet<string>;
  /** Outbox ids in the order in which they arrived, by chat. */
  readonly arrived: ReadonlyMap<string, readonly string[]>;
  readonly counts: { brought: number; repeated: number; refused: number; unanswered: number };
}

export interface PlatformSettings {
  readonly chance: Dice;
  readonly now: () => number;
  readonly agenda: Pick<Agenda<Bringing | { readonly kind: 'heard'; readonly chat: string }>, 'add'>;
  readonly hasFaults: () => boolean;
}

const minuteMs = 60_000;

export function openPlatform({ chance, now, agenda, hasFaults }: PlatformSettings): Platform {
  const acknowledged = new Set<string>();
  const arrived = new Map<string, string[]>();
  const counts = { brought: 0, repeated: 0, refused: 0, unanswered: 0 };
  let lastEvent = 0;
  const fault = (share: number) => hasFaults() && chance.happens(share);
  const take = ({ conversation, outboxId }: OutgoingReply): void => {
    const there = arrived.get(conversation) ?? [];
    arrived.set(conversation, [...there, outboxId]);
    agenda.add(roundFrom(now() + chance.waitMs(4 * minuteMs)), { kind: 'heard', chat: conversation });
  };
  const send = async (reply: OutgoingReply) => {
    if (fault(0.02)) {
      counts.refused += 1;
      throw new ChannelError('Too many requests', { kind: 'throttled', retryAfterMs: 30_000 });
    }
    if (fault(0.02)) {
      counts.refused += 1;
      throw new ChannelError('The platform stumbled', { kind: 'retry' });
    }
    take(reply);
    if (fault(0.01)) {
      counts.unanswered += 1;
      throw new ChannelError('No answer came', { kind: 'uncertain' });
    }
    return {};
  };
  return {
    channel: (step) => ({
      name: 'messenger',
      account: 'main',
      capabilities: { buttons: true, pulls: false, maxText: { unit: 'utf16', limit: 4_096 } },
      start: async () => {},
      send: (reply) => step(() => send(reply)),
      [Symbol.asyncDispose]: async () => {},
    }),
    said: ({ chat, text, choice }) => {
      lastEvent += 1;
      const activity = { type: 'message', text, locale: 'en', ...(choice !== undefined && { value: { choice } }) };
      const event = {
        channel: 'messenger',
        account: 'main',
        eventId: `${lastEvent}`,
        conversation: chat,
        sender: { id: chat },
        activity,
      };
      const at = now() + (fault(0.1) ? chance.waitMs(20 * minuteMs) : 0);
      const bringing = { kind: 'bring', event: { ...event, receivedAt: toInstant(at) } } as const;
      agenda.add(at, bringing);
      if (fault(0.1)) agenda.add(at + chance.waitMs(minuteMs), bringing);
    },
    bring: async (host, bringing) => {
      counts.brought += 1;
      if (acknowledged.has(bringing.event.eventId)) counts.repeated += 1;
      // Before it reached us, or after: either way it comes again.
      const isCutBefore = fault(0.02);
      const isCutAfter = fault(0.02);
      const isKept = isCutBefore
        ? false
        : await host.accept(bringing.event).then(
            () => true,
            () => false,
          );
      if (isKept && !isCutAfter) acknowledged.add(bringing.event.eventId);
      else agenda.add(now() + minuteMs, bringing);
    },
    ...{ acknowledged, arrived, counts },
  };
}
