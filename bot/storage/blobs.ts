// Files customers send, kept by the sha256 of their bytes: the same photo twice is one file, and a kept file never changes.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { KeptFile, RefusedFile } from '../channel.ts';
import { cleanFileName } from './file-name.ts';

export interface Blobs {
  /**
   * On disk for good once it resolves. What a file is, is read from its bytes, whatever its sender says; only the types below are kept,
   * none of which a browser would run as a page.
   */
  keep(bytes: AsyncIterable<Uint8Array>, name: string): Promise<KeptFile | RefusedFile>;
  /** The bytes of a kept file; undefined where there is none. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Gone for good; a file that is not there is no error. */
  remove(sha256: string): Promise<void>;
}

export interface BlobLimits {
  readonly maxBytes?: number;
}

const contentTypeBySniffed: Readonly<Record<string, string>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/gif': 'image/gif',
  'image/heic': 'image/heic',
  'image/heif': 'image/heif',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/quicktime': 'video/quicktime',
  'video/3gpp': 'video/3gpp',
  'video/webm': 'video/webm',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/wav': 'audio/wav',
  'audio/amr': 'audio/amr',
  'application/pdf': 'application/pdf',
};

const dayMs = 24 * 60 * 60 * 1000;

/** Keeps files below `dir`, which is made where it is missing. */
export async function openBlobs(dir: string, { maxBytes = 25 * 1024 * 1024 }: BlobLimits = {}): Promise<Blobs> {
  const incoming = join(dir, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeLeftovers(incoming);
  const pathOf = (sha256: string) => join(dir, sha256.slice(0, 2), sha256);
  return {
    keep: async (bytes, givenName) => {
      const name = cleanFileName(givenName);
      const draft = join(incoming, randomUUID());
      try {
        const written = await write(bytes, draft, maxBytes);
        if (written === undefined) return { kind: 'refused', name, reason: 'too-large' };
        const sniffed = await fileTypeFromFile(draft);
        const contentType = contentTypeBySniffed[sniffed?.mime ?? ''];
        if (contentType === undefined) return { kind: 'refused', name, reason: 'type' };
        await moveInto(draft, pathOf(written.sha256));
        return { kind: 'kept', ...written, contentType, name };
      } finally {
        await rm(draft, { force: true });
      }
    },
    open: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      const path = pathOf(sha256);
      return (await isThere(path)) ? createReadStream(path) : undefined;
    },
    remove: async (sha256) => await rm(pathOf(sha256), { force: true }),
  };
}

/** Stops reading at the limit, so that a file of any size costs no more than that. */
async function write(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<{ readonly sha256: string; readonly size: number } | undefined> {
  const hash = createHash('sha256');
  let size = 0;
  await using file = await open(path, 'wx', 0o600);
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    hash.update(chunk);
    await writeWhole(file, chunk);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), size };
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let start = 0; start < chunk.byteLength; ) start += (await file.write(chunk, start)).bytesWritten;
}

/** A rename is whole or nothing, and durable once the folder itself is on disk. */
async function moveInto(draft: string, path: string): Promise<void> {
  if (await isThere(path)) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(draft, path);
  for (const dir of [dirname(path), dirname(dirname(path))]) {
    await using handle = await open(dir);
    await handle.sync();
  }
}

/** Half-received files of a process that was killed; younger ones may belong to one that runs. */
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > dayMs) await rm(path, { force: true });
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
