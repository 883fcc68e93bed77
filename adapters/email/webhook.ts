// The webhook's route, for mail servers that hand mails on as they are. Nothing of a body is read before the secret is right, and a mail
// is acknowledged only after it was kept: any answer but 2xx makes a relay send it again.
import { hash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono, Next } from 'hono';
import { bodyLimit } from '../../bot/body-limit.ts';
import type { ChannelHost } from '../../bot/channel.ts';
import { maxMailBytes, type Take } from './intake.ts';

const webhookPath = '/webhooks/email';
const secretHeader = 'X-Webhook-Secret';

interface Webhook {
  readonly secret: string;
  /** Rejects when the mail could not be kept. */
  readonly take: Take;
  readonly log: ChannelHost['log'];
}

export function mountWebhook(http: Hono, webhook: Webhook): void {
  const limit = bodyLimit({
    maxSize: maxMailBytes,
    // The rest of the body is never read, so the connection can serve no other request.
    onError: (context) => context.text(`The mail is larger than ${maxMailBytes} bytes.`, 413, { Connection: 'close' }),
  });
  http.post(webhookPath, secretCheck(webhook), limit, (context) => receive(context, webhook));
  http.all(webhookPath, (context) => context.text('Use POST.', 405, { Allow: 'POST' }));
}

function secretCheck({ secret, log }: Webhook) {
  const expected = digestOf(secret);
  return async (context: Context, next: Next): Promise<Response | undefined> => {
    const given = context.req.header(secretHeader) ?? '';
    // Digests, so that neither the length nor the place of the first difference shows in the time.
    if (!timingSafeEqual(digestOf(given), expected)) {
      log.warn('A request to the email webhook had no secret, or a wrong one');
      return context.text(`The header ${secretHeader} is missing or wrong.`, 401);
    }
    await next();
    return undefined;
  };
}

function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

async function receive(context: Context, { take, log }: Webhook): Promise<Response> {
  try {
    const outcome = await take({ raw: new Uint8Array(await context.req.arrayBuffer()) });
    if (outcome === 'taken') return context.body(null, 200);
    if (outcome === 'unreadable') return context.text('The body is not a mail with a sender.', 400);
    return context.text('Too many mails from this sender; send it again later.', 503, { 'Retry-After': '600' });
  } catch (error) {
    log.error({ err: error }, 'A mail could not be kept; its relay will send it again');
    return context.text('The mail could not be kept; send it again.', 503, { 'Retry-After': '5' });
  }
}
