// Arranging with Telegram how updates come: to our webhook, or pulled by us. One excludes the other.
import { type Api, longPoll, type Update } from 'node-telegram-bot-api';
import type { ChannelHost } from '../../bot/channel.ts';
import { untilDone } from './persistence.ts';
import { allowedUpdates } from './update.ts';

interface Reception {
  readonly api: Api;
  readonly token: string;
  readonly signal: AbortSignal;
  readonly log: ChannelHost['log'];
  /** Called after each attempt to reach Telegram, whatever came of it. */
  readonly onAttempt: () => void;
}

interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** Rejects when the update could not be taken. */
type Take = (update: Update) => Promise<void>;

const pollSeconds = 30;

/** Resolves when Telegram knows the webhook, or never will. */
export async function receiveByWebhook({ url, secret }: Webhook, reception: Reception): Promise<void> {
  const { api, log } = reception;
  const isSet = await untilDone(
    reporting(reception, () => api.setWebhook({ url, secret_token: secret, allowed_updates: [...allowedUpdates] })),
    { ...reception, doing: 'set the webhook' },
  );
  if (isSet) log.info({ url }, 'Telegram sends updates to the webhook');
}

/** Resolves when polling has ended. */
export async function receiveByPolling(take: Take, reception: Reception): Promise<void> {
  const { api, log } = reception;
  const isFree = await untilDone(
    reporting(reception, () => api.deleteWebhook({})),
    { ...reception, doing: 'delete the webhook' },
  );
  if (!isFree) return;
  log.info('Telegram is polled for updates');
  await untilDone(poller(take, reception), { ...reception, doing: 'hand out updates' });
}

function reporting({ onAttempt }: Reception, request: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    try {
      await request();
    } finally {
      onAttempt();
    }
  };
}

/**
 * A run of polling that ends by the signal or throws; called again, it goes on after the last update taken.
 * `offset` is our acknowledgement: it moves past an update only after that was taken.
 */
function poller(take: Take, { api, signal }: Reception): () => Promise<void> {
  let offset: number | undefined;
  return async () => {
    // Failures come to us (`retry: false`): the library knows neither a refused token nor a growing delay.
    const options = { timeout: pollSeconds, allowedUpdates: [...allowedUpdates], retry: false };
    for await (const update of longPoll(api, { ...options, ...(offset !== undefined && { offset }) }, signal)) {
      await take(update);
      offset = update.update_id + 1;
    }
  };
}
