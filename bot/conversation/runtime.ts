// The conversations of this process: hosts for the channels, loops for turns and deliveries.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { Brand } from '../brands.ts';
import type { Channel, ChannelHost } from '../channel.ts';
import type { Clock, Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import type { Notifications } from '../storage/notifications.ts';
import { channelHost } from './host.ts';
import { nextLaneAt } from './lane.ts';
import { type Working, workNext } from './lanes.ts';
import { startLoop } from './loop.ts';
import { nextSendAt, type Sending, sendNext } from './sender.ts';

export interface ConversationSettings {
  readonly database: Database;
  readonly notifications: Notifications;
  readonly blobs: Blobs;
  readonly channels: readonly Channel[];
  readonly brands: readonly Brand[];
  /** The brand of a conversation whose channel does not name one. */
  readonly defaultBrand: string;
  readonly clock: Clock;
  readonly newId: () => string;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Logger;
  readonly onUpgrade: (
    prefix: string,
    handler: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
  ) => void;
}

export interface Conversations extends AsyncDisposable {
  hostOf(channel: Channel): ChannelHost;
  /** Begins to run turns and to deliver. */
  start(): void;
  /** Runs every turn and delivery that is due now, and what they bring about. */
  drain(): Promise<void>;
}

const turnsAtOnce = 4;
const sendsAtOnce = 4;
const pollMs = 1_000;

/** Disposing lets running turns and deliveries end; what has not begun stays for the next process. */
export function openConversations(settings: ConversationSettings): Conversations {
  const { notifications, channels, log } = settings;
  const working = workingOf(settings);
  const sending = sendingOf(settings);
  const hosts = new Map(channels.map((channel) => [channel, channelHost(channel, settings)]));
  const open = new AsyncDisposableStack();
  return {
    hostOf: (channel) => {
      const host = hosts.get(channel);
      if (host === undefined) throw new Error(`${channel.name} was not given to the conversations`);
      return host;
    },
    start: () => {
      const onTrouble = (error: unknown) => log.error({ err: error }, 'The database is in trouble; trying again');
      const turns = open.use(
        startLoop({
          work: () => workNext(working),
          dueInMs: () => msUntil(nextLaneAt, settings),
          concurrency: turnsAtOnce,
          pollMs,
          onTrouble,
        }),
      );
      const sends = open.use(
        startLoop({
          work: () => sendNext(sending),
          dueInMs: () => msUntil(nextSendAt, settings),
          concurrency: sendsAtOnce,
          pollMs,
          onTrouble,
        }),
      );
      open.defer(notifications.on('lane', turns.ring));
      open.defer(notifications.on('outbox', sends.ring));
      open.defer(notifications.onMissed(turns.ring));
      open.defer(notifications.onMissed(sends.ring));
    },
    drain: async () => {
      while ((await workNext(working)) || (await sendNext(sending)));
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function msUntil(
  nextAt: (database: Database, since: Instant) => Promise<Instant | undefined>,
  { database, clock }: ConversationSettings,
): Promise<number | undefined> {
  const now = clock.now();
  const at = await nextAt(database, now);
  return at === undefined ? undefined : Date.parse(at) - Date.parse(now);
}

function workingOf({ database, blobs, channels, brands, clock, newId, random, log }: ConversationSettings): Working {
  return {
    database,
    blobs,
    channels,
    clock,
    newId,
    random,
    brandOf: (id) => {
      const brand = brands.find((candidate) => candidate.id === id);
      if (brand === undefined) throw new Error(`The brand ${id} is not in the brands file any more`);
      return brand;
    },
    onTurnFailed: (conversationId, error, parked) =>
      log.error({ err: error, conversationId }, parked ? 'A message was parked' : 'A turn failed; trying again'),
  };
}

function sendingOf({ database, channels, clock, random, log }: ConversationSettings): Sending {
  return {
    database,
    channels,
    clock,
    random,
    onUndelivered: (outboxId, reason) => log.warn({ outboxId, reason }, 'A reply was not delivered'),
  };
}
