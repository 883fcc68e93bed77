// The policy explorer: a maker's words beside the rules that follow from them, and a verdict for any facts one cares to try.
import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { certify } from '../../policy/certificate.ts';
import { certificatePage } from '../../policy/certificate-page.ts';
import { decide } from '../../policy/decide.ts';
import { parseFacts } from '../../policy/facts-json.ts';
import type { Pack } from '../../policy/pack.ts';
import type { ExplainLanguage } from '../../policy/words/language.ts';
import { packView } from './pack-view.ts';

const contentTypes = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const;

const maxFactsBytes = 64 * 1024;

/** Adds `/policy`. Nothing here is secret and nothing is kept: the texts are published, and the facts are only weighed. */
export function mountExplorer(http: Hono, given: readonly Pack[]): void {
  const packs = named(given);
  const routes = new Hono();
  routes.get('/', (context) => sendFile(context, 'page.html'));
  routes.get('/:file{[a-z-]+\\.(?:js|css)}', (context) => sendFile(context, context.req.param('file')));
  routes.get('/packs', (context) => context.json([...packs.keys()]));
  routes.get('/packs/:id', (context) =>
    withPack(context, packs, (pack) => context.json(packView(pack, languageOf(context)))),
  );
  routes.post('/packs/:id/decide', bodyLimit({ maxSize: maxFactsBytes, onError: tooLarge }), async (context) => {
    const json = await context.req.json().catch((error: unknown) => error);
    return withPack(context, packs, (pack) => answer(context, pack, json));
  });
  routes.get('/packs/:id/certificate', (context) => withPack(context, packs, (pack) => certificate(context, pack)));
  http.route('/policy', routes);
}

function answer(context: Context, pack: Pack, json: unknown): Response {
  const parsed = parseFacts(json);
  if (parsed.problems !== undefined) return context.json({ problems: parsed.problems }, 400);
  return context.json(decide(pack, parsed.facts, parsed.asOf, { everyClause: true }));
}

/** `?facts={…}&asOf=…` as a page to print; with `&as=json` as data that can be checked again. */
function certificate(context: Context, pack: Pack): Response {
  const { facts = '{}', asOf, as } = context.req.query();
  if (facts.length > maxFactsBytes) return tooLarge(context);
  const parsed = parseFacts(readFacts(facts, asOf));
  if (parsed.problems !== undefined) return context.json({ problems: parsed.problems }, 400);
  const certified = certify(pack, parsed.facts, parsed.asOf, languageOf(context));
  if (as === 'json') return context.json(certified);
  // The page is one file, to be printed or sent: its style travels with it.
  return context.html(certificatePage(pack, certified), 200, {
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
}

function readFacts(text: string, asOf: string | undefined): unknown {
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? { ...facts, asOf } : facts;
  } catch (error) {
    return new SyntaxError(`facts are no JSON: ${(error as Error).message}`, { cause: error });
  }
}

function languageOf(context: Context): ExplainLanguage {
  return context.req.query('lang') === 'zh' ? 'zh' : 'en';
}

/** Each pack once by its id; where there are several of one id, the others with their version behind it. */
function named(packs: readonly Pack[]): ReadonlyMap<string, Pack> {
  const byName = new Map<string, Pack>();
  for (const pack of new Map(packs.map((one) => [one.hash, one])).values()) {
    byName.set(byName.has(pack.id) ? `${pack.id} ${pack.version}` : pack.id, pack);
  }
  return byName;
}

function withPack(context: Context, packs: ReadonlyMap<string, Pack>, use: (pack: Pack) => Response): Response {
  const name = context.req.param('id') ?? '';
  const pack = packs.get(name);
  const known = [...packs.keys()].join(', ');
  return pack === undefined
    ? context.json({ problems: [`there is no pack "${name}"; there are: ${known}`] }, 404)
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
