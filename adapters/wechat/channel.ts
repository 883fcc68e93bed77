// A WeChat Official Account of the kind that may write to its customers, a service account. WeChat knows this server's address from the
// platform's own page, and calls it; replies go by the customer service API.
import { type Channel, ChannelError, type ChannelHost } from '../../bot/channel.ts';
import { type Clock, systemClock } from '../../bot/clock.ts';
import { accessTokens } from './access-token.ts';
import { wechatApi } from './api.ts';
import { delivery } from './delivery.ts';
import { openMedia } from './files.ts';
import { takeMessage } from './intake.ts';
import { messageCrypt } from './message-crypt.ts';
import { maxTextBytes } from './outbound.ts';
import { mountWebhook } from './webhook.ts';

interface WechatSettings {
  readonly appId: string;
  readonly appSecret: string;
  /** What the platform's page calls Token; it signs calls with it. */
  readonly token: string;
  readonly encodingAesKey: string;
  readonly apiRoot?: string | undefined;
  readonly clock?: Clock;
}

export function wechatChannel(settings: WechatSettings): Channel {
  const { appId, clock = systemClock } = settings;
  const apiRoot = (settings.apiRoot ?? 'https://api.weixin.qq.com').replace(/\/+$/, '');
  const tokens = accessTokens({ ...settings, apiRoot, clock });
  const api = wechatApi({ apiRoot, tokens, clock });
  let host: ChannelHost | undefined;
  const hostOf = (): ChannelHost => {
    if (host !== undefined) return host;
    // Another process has the files' door open: it may be its turn next.
    throw new ChannelError('The WeChat channel was used before it was started', { kind: 'retry' });
  };
  const deliver = delivery({ api, hostOf });

  return {
    name: 'wechat',
    account: appId,
    capabilities: {
      buttons: false,
      budget: 'few-messages',
      pulls: false,
      maxText: { unit: 'utf8', limit: maxTextBytes },
    },
    mount(http, given) {
      host = given;
      mountWebhook(http, {
        crypt: messageCrypt(settings),
        clock,
        take: (xml) => takeMessage(xml, given, { account: appId, clock }),
        log: given.log,
      });
    },
    async start(given) {
      host = given;
      // A wrong secret shows now and not with the first customer; a failure that may pass is met again by whoever needs the token.
      await tokens.current().catch((error: unknown) => tell(error, given.log));
    },
    send: async (reply) => {
      try {
        return await deliver(reply);
      } catch (error) {
        tell(error, host?.log);
        throw error;
      }
    },
    openAttachment: (contentUrl) => openMedia(api, contentUrl),
    async [Symbol.asyncDispose]() {},
  };
}

/** Every other failure is the outbox's to tell. */
function tell(error: unknown, log: ChannelHost['log'] | undefined): void {
  if (error instanceof ChannelError && error.kind === 'stopped') log?.error({ err: error }, refusedAccount);
}

const refusedAccount =
  'WeChat refuses this account, and replies wait: check WECHAT_APP_ID and WECHAT_APP_SECRET, and that this server’s address is in the platform’s IP whitelist';
