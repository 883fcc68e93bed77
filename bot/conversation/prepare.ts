// Before a turn, outside any transaction: fetches the files an event only points to, and lets a language model read its words. The result
// is stored beside the event, so that a turn that runs again never fetches or asks again.
import type { Activity, Attachment } from 'botbuilder';
import type { Candidate } from '../../dialogs/dialog.ts';
import type { ToRead } from '../../dialogs/extract/llm.ts';
import { type Channel, ChannelError, type KeptFile, keptAttachment, keptFileOf, type RefusedFile } from '../channel.ts';
import { addMs, type Clock, type Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { notify } from '../storage/notifications.ts';
import { backoffMs } from './delivery.ts';
import { recordFiles } from './files.ts';
import { isWorthReading, type Reading } from './reading.ts';

export type PreparedFile =
  | KeptFile
  | RefusedFile
  | { readonly kind: 'refused'; readonly name: string; readonly reason: 'unavailable' };

export interface Prepared {
  readonly files: readonly PreparedFile[];
  /** What a language model proposes. */
  readonly candidates?: readonly Candidate[];
}

export interface UnpreparedEvent {
  readonly inboxId: number;
  readonly messageId: string;
  readonly attempts: number;
  readonly activity: Partial<Activity>;
}

export interface Preparing {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly random: () => number;
  /** The language model, where one is on. */
  readonly reading?: Reading | undefined;
}

/** Where the events are from, and how their words are to be read. */
export interface Origin {
  readonly channel: Channel;
  readonly conversationId: string;
  readonly context: Omit<ToRead, 'text'>;
}

const maxAttempts = 4;

/** True where an event has an attachment that is not kept yet, or words for the model to read. */
export function needsPreparing(activity: Partial<Activity>, reads: boolean): boolean {
  const { attachments = [] } = activity;
  return (reads && isWorthReading(activity)) || attachments.some((attachment) => keptFileOf(attachment) === undefined);
}

/** Files that are kept already, as an event that needs no preparing names them. */
export function filesAtHand(activity: Partial<Activity>): readonly PreparedFile[] {
  return (activity.attachments ?? []).flatMap((attachment) => keptFileOf(attachment) ?? []);
}

/**
 * Gives the instant at which the lane may go on: now, or where a platform stumbled and is asked again, a little later. Calls `stillAtIt`
 * before each event, so that nobody else begins on what takes long here.
 */
export async function prepareEvents(
  preparing: Preparing,
  origin: Origin,
  events: readonly UnpreparedEvent[],
  stillAtIt: () => Promise<void>,
): Promise<Instant> {
  const { clock, random } = preparing;
  let delayMs = 0;
  for (const event of events) {
    await stillAtIt();
    const isPrepared = await prepareEvent(preparing, origin, event);
    if (!isPrepared) delayMs = Math.max(delayMs, backoffMs(event.attempts + 1, random()));
  }
  return addMs(clock.now(), delayMs);
}

/** False: to be tried again. A file that cannot be had in the end is told to the customer, and does not stop the turn. */
async function prepareEvent(
  { database, blobs, clock, reading }: Preparing,
  { channel, conversationId, context }: Origin,
  event: UnpreparedEvent,
): Promise<boolean> {
  const fetched: (PreparedFile | FetchLater)[] = [];
  for (const attachment of event.activity.attachments ?? []) fetched.push(await fetchFile(channel, blobs, attachment));
  const attempts = event.attempts + 1;
  if (attempts < maxAttempts && fetched.some(({ kind }) => kind === 'later')) {
    await database.updateTable('inbox').set({ attempts }).where('inboxId', '=', event.inboxId).execute();
    return false;
  }
  const files = fetched.map((file) => (file.kind === 'later' ? unavailable(file) : file));
  const { text = '' } = event.activity;
  const reads = reading !== undefined && isWorthReading(event.activity);
  const candidates = reads ? await reading.candidatesIn({ text, ...context }) : [];
  await store(database, conversationId, event, { files, candidates }, clock.now());
  return true;
}

async function store(
  database: Database,
  conversationId: string,
  { inboxId, messageId, activity }: UnpreparedEvent,
  prepared: Prepared,
  now: Instant,
): Promise<void> {
  const { files } = prepared;
  const kept = files.filter((file) => file.kind === 'kept');
  await database.transaction().execute(async (trx) => {
    const stored = await trx
      .updateTable('inbox')
      .set({ prepared: jsonText(prepared), attempts: 0 })
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

interface FetchLater {
  readonly kind: 'later';
  readonly name: string;
}

async function fetchFile(channel: Channel, blobs: Blobs, attachment: Attachment): Promise<PreparedFile | FetchLater> {
  const already = keptFileOf(attachment);
  if (already !== undefined) return already;
  const { name = 'file', contentUrl = '' } = attachment;
  try {
    const bytes = await channel.openAttachment?.(contentUrl);
    return bytes === undefined ? unavailable({ name }) : await blobs.keep(bytes, name);
  } catch (error) {
    // Whatever else it was, a full disk included, may be over in a moment.
    const isFinal = error instanceof ChannelError && error.kind === 'rejected';
    return isFinal ? unavailable({ name }) : { kind: 'later', name };
  }
}

function unavailable({ name }: { readonly name: string }): PreparedFile {
  return { kind: 'refused', name, reason: 'unavailable' };
}
