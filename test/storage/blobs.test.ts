import { createHash } from 'node:crypto';
import { mkdtempDisposable, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBlobs } from '../../bot/storage/blobs.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = createHash('sha256').update(png).digest('hex');
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

describe('kept files', () => {
  it('come back byte by byte, under the hash of their bytes and with the type their bytes have', async () => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path);
    const kept = await blobs.keep(inPieces(png, 7), 'label.txt');
    expect(kept).toEqual({ kind: 'kept', sha256, contentType: 'image/png', size: png.byteLength, name: 'label.txt' });
    expect(await bytesOf(await blobs.open(sha256))).toEqual(png);
  });

  it('are one file when they come twice, even at the same moment', async () => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path);
    await Promise.all([blobs.keep(inPieces(png), 'a.png'), blobs.keep(inPieces(png), 'b.png')]);
    await blobs.keep(inPieces(png), 'c.png');
    expect(await filesBelow(dir.path)).toEqual([join(sha256.slice(0, 2), sha256)]);
  });

  it.each([
    ['an SVG that calls itself a photo', svg, 'photo.jpg'],
    ['a page that calls itself a photo', html, 'photo.png'],
    ['words', Buffer.from('hello'), 'note.txt'],
    ['nothing at all', Buffer.alloc(0), 'empty.jpg'],
  ])('are not %s', async (_, bytes, name) => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path);
    expect(await blobs.keep(inPieces(bytes), name)).toEqual({ kind: 'refused', name, reason: 'type' });
    expect(await filesBelow(dir.path)).toEqual([]);
  });

  it('are read no further than the limit', async () => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path, { maxBytes: 100_000 });
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 10_000;
        yield new Uint8Array(10_000);
      }
    }
    expect(await blobs.keep(endless(), 'big.mp4')).toEqual({ kind: 'refused', name: 'big.mp4', reason: 'too-large' });
    expect(given).toBeLessThanOrEqual(120_000);
    expect(await filesBelow(dir.path)).toEqual([]);
  });

  it('leave nothing behind when the sender breaks off', async () => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path);
    async function* broken() {
      yield png;
      throw new Error('the connection broke');
    }
    await expect(blobs.keep(broken(), 'a.png')).rejects.toThrow('the connection broke');
    expect(await filesBelow(dir.path)).toEqual([]);
  });

  it('cannot be asked for by a path', async () => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path);
    await blobs.keep(inPieces(png), 'a.png');
    for (const name of ['../../etc/passwd', sha256.toUpperCase(), sha256.slice(0, 2), '']) {
      expect(await blobs.open(name)).toBeUndefined();
    }
  });

  it('may be read by nobody else on the machine', async () => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(join(dir.path, 'files'));
    await blobs.keep(inPieces(png), 'a.png');
    expect((await stat(join(dir.path, 'files', sha256.slice(0, 2), sha256))).mode & 0o077).toBe(0);
  });

  it('are swept of what a killed process half received, after a day', async () => {
    await using dir = await temporaryDir();
    await openBlobs(dir.path);
    await writeFile(join(dir.path, 'incoming', 'old'), 'half');
    await writeFile(join(dir.path, 'incoming', 'young'), 'half');
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    await utimes(join(dir.path, 'incoming', 'old'), twoDaysAgo, twoDaysAgo);
    await openBlobs(dir.path);
    expect(await readdir(join(dir.path, 'incoming'))).toEqual(['young']);
  });
});

describe('a kept file’s name', () => {
  it.each([
    ['C:\\fakepath\\battery photo.jpg', 'battery photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['gpj.\u202Eexe.png', 'gpj.exe.png'],
    ['"quoted"\r\nX-Header: 1.png', 'quotedX-Header 1.png'],
    ['电池 🔋.jpg', '电池 🔋.jpg'],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(95)}.jpeg`],
    ['...', 'file'],
  ])('%j is shown as %j', async (given, shown) => {
    await using dir = await temporaryDir();
    const blobs = await openBlobs(dir.path);
    expect(await blobs.keep(inPieces(png), given)).toMatchObject({ kind: 'kept', name: shown });
  });
});

function temporaryDir() {
  return mkdtempDisposable(join(tmpdir(), 'clauseline-blobs-'));
}

async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size);
}

async function bytesOf(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream ?? []));
}

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}
