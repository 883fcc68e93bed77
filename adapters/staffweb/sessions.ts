// Who may open the staff page: a sign-in token printed at the start, exchanged once per browser for a signed session cookie.
// Both are derived from STAFF_SECRET and expire; changing the secret ends them all.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Session {
  readonly engineer: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

const dayMs = 24 * 60 * 60_000;
/** As long as a person may look for the printed link. */
export const signInLifetimeMs = 7 * dayMs;
/** A long shift. */
export const sessionLifetimeMs = 12 * 60 * 60_000;

export type SignIn = 'accepted' | 'expired' | 'wrong';

export function signInToken(secret: string, now: number): string {
  return seal(secret, 'sign-in', Math.floor((now + signInLifetimeMs) / 1000).toString(36));
}

export function checkSignIn(secret: string, token: string, now: number): SignIn {
  const expires = unseal(secret, 'sign-in', token);
  if (expires === undefined) return 'wrong';
  return Number.parseInt(expires, 36) * 1000 > now ? 'accepted' : 'expired';
}

export function sessionCookie(secret: string, session: Session): string {
  return seal(secret, 'session', Buffer.from(JSON.stringify(session)).toString('base64url'));
}

/** The session a cookie holds; undefined where it was forged or has expired. */
export function readSession(secret: string, cookie: string, now: number): Session | undefined {
  const payload = unseal(secret, 'session', cookie);
  if (payload === undefined) return undefined;
  // Only we can have sealed it, so its shape is ours.
  const session = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Session;
  return session.expiresAt > now ? session : undefined;
}

function seal(secret: string, purpose: string, payload: string): string {
  return `${payload}.${signature(secret, purpose, payload)}`;
}

function unseal(secret: string, purpose: string, sealed: string): string | undefined {
  const dot = sealed.lastIndexOf('.');
  const payload = sealed.slice(0, dot);
  const expected = Buffer.from(signature(secret, purpose, payload));
  const given = Buffer.from(sealed.slice(dot + 1));
  return dot > 0 && expected.length === given.length && timingSafeEqual(expected, given) ? payload : undefined;
}

/** The purpose is signed too, so that a sign-in token is no session and the other way round. */
function signature(secret: string, purpose: string, payload: string): string {
  return createHmac('sha256', secret).update(`staff-page\n${purpose}\n${payload}`).digest('base64url');
}
