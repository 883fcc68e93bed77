// Files at Telegram. The download's address holds the token, so it stays in here: in no log, no error, no activity.
import type { Api } from 'node-telegram-bot-api';
import { ChannelError } from '../../bot/channel.ts';
import { fileScheme } from './content.ts';
import { channelError } from './errors.ts';

interface Source {
  readonly api: Api;
  readonly apiRoot: string;
  readonly token: string;
}

/** What `getFile` hands out at most. */
const maxFileBytes = 20 * 1024 * 1024;
const downloadTimeoutMs = 60_000;

/** Opens the bytes behind `telegram:<file_id>`. Throws ChannelError, also from within the bytes. */
export async function openFile(source: Source, contentUrl: string): Promise<AsyncIterable<Uint8Array>> {
  const path = await filePath(source, contentUrl);
  const response = await download(source, path);
  if (response.body === null) return empty();
  return limited(response.body, source.token);
}

async function filePath({ api, token }: Source, contentUrl: string): Promise<string> {
  const fileId = contentUrl.slice(fileScheme.length);
  try {
    const { file_path: path } = await api.getFile({ file_id: fileId });
    if (path !== undefined) return path;
  } catch (error) {
    throw repeatable(channelError(error, 'find a file', token));
  }
  throw new ChannelError('Telegram named no path for a file', { kind: 'rejected' });
}

async function download({ apiRoot, token }: Source, path: string): Promise<Response> {
  const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
    signal: AbortSignal.timeout(downloadTimeoutMs),
  }).catch((error: unknown) => {
    throw repeatable(channelError(error, 'send a file', token));
  });
  if (response.ok) return response;
  await response.body?.cancel();
  const kind = response.status >= 500 || response.status === 429 ? 'retry' : 'rejected';
  throw new ChannelError(`Telegram failed to send a file: HTTP ${response.status}`, { kind });
}

async function* limited(body: AsyncIterable<Uint8Array>, token: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxFileBytes) {
        throw new ChannelError(`Telegram sent a file of more than ${maxFileBytes} bytes`, { kind: 'rejected' });
      }
      yield chunk;
    }
  } catch (error) {
    throw repeatable(channelError(error, 'send a file', token));
  }
}

/** Reading twice does no harm, so nothing about it is uncertain. */
function repeatable(error: ChannelError): ChannelError {
  return error.kind === 'uncertain' ? new ChannelError(error.message, { kind: 'retry' }) : error;
}

async function* empty(): AsyncGenerator<Uint8Array> {}
