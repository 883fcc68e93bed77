// Socket Mode: Slack reached over a socket of ours. Answered only after it was dealt with, and connected anew when Slack asks for it.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { until } from './workspace.ts';

interface Envelope {
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: object;
}

/** Slack's end of the socket. */
interface SlackSocket extends AsyncDisposable {
  readonly url: string;
  readonly connections: number;
  /** Sends it and gives what the bot answers. */
  send(envelope: Envelope): Promise<{ readonly payload?: unknown }>;
  /** As Slack does every few hours. */
  askToReconnect(): void;
}

let slack: OpenSlack;
let socket: SlackSocket;
beforeEach(async () => {
  socket = await openSocket();
  slack = await openSlack({ isWeb: true });
  slack.workspace.proxy.fail(
    'apps.connections.open',
    ...Array.from({ length: 5 }, () => ({ answer: { ok: true, url: socket.url } })),
  );
});
afterEach(async () => {
  await slack[Symbol.asyncDispose]();
  await socket[Symbol.asyncDispose]();
});

const reply = (thread: string, text: string) => ({
  ...{ type: 'event_callback', event_id: `Ev${randomUUID()}`, team_id: 'T000000001' },
  event: {
    ...{ type: 'message', channel: slack.workspace.channel('hotline'), user: slack.workspace.userId('li') },
    ...{ text, ts: `${performance.now()}`, thread_ts: thread },
  },
});
const notes = async (caseId: string) =>
  (await slack.host.card(caseId))?.history.filter(({ kind }) => kind === 'note').map(({ text }) => text);

describe('over the socket', () => {
  it('an event is answered after it was kept, also after Slack asked to connect anew', async () => {
    await using _bot = await slack.another({ appToken: 'xapp-1' });
    const { caseId } = await slack.bench.queuedCase();
    const card = await slack.card(caseId);
    await slack.quiet(caseId);
    await socket.send({ type: 'events_api', payload: reply(card.ts, 'By socket.') });
    expect(await notes(caseId)).toEqual(['By socket.']);

    socket.askToReconnect();
    await until(async () => (socket.connections === 2 ? true : undefined), 'a new connection');
    await socket.send({ type: 'events_api', payload: reply(card.ts, 'And again.') });
    expect(await notes(caseId)).toEqual(['By socket.', 'And again.']);
  });

  it('a command is answered with its words', async () => {
    await using _bot = await slack.another({ appToken: 'xapp-1' });
    const command = {
      command: '/queue',
      text: '',
      user_id: slack.workspace.userId('li'),
      channel_id: 'C1',
      team_id: 'T000000001',
    };
    const answer = await socket.send({ type: 'slash_commands', payload: command });
    expect(JSON.stringify(answer.payload)).toContain('Nobody is waiting.');
  });

  it('an event that could not be kept is not answered, so that Slack sends it again', async () => {
    await using _bot = await slack.another({ appToken: 'xapp-1' });
    const { caseId } = await slack.bench.queuedCase();
    const card = await slack.card(caseId);
    await slack.quiet(caseId);
    slack.workspace.proxy.fail('users.info', { status: 503 });
    const payload = reply(card.ts, 'Twice sent.');
    const first = socket.send({ type: 'events_api', payload });
    await until(
      async () => (slack.workspace.proxy.calls.some(({ method }) => method === 'users.info') ? true : undefined),
      'a try',
    );
    await socket.send({ type: 'events_api', payload });
    expect(await Promise.race([first, Promise.resolve('not answered')])).toBe('not answered');
    expect(await notes(caseId)).toEqual(['Twice sent.']);
  });
});

async function openSocket(): Promise<SlackSocket> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const answers = new Map<string, (answer: { payload?: unknown }) => void>();
  let current: WebSocket | undefined;
  let connections = 0;
  server.on('connection', (client) => {
    connections += 1;
    current = client;
    client.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    client.on('message', (bytes) => {
      const answer = JSON.parse(String(bytes)) as { envelope_id: string; payload?: unknown };
      answers.get(answer.envelope_id)?.(answer);
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get connections() {
      return connections;
    },
    send: async (envelope) => {
      const client = await until(async () => (current?.readyState === 1 ? current : undefined), 'a connection');
      const answered = Promise.withResolvers<{ payload?: unknown }>();
      const envelopeId = randomUUID();
      answers.set(envelopeId, answered.resolve);
      client.send(JSON.stringify({ ...envelope, envelope_id: envelopeId, accepts_response_payload: true }));
      return await answered.promise;
    },
    askToReconnect: () => current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    [Symbol.asyncDispose]: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
