// What every request to the staff page passes: whose session it is, and that it comes from the page.
import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { DeskHost } from '../../bot/desk.ts';
import { readSession, sessionCookie, sessionLifetimeMs } from './sessions.ts';

export interface StaffEnv {
  Bindings: { readonly incoming?: IncomingMessage };
  Variables: { engineer?: string };
}

export interface StaffSettings {
  readonly secret: string;
  readonly publicUrl: string | undefined;
  readonly host: DeskHost;
  /** People may sign in with accounts of their own too. */
  readonly hasAccounts: boolean;
}

export const cookieName = 'staff_session';

export function guard({ secret, publicUrl, host }: StaffSettings): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    c.header('Referrer-Policy', 'no-referrer');
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isFromPage(c, publicUrl)) {
      return c.json({ message: 'This request did not come from the staff page.' }, 403);
    }
    const session = readSession(secret, getCookie(c, cookieName) ?? '', Date.parse(host.now()));
    if (session !== undefined && works(host, session.engineer)) c.set('engineer', session.engineer);
    return await next();
  };
}

/** Who is taken off the staff list is signed out with their next request. */
export function works({ staff }: DeskHost, engineer: string): boolean {
  return !staff.isListed || staff.named(engineer) !== undefined;
}

/** From here on this browser is this engineer's. */
export function keepSession(c: Context<StaffEnv>, { secret, publicUrl, host }: StaffSettings, engineer: string): void {
  const session = { engineer, expiresAt: Date.parse(host.now()) + sessionLifetimeMs };
  const maxAge = sessionLifetimeMs / 1000;
  setCookie(c, cookieName, sessionCookie(secret, session), { ...cookieFor(publicUrl), maxAge });
}

/** A cookie that no script can read and no other site can send along. */
export function cookieFor(publicUrl: string | undefined) {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { path: '/staff', httpOnly: true, sameSite: 'Strict', secure } as const;
}

/** Lets only engineers who are signed in pass. */
export const signedIn: MiddlewareHandler<StaffEnv> = async (c, next) => {
  if (c.get('engineer') !== undefined) return await next();
  return c.json({ message: 'You are not signed in, or your session has ended. Open the sign-in link again.' }, 401);
};

/** The engineer of a request that `signedIn` let pass. */
export function engineerOf(c: Context<StaffEnv>): string {
  return c.get('engineer') ?? '';
}

/** A browser names the page a request comes from; another site cannot make it lie. */
function isFromPage(c: Context<StaffEnv>, publicUrl: string | undefined): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (origin === undefined || !URL.canParse(origin) || (site !== undefined && site !== 'same-origin')) return false;
  const expected = publicUrl === undefined ? c.req.header('host') : new URL(publicUrl).host;
  return new URL(origin).host === expected || new URL(origin).host === c.req.header('host');
}
