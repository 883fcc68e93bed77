// The conversations of this process: hosts for the channels, loops for turns and deliveries.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Brand } from '../brands.ts';
import type { Channel, ChannelHost } from '../channel.ts';
import type { Clock, Instant } from '../clock.ts';
import { brandKnower } from '../missing-brands.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import type { Notifications } from '../storage/notifications.ts';
import { channelHost } from './host.ts';
import { openIntake } from './intake.ts';
import { nextLaneAt } from './lane.ts';
import { type Working, workNext } from './lanes.ts';
import { startLoop } from './loop.ts';
import { conversationMeter } from './meter.ts';
import { nextSendAt } from './outbox-rows.ts';
import { startPresence } from './presence.ts';
import type { Reading } from './reading.ts';
import { openSender, type Sending } from './sender.ts';

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
  /** A language model that reads what customers write, where one is on. */
  readonly reading?: Reading | undefined;
  readonly log: Logger;
  /** Where what is measured can be read. */
  readonly registry?: Registry;
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

/** Batches: while one waits for the disk, the other computes. */
const batchesAtOnce = 2;
const preparingAtOnce = 16;
const pollMs = 1_000;

/** Disposing lets running turns and deliveries end; what has not begun stays for the next process. */
export function openConversations(settings: ConversationSettings): Conversations {
  const { notifications, channels, log } = settings;
  const working = workingOf(settings);
  const intake = openIntake(settings.database, settings.newId);
  const hosts = new Map(channels.map((channel) => [channel, channelHost(channel, intake, settings)]));
  const open = new AsyncDisposableStack();
  return {
    hostOf: (channel) => {
      const host = hosts.get(channel);
      if (host === undefined) throw new Error(`${channel.name} was not given to the conversations`);
      return host;
    },
    start: () => {
      const onTrouble = (error: unknown) => log.error({ err: error }, 'The database is in trouble; trying again');
      const meter = settings.registry && conversationMeter(settings.registry);
      const name = Math.floor(settings.random() * 2 ** 31);
      const sender = openSender({ ...sendingOf(settings), sender: name, meter });
      open.use(startPresence({ ...settings, sender: name, onTrouble }));
      open.defer(() => sender.settled());
      const inBackground = background(onTrouble);
      open.defer(() => inBackground.settled());
      const turns = open.use(
        startLoop({
          work: () => workNext({ ...working, meter, courier: sender, inBackground: inBackground.add }),
          dueInMs: () => msUntil(nextLaneAt, settings),
          concurrency: batchesAtOnce,
          pollMs,
          onTrouble,
        }),
      );
      const sends = open.use(
        startLoop({
          work: () => sender.sendNext(),
          dueInMs: () => msUntil(nextSendAt, settings),
          concurrency: 1,
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
      const sender = openSender(sendingOf(settings));
      const send = async () => {
        const isSending = await sender.sendNext();
        await sender.settled();
        return isSending;
      };
      while ((await workNext(working)) || (await send()));
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Work that takes long and holds nothing, and so must not hold up the loop that found it; `add` waits while there is much of it. */
function background(onTrouble: (error: unknown) => void) {
  const underWay = new Set<Promise<void>>();
  return {
    add: async (work: Promise<void>): Promise<void> => {
      const watched = work.catch(onTrouble).finally(() => underWay.delete(watched));
      underWay.add(watched);
      if (underWay.size >= preparingAtOnce) await Promise.race(underWay);
    },
    settled: async () => void (await Promise.all(underWay)),
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

function workingOf({
  database,
  blobs,
  channels,
  brands,
  clock,
  newId,
  random,
  reading,
  log,
}: ConversationSettings): Working {
  return {
    database,
    blobs,
    channels,
    clock,
    newId,
    random,
    reading,
    hasBrand: brandKnower(brands, log),
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
