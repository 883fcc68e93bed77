// The policy explorer: a maker's words beside the rules that follow from them, and a verdict for any facts one cares to try.
import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { decide } from '../../policy/decide.ts';
import { parseFacts } from '../../policy/facts-json.ts';
import type { Pack } from '../../policy/pack.ts';
import { packView } from './pack-view.ts';

const contentTypes = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const;

const maxFactsBytes = 64 * 1024;

/** Adds `/policy`. Nothing here is secret and nothing is kept: the texts are published, and the facts are only weighed. */
export function mountExplorer(http: Hono, packs: readonly Pack[]): void {
  const routes = new Hono();
  routes.get('/', (context) => sendFile(context, 'page.html'));
  routes.get('/:file{[a-z-]+\\.(?:js|css)}', (context) => sendFile(context, context.req.param('file')));
  routes.get('/packs', (context) => context.json(packs.map(({ id }) => id)));
  routes.get('/packs/:id', (context) => withPack(context, packs, (pack) => context.json(packView(pack))));
  routes.post('/packs/:id/decide', bodyLimit({ maxSize: maxFactsBytes, onError: tooLarge }), async (context) => {
    const json = await context.req.json().catch((error: unknown) => error);
    return withPack(context, packs, (pack) => answer(context, pack, json));
  });
  http.route('/policy', routes);
}

function answer(context: Context, pack: Pack, json: unknown): Response {
  const parsed = parseFacts(json);
  if (parsed.problems !== undefined) return context.json({ problems: parsed.problems }, 400);
  return context.json(decide(pack, parsed.facts, parsed.asOf, { everyClause: true }));
}

function withPack(context: Context, packs: readonly Pack[], use: (pack: Pack) => Response): Response {
  const id = context.req.param('id');
  const pack = packs.find((candidate) => candidate.id === id);
  const known = packs.map((candidate) => candidate.id).join(', ');
  return pack === undefined
    ? context.json({ problems: [`there is no pack "${id}"; there are: ${known}`] }, 404)
    : use(pack);
}

function tooLarge(context: Context): Response {
  return context.json({ problems: ['the facts are larger than 64 KB'] }, 413);
}

async function sendFile(context: Context, name: string): Promise<Response> {
  const text = await readFile(new URL(name, import.meta.url), 'utf8').catch(() => undefined);
  if (text === undefined) return context.notFound();
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof contentTypes;
  return context.body(text, 200, { 'Content-Type': contentTypes[extension], 'Cache-Control': 'no-cache' });
}
