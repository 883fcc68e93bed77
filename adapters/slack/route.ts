// Slack's request URL: events, interactivity and commands come in here, signed. Each is answered after it was dealt with; where that
// failed, the answer makes Slack send an event again.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { DeskHost } from '../../bot/desk.ts';
import { type SignedRequest, signatureCheck } from './signature.ts';

const eventsPath = '/slack/events';

/** An event with a full Block Kit message in it stays far below. */
const maxBodyBytes = 1024 * 1024;

/** A request of Slack's, proven authentic. */
interface Incoming {
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryNum?: number;
  readonly retryReason?: string;
}

/** Deals with it; resolves to what Slack is answered. Rejects where Slack shall send it again. */
export type Take = (incoming: Incoming) => Promise<unknown>;

interface RouteSettings {
  readonly signingSecret: string;
  readonly take: Take;
  readonly now: () => number;
  readonly log: DeskHost['log'];
}

const anyObject = z.record(z.string(), z.unknown());

const refusals = {
  unsigned: 'The signature is missing or wrong.',
  stale: 'The timestamp is more than five minutes off.',
  replayed: 'This very request was taken already.',
} as const;

export function mountRoute(http: Hono, { signingSecret, take, now, log }: RouteSettings): void {
  const signatures = signatureCheck(signingSecret, now);
  const limit = bodyLimit({
    maxSize: maxBodyBytes,
    onError: (c) => c.text(`The body is larger than ${maxBodyBytes} bytes.`, 413, { Connection: 'close' }),
  });
  http.post(eventsPath, limit, async (c) => {
    const request = await signedRequest(c);
    const proof = signatures.check(request);
    if (proof !== 'authentic') {
      log.warn({ proof }, 'A request to the Slack route was refused');
      return c.text(refusals[proof], 401);
    }
    const body = readBody(request.body, c.req.header('content-type') ?? '');
    if (body === undefined) return c.text('The body is nothing that Slack sends.', 400);
    if (body.type === 'url_verification') return c.json({ challenge: body.challenge });
    try {
      return answer(c, await take({ body, ...retryOf(c) }));
    } catch (error) {
      signatures.forget(request);
      log.error({ err: error, type: body.type }, 'A request of Slack could not be dealt with');
      return c.text('That could not be done just now; send it again.', 503);
    }
  });
  http.all(eventsPath, (c) => c.text('Use POST.', 405, { Allow: 'POST' }));
}

async function signedRequest(c: Context): Promise<SignedRequest> {
  return {
    timestamp: c.req.header('x-slack-request-timestamp') ?? '',
    signature: c.req.header('x-slack-signature') ?? '',
    body: await c.req.text(),
  };
}

/** JSON for events; a form for commands; a form with JSON in it for what was pressed. Undefined where it is none of these. */
function readBody(text: string, contentType: string): Record<string, unknown> | undefined {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return objectIn(text);
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  if (payload !== null) return objectIn(payload);
  return form.has('command') ? Object.fromEntries(form) : undefined;
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    return anyObject.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function retryOf(c: Context): Pick<Incoming, 'retryNum' | 'retryReason'> {
  const retryNum = c.req.header('x-slack-retry-num');
  const retryReason = c.req.header('x-slack-retry-reason');
  return {
    ...(retryNum !== undefined && { retryNum: Number(retryNum) }),
    ...(retryReason !== undefined && { retryReason }),
  };
}

function answer(c: Context, given: unknown): Response {
  if (given === undefined || given === '') return c.body(null, 200);
  return typeof given === 'string' ? c.text(given) : c.json(given as object);
}
