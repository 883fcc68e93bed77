// Taking one mail, however it came: kept by the bot first, and only then acknowledged.
import type { ChannelHost, InboundEvent } from '../../bot/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { keepAttachments, refusedAttachment } from './attachments.ts';
import { isAutomatic } from './automatic.ts';
import { bouncedConversation } from './bounce.ts';
import type { Flood } from './flood.ts';
import { eventIdOf, inboundEvent } from './inbound.ts';
import { type Mail, readMail } from './mail.ts';
import { textOf } from './outbound.ts';
import type { Threads } from './thread.ts';
import { wholeTranscript } from './transcript.ts';

/** The largest mail that is read whole: the largest file that is kept, as mails carry it. */
export const maxMailBytes = 36 * 1024 * 1024;

export interface Intake {
  /** Our address. */
  readonly account: string;
  readonly threads: Threads;
  readonly flood: Flood;
  readonly clock: Clock;
}

export interface RawMail {
  readonly raw: Uint8Array;
  /** Only its beginning is here: its words, but not all of its files. */
  readonly isCut?: boolean;
}

/** Takes one mail in: `unreadable` would be no better a second time; `later`, too much comes from this sender. */
export type Take = (mail: RawMail) => Promise<'taken' | 'unreadable' | 'later'>;

/** Rejects where the mail could not be kept. */
export async function takeMail({ raw, isCut = false }: RawMail, host: ChannelHost, intake: Intake): ReturnType<Take> {
  const mail = await readMail(raw);
  if (mail === undefined) return 'unreadable';
  const { account, threads, flood, clock } = intake;
  const arrival = { account, eventId: eventIdOf(mail, raw), receivedAt: clock.now() };
  const bounced = await bouncedConversation(mail, threads);
  if (bounced !== undefined) {
    await host.accept(leaving(mail, { ...arrival, conversation: bounced }));
  } else if (isAutomatic(mail, account)) {
    host.log.info('A mail that no person wrote is not answered');
  } else if (flood.isOver(mail.address)) {
    host.log.warn('One sender sends more mails in an hour than a person would; the rest waits');
    return 'later';
  } else {
    const conversation = threads.conversationOf(mail, arrival.eventId);
    const said = await saidIn(host, conversation);
    const attachments = isCut ? [refusedAttachment('attachments')] : await keepAttachments(mail, host);
    const { outcome } = await host.accept(inboundEvent(mail, { ...arrival, conversation, said, attachments }));
    if (outcome === 'accepted') flood.count(mail.address);
  }
  return 'taken';
}

async function saidIn(host: ChannelHost, conversation: string): Promise<readonly string[]> {
  const said: string[] = [];
  for await (const { author, activity } of wholeTranscript(host, conversation)) {
    if (author !== 'customer') said.push(textOf(activity));
  }
  return said;
}

/** No mail reaches this customer any more: to the bot they have left. */
function leaving(
  { address }: Mail,
  place: Pick<InboundEvent, 'account' | 'eventId' | 'conversation' | 'receivedAt'>,
): InboundEvent {
  const activity = { type: 'conversationUpdate', membersRemoved: [{ id: address, name: address }] };
  return { ...place, channel: 'email', sender: { id: address }, activity };
}
