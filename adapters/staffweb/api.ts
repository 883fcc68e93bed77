// The page's JSON: the queue, cases, conversations, and what an engineer does to them.
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type DeskHost, transcriptPage } from '../../bot/desk.ts';
import type { Done, Refused } from '../../bot/desk-action.ts';
import { deskActionBody } from './desk-action-body.ts';
import { engineerOf, type StaffEnv, signedIn } from './guard.ts';

const caseId = z.uuid();
const position = z.coerce.number().int().min(0).catch(0);
const draft = z.object({ text: z.string().max(20_000) });
const parkedEnding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('retry') }),
  z.strictObject({ kind: z.literal('drop'), reason: z.string().trim().min(1).max(500) }),
]);
/** One press of a button, or one sending of a form, however often it arrives. */
const onceKey = z.uuid();

export function apiRoutes(host: DeskHost): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.use(signedIn, async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });

  routes.get('/queue', async (c) => c.json({ ...(await host.queue()), now: host.now() }));

  /** What the forms offer, and who is there. */
  routes.get('/house', (c) => {
    const { people, desks } = host.staff;
    const names = people.map(({ name, roles }) => ({ name, roles }));
    return c.json({ people: names, desks, facts: host.factFields, onCall: host.staff.onCall(host.now()) });
  });

  routes.get('/find', async (c) => c.json({ cases: await host.find(c.req.query('words') ?? '') }));

  routes.get('/notices', async (c) => c.json({ notices: await host.notices(position.parse(c.req.query('after'))) }));

  routes.get('/set-aside', async (c) => c.json(await host.setAside()));

  routes.post('/set-aside/:inboxId', async (c) => {
    const id = z.coerce.number().int().positive().safe().safeParse(c.req.param('inboxId'));
    const ending = parkedEnding.safeParse(await c.req.json().catch(() => undefined));
    if (!id.success || !ending.success) return c.json({ message: 'Say why, in a few words.' }, 400);
    const isDone =
      ending.data.kind === 'retry'
        ? await host.retryParked(id.data)
        : await host.dropParked(id.data, engineerOf(c), ending.data.reason);
    return isDone ? c.json({}) : c.json({ message: 'Somebody was faster: it is set aside no longer.' }, 409);
  });

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

  routes.post('/cases/:caseId/draft', async (c) => {
    const id = caseId.safeParse(c.req.param('caseId'));
    const body = draft.safeParse(await c.req.json().catch(() => undefined));
    const warnings = id.success && body.success ? await host.checkDraft(id.data, body.data.text) : [];
    return c.json({ warnings });
  });

  routes.post('/cases/:caseId/actions', async (c) => {
    const id = caseId.safeParse(c.req.param('caseId'));
    const wanted = deskActionBody.safeParse(await c.req.json().catch(() => undefined));
    if (!id.success) return c.json({ message: 'There is no such case.' }, 404);
    if (!wanted.success) return c.json({ message: 'The page asked for something unknown. Reload it.' }, 400);
    const once = onceKey.safeParse(c.req.header('x-once'));
    return answer(
      c,
      await host.act(id.data, engineerOf(c), wanted.data, once.success ? `staffweb ${once.data}` : undefined),
    );
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
