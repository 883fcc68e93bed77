// A process that takes events in, runs turns and delivers, as the bot does; its messenger is the process that started it. It lives on a
// clock that runs fast, so that the time after which somebody counts as dead passes within a test.
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { type Channel, ChannelError, type InboundEvent, type OutgoingReply } from '../../bot/channel.ts';
import { type Clock, toInstant } from '../../bot/clock.ts';
import { openConversations } from '../../bot/conversation/runtime.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import { openDatabase } from '../../bot/storage/database.ts';
import { openNotifications } from '../../bot/storage/notifications.ts';
import { brandFrom } from './brand.ts';

export type ToWorker =
  | { readonly kind: 'event'; readonly event: InboundEvent }
  | { readonly kind: 'answer'; readonly call: string; readonly failure?: ChannelError['kind'] };
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'accepted'; readonly eventId: string }
  | { readonly kind: 'deliver'; readonly call: string; readonly reply: OutgoingReply };

/** All processes of a run, and the test, read the same time. */
export function fastClock(startedAt: number): Clock {
  return { now: () => toInstant(startedAt + (Date.now() - startedAt) * 20) };
}

if (process.send !== undefined && import.meta.main) {
  const [, , url = '', startedAt, folder = ''] = process.argv;
  await work(url, Number(startedAt), folder);
}

async function work(url: string, startedAt: number, folder: string): Promise<void> {
  const channel = parentChannel();
  const conversations = openConversations({
    database: openDatabase(url, { maxConnections: 6 }),
    notifications: await openNotifications(url),
    blobs: await openBlobs(folder),
    channels: [channel],
    brands: [brandFrom('east')],
    defaultBrand: 'east',
    clock: fastClock(startedAt),
    newId: randomUUID,
    random: Math.random,
    log: pino({ level: 'fatal' }),
    onUpgrade: () => {},
  });
  const host = conversations.hostOf(channel);
  const take = async (event: InboundEvent): Promise<void> => {
    await host.accept(event);
    tell({ kind: 'accepted', eventId: event.eventId });
  };
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'event') void take(message.event);
  });
  conversations.start();
  tell({ kind: 'ready' });
}

/** Hands each reply to the parent and waits for its answer. */
function parentChannel(): Channel {
  const calls = new Map<string, (failure: ChannelError['kind'] | undefined) => void>();
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'answer') calls.get(message.call)?.(message.failure);
  });
  return {
    name: 'messenger',
    account: 'main',
    capabilities: { buttons: true, pulls: false, maxText: { unit: 'utf16', limit: 100_000 } },
    start: async () => {},
    send: async (reply) => {
      const call = randomUUID();
      const { promise, resolve } = Promise.withResolvers<ChannelError['kind'] | undefined>();
      calls.set(call, resolve);
      tell({ kind: 'deliver', call, reply });
      const failure = await promise;
      calls.delete(call);
      if (failure !== undefined) throw new ChannelError('The messenger failed', { kind: failure });
      return {};
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
