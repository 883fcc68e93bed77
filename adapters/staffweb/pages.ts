// The page itself: plain files, sent as they are. They hold nothing secret; everything they show comes from the API.
import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import type { StaffEnv } from './guard.ts';

const typeByExtension = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const;

export function pageRoutes(): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.get('/', (c) => sendFile(c, 'page.html'));
  routes.get('/:file{page(?:-views)?\\.(?:js|css)}', (c) => sendFile(c, c.req.param('file')));
  routes.get('/page/:module{[a-z-]+\\.js}', (c) => sendFile(c, `page/${c.req.param('module')}`));
  routes.get('/chart.js', (c) => sendFile(c, 'chart.js'));
  return routes;
}

async function sendFile(c: Context<StaffEnv>, name: string): Promise<Response> {
  const text = await readPageFile(name);
  if (text === undefined) return c.json({ message: 'There is nothing at this address.' }, 404);
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof typeByExtension;
  return c.body(text, 200, { 'Content-Type': typeByExtension[extension], 'Cache-Control': 'no-cache' });
}

async function readPageFile(name: string): Promise<string | undefined> {
  try {
    return await readFile(addressOf(name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The plots are Chart.js's, served from where it is installed. */
function addressOf(name: string): URL {
  return name === 'chart.js'
    ? new URL('./chart.umd.min.js', import.meta.resolve('chart.js'))
    : new URL(name, import.meta.url);
}
