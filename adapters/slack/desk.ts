// The hotline's desk in Slack: a card for each case, its conversation in the card's thread, buttons and forms for what staff do.
// It shows what the desk port tells and hands over what people press; it decides nothing, and only Send sends.
import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../bot/clock.ts';
import type { Desk, DeskHost } from '../../bot/desk.ts';
import { slackApi } from './api.ts';
import { deskChannels } from './channels.ts';
import { openHomes } from './homes.ts';
import { keepUpToDate } from './keep-up-to-date.ts';
import { listen } from './listeners.ts';
import { type PaceSettings, pace } from './pace.ts';
import { people } from './people.ts';
import { openReception, type Reception } from './reception.ts';
import { mountRoute } from './route.ts';
import { type Showing, showCase } from './show-case.ts';
import { type Watch, watchCases } from './watch.ts';

export interface SlackSettings {
  /** `xoxb-…` */
  readonly token: string;
  readonly signingSecret: string;
  /** `xapp-…`: Slack is reached over a socket of ours, and need not reach us. */
  readonly appToken?: string | undefined;
  /** Another server than Slack's own. */
  readonly apiUrl?: string | undefined;
  /** Where the cases of desks without a channel of their own show. */
  readonly hotlineChannel: string;
  readonly pace?: PaceSettings;
  readonly clock?: Clock;
}

const name = 'slack';
/** What Slack takes without complaint. */
const slackPace: PaceSettings = { perSecond: 1, burst: 5 };

export function slackDesk(settings: SlackSettings): Desk {
  const { token, signingSecret, clock = systemClock } = settings;
  const apiUrl = settings.apiUrl === undefined ? undefined : `${settings.apiUrl}/`;
  const now = () => Date.parse(clock.now());
  const pacing = pace(settings.pace ?? slackPace, now);
  const api = slackApi({ token, apiUrl, pace: pacing });
  const stack = new AsyncDisposableStack();
  let reception: Reception | undefined;
  let watch: Watch | undefined;

  /** Both doors, HTTP and the socket, lead to the same listeners. */
  const receive = (host: DeskHost): Reception => {
    if (reception !== undefined) return reception;
    reception = openReception({ token, appToken: settings.appToken, apiUrl, api, log: host.log });
    const desk = {
      api,
      host,
      posts: host.posts(name),
      people: people(api, { staff: () => host.staff, now, log: host.log }),
    };
    const homes = openHomes(desk, now);
    stack.defer(() => homes.stop());
    listen(reception.app, desk, { wake: (caseId) => watch?.wake(caseId), homes });
    return reception;
  };
  return {
    name,
    mount: (http, host) => {
      const { take } = receive(host);
      mountRoute(http, { signingSecret, take, now, log: host.log });
    },
    start: async (host) => {
      const posts = host.posts(name);
      const channels = deskChannels(settings.hotlineChannel, host);
      const showing: Showing = { api, host, posts, channels, worker: randomUUID(), cards: new Map() };
      const watching = watchCases({ show: (caseId, news) => showCase(showing, caseId, news), log: host.log });
      watch = watching;
      stack.defer(() => watching.stop());
      stack.defer(keepUpToDate(showing, watching));
      const { start, stop } = receive(host);
      stack.defer(stop);
      await start().catch((error: unknown) => {
        host.log.error({ err: error }, 'Socket Mode could not be opened: check SLACK_APP_TOKEN and connections:write');
      });
    },
    [Symbol.asyncDispose]: async () => {
      pacing.stop();
      await stack.disposeAsync();
    },
  };
}
