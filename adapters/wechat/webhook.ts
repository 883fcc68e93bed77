// The webhook's route. WeChat signs each call over what it encrypts, so only encrypted mode is spoken, nothing is read of a body before
// its signature is right, and a message is acknowledged only after it was taken: without "success" WeChat sends it again, twice.
import type { Context, Hono } from 'hono';
import { bodyLimit } from '../../bot/body-limit.ts';
import type { ChannelHost } from '../../bot/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { Envelope } from './message.ts';
import type { MessageCrypt } from './message-crypt.ts';
import { fieldsOf } from './xml.ts';

const webhookPath = '/webhooks/wechat';

/** The longest text of a customer is a few kilobytes; files come by another way. */
const maxBodyBytes = 64 * 1024;
/** Older calls are replays. Younger ones the inbox knows by their ids. */
const maxAgeMs = 10 * 60_000;

interface Webhook {
  readonly crypt: MessageCrypt;
  readonly clock: Clock;
  /** Takes the decrypted XML. Rejects when it could not be kept. */
  readonly take: (xml: string) => Promise<void>;
  readonly log: ChannelHost['log'];
}

/** Adds `GET` (WeChat's check of the address) and `POST` (messages and events, encrypted). */
export function mountWebhook(http: Hono, webhook: Webhook): void {
  const limit = bodyLimit({
    maxSize: maxBodyBytes,
    // The rest of the body is never read, so the connection can serve no other request.
    onError: (context) => context.text(`The body is larger than ${maxBodyBytes} bytes.`, 413, { Connection: 'close' }),
  });
  http.get(webhookPath, (context) => confirmAddress(context, webhook));
  http.post(webhookPath, limit, (context) => receive(context, webhook));
  http.all(webhookPath, (context) => context.text('Use GET or POST.', 405, { Allow: 'GET, POST' }));
}

function confirmAddress(context: Context, { crypt, clock, log }: Webhook): Response {
  const { signature, timestamp, nonce, echostr } = query(context);
  if (!crypt.isSigned(signature, [timestamp, nonce])) return refuse(context, log, 'the signature is wrong');
  if (isStale(timestamp, clock)) return refuse(context, log, staleness);
  return context.text(echostr);
}

async function receive(context: Context, { crypt, clock, take, log }: Webhook): Promise<Response> {
  const { encryptType, msgSignature, timestamp, nonce } = query(context);
  if (encryptType !== 'aes') {
    return refuse(context, log, 'it is not encrypted: choose the safe mode (安全模式) at the platform');
  }
  const { data: envelope } = Envelope.safeParse(fieldsOf(await context.req.text()));
  if (envelope === undefined) return context.text('The body is not an encrypted message.', 400);
  if (!crypt.isSigned(msgSignature, [timestamp, nonce, envelope.Encrypt])) {
    return refuse(context, log, 'the signature is wrong');
  }
  if (isStale(timestamp, clock)) return refuse(context, log, staleness);
  const xml = crypt.decrypt(envelope.Encrypt);
  if (xml === undefined) {
    return refuse(context, log, 'WECHAT_ENCODING_AES_KEY does not open it, or it is for another WECHAT_APP_ID');
  }
  try {
    await take(xml);
    return context.text('success');
  } catch (error) {
    log.error({ err: error }, 'A WeChat message could not be kept; WeChat will send it again');
    return context.text('The message could not be kept; send it again.', 503);
  }
}

function query({ req }: Context) {
  const parameter = (name: string) => req.query(name) ?? '';
  return {
    signature: parameter('signature'),
    msgSignature: parameter('msg_signature'),
    encryptType: parameter('encrypt_type'),
    timestamp: parameter('timestamp'),
    nonce: parameter('nonce'),
    echostr: parameter('echostr'),
  };
}

const staleness = 'its timestamp is more than ten minutes off; if WeChat sent it, this machine’s clock is wrong';

function isStale(timestamp: string, clock: Clock): boolean {
  return !(Math.abs(Date.parse(clock.now()) - Number(timestamp) * 1000) <= maxAgeMs);
}

/** One answer to all: who calls without being WeChat learns nothing of why. */
function refuse(context: Context, log: ChannelHost['log'], why: string): Response {
  log.warn({ why }, 'A call to the WeChat webhook was refused');
  return context.text('This call is refused.', 403);
}
