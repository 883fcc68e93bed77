// An entry of the transcript as Direct Line shows it to the customer, their own words included.
import type { Activity, Attachment, CardAction } from 'botbuilder';
import { keptFileOf, type TranscriptEntry } from '../../bot/channel.ts';
import type { DirectLine } from './direct-line.ts';
import type { Grant } from './tokens.ts';

export interface ActivityGroup {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: string;
}

/** `origin` is where this customer reaches us: the addresses of files begin with it. */
export function activityGroup(
  entries: readonly TranscriptEntry[],
  after: number,
  { line, grant, origin }: { readonly line: DirectLine; readonly grant: Grant; readonly origin: string },
): ActivityGroup {
  const shown = entries.filter(({ activity }) => (activity.type ?? 'message') === 'message');
  return {
    activities: shown.map((entry) => outgoingActivity(entry, line, grant, origin)),
    watermark: String(entries.at(-1)?.position ?? after),
  };
}

function outgoingActivity(entry: TranscriptEntry, line: DirectLine, grant: Grant, origin: string): Partial<Activity> {
  const { text = '', locale, value, replyToId, suggestedActions, attachments = [] } = entry.activity;
  const actions = (suggestedActions?.actions ?? []).map(messageBack);
  return {
    type: 'message',
    id: entry.activityId,
    timestamp: entry.at as unknown as Date,
    channelId: 'directline',
    conversation: { id: grant.conversation } as Activity['conversation'],
    from: authorOf(entry, line, grant),
    text,
    textFormat: entry.author === 'bot' ? 'markdown' : 'plain',
    ...(locale !== undefined && { locale }),
    ...(value !== undefined && entry.author === 'customer' && { value }),
    ...(replyToId !== undefined && { replyToId }),
    ...(actions.length > 0 && { suggestedActions: { actions, to: [] } }),
    ...(attachments.length > 0 && {
      attachments: attachments.map((attachment) => withAddress(attachment, line, grant, origin)),
    }),
    channelData: channelDataOf(entry),
  };
}

function authorOf(entry: TranscriptEntry, { brands }: DirectLine, grant: Grant): Activity['from'] {
  const { from } = entry.activity;
  if (entry.author === 'customer') return { id: from?.id ?? grant.sender, name: from?.name ?? '', role: 'user' };
  if (entry.author === 'engineer') return { id: 'engineer', name: engineerOf(entry), role: 'bot' };
  return { id: 'bot', name: brands.find(({ id }) => id === grant.brand)?.name ?? '', role: 'bot' };
}

function engineerOf({ activity }: TranscriptEntry): string {
  const { engineer } = Object(activity.channelData);
  return typeof engineer === 'string' ? engineer : '';
}

/** A button whose press comes back as a message with the title as its text and the choice as its value. */
function messageBack({ title, value }: CardAction): CardAction {
  const choice = typeof value === 'string' ? { choice: value } : value;
  return { type: 'messageBack', title, text: title, displayText: title, value: choice };
}

function withAddress(attachment: Attachment, { tokens }: DirectLine, grant: Grant, origin: string): Attachment {
  const file = keptFileOf(attachment);
  if (file === undefined) return { contentType: attachment.contentType, name: attachment.name ?? '' };
  const { sha256, contentType, name } = file;
  const token = tokens.issueByDay('file', { ...grant, sha256 });
  const contentUrl = `${origin}/v3/directline/conversations/${grant.conversation}/files/${sha256}?t=${token}`;
  return { contentType, name, contentUrl };
}

/** Only what is meant for the customer. */
function channelDataOf({ author, activity }: TranscriptEntry): object {
  const { clientActivityID, citations, kind, announcement } = Object(activity.channelData);
  return author === 'customer' ? { clientActivityID } : { author, citations, kind, announcement };
}
