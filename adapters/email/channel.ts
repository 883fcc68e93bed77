// Email: in by a mailbox (IMAP), by a relay that posts to the webhook, or both; out by SMTP.
import { createTransport } from 'nodemailer';
import type { Channel, ChannelHost } from '../../bot/channel.ts';
import { type Clock, systemClock } from '../../bot/clock.ts';
import { openRefused } from './attachments.ts';
import { delivery } from './delivery.ts';
import { flood } from './flood.ts';
import { type RawMail, takeMail } from './intake.ts';
import { receiveFromMailbox } from './reception.ts';
import { threads as threadsOf } from './thread.ts';
import { mountWebhook } from './webhook.ts';

interface EmailSettings {
  /** Where customers write, and where our mails come from. */
  readonly address: string;
  /** `smtps://user:password@host`. */
  readonly smtpUrl: string;
  /** `imaps://user:password@host`. One of the two at least, or no mail comes in. */
  readonly imapUrl?: string | undefined;
  readonly webhookSecret?: string | undefined;
  /** What our mails' threads are signed with; another one, and replies to older mails begin anew. */
  readonly secret: string;
  readonly clock?: Clock;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export function emailChannel(settings: EmailSettings): Channel {
  const { address: account, smtpUrl, imapUrl, webhookSecret, secret, clock = systemClock } = settings;
  const threads = threadsOf(secret, account);
  // The outbox has its own patience: a repetition behind its back could deliver twice.
  const transport = createTransport({ url: smtpUrl, pool: true, maxRequeues: 0, ...patience });
  const stopping = new AbortController();
  let listening: Promise<void> = Promise.resolve();
  let host: ChannelHost | undefined;

  const hostOf = (): ChannelHost => {
    if (host === undefined) throw new Error('The email channel was used before it was started');
    return host;
  };
  const intake = { account, threads, flood: flood(clock), clock };
  const take = (mail: RawMail) => takeMail(mail, hostOf(), intake);

  return {
    name: 'email',
    account,
    capabilities: {
      buttons: false,
      budget: 'one-message',
      maxText: { unit: 'utf16', limit: 100_000 },
      pulls: false,
    },
    mount(http, given) {
      host = given;
      if (webhookSecret !== undefined) mountWebhook(http, { secret: webhookSecret, take, log: given.log });
    },
    async start(given) {
      host = given;
      if (imapUrl === undefined) return;
      const attempted = Promise.withResolvers<void>();
      const reception = {
        ...{ url: imapUrl, take, clock, log: given.log },
        signal: stopping.signal,
        onAttempt: attempted.resolve,
      };
      listening = receiveFromMailbox(reception);
      await attempted.promise;
    },
    send: delivery({ transport, account, threads, hostOf }),
    openAttachment: openRefused,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await listening;
      transport.close();
    },
  };
}
