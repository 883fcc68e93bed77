// The conversation's files, for who holds an address we signed.
import { ReadableStream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import type { KeptFile } from '../../bot/channel.ts';
import type { DirectLine } from './direct-line.ts';
import { refuse } from './refusals.ts';

export function fileRoutes(line: DirectLine): Hono {
  const routes = new Hono();
  routes.get('/conversations/:conversation/files/:sha256', async (context) => {
    const { conversation, sha256 } = context.req.param();
    const grant = line.tokens.read('file', context.req.query('t') ?? '');
    if (grant?.conversation !== conversation || grant.sha256 !== sha256) return refuse(context, 'TokenExpired');
    const found = await line.host.openFile(conversation, sha256);
    if (found === undefined) return refuse(context, 'NotFound');
    describe(context, found.file);
    return answer(context, found.file, found.bytes);
  });
  return routes;
}

/** A browser shows pictures, films and sound; anything else it saves, and nothing runs as a page of ours. */
function describe(context: Context, { contentType, name }: KeptFile): void {
  const isShown = /^(image|video|audio)\//.test(contentType);
  const ascii = name.replaceAll(/[^\w. -]/g, '_');
  const disposition = `${isShown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  context.header('Content-Type', contentType);
  context.header('Content-Disposition', disposition);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Content-Security-Policy', "default-src 'none'; sandbox");
  // A chat built into another site shows them too; the address is the key.
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  context.header('Cache-Control', 'private, max-age=86400, immutable');
  context.header('Accept-Ranges', 'bytes');
}

/** Whole, or the one range asked for: some browsers play no film without ranges. */
function answer(context: Context, { size }: KeptFile, bytes: AsyncIterable<Uint8Array>): Response {
  const range = rangeOf(context.req.header('range'), size);
  if (range === undefined) {
    context.header('Content-Length', String(size));
    return context.body(streamOf(bytes));
  }
  const { start, end } = range;
  context.header('Content-Range', `bytes ${start}-${end}/${size}`);
  context.header('Content-Length', String(end - start + 1));
  return context.body(streamOf(slice(bytes, start, end + 1)), 206);
}

function rangeOf(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (match === null) return undefined;
  const start = Number(match[1]);
  const end = Math.min(match[2] ? Number(match[2]) : size - 1, size - 1);
  return start <= end ? { start, end } : undefined;
}

async function* slice(bytes: AsyncIterable<Uint8Array>, start: number, end: number): AsyncGenerator<Uint8Array> {
  let position = 0;
  for await (const chunk of bytes) {
    const part = chunk.subarray(Math.max(0, start - position), Math.max(0, end - position));
    position += chunk.length;
    if (part.length > 0) yield part;
    if (position >= end) return;
  }
}

function streamOf(bytes: AsyncIterable<Uint8Array>): globalThis.ReadableStream {
  // Node's own type and the browser's differ in a method that nobody calls here.
  return ReadableStream.from(bytes) as globalThis.ReadableStream;
}
