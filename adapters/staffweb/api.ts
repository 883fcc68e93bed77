// The page's JSON: the queue, cases, conversations, and what an engineer does to them.
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type DeskHost, transcriptPage } from '../../bot/desk.ts';
import type { Done, Refused } from '../../bot/desk-action.ts';
import { engineerOf, type StaffEnv, signedIn } from './guard.ts';

const caseId = z.uuid();
const position = z.coerce.number().int().min(0).catch(0);
const text = z.string();

const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take') }),
  z.object({ kind: z.literal('release'), note: text.default('') }),
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('send'), text, sendId: z.uuid() }),
  z.object({ kind: z.literal('hand-back'), note: text.default('') }),
  z.object({
    kind: z.literal('resolve'),
    outcome: text,
    note: text.default(''),
    closingText: text.default(''),
  }),
]);

export function apiRoutes(host: DeskHost): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.use(signedIn, async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });

  routes.get('/queue', async (c) => c.json({ ...(await host.queue()), now: host.now() }));

  routes.get('/cases/:caseId', async (c) => {
    const id = caseId.safeParse(c.req.param('caseId'));
    const card = id.success ? await host.card(id.data) : undefined;
    return card === undefined ? c.json({ message: 'There is no such case.' }, 404) : c.json({ card, now: host.now() });
  });

  routes.get('/cases/:caseId/transcript', async (c) => {
    const id = caseId.safeParse(c.req.param('caseId'));
    const messages = id.success ? await host.transcript(id.data, position.parse(c.req.query('after'))) : [];
    return c.json({ messages, isLast: messages.length < transcriptPage });
  });

  routes.post('/cases/:caseId/actions', async (c) => {
    const id = caseId.safeParse(c.req.param('caseId'));
    const wanted = action.safeParse(await c.req.json().catch(() => undefined));
    if (!id.success) return c.json({ message: 'There is no such case.' }, 404);
    if (!wanted.success) return c.json({ message: 'The page asked for something unknown. Reload it.' }, 400);
    return answer(c, await host.act(id.data, engineerOf(c), wanted.data));
  });

  routes.post('/take-next', async (c) => answer(c, await host.takeNext(engineerOf(c))));

  routes.onError((error, c) => {
    host.log.error({ error, path: c.req.path }, 'The staff page could not be served');
    return c.json({ message: 'The bot could not do that just now. Try again in a moment.' }, 503);
  });
  return routes;
}

function answer(c: Context<StaffEnv>, result: Done | Refused): Response {
  return c.json(result, result.kind === 'done' ? 200 : 409);
}
