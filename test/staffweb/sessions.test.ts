import { describe, expect, it } from 'vitest';
import { rateLimit } from '../../adapters/staffweb/rate-limit.ts';
import {
  checkSignIn,
  readSession,
  sessionCookie,
  signInLifetimeMs,
  signInToken,
} from '../../adapters/staffweb/sessions.ts';

const secret = 'a secret of some length';
const now = Date.parse('2026-11-21T09:30:00.000Z');

describe('a sign-in link', () => {
  const token = signInToken(secret, now);

  it('is accepted until it expires, under the secret it was made with', () => {
    expect(checkSignIn(secret, token, now)).toBe('accepted');
    expect(checkSignIn(secret, token, now + signInLifetimeMs - 1_000)).toBe('accepted');
    expect(checkSignIn(secret, token, now + signInLifetimeMs)).toBe('expired');
    expect(checkSignIn('another secret', token, now)).toBe('wrong');
  });

  it.each(['', '.', 'abc', `${token}x`, token.replace(/^./, 'z'), token.slice(0, -1)])('is wrong as "%s"', (forged) => {
    expect(checkSignIn(secret, forged, now)).toBe('wrong');
  });

  it('is no session, and a session is no sign-in link', () => {
    expect(readSession(secret, token, now)).toBeUndefined();
    const cookie = sessionCookie(secret, { engineer: 'Wu', expiresAt: now + 1_000 });
    expect(checkSignIn(secret, cookie, now)).toBe('wrong');
  });
});

describe('a session', () => {
  const session = { engineer: '吴敏 . Wu', expiresAt: now + 60_000 };
  const cookie = sessionCookie(secret, session);

  it('holds its engineer until it expires', () => {
    expect(readSession(secret, cookie, now)).toEqual(session);
    expect(readSession(secret, cookie, now + 60_000)).toBeUndefined();
    expect(readSession('another secret', cookie, now)).toBeUndefined();
  });

  it('cannot be changed into another engineer’s', () => {
    const forged = Buffer.from(JSON.stringify({ ...session, engineer: 'Sam' })).toString('base64url');
    expect(readSession(secret, `${forged}.${cookie.split('.')[1]}`, now)).toBeUndefined();
  });
});

describe('the limit on wrong tries', () => {
  it('stops one address, then everybody, and forgets after a minute', () => {
    const limit = rateLimit({ perAddress: 2, together: 3 });
    const waits = (address: string, at = now) => limit.waitMs(address, at);
    limit.count('a', now);
    expect(waits('a')).toBe(0);
    limit.count('a', now);
    expect(waits('a', now + 20_000)).toBe(40_000);
    expect(waits('b')).toBe(0);
    limit.count('b', now);
    expect(waits('c')).toBe(60_000);
    expect(waits('a', now + 60_000)).toBe(0);
  });
});
