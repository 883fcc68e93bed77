// Signing in and out: the printed token against a session cookie that no script can read.
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { z } from 'zod';
import { cookieFor, cookieName, keepSession, type StaffEnv, type StaffSettings, works } from './guard.ts';
import { rateLimit } from './rate-limit.ts';
import { checkSignIn } from './sessions.ts';

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
  stranger: 'This name is not on the staff list. Write it as it stands there, or ask an administrator to add you.',
  expired: 'This sign-in link has expired. Restart the bot: it prints a new one.',
} as const;

export function sessionRoutes(settings: StaffSettings): Hono<StaffEnv> {
  const { secret, host } = settings;
  const routes = new Hono<StaffEnv>();
  const limit = rateLimit({ perAddress: 10, together: 60 });
  routes.post('/sign-in', async (c) => {
    const body = signInBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ message: 'Give a name of 1 to 40 letters.' }, 400);
    // From here on nothing waits, so that guesses sent all at once are counted one by one.
    const now = Date.parse(host.now());
    const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
    const seconds = Math.ceil(limit.waitMs(address, now) / 1000);
    if (seconds > 0) {
      c.header('Retry-After', String(seconds));
      const message = {
        en: `Too many wrong tries. Wait ${seconds} seconds.`,
        zh: `错误次数过多,请等待 ${seconds} 秒。`,
      };
      return c.json({ message }, 429);
    }
    const verdict = checkSignIn(secret, body.data.token, now);
    if (verdict !== 'accepted') {
      limit.count(address, now);
      host.log.warn({ address, verdict }, 'A sign-in to the staff page was refused');
      return c.json({ message: words[verdict] }, 401);
    }
    const engineer = body.data.name;
    if (!works(host, engineer)) return c.json({ message: words.stranger }, 403);
    keepSession(c, settings, engineer);
    host.log.info({ engineer }, 'An engineer signed in to the staff page');
    return c.json({ engineer });
  });

  routes.post('/sign-out', (c) => {
    deleteCookie(c, cookieName, cookieFor(settings.publicUrl));
    return c.json({});
  });

  /** Nobody is signed in: null, no error; that is what the page asks here. */
  routes.get('/me', (c) => {
    const engineer = c.get('engineer') ?? null;
    const roles = engineer === null ? [] : (host.staff.named(engineer)?.roles ?? ['engineer', 'lead', 'admin']);
    return c.json({ engineer, roles, hasAccounts: settings.hasAccounts });
  });
  return routes;
}
