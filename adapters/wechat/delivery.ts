// Carrying one reply to WeChat: its words in one request, each photo in another. WeChat keeps no key of ours, so what of a reply has
// arrived is remembered, and another attempt goes on where the last one broke.
import type { Attachment } from 'botbuilder';
import { ChannelError, type ChannelHost, type KeptFile, keptFileOf, type OutgoingReply } from '../../bot/channel.ts';
import type { WechatApi } from './api.ts';
import { uploadPhoto } from './files.ts';
import { textOf } from './outbound.ts';

interface Courier {
  readonly api: WechatApi;
  /** Throws ChannelError where the channel was not started. */
  readonly hostOf: () => ChannelHost;
}

/** One message of a reply. */
type Step = () => Promise<void>;

const timeoutMs = 15_000;
const maxPhotoBytes = 10 * 1024 * 1024;
const photoTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif']);

/** The channel's `send`. WeChat gives its messages no ids. */
export function delivery(courier: Courier): (reply: OutgoingReply) => Promise<{ readonly externalId?: string }> {
  const stepsDone = new Map<string, number>();
  return async (reply) => {
    const { outboxId } = reply;
    let done = stepsDone.get(outboxId) ?? 0;
    stepsDone.delete(outboxId);
    try {
      for (const step of stepsOf(reply, courier).slice(done)) {
        await step();
        done += 1;
      }
      return {};
    } catch (error) {
      if (done > 0 && mayComeAgain(error)) stepsDone.set(outboxId, done);
      throw error;
    }
  };
}

function stepsOf({ activity, conversation }: OutgoingReply, courier: Courier): Step[] {
  const text = textOf(activity);
  // Before anything is sent: who sent it must be able to send it anew, whole.
  const photos = (activity.attachments ?? []).map((attachment) => photoOf(attachment, conversation));
  return [
    ...(text === '' ? [] : [() => send(courier, conversation, { msgtype: 'text', text: { content: text } })]),
    ...photos.map((photo) => () => sendPhoto(courier, conversation, photo)),
  ];
}

function photoOf(attachment: Attachment, conversation: string): KeptFile {
  const file = keptFileOf(attachment);
  if (file === undefined) throw notKept(conversation);
  if (photoTypes.has(file.contentType) && file.size <= maxPhotoBytes) return file;
  throw new ChannelError('WeChat takes only photos from us (JPEG, PNG, GIF), of 10 MB at most', { kind: 'rejected' });
}

async function sendPhoto(courier: Courier, conversation: string, { sha256, name }: KeptFile): Promise<void> {
  const found = await courier.hostOf().openFile(conversation, sha256);
  if (found === undefined) throw notKept(conversation);
  const parts = (await Array.fromAsync(found.bytes)).map((bytes) => new Uint8Array(bytes));
  const photo = new Blob(parts, { type: found.file.contentType });
  const mediaId = await uploadPhoto(courier.api, photo, name);
  await send(courier, conversation, { msgtype: 'image', image: { media_id: mediaId } });
}

async function send({ api }: Courier, conversation: string, message: object): Promise<void> {
  const body = { touser: conversation, ...message };
  const doing = `deliver a reply to ${conversation}`;
  const answer = await api({ path: '/cgi-bin/message/custom/send', body, timeoutMs, doing });
  if (answer.kind === 'done' && 'errcode' in answer.body) return;
  throw new ChannelError(`WeChat did not say whether it could ${doing}`, { kind: 'uncertain' });
}

function notKept(conversation: string): ChannelError {
  return new ChannelError(`A reply to ${conversation} has a file that is not kept for it`, { kind: 'rejected' });
}

function mayComeAgain(error: unknown): boolean {
  return !(error instanceof ChannelError && ['rejected', 'unreachable'].includes(error.kind));
}
