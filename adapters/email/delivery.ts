// Carrying one reply to the mail server.
import { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';
import { ChannelError, type ChannelHost, keptFileOf, type OutgoingReply } from '../../bot/channel.ts';
import { channelError } from './errors.ts';
import { MailHeaders } from './inbound.ts';
import { outgoingMail } from './outbound.ts';
import type { Threads } from './thread.ts';
import { wholeTranscript } from './transcript.ts';

interface Courier {
  readonly transport: Pick<Transporter, 'sendMail'>;
  readonly account: string;
  readonly threads: Threads;
  readonly hostOf: () => ChannelHost;
}

/** Not as long as the outbox takes to believe that this process has died. */
const timeoutMs = 50_000;

/** The channel's `send`. */
export function delivery(courier: Courier): (reply: OutgoingReply) => Promise<{ readonly externalId?: string }> {
  const { transport, account, threads, hostOf } = courier;
  return async (reply) => {
    const host = hostOf();
    const latest = await beforeSending(reply, () => latestMail(host, reply.conversation));
    const attachments = await beforeSending(reply, () => filesOf(host, reply));
    const mail = outgoingMail(reply, { account, threads, latest });
    try {
      // A customer's words must never make the library open a file or an address.
      const safely = { disableFileAccess: true, disableUrlAccess: true, signal: AbortSignal.timeout(timeoutMs) };
      await transport.sendMail({ ...mail, ...safely, attachments });
      return { externalId: mail.messageId };
    } catch (error) {
      throw channelError(error, reply.outboxId);
    }
  };
}

/** Nothing has been sent yet, so whatever fails here may be tried again. */
async function beforeSending<T>({ outboxId }: OutgoingReply, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ChannelError) throw error;
    throw new ChannelError(`What the mail of reply ${outboxId} needs could not be read`, {
      kind: 'retry',
      cause: error,
    });
  }
}

/** Undefined where the customer had everything erased. */
async function latestMail(host: ChannelHost, conversation: string): Promise<MailHeaders | undefined> {
  let latest: MailHeaders | undefined;
  for await (const { activity } of wholeTranscript(host, conversation)) {
    latest = MailHeaders.safeParse(activity.channelData?.mail).data ?? latest;
  }
  return latest;
}

interface FilePart {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Readable;
}

async function filesOf(host: ChannelHost, { outboxId, conversation, activity }: OutgoingReply): Promise<FilePart[]> {
  const files: FilePart[] = [];
  for (const attachment of activity.attachments ?? []) {
    const file = keptFileOf(attachment);
    const found = file === undefined ? undefined : await host.openFile(conversation, file.sha256);
    if (found === undefined) {
      throw new ChannelError(`Reply ${outboxId} has a file that is not kept for its customer`, { kind: 'rejected' });
    }
    const { name: filename, contentType } = found.file;
    files.push({ filename, contentType, content: Readable.from(found.bytes) });
  }
  return files;
}
