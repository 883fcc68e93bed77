// Files of this machine that the customer sends with `/file`.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Attachment } from 'botbuilder';
import { ChannelError } from '../../bot/channel.ts';

/** Undefined where there is no file to read. */
export async function attachmentOf(path: string): Promise<Attachment | undefined> {
  const whole = resolve(path.replace(/^~(?=\/)/, homedir()));
  const found = await stat(whole).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  return { contentType: 'application/octet-stream', contentUrl: pathToFileURL(whole).href, name: basename(whole) };
}

/** The bytes behind an attachment of `attachmentOf`. Throws ChannelError, also from within the bytes. */
export async function* openFile(contentUrl: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(fileURLToPath(contentUrl));
  } catch (error) {
    throw new ChannelError('A file of the terminal could not be read', { kind: 'rejected', cause: error });
  }
}
