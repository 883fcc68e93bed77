// Between the bot and the emulator: every call is written down, and any method can be made to fail as Slack does.
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { pino } from 'pino';
import { openHttp } from '../../bot/http.ts';
import { limitBroken } from './limits.ts';

/** `drop`: Slack did it, but the answer is lost; `hang`: and never comes. `refuse`: the connection breaks before anything was done. */
type Failure =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly answer: object }
  | 'drop'
  | 'hang'
  | 'refuse';

interface Call {
  readonly method: string;
  readonly token: string;
  /** JSON where it was JSON. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface FaultProxy extends AsyncDisposable {
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** Forgets the calls so far. */
  forget(): void;
  /** The next calls of `method` by the bot fail, once for each failure. */
  fail(method: string, ...failures: readonly Failure[]): void;
  /** Calls as somebody with this token. */
  call(token: string, method: string, params: object): Promise<Record<string, unknown>>;
}

export async function openProxy(emulatorUrl: string, failingToken: string): Promise<FaultProxy> {
  const http = openHttp({ log: pino({ level: 'silent' }), drainMs: 0 });
  const calls: Call[] = [];
  const faults = new Map<string, Failure[]>();

  http.app.all('/api/:method', async (context) => {
    const method = context.req.param('method');
    const contentType = context.req.header('content-type') ?? '';
    const authorization = context.req.header('authorization') ?? '';
    const body = await context.req.text();
    const token = authorization.replace('Bearer ', '');
    const params = paramsOf(body, contentType);
    calls.push({ method, token, params, at: Date.now() });
    const fault = token === failingToken || token.startsWith('xapp-') ? faults.get(method)?.shift() : undefined;
    const instead = answerInstead(context, fault) ?? answerInstead(context, limitBroken(method, params));
    if (instead !== undefined) return instead;
    const headers = { 'content-type': contentType, authorization };
    return await passedOn(context, { url: `${emulatorUrl}/api/${method}`, headers, body }, fault);
  });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });

  return {
    apiUrl: `${url}/api`,
    calls,
    forget: () => {
      calls.length = 0;
    },
    fail: (method, ...more) => faults.set(method, [...(faults.get(method) ?? []), ...more]),
    call: async (token, method, params) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(params) });
      const result = (await answer.json()) as Record<string, unknown>;
      if (result.ok !== true) throw new Error(`${method} answered ${JSON.stringify(result)}`);
      return result;
    },
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

async function passedOn(
  context: Context,
  { url, headers, body }: { readonly url: string; readonly headers: Record<string, string>; readonly body: string },
  fault: Failure | undefined,
): Promise<Response> {
  const answer = await fetch(url, { method: 'POST', headers, body });
  if (fault === 'hang') return await new Promise<Response>(() => {});
  return fault === 'drop' ? brokenOff(context) : new Response(await answer.text(), { headers: jsonType });
}

const jsonType = { 'content-type': 'application/json' };

/** Undefined where the emulator answers. */
function answerInstead(
  context: Context,
  fault: Failure | string | undefined,
): Response | Promise<Response> | undefined {
  if (fault === undefined || fault === 'drop' || fault === 'hang') return undefined;
  if (fault === 'refuse') return brokenOff(context);
  if (typeof fault === 'string') return Response.json({ ok: false, error: fault });
  if ('answer' in fault) return Response.json(fault.answer);
  const { status, retryAfter } = fault;
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return new Response('{"ok":false}', { status, headers });
}

/** The caller sees a lost connection. */
function brokenOff(context: Context): Promise<Response> {
  (context.env as { incoming: IncomingMessage }).incoming.socket.destroy();
  return new Promise<Response>(() => {});
}

function paramsOf(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) return JSON.parse(body || '{}') as Record<string, unknown>;
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, jsonOr(value)]));
}

function jsonOr(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
