// Telegram, by polling or by webhook.
import { Bot, type Update } from 'node-telegram-bot-api';
import type { Channel, ChannelHost } from '../../bot/channel.ts';
import { type Clock, systemClock } from '../../bot/clock.ts';
import { delivery } from './delivery.ts';
import { openFile } from './files.ts';
import { takeUpdate } from './intake.ts';
import { maxText } from './outbound.ts';
import { post } from './post.ts';
import { receiveByPolling, receiveByWebhook } from './reception.ts';
import { mountWebhook, webhookPath } from './webhook.ts';

interface TelegramSettings {
  /** `123456:ABC…`; what stands before the colon is the bot's own id. */
  readonly token: string;
  readonly mode: 'polling' | 'webhook';
  /** Required by the mode `webhook`, and by nothing else; `publicUrl` likewise. */
  readonly webhookSecret?: string | undefined;
  /** Where Telegram finds this server. */
  readonly publicUrl?: string | undefined;
  readonly apiRoot?: string | undefined;
  readonly clock?: Clock;
}

/** One request each: the outbox has its own patience, and a retry behind its back could deliver twice. */
const requestOptions = { timeoutMs: 15_000, maxRetries: 0 };
/** Files take longer, but not as long as the outbox takes to believe that this process has died. */
const uploadOptions = { timeoutMs: 40_000, maxRetries: 0 };

/** What Telegram's own servers let one bot send. */
const pace = { perSecond: 30, perConversation: 1, burst: 3 };

export function telegramChannel(settings: TelegramSettings): Channel {
  const { token, clock = systemClock } = settings;
  const apiRoot = withoutEndSlash(settings.apiRoot ?? 'https://api.telegram.org');
  const account = accountOf(token);
  const webhook = webhookOf(settings);
  const stopping = new AbortController();
  let listening: Promise<void> = Promise.resolve();
  let host: ChannelHost | undefined;

  const hostOf = (): ChannelHost => {
    if (host === undefined) throw new Error('The Telegram channel was used before it was started');
    return host;
  };
  const bot = new Bot(token, { ...requestOptions, apiRoot, fetch: post });
  const { api: uploads } = new Bot(token, { ...uploadOptions, apiRoot });
  bot.use(({ update }) => takeUpdate(update, hostOf(), { api: bot.api, token, account, clock }));
  // The library's own boundary swallows the error, and Telegram would believe the update taken.
  bot.catch((error) => {
    throw error;
  });

  return {
    name: 'telegram',
    account,
    capabilities: capabilitiesOf(settings),
    mount(http, given) {
      host = given;
      if (webhook === undefined) return;
      mountWebhook(http, {
        secret: webhook.secret,
        take: (update) => bot.handleUpdate(update as Update),
        log: given.log,
      });
    },
    async start(given) {
      host = given;
      const attempted = Promise.withResolvers<void>();
      const reception = {
        api: bot.api,
        token,
        signal: stopping.signal,
        log: given.log,
        onAttempt: attempted.resolve,
      };
      listening =
        webhook === undefined
          ? receiveByPolling((update) => bot.handleUpdate(update), reception)
          : receiveByWebhook(webhook, reception);
      await attempted.promise;
    },
    send: delivery({
      api: bot.api,
      uploads,
      token,
      openFile: (conversation, sha256) => hostOf().openFile(conversation, sha256),
    }),
    openAttachment: (contentUrl) => openFile({ api: bot.api, apiRoot, token }, contentUrl),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await listening;
    },
  };
}

/** Another server than Telegram's own has limits of its own, and says so. */
function capabilitiesOf({ apiRoot }: TelegramSettings): Channel['capabilities'] {
  const carried = { buttons: true, maxText: { unit: 'utf16', limit: maxText }, pulls: false } as const;
  return apiRoot === undefined ? { ...carried, pace } : carried;
}

function webhookOf({
  mode,
  webhookSecret,
  publicUrl,
}: TelegramSettings): { readonly url: string; readonly secret: string } | undefined {
  if (mode === 'polling') return undefined;
  if (webhookSecret === undefined || publicUrl === undefined) {
    throw new Error('TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_SECRET and PUBLIC_URL');
  }
  if (!/^[A-Za-z0-9_-]{1,256}$/.test(webhookSecret)) {
    throw new Error('TELEGRAM_WEBHOOK_SECRET must be 1 to 256 letters, digits, underscores or hyphens');
  }
  return { url: `${withoutEndSlash(publicUrl)}${webhookPath}`, secret: webhookSecret };
}

function accountOf(token: string): string {
  const id = /^(\d+):\S+$/.exec(token)?.[1];
  if (id === undefined) throw new Error('TELEGRAM_BOT_TOKEN must look like 123456:ABC-DEF, as BotFather gives it');
  return id;
}

function withoutEndSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
