// A Slack workspace as its people see it: channels and threads to read and write in, buttons to press, forms to fill, commands to type.
import { createHmac, randomUUID } from 'node:crypto';
import { eventually } from '../eventually.ts';
import { botToken, type Emulator, type Member, openEmulator, signingSecret } from './emulator.ts';
import { type FaultProxy, openProxy } from './proxy.ts';

export interface SlackMessage {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Block[];
  readonly files?: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly reply_broadcast?: boolean;
  readonly reactions?: readonly { readonly name: string }[];
  readonly metadata?: { readonly event_payload: { readonly key: string } };
}

interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly { readonly action_id?: string; readonly value?: string; readonly text?: unknown }[];
}

export interface View {
  readonly id: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly Block[];
  readonly submit?: { readonly text: string };
  readonly title: { readonly text: string };
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly tookMs: number;
}

export interface Workspace extends AsyncDisposable {
  readonly proxy: FaultProxy;
  readonly emulator: Emulator;
  channel(name: 'hotline' | 'headquarters'): string;
  userId(name: Member | 'clauseline'): string;
  /** Everything posted by itself in the channel, oldest first. */
  posts(channel?: string): Promise<readonly SlackMessage[]>;
  /** A post and its thread. */
  thread(ts: string, channel?: string): Promise<readonly SlackMessage[]>;
  say(who: Member, text: string, thread?: string, channel?: string): Promise<string>;
  api(who: Member | 'bot', method: string, params: object): Promise<Record<string, unknown>>;
  /** Where the bot listens. */
  connect(botUrl: string): void;
  /** Presses a button of a message. */
  press(who: Member, message: SlackMessage, actionId: string, channel?: string): Promise<Answer>;
  /** Presses a button on the app's home. */
  pressAtHome(who: Member, actionId: string, value: string): Promise<Answer>;
  /** Presses a button and gives the form that opens. */
  open(who: Member, message: SlackMessage, actionId: string): Promise<View>;
  submit(who: Member, view: View, values: Readonly<Record<string, object>>): Promise<Answer>;
  command(who: Member, name: string, text?: string): Promise<Answer>;
  /** Sends a signed body as Slack would; `change` bends it. */
  deliver(body: string, change?: Delivery): Promise<Answer>;
  /** What was whispered to somebody. */
  whispers(who: Member): readonly string[];
}

interface Delivery {
  readonly contentType?: string;
  readonly timestamp?: number;
  readonly secret?: string;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

export async function openWorkspace(): Promise<Workspace> {
  const stack = new AsyncDisposableStack();
  const emulator = stack.use(await openEmulator());
  const proxy = stack.use(await openProxy(emulator.url, botToken));
  const idByChannel = await idsByName(proxy, 'conversations.list', 'channels');
  const idByUser = await idsByName(proxy, 'users.list', 'members');
  let botUrl = '';
  const idOf = (ids: ReadonlyMap<string, string>, name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`There is no ${name}`);
    return id;
  };
  const channel: Workspace['channel'] = (name) => idOf(idByChannel, name);
  const userId: Workspace['userId'] = (name) => idOf(idByUser, name);
  const hotline = channel('hotline');
  const tokenOf = (who: Member | 'bot') => (who === 'bot' ? botToken : `xoxp-${who}`);
  const api: Workspace['api'] = (who, method, params) => proxy.call(tokenOf(who), method, params);

  const deliver: Workspace['deliver'] = async (body, change = {}) => {
    const {
      contentType = form,
      timestamp = Math.floor(Date.now() / 1000),
      secret = signingSecret,
      headers = {},
    } = change;
    const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const began = performance.now();
    const answer = await fetch(`${botUrl}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': change.signature ?? `v0=${digest}`,
        ...headers,
      },
    });
    return { status: answer.status, body: await answer.text(), tookMs: performance.now() - began };
  };
  const interact = (payload: object) => deliver(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  const from = (who: Member) => ({
    user: { id: userId(who), team_id: 'T000000001' },
    team: { id: 'T000000001' },
    api_app_id: 'A1',
  });
  const trigger = async (who: Member) =>
    String((await api('bot', 'views.generateTriggerId', { user_id: userId(who) })).trigger_id);

  const press: Workspace['press'] = async (who, message, actionId, where = hotline) => {
    const found = message.blocks
      ?.flatMap(({ elements = [] }) => elements)
      .find(({ action_id }) => action_id === actionId);
    if (found === undefined) throw new Error(`There is no button ${actionId} on: ${message.text}`);
    const action = {
      type: 'button',
      block_id: 'b',
      action_ts: String(performance.now()),
      action_id: actionId,
      value: found.value,
    };
    return await interact({
      type: 'block_actions',
      ...from(who),
      trigger_id: await trigger(who),
      container: { type: 'message', message_ts: message.ts, channel_id: where },
      channel: { id: where },
      message,
      actions: [action],
      response_url: 'http://127.0.0.1:1/',
    });
  };

  return {
    proxy,
    emulator,
    channel,
    userId,
    api,
    deliver,
    press,
    connect: (url) => {
      botUrl = url;
      emulator.deliverTo(`${url}/slack/events`);
    },
    posts: async (where = hotline) => {
      const { messages } = await api('li', 'conversations.history', { channel: where, limit: 1000 });
      return (messages as SlackMessage[]).toReversed();
    },
    thread: async (ts, where = hotline) => {
      const { messages } = await api('li', 'conversations.replies', { channel: where, ts });
      return messages as SlackMessage[];
    },
    say: async (who, text, thread, where = hotline) => {
      const params = { channel: where, text, ...(thread !== undefined && { thread_ts: thread }) };
      return String((await api(who, 'chat.postMessage', params)).ts);
    },
    open: async (who, message, actionId) => {
      const before = proxy.calls.filter(({ method }) => method === 'views.open').length;
      const answer = await press(who, message, actionId);
      if (answer.status !== 200) throw new Error(`${actionId} answered ${answer.status}: ${answer.body}`);
      const call = proxy.calls.filter(({ method }) => method === 'views.open')[before];
      if (call === undefined) throw new Error(`${actionId} opened nothing: ${answer.body}`);
      return { id: `V${randomUUID()}`, ...(call.params.view as Omit<View, 'id'>) };
    },
    pressAtHome: async (who, actionId, value) =>
      await interact({
        ...{ type: 'block_actions', ...from(who), trigger_id: await trigger(who) },
        ...{ container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'home' } },
        actions: [{ type: 'button', block_id: 'b', action_ts: '1', action_id: actionId, value }],
      }),
    submit: async (who, view, values) =>
      await interact({
        type: 'view_submission',
        ...from(who),
        trigger_id: randomUUID(),
        view: { ...view, type: 'modal', hash: '1', state: { values: stateOf(values) } },
      }),
    command: async (who, name, text = '') =>
      await deliver(
        new URLSearchParams({
          ...{ command: name, text, user_id: userId(who), channel_id: hotline, team_id: 'T000000001' },
          ...{ trigger_id: randomUUID(), api_app_id: 'A1', response_url: 'http://127.0.0.1:1/' },
        }).toString(),
      ),
    whispers: (who) =>
      proxy.calls
        .filter(({ method, params }) => method === 'chat.postEphemeral' && params.user === userId(who))
        .map(({ params }) => String(params.text)),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** All text of a message or a view. */
export function textOf({ blocks = [] }: { readonly blocks?: readonly object[] }): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

export async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  return await eventually(look, () => what);
}

function stateOf(values: Readonly<Record<string, object>>): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

async function idsByName(proxy: FaultProxy, method: string, list: string): Promise<ReadonlyMap<string, string>> {
  const answer = (await proxy.call(botToken, method, {}))[list] as { id: string; name: string }[];
  return new Map(answer.map(({ id, name }) => [name, id]));
}
