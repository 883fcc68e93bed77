// The staff page: a desk in the browser. Its routes live under /staff; everything it shows or does goes through the desk port.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Desk } from '../../bot/desk.ts';
import { apiRoutes } from './api.ts';
import { fileRoutes } from './files.ts';
import { guard, type StaffEnv } from './guard.ts';
import { liveRoutes } from './live.ts';
import { type OidcSettings, oidcRoutes } from './oidc.ts';
import { pageRoutes } from './pages.ts';
import { presenceBoard } from './presence.ts';
import { reportRoutes } from './reports.ts';
import { signInToken } from './sessions.ts';
import { shiftRoutes } from './shifts.ts';
import { sessionRoutes } from './sign-in.ts';

export interface StaffDeskSettings {
  /** STAFF_SECRET: sign-in links and sessions are derived from it. */
  readonly secret: string;
  /** Where engineers reach the page, where that is not the address it listens on. */
  readonly publicUrl?: string | undefined;
  /** Undefined where only the sign-in link lets people in. */
  readonly oidc?: OidcSettings | undefined;
}

const maxBodyBytes = 128 * 1024;

export function staffDesk({ secret, publicUrl, oidc }: StaffDeskSettings): Desk {
  const stopping = new AbortController();
  const board = presenceBoard();
  return {
    name: 'staffweb',
    mount: (http, host) => {
      const staff = new Hono<StaffEnv>();
      const settings = { secret, publicUrl, host, hasAccounts: oidc !== undefined };
      staff.use(guard(settings));
      staff.use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => c.json({ message: 'That is too long.' }, 413) }));
      staff.route('/', pageRoutes());
      staff.route('/', fileRoutes(host));
      if (oidc !== undefined) staff.route('/', oidcRoutes(settings, oidc));
      staff.route('/api', sessionRoutes(settings));
      staff.route('/api', liveRoutes({ host, board, stopped: stopping.signal }));
      staff.route('/api', shiftRoutes(host));
      staff.route('/api', reportRoutes(host));
      staff.route('/api', apiRoutes(host));
      staff.notFound((c) => c.json({ message: 'There is nothing at this address.' }, 404));
      http.route('/staff', staff);
      http.get('/staff/', (c) => c.redirect('/staff'));
    },
    start: async () => {},
    signInUrl: (baseUrl, now) =>
      new URL(`/staff#sign-in=${signInToken(secret, Date.parse(now))}`, publicUrl ?? baseUrl).href,
    [Symbol.asyncDispose]: async () => stopping.abort(),
  };
}
