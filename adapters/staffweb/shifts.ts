// The shifts on the page: who works when, changes by hand, and iCalendar files in and out.
import { Hono } from 'hono';
import { z } from 'zod';
import type { Instant } from '../../bot/clock.ts';
import type { DeskHost } from '../../bot/desk.ts';
import { engineerOf, type StaffEnv, signedIn } from './guard.ts';

const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString() as Instant);
const span = z.object({ from: instant, to: instant }).refine(({ from, to }) => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days > 0 && days <= 400;
});
const change = z.object({
  desk: z.string().max(40),
  person: z.string().max(80),
  instead: z.string().max(80).nullable(),
  startsAt: instant,
  endsAt: instant,
});

const unreadable = { message: 'Give the first and the last instant, at most 400 days apart.' };

export function shiftRoutes(host: DeskHost): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.use(signedIn);

  routes.get('/shifts', (c) => {
    const wanted = span.safeParse(c.req.query());
    if (!wanted.success) return c.json(unreadable, 400);
    const { from, to } = wanted.data;
    return c.json({ shifts: host.shifts.between(from, to), gaps: host.shifts.gaps(from, to), now: host.now() });
  });

  routes.get('/shifts.ics', (c) => {
    const wanted = span.safeParse(c.req.query());
    if (!wanted.success) return c.json(unreadable, 400);
    return c.body(host.shifts.exportFile(wanted.data.from, wanted.data.to), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="shifts.ics"',
    });
  });

  routes.post('/shifts', async (c) => {
    const wanted = change.safeParse(await c.req.json().catch(() => undefined));
    if (!wanted.success) return c.json({ message: 'Say which desk, who, instead of whom, from when to when.' }, 400);
    const made = await host.shifts.change(wanted.data, engineerOf(c));
    return c.json(made, made.kind === 'done' ? 200 : 409);
  });

  routes.post('/shifts/import', async (c) => {
    const made = await host.shifts.importFile(await c.req.text(), engineerOf(c));
    return c.json(made, made.kind === 'done' ? 200 : 409);
  });
  return routes;
}
