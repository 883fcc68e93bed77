// Files at WeChat, which keeps what customers send for three days.
import { z } from 'zod';
import { ChannelError } from '../../bot/channel.ts';
import type { WechatApi } from './api.ts';
import { mediaScheme } from './content.ts';
import { repeatable } from './errors.ts';
import { exchange } from './exchange.ts';

const downloadTimeoutMs = 60_000;
const uploadTimeoutMs = 40_000;
const doing = 'send a file';

const Video = z.object({ video_url: z.url({ protocol: /^https?$/ }) });
const Uploaded = z.object({ media_id: z.string().min(1) });

/** Opens the bytes behind `wechat:<media id>`. Throws ChannelError, also from within the bytes. */
export async function openMedia(api: WechatApi, contentUrl: string): Promise<AsyncIterable<Uint8Array>> {
  const parameters = { media_id: contentUrl.slice(mediaScheme.length) };
  try {
    const answer = await api({ path: '/cgi-bin/media/get', parameters, timeoutMs: downloadTimeoutMs, doing });
    return answer.kind === 'file' ? answer.bytes : await openVideo(answer.body);
  } catch (error) {
    throw repeatable(error);
  }
}

/** Of a video WeChat tells only where it lies. */
async function openVideo(body: object): Promise<AsyncIterable<Uint8Array>> {
  const { data: video } = Video.safeParse(body);
  if (video === undefined)
    throw new ChannelError('WeChat sent neither a file nor a place of one', { kind: 'rejected' });
  const answer = await exchange({ url: video.video_url, init: {}, timeoutMs: downloadTimeoutMs, doing, secrets: [] });
  if (answer.kind === 'file') return answer.bytes;
  throw new ChannelError('WeChat sent no file from where it said that a video lies', { kind: 'rejected' });
}

/** Gives the id under which WeChat keeps a photo of ours for three days. Throws ChannelError. */
export async function uploadPhoto(api: WechatApi, photo: Blob, name: string): Promise<string> {
  const body = new FormData();
  body.set('media', photo, name);
  const call = { path: '/cgi-bin/media/upload', parameters: { type: 'image' }, body, timeoutMs: uploadTimeoutMs };
  const answer = await api({ ...call, doing: 'take a photo' }).catch((error: unknown) => {
    throw repeatable(error);
  });
  const { data: uploaded } = Uploaded.safeParse(answer.kind === 'done' ? answer.body : undefined);
  if (uploaded === undefined) throw new ChannelError('WeChat took a photo and gave no id for it', { kind: 'retry' });
  return uploaded.media_id;
}
