// The customer's photos, videos and papers, behind links that are signed and expire. The link itself is the permission.
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { DeskFile, DeskHost } from '../../bot/desk.ts';
import type { StaffEnv } from './guard.ts';

/** Only what a browser can show without running anything in it; the rest is saved to disk. */
const shownInline = /^(image\/(jpeg|png|webp|gif)|video\/(mp4|webm)|audio\/(mpeg|ogg|mp4|wav|aac))$/;

export function fileRoutes(host: DeskHost): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.get('/files/:token', async (c) => {
    const file = await host.openFile(c.req.param('token'));
    if (file === undefined) return c.text('This link is not valid any more. Open the case again for a fresh one.', 410);
    const bytes = Readable.toWeb(Readable.from(file.bytes)) as ReadableStream<Uint8Array>;
    return c.body(bytes, 200, {
      'Content-Type': file.contentType,
      'Content-Length': String(file.size),
      'Content-Disposition': disposition(file),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=300',
    });
  });
  return routes;
}

function disposition({ name, contentType }: DeskFile): string {
  const kind = shownInline.test(contentType) ? 'inline' : 'attachment';
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeByte)}`;
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
