// Files go to Slack in three steps: a place for the bytes, the bytes, and showing the file in a thread.
import type { webApi } from '@slack/bolt';
import type { DeskPlace } from '../../bot/desk.ts';
import { guarded } from './client.ts';
import { SlackFailure, slackFailure } from './errors.ts';
import { readMessages } from './messages.ts';

export interface Uploads {
  /** Step one of a file: a place to put its bytes. */
  startUpload(name: string, size: number): Promise<{ readonly fileId: string; readonly url: string }>;
  putBytes(url: string, bytes: Uint8Array): Promise<void>;
  /** The last step: shows the file under `place`. */
  showFile(fileId: string, title: string, place: DeskPlace): Promise<void>;
  /** Where the file shows in the thread; undefined where it does not. */
  findFile(fileId: string, thread: DeskPlace): Promise<DeskPlace | undefined>;
}

/** Carries out a request that shows something in the channel. */
export type ToChannel = <T>(channel: string, method: string, request: () => Promise<T>) => Promise<T>;

export function uploads(client: webApi.WebClient, toChannel: ToChannel): Uploads {
  return {
    startUpload: async (filename, length) => {
      const { upload_url, file_id } = await guarded('files.getUploadURLExternal', () =>
        client.files.getUploadURLExternal({ filename, length }),
      );
      return { fileId: file_id ?? '', url: upload_url ?? '' };
    },
    putBytes,
    showFile: async (id, title, { channel, ts }) => {
      await toChannel(channel, 'files.completeUploadExternal', () =>
        client.files.completeUploadExternal({ files: [{ id, title }], channel_id: channel, thread_ts: ts }),
      );
    },
    findFile: async (fileId, { channel, ts: thread }) => {
      for await (const { ts, files = [] } of readMessages(client, { channel, thread })) {
        if (ts !== undefined && files.some(({ id }) => id === fileId)) return { channel, ts };
      }
      return undefined;
    },
  };
}

async function putBytes(url: string, bytes: Uint8Array): Promise<void> {
  const body = new Blob([new Uint8Array(bytes)]);
  const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(40_000) }).catch(
    (error: unknown) => {
      throw slackFailure(error, 'the upload of a file');
    },
  );
  if (answer.ok) return;
  throw new SlackFailure(`Slack refused the bytes of a file: HTTP ${answer.status}`, {
    kind: answer.status >= 500 ? 'retry' : 'rejected',
    slackError: `HTTP ${answer.status}`,
  });
}
