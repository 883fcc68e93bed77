// Carrying one reply to Telegram, which may take several requests and keeps no key of ours: what of a reply has arrived
// is remembered, so that another attempt goes on where the last one broke.
import { ReadableStream } from 'node:stream/web';
import type { Attachment } from 'botbuilder';
import { type Api, InputFile, type Message, TelegramApiError } from 'node-telegram-bot-api';
import { ChannelError, type ChannelHost, keptFileOf, type OutgoingReply } from '../../bot/channel.ts';
import { channelError, isFormattingError } from './errors.ts';
import { type TextMessage, textMessages } from './outbound.ts';

interface Courier {
  readonly api: Api;
  /** The same account with more patience. */
  readonly uploads: Api;
  readonly token: string;
  readonly openFile: ChannelHost['openFile'];
}

/** One request's worth of a reply. */
type Step = (chat: string) => Promise<Message>;

const maxPhotoBytes = 10 * 1024 * 1024;
const photoTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** The channel's `send`. */
export function delivery(courier: Courier): (reply: OutgoingReply) => Promise<{ readonly externalId?: string }> {
  const stepsDone = new Map<string, number>();
  return async (reply) => {
    const { outboxId, conversation } = reply;
    let done = stepsDone.get(outboxId) ?? 0;
    stepsDone.delete(outboxId);
    try {
      let last: Message | undefined;
      for (const step of stepsOf(reply, courier).slice(done)) {
        last = await followingMigration(step, conversation);
        done += 1;
      }
      return last === undefined ? {} : { externalId: String(last.message_id) };
    } catch (error) {
      const failure = channelError(error, `deliver a reply to ${conversation}`, courier.token);
      if (mayComeAgain(failure)) stepsDone.set(outboxId, done);
      throw failure;
    }
  };
}

function stepsOf({ activity, conversation }: OutgoingReply, { api, uploads, openFile }: Courier): Step[] {
  const texts = textMessages(activity).map(
    (message): Step =>
      (chat) =>
        sendText(api, chat, message),
  );
  const files = (activity.attachments ?? []).map(
    (attachment): Step =>
      async (chat) =>
        sendFile(uploads, chat, await kept(openFile, conversation, attachment)),
  );
  return [...texts, ...files];
}

async function sendText(api: Api, chat: string, { html, plain, keyboard }: TextMessage): Promise<Message> {
  const rest = {
    chat_id: chat,
    link_preview_options: { is_disabled: true },
    ...(keyboard !== undefined && { reply_markup: keyboard }),
  };
  try {
    return await api.sendMessage({ ...rest, text: html, parse_mode: 'HTML' });
  } catch (error) {
    if (!isFormattingError(error)) throw error;
    return await api.sendMessage({ ...rest, text: plain });
  }
}

type Kept = NonNullable<Awaited<ReturnType<ChannelHost['openFile']>>>;

async function kept(openFile: ChannelHost['openFile'], conversation: string, attachment: Attachment): Promise<Kept> {
  const file = keptFileOf(attachment);
  const found = file === undefined ? undefined : await openFile(conversation, file.sha256);
  if (found !== undefined) return found;
  throw new ChannelError(`A reply to ${conversation} has a file that is not kept for it`, { kind: 'rejected' });
}

async function sendFile(uploads: Api, chat: string, { file, bytes }: Kept): Promise<Message> {
  // Node's stream and the browser's are one class under two types.
  const stream = ReadableStream.from(bytes) as unknown as globalThis.ReadableStream<Uint8Array>;
  const input = new InputFile(stream, { filename: file.name, contentType: file.contentType });
  const isPhoto = photoTypes.has(file.contentType) && file.size <= maxPhotoBytes;
  return isPhoto
    ? await uploads.sendPhoto({ chat_id: chat, photo: input })
    : await uploads.sendDocument({ chat_id: chat, document: input });
}

/** A group that became a supergroup has a new id, which Telegram tells by refusing the old one. */
async function followingMigration(step: Step, chat: string): Promise<Message> {
  try {
    return await step(chat);
  } catch (error) {
    const newChat = error instanceof TelegramApiError ? error.migrateToChatId : undefined;
    if (newChat === undefined) throw error;
    return await step(String(newChat));
  }
}

function mayComeAgain({ kind }: ChannelError): boolean {
  return kind !== 'rejected' && kind !== 'unreachable';
}
