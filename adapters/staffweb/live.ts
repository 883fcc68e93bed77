// Live updates (Server-Sent Events): what changed, by id; the page fetches what it shows. Also who looks at what.
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { DeskHost } from '../../bot/desk.ts';
import { engineerOf, type StaffEnv, signedIn } from './guard.ts';
import type { PresenceBoard } from './presence.ts';

const viewId = z.uuid();
const presenceBody = z.object({ viewId, caseId: z.uuid().nullable(), isWriting: z.boolean() });

/** Often enough that a proxy does not take the stream for dead. */
const heartbeatMs = 20_000;

interface LiveSettings {
  readonly host: DeskHost;
  readonly board: PresenceBoard;
  readonly stopped: AbortSignal;
}

export function liveRoutes({ host, board, stopped }: LiveSettings): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const openViews = new Set<string>();

  routes.get('/live', signedIn, (c) => {
    const view = viewId.safeParse(c.req.query('view'));
    if (!view.success) return c.json({ message: 'The page did not say which view it is. Reload it.' }, 400);
    const engineer = engineerOf(c);
    c.header('X-Accel-Buffering', 'no');
    const response = streamSSE(c, async (stream) => {
      const send = (event: string, data: unknown): void => {
        if (!stream.aborted) void stream.writeSSE({ event, data: JSON.stringify(data) });
      };
      const sendPresence = (): void => send('presence', board.all());
      openViews.add(view.data);
      const unsubscribers = [host.subscribe((change) => send('change', change)), board.onChange(sendPresence)];
      board.show(view.data, { engineer, caseId: null, isWriting: false });
      const heartbeat = setInterval(() => send('heartbeat', host.now()), heartbeatMs);
      send('ready', { now: host.now() });
      await new Promise<void>((resolve) => {
        stream.onAbort(() => resolve());
        stopped.addEventListener('abort', () => resolve(), { once: true });
        if (stopped.aborted) resolve();
      });
      clearInterval(heartbeat);
      for (const unsubscribe of unsubscribers) unsubscribe();
      openViews.delete(view.data);
      board.remove(view.data);
    });
    // A connection kept after the stream's end would hold up a stopping server; `streamSSE` asks for one.
    response.headers.set('Connection', 'close');
    return response;
  });

  routes.post('/presence', signedIn, async (c) => {
    const body = presenceBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ message: 'The page said something unknown. Reload it.' }, 400);
    const { viewId: view, ...seen } = body.data;
    // A view without its stream could never be removed again.
    if (openViews.has(view)) board.show(view, { engineer: engineerOf(c), ...seen });
    return c.json({});
  });
  return routes;
}
