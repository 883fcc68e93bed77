// Signing in and out: the printed token against a session cookie that no script can read.
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { cookieName, type StaffEnv, type StaffSettings } from './guard.ts';
import { rateLimit } from './rate-limit.ts';
import { checkSignIn, sessionCookie, sessionLifetimeMs } from './sessions.ts';

const signInBody = z.object({
  token: z.string().max(200),
  name: z
    .string()
    .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(40)
        .regex(/^[^\p{C}]+$/u),
    ),
});

const words = {
  wrong: 'This sign-in link is not valid. Copy the whole link that the bot printed at its start.',
  expired: 'This sign-in link has expired. Restart the bot: it prints a new one.',
} as const;

export function sessionRoutes({ secret, publicUrl, host }: StaffSettings): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const limit = rateLimit({ perAddress: 10, together: 60 });
  const cookie = {
    path: '/staff',
    httpOnly: true,
    sameSite: 'Strict',
    secure: publicUrl?.startsWith('https:') ?? false,
  } as const;

  routes.post('/sign-in', async (c) => {
    const body = signInBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ message: 'Give a name of 1 to 40 letters.' }, 400);
    // From here on nothing waits, so that guesses sent all at once are counted one by one.
    const now = Date.parse(host.now());
    const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
    const seconds = Math.ceil(limit.waitMs(address, now) / 1000);
    if (seconds > 0) {
      c.header('Retry-After', String(seconds));
      return c.json({ message: `Too many wrong tries. Wait ${seconds} seconds.` }, 429);
    }
    const verdict = checkSignIn(secret, body.data.token, now);
    if (verdict !== 'accepted') {
      limit.count(address, now);
      host.log.warn({ address, verdict }, 'A sign-in to the staff page was refused');
      return c.json({ message: words[verdict] }, 401);
    }
    const session = { engineer: body.data.name, expiresAt: now + sessionLifetimeMs };
    setCookie(c, cookieName, sessionCookie(secret, session), { ...cookie, maxAge: sessionLifetimeMs / 1000 });
    host.log.info({ engineer: session.engineer }, 'An engineer signed in to the staff page');
    return c.json({ engineer: session.engineer });
  });

  routes.post('/sign-out', (c) => {
    deleteCookie(c, cookieName, cookie);
    return c.json({});
  });

  /** Nobody is signed in: null, no error; that is what the page asks here. */
  routes.get('/me', (c) => c.json({ engineer: c.get('engineer') ?? null }));
  return routes;
}
