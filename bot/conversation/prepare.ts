// Before a turn, outside any transaction: fetches the files an event only points to. The result is stored beside the event, so that
// a turn that runs again never fetches again.
import type { Activity, Attachment } from 'botbuilder';
import { type Channel, ChannelError, type KeptFile, keptAttachment, keptFileOf, type RefusedFile } from '../channel.ts';
import type { Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { recordFiles } from './files.ts';

export type PreparedFile =
  | KeptFile
  | RefusedFile
  | { readonly kind: 'refused'; readonly name: string; readonly reason: 'unavailable' };

export interface Prepared {
  readonly files: readonly PreparedFile[];
}

export interface UnpreparedEvent {
  readonly inboxId: number;
  readonly messageId: string;
  readonly activity: Partial<Activity>;
}

const tries = 3;

/** True where an event has an attachment that is not kept yet. */
export function needsPreparing(activity: Partial<Activity>): boolean {
  return (activity.attachments ?? []).some((attachment) => keptFileOf(attachment) === undefined);
}

/** Files that are kept already, as an event that needs no preparing names them. */
export function filesAtHand(activity: Partial<Activity>): readonly PreparedFile[] {
  return (activity.attachments ?? []).flatMap((attachment) => keptFileOf(attachment) ?? []);
}

/** Fetches, keeps, and stores what came of it. A file that cannot be had is told to the customer, and does not stop the turn. */
export async function prepareEvent(
  { database, blobs, now }: { readonly database: Database; readonly blobs: Blobs; readonly now: () => Instant },
  channel: Channel,
  conversationId: string,
  event: UnpreparedEvent,
): Promise<void> {
  const files: PreparedFile[] = [];
  for (const attachment of event.activity.attachments ?? []) files.push(await fetchFile(channel, blobs, attachment));
  const kept = files.filter((file) => file.kind === 'kept');
  const activity = { ...event.activity, attachments: kept.map(keptAttachment) };
  await database.transaction().execute(async (trx) => {
    await recordFiles(trx, conversationId, kept, now());
    await trx
      .updateTable('inbox')
      .set({ prepared: JSON.stringify({ files } satisfies Prepared) })
      .where('inboxId', '=', event.inboxId)
      .execute();
    await trx
      .updateTable('messages')
      .set({ activity: JSON.stringify(activity) })
      .where('messageId', '=', event.messageId)
      .execute();
    await notify(trx, 'transcript', conversationId);
  });
}

async function fetchFile(channel: Channel, blobs: Blobs, attachment: Attachment): Promise<PreparedFile> {
  const already = keptFileOf(attachment);
  if (already !== undefined) return already;
  const name = attachment.name ?? 'file';
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const file = await tryToFetch(channel, blobs, attachment.contentUrl ?? '', name);
    if (file !== 'again') return file;
  }
  return { kind: 'refused', name, reason: 'unavailable' };
}

async function tryToFetch(
  channel: Channel,
  blobs: Blobs,
  contentUrl: string,
  name: string,
): Promise<PreparedFile | 'again'> {
  const unavailable = { kind: 'refused', name, reason: 'unavailable' } as const;
  try {
    const bytes = await channel.openAttachment?.(contentUrl);
    return bytes === undefined ? unavailable : await blobs.keep(bytes, name);
  } catch (error) {
    const isFinal = error instanceof ChannelError && error.kind === 'rejected';
    return isFinal ? unavailable : 'again';
  }
}
