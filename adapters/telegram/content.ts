// What one Telegram message holds, as the parts of an activity: its words, its files, the place it names.
import type { Attachment } from 'botbuilder';
import type { Message } from './update.ts';

export const fileScheme = 'telegram:';

interface Content {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly channelData: { readonly location?: { readonly latitude: number; readonly longitude: number } };
}

/** Undefined where a person said nothing: a pinned message, a new chat photo. */
export function contentOf(message: Message): Content | undefined {
  const text = textOf(message);
  const attachments = attachmentsOf(message);
  if (text === undefined && attachments.length === 0 && message.location === undefined) return undefined;
  return { text: text ?? '', attachments, channelData: placeIn(message) };
}

function textOf({ text, caption, venue, contact, ...message }: Message): string | undefined {
  if (text !== undefined) return withoutSlash(text);
  if (venue !== undefined) return `${venue.title}, ${venue.address}`;
  if (contact !== undefined) {
    return [contact.first_name, contact.last_name, contact.phone_number].filter((part) => part !== undefined).join(' ');
  }
  return caption ?? message.sticker?.emoji ?? message.dice?.emoji ?? unreadable(message);
}

/** What we cannot read is named: who sent it must not be met with silence, and the engineer sees that there was something. */
function unreadable(message: Partial<Message>): string | undefined {
  const kinds = ['sticker', 'poll', 'story', 'game', 'checklist', 'paid_media'] as const;
  const kind = kinds.find((candidate) => message[candidate] !== undefined);
  return kind === undefined ? undefined : `[${kind.replace('_', ' ')}]`;
}

function placeIn({ location }: Message): Content['channelData'] {
  if (location === undefined) return {};
  const { latitude, longitude } = location;
  return { location: { latitude, longitude } };
}

/** `/human` and `/human@EastBot` are the word alone: the dialog knows words, not commands. */
function withoutSlash(text: string): string {
  return text.replace(/^\/([a-z][a-z0-9_]*)(@\w+)?(?=\s|$)/i, '$1');
}

/** What each kind of file is when Telegram does not say; the bytes are sniffed later and have the last word. */
const fileKinds = {
  video: { contentType: 'video/mp4', name: 'video.mp4' },
  video_note: { contentType: 'video/mp4', name: 'video.mp4' },
  animation: { contentType: 'video/mp4', name: 'animation.mp4' },
  document: { contentType: 'application/octet-stream', name: 'document' },
  voice: { contentType: 'audio/ogg', name: 'voice.ogg' },
  audio: { contentType: 'audio/mpeg', name: 'audio.mp3' },
} as const satisfies { readonly [K in keyof Message]?: { readonly contentType: string; readonly name: string } };

type FileKind = keyof typeof fileKinds;

function attachmentsOf(message: Message): Attachment[] {
  const photo = largest(message.photo ?? []);
  if (photo !== undefined) {
    return [{ contentType: 'image/jpeg', contentUrl: `${fileScheme}${photo.file_id}`, name: 'photo.jpg' }];
  }
  // An animation comes a second time as a document, for old clients; hence only the first kind counts.
  const kind = (['video', 'video_note', 'animation', 'voice', 'audio', 'document'] as const satisfies FileKind[]).find(
    (candidate) => message[candidate] !== undefined,
  );
  const file = kind === undefined ? undefined : message[kind];
  if (kind === undefined || file === undefined) return [];
  return [
    {
      contentType: file.mime_type ?? fileKinds[kind].contentType,
      contentUrl: `${fileScheme}${file.file_id}`,
      name: file.file_name ?? fileKinds[kind].name,
    },
  ];
}

function largest<S extends { readonly width: number; readonly height: number }>(sizes: readonly S[]): S | undefined {
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
}
