// Slack's methods as the desk uses them. Before something shows in a channel, its turn there is waited for.
import { type types, webApi } from '@slack/bolt';
import type { DeskPlace } from '../../bot/desk.ts';
import { clientOptions, guarded } from './client.ts';
import { SlackFailure } from './errors.ts';
import { readMessages, type Where } from './messages.ts';
import type { Pace, Urgency } from './pace.ts';
import { type ToChannel, type Uploads, uploads } from './uploads.ts';

export interface Message {
  /** For notifications and screen readers; escaped as mrkdwn. */
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

interface NewMessage extends Message {
  readonly channel: string;
  /** The message under which it is posted; absent: it stands by itself. */
  readonly thread?: string | undefined;
  /** Shown in the channel too, though it is a reply. */
  readonly isBroadcast?: boolean;
  /** Found again by it where nobody knows whether it arrived. */
  readonly postKey: string;
}

export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  /** Such as `zh-CN`. */
  readonly locale: string | undefined;
  /** A person of this workspace: no bot, no guest, nobody who has left. */
  readonly isMember: boolean;
}

export interface SlackApi extends Uploads {
  /** Asked once. */
  whoAmI(): Promise<Self>;
  /** Resolves when something may show in the channel: wait for it before `post`, `update` and `showFile`. */
  turn(channel: string, urgency: Urgency): Promise<void>;
  post(message: NewMessage): Promise<DeskPlace>;
  update(place: DeskPlace, message: Message): Promise<void>;
  /** Where the post with this key stands, of those in `thread`, or of the channel's since `oldest`. */
  find(postKey: string, where: Where): Promise<DeskPlace | undefined>;
  /** Seen by this person only. */
  tell(
    user: string,
    text: string,
    where: { readonly channel: string; readonly thread?: string | undefined },
  ): Promise<void>;
  react(place: DeskPlace, emoji: string): Promise<void>;
  link(place: DeskPlace): Promise<string>;
  openView(triggerId: string, view: types.ModalView): Promise<void>;
  publishHome(user: string, blocks: readonly types.KnownBlock[]): Promise<void>;
  user(id: string): Promise<SlackUser>;
}

interface Self {
  readonly botUserId: string;
  readonly botId: string | undefined;
  /** Of the workspace, with a slash at its end. */
  readonly url: string;
}

interface ApiSettings {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly pace: Pace;
}

const eventType = 'clauseline_post';

export function slackApi({ token, apiUrl, pace }: ApiSettings): SlackApi {
  const client = new webApi.WebClient(token, clientOptions(apiUrl));
  const toChannel: ToChannel = (channel, method, request) =>
    showingIn(client, { pace, channel }, () => guarded(method, request));

  const whoAmI = remembered(() => readSelf(client));
  return {
    whoAmI,
    turn: (channel, urgency) => pace.turn(channel, urgency),
    post: async ({ channel, thread, isBroadcast = false, postKey, text, blocks }) => {
      const posted = await toChannel(channel, 'chat.postMessage', () =>
        client.chat.postMessage({
          channel,
          text,
          blocks: [...blocks],
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: eventType, event_payload: { key: postKey } },
          ...(thread !== undefined && { thread_ts: thread, reply_broadcast: isBroadcast }),
        } as webApi.ChatPostMessageArguments),
      );
      return { channel: posted.channel ?? channel, ts: posted.ts ?? '' };
    },
    update: async ({ channel, ts }, { text, blocks }) => {
      const request = () => client.chat.update({ channel, ts, text, blocks: [...blocks] });
      await toChannel(channel, 'chat.update', request);
    },
    find: async (postKey, where) => {
      for await (const { ts, metadata } of readMessages(client, where)) {
        const payload = metadata?.event_type === eventType ? metadata.event_payload : undefined;
        if (ts !== undefined && payload !== undefined && 'key' in payload && payload.key === postKey) {
          return { channel: where.channel, ts };
        }
      }
      return undefined;
    },
    tell: async (user, text, { channel, thread }) => {
      await guarded('chat.postEphemeral', () =>
        client.chat.postEphemeral({ channel, user, text, ...(thread !== undefined && { thread_ts: thread }) }),
      );
    },
    react: async ({ channel, ts }, name) => {
      await guarded('reactions.add', () => client.reactions.add({ channel, timestamp: ts, name }));
    },
    link: async ({ channel, ts }) => `${(await whoAmI()).url}archives/${channel}/p${ts.replace('.', '')}`,
    openView: async (triggerId, view) => {
      await guarded('views.open', () => client.views.open({ trigger_id: triggerId, view }));
    },
    publishHome: async (user, blocks) => {
      await guarded('views.publish', () =>
        client.views.publish({ user_id: user, view: { type: 'home', blocks: [...blocks] } }),
      );
    },
    user: (id) => readUser(client, id),
    ...uploads(client, toChannel),
  };
}

/** A public channel the bot is not in yet is joined, once; "too many" holds up everything for the channel. */
async function showingIn<T>(
  client: webApi.WebClient,
  { pace, channel }: { readonly pace: Pace; readonly channel: string },
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    if (error.retryAfterMs !== undefined) pace.hold(channel, error.retryAfterMs);
    if (error.slackError !== 'not_in_channel' || !(await hasJoined(client, channel))) throw error;
    return await request();
  }
}

async function hasJoined(client: webApi.WebClient, channel: string): Promise<boolean> {
  try {
    return (await client.conversations.join({ channel })).ok;
  } catch {
    return false;
  }
}

async function readSelf(client: webApi.WebClient): Promise<Self> {
  const { user_id, bot_id, url } = await guarded('auth.test', () => client.auth.test());
  return { botUserId: user_id ?? '', botId: bot_id, url: url ?? 'https://slack.com/' };
}

/** A failure is not remembered. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

async function readUser(client: webApi.WebClient, id: string): Promise<SlackUser> {
  const { user } = await guarded('users.info', () => client.users.info({ user: id, include_locale: true }));
  const profile = user?.profile;
  const isOutside = [user?.is_bot, user?.deleted, user?.is_restricted, user?.is_ultra_restricted, user?.is_stranger];
  return {
    id,
    name: profile?.display_name || profile?.real_name || user?.real_name || user?.name || id,
    email: profile?.email,
    locale: user?.locale,
    isMember: user !== undefined && !isOutside.some((flag) => flag === true),
  };
}
