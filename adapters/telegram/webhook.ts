// The webhook's route. Telegram signs nothing but a secret header, so nothing of a body is read before that is right,
// and an update is acknowledged only after it was taken: any answer but 2xx makes Telegram send it again.
import { hash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono, Next } from 'hono';
import { z } from 'zod';
import { bodyLimit } from '../../bot/body-limit.ts';
import type { ChannelHost } from '../../bot/channel.ts';

export const webhookPath = '/webhooks/telegram';

/** Telegram's updates are a few kilobytes; files come by another way. */
const maxBodyBytes = 1024 * 1024;

const Envelope = z.looseObject({ update_id: z.int() });
type Envelope = z.infer<typeof Envelope>;

interface Webhook {
  readonly secret: string;
  /** Rejects when the update could not be taken. */
  readonly take: (update: Envelope) => Promise<void>;
  readonly log: ChannelHost['log'];
}

export function mountWebhook(http: Hono, webhook: Webhook): void {
  const limit = bodyLimit({
    maxSize: maxBodyBytes,
    // The rest of the body is never read, so the connection can serve no other request.
    onError: (context) => context.text(`The body is larger than ${maxBodyBytes} bytes.`, 413, { Connection: 'close' }),
  });
  http.post(webhookPath, secretCheck(webhook), limit, (context) => receive(context, webhook));
  http.all(webhookPath, (context) => context.text('Use POST.', 405, { Allow: 'POST' }));
}

function secretCheck({ secret, log }: Webhook) {
  const expected = digestOf(secret);
  return async (context: Context, next: Next): Promise<Response | undefined> => {
    const given = context.req.header('x-telegram-bot-api-secret-token') ?? '';
    // Digests, so that neither the length nor the place of the first difference shows in the time.
    if (!timingSafeEqual(digestOf(given), expected)) {
      log.warn('A request to the Telegram webhook had no secret, or a wrong one');
      return context.text('The secret header is missing or wrong.', 401);
    }
    await next();
    return undefined;
  };
}

function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

async function receive(context: Context, { take, log }: Webhook): Promise<Response> {
  const { success, data: update } = Envelope.safeParse(await bodyOf(context));
  if (!success) return context.text('The body is not an update.', 400);
  try {
    await take(update);
    return context.body(null, 200);
  } catch (error) {
    log.error(
      { err: error, updateId: update.update_id },
      'A Telegram update could not be kept; Telegram will send it again',
    );
    return context.text('The update could not be kept; send it again.', 503, { 'Retry-After': '1' });
  }
}

/** Undefined where it is not JSON. */
async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}
