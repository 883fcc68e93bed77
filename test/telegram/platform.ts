// Telegram as the bot sees it: telegram-test-api behind a proxy that adds what that leaves out — offsets and long polls,
// the webhook's secret and redelivery, files, Telegram's own checks, and failures on demand.
import { createServer } from 'node:net';
import type { Context } from 'hono';
import { pino } from 'pino';
import telegramTestApi from 'telegram-test-api';
import { openHttp } from '../../bot/http.ts';
import { checkFailed } from './platform-checks.ts';
import { openUpdates, type Updates } from './platform-updates.ts';

// CommonJS: the class is the module itself, whatever its types say.
const TelegramServer = telegramTestApi as unknown as typeof telegramTestApi.default;
type Emulator = InstanceType<typeof TelegramServer>;

export const token = '4242:platform-token-of-the-tests';

interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly type: string; readonly size: number };
}

/** What Telegram answers instead of doing it; `drop` closes the connection after the request was done, `hang` never answers. */
export type Failure =
  | { readonly status: number; readonly description: string; readonly parameters?: object }
  | { readonly status: number; readonly html: string }
  | 'drop'
  | 'hang';

export interface Platform extends AsyncDisposable {
  readonly apiRoot: string;
  readonly emulator: Emulator;
  /** Every request of the bot, in order. */
  readonly calls: readonly Call[];
  /** The HTTP statuses with which the bot answered deliveries to its webhook. */
  readonly answers: readonly number[];
  /** The next call of `method` fails, once for each failure. */
  fail(method: string, ...failures: readonly Failure[]): void;
  /** Hands out an update as it is, for kinds the emulator cannot make. */
  push(update: Record<string, unknown>): void;
  /** Where a public address leads, as behind a proxy that ends TLS. */
  route(publicUrl: string, toUrl: string): void;
  /** Answers `getFile` and the download. */
  keep(fileId: string, bytes: Uint8Array): void;
}

export async function openPlatform(): Promise<Platform> {
  const emulator = new TelegramServer({ host: '127.0.0.1', port: await freePort(), storeTimeout: 3600 });
  await emulator.start();
  const http = openHttp({ log: pino({ level: 'silent' }), drainMs: 0 });
  const calls: Call[] = [];
  const failures = new Map<string, Failure[]>();
  const files = new Map<string, Uint8Array>();
  const updates = openUpdates(emulator, token);

  http.app.post('/deliver', async (context) => {
    updates.push(await context.req.json());
    return context.body(null, 200);
  });
  http.app.get('/file/:bot/files/:id', (context) => {
    const bytes = files.get(context.req.param('id'));
    if (context.req.param('bot') !== `bot${token}` || bytes === undefined) return context.text('Not Found', 404);
    return context.body(new Uint8Array(bytes));
  });
  http.app.post('/:bot/:method', async (context) => {
    const call = await callOf(context);
    calls.push(call);
    if (context.req.param('bot') !== `bot${token}`) return refuse(context, 401, 'Unauthorized');
    const failure = failures.get(call.method)?.shift();
    if (failure !== undefined && typeof failure === 'object') return answerFailure(context, failure);
    const answer = await perform(context, call, { emulator, updates, files, apiRoot: () => apiRoot });
    if (failure === undefined) return answer;
    return failure === 'hang' ? new Promise<Response>(() => {}) : dropped(context);
  });
  const apiRoot = await http.listen({ host: '127.0.0.1', port: 0 });

  return {
    apiRoot,
    emulator,
    calls,
    answers: updates.answers,
    fail: (method, ...more) => failures.set(method, [...(failures.get(method) ?? []), ...more]),
    push: updates.push,
    route: updates.route,
    keep: (fileId, bytes) => files.set(fileId, bytes),
    [Symbol.asyncDispose]: async () => {
      updates.stop();
      await http[Symbol.asyncDispose]();
      await emulator.stop();
    },
  };
}

interface Parts {
  readonly emulator: Emulator;
  readonly updates: Updates;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly apiRoot: () => string;
}

async function perform(context: Context, call: Call, parts: Parts): Promise<Response> {
  const { method, params } = call;
  const problem = checkFailed(method, params);
  if (problem !== undefined) return refuse(context, 400, `Bad Request: ${problem}`);
  switch (method) {
    case 'getUpdates': {
      const received = await parts.updates.after(params, context.req.raw.signal);
      return received === 'conflict'
        ? refuse(context, 409, "Conflict: can't use getUpdates method while webhook is active")
        : context.json({ ok: true, result: received });
    }
    case 'setWebhook':
      parts.updates.deliverTo(params);
      return toEmulator(context, call, parts, { ...params, url: `${parts.apiRoot()}/deliver` });
    case 'deleteWebhook':
      parts.updates.deliverTo(undefined);
      return toEmulator(context, call, parts, params);
    case 'getFile':
      return getFile(context, params.file_id ?? '', parts);
    case 'sendPhoto':
    case 'sendDocument':
      return context.json({ ok: true, result: { message_id: 9000, date: 1, chat: { id: 1, type: 'private' } } });
    default:
      return toEmulator(context, call, parts, params);
  }
}

async function toEmulator(context: Context, { method }: Call, { emulator }: Parts, params: object): Promise<Response> {
  const answer = await fetch(`${emulator.config.apiURL}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return context.json((await answer.json()) as object);
}

function getFile(context: Context, fileId: string, { files }: Parts): Response {
  const bytes = files.get(fileId);
  if (bytes === undefined) return refuse(context, 400, 'Bad Request: invalid file_id');
  const result = {
    file_id: fileId,
    file_unique_id: `u${fileId}`,
    file_size: bytes.length,
    file_path: `files/${fileId}`,
  };
  return context.json({ ok: true, result });
}

async function callOf(context: Context): Promise<Call> {
  const method = context.req.param('method') ?? '';
  const entries = Object.entries(await context.req.parseBody());
  const params = Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const file = entries.map(([, value]) => value).find((value) => value instanceof File);
  if (file === undefined) return { method, params };
  return { method, params, file: { name: file.name, type: file.type, size: file.size } };
}

function answerFailure(context: Context, failure: Exclude<Failure, string>): Response {
  if ('html' in failure) return context.html(failure.html, failure.status as 502);
  return refuse(context, failure.status, failure.description, failure.parameters);
}

function refuse(context: Context, status: number, description: string, parameters?: object): Response {
  return context.json({ ok: false, error_code: status, description, ...(parameters && { parameters }) }, status as 400);
}

function dropped(context: Context): Response {
  const { incoming } = context.env as { readonly incoming: { readonly socket: { destroy(): void } } };
  incoming.socket.destroy();
  return context.body(null);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
