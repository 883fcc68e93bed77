// What one WeChat message holds, as the parts of an activity: its words, its file, the place it names.
import type { Activity, Attachment } from 'botbuilder';
import type { Message } from './message.ts';

export const mediaScheme = 'wechat:';

export function contentOf(message: Message): Pick<Activity, 'text' | 'attachments' | 'channelData'> {
  const { MsgType: type, Label: label = '' } = message;
  const attachments = attachmentsOf(message);
  const location = type === 'location' ? locationIn(message) : undefined;
  const text = location === undefined ? (textOf(message) ?? (attachments.length > 0 ? '' : `[${type}]`)) : label;
  return { text, attachments, channelData: location === undefined ? {} : { location } };
}

/** Undefined where there are none. What we cannot read is named then: nobody is met with silence, and the engineer sees that there was something. */
function textOf({ MsgType: type, Content, Recognition, Title, Url }: Message): string | undefined {
  switch (type) {
    case 'text':
      return Content ?? '';
    case 'voice':
      return Recognition;
    case 'link':
      return [Title, Url].filter(Boolean).join('\n');
    case 'file':
      return Title;
    default:
      return undefined;
  }
}

/** What each kind of file is by WeChat's word; the bytes are sniffed later and have the last one. */
const fileKinds: Readonly<Record<string, { readonly contentType: string; readonly name: string }>> = {
  image: { contentType: 'image/jpeg', name: 'photo.jpg' },
  voice: { contentType: 'audio/amr', name: 'voice.amr' },
  video: { contentType: 'video/mp4', name: 'video.mp4' },
  shortvideo: { contentType: 'video/mp4', name: 'video.mp4' },
  file: { contentType: 'application/octet-stream', name: 'document' },
};

function attachmentsOf({ MsgType: type, MediaId: mediaId, Title: title }: Message): Attachment[] {
  const kind = fileKinds[type];
  if (kind === undefined || mediaId === undefined) return [];
  const name = type === 'file' ? title || kind.name : kind.name;
  return [{ contentType: kind.contentType, contentUrl: `${mediaScheme}${mediaId}`, name }];
}

/** WeChat's X is the latitude. */
function locationIn({ Location_X, Location_Y }: Message) {
  const latitude = Number.parseFloat(Location_X ?? '');
  const longitude = Number.parseFloat(Location_Y ?? '');
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : undefined;
}
