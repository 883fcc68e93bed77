// Bolt behind our own door: what comes by HTTP or over Socket Mode is dealt with by the same listeners, and Slack is answered only
// after they are done, since what is acknowledged is never sent again.
import { App, type Receiver, type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { DeskHost } from '../../bot/desk.ts';
import type { SlackApi } from './api.ts';
import { clientOptions, quietLogger } from './client.ts';
import type { Take } from './route.ts';

interface ReceptionSettings {
  readonly token: string;
  readonly appToken: string | undefined;
  readonly apiUrl: string | undefined;
  readonly api: SlackApi;
  readonly log: DeskHost['log'];
}

export interface Reception {
  readonly app: App;
  /** For what came by HTTP. */
  readonly take: Take;
  /** Connects the socket; without an app token there is none. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function openReception({ token, appToken, apiUrl, api, log }: ReceptionSettings): Reception {
  const logger = quietLogger(log);
  const receiver =
    appToken === undefined
      ? httpAlone
      : answeringAfterwards(
          new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions: socketOptions(apiUrl) } }),
        );
  const app = new App({
    receiver,
    logger,
    clientOptions: clientOptions(apiUrl),
    convoStore: false,
    processBeforeResponse: true,
    authorize: async () => {
      const { botUserId, botId } = await api.whoAmI();
      return { botToken: token, botUserId, ...(botId !== undefined && { botId }) };
    },
  });
  // Bolt's own handler swallows the error, and Slack would believe the event taken.
  app.error(async (error) => {
    throw error;
  });
  return {
    app,
    take: (incoming) => dealWith(app, incoming),
    start: async () => void (await receiver.start()),
    stop: async () => void (await receiver.stop()),
  };
}

/** Resolves when every listener is done, to what the last of them answered. */
async function dealWith(app: Pick<App, 'processEvent'>, event: Omit<ReceiverEvent, 'ack'>): Promise<unknown> {
  let answer: unknown;
  await app.processEvent({
    ...event,
    ack: async (given) => {
      answer = given ?? answer;
    },
  });
  return answer;
}

/** The receiver's own acknowledgement waits until the listeners are done. */
function answeringAfterwards(receiver: SocketModeReceiver): Receiver {
  return {
    init: (app) => {
      const processEvent: App['processEvent'] = async ({ ack, ...event }) => {
        await ack((await dealWith(app, event)) ?? undefined);
      };
      receiver.init({ processEvent } as App);
    },
    start: () => receiver.start(),
    stop: () => receiver.stop(),
  };
}

/** Our route hands the requests over itself. */
const httpAlone: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };

/** The socket's address may be asked for again and again; nothing can be done twice by it. */
function socketOptions(apiUrl: string | undefined): Omit<webApi.WebClientOptions, 'logLevel' | 'logger'> {
  return apiUrl === undefined ? {} : { slackApiUrl: apiUrl };
}
