// Before a turn, outside any transaction: fetches the files an event only points to. The result is stored beside the event, so that
// a turn that runs again never fetches again.
import type { Activity, Attachment } from 'botbuilder';
import { type Channel, ChannelError, type KeptFile, keptAttachment, keptFileOf, type RefusedFile } from '../channel.ts';
import type { Clock, Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
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

export interface Preparing {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly clock: Clock;
}

/** Where the events are from. */
interface Origin {
  readonly channel: Channel;
  readonly conversationId: string;
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

/** Calls `stillAtIt` before each event, so that nobody else begins on what takes long here. */
export async function prepareEvents(
  preparing: Preparing,
  origin: Origin,
  events: readonly UnpreparedEvent[],
  stillAtIt: () => Promise<void>,
): Promise<void> {
  for (const event of events) {
    await stillAtIt();
    const files: PreparedFile[] = [];
    for (const attachment of event.activity.attachments ?? []) {
      files.push(await fetchFile(origin.channel, preparing.blobs, attachment));
    }
    await storeFiles(preparing.database, origin.conversationId, event, files, preparing.clock.now());
  }
}

async function storeFiles(
  database: Database,
  conversationId: string,
  { inboxId, messageId, activity }: UnpreparedEvent,
  files: readonly PreparedFile[],
  now: Instant,
): Promise<void> {
  const kept = files.filter((file) => file.kind === 'kept');
  await database.transaction().execute(async (trx) => {
    const stored = await trx
      .updateTable('inbox')
      .set({ prepared: jsonText({ files } satisfies Prepared) })
      .where('inboxId', '=', inboxId)
      .where('prepared', 'is', null)
      .returning('inboxId')
      .executeTakeFirst();
    // Somebody who took this process for dead was faster; the turn may have run on what they found.
    if (stored === undefined) return;
    await recordFiles(trx, conversationId, kept, now);
    await trx
      .updateTable('messages')
      .set({ activity: jsonText({ ...activity, attachments: kept.map(keptAttachment) }) })
      .where('messageId', '=', messageId)
      .execute();
    await notify(trx, 'transcript', conversationId);
  });
}

/** A file that cannot be had is told to the customer, and does not stop the turn. */
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
