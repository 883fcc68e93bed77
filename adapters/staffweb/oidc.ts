// Signing in with the house's own accounts (OpenID Connect, authorisation code with PKCE). Whoever comes back is let in where the staff
// file knows their address; the issuer is asked when somebody signs in, so that the bot starts while it is away.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as oidc from 'openid-client';
import { keepSession, type StaffEnv, type StaffSettings } from './guard.ts';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What must still be known when the person comes back. */
interface Leaving {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

const leavingCookie = 'staff_leaving';
const awayMs = 10 * 60_000;

const words = {
  away: 'The sign-in service cannot be reached just now. Try again in a moment, or use the sign-in link.',
  failed: 'That sign-in did not succeed. Start it again.',
  stranger: 'This account is not on the staff list. Ask an administrator to add its address.',
} as const;

export function oidcRoutes(settings: StaffSettings, client: OidcSettings): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const { host, publicUrl = '' } = settings;
  const redirectUri = new URL('/staff/sign-in/callback', publicUrl).href;
  const configuration = discovered(client);
  // The way back is a navigation from another site: a strict cookie would not come along.
  const cookie = {
    path: '/staff/sign-in',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
  } as const;
  const refuse = (c: Context<StaffEnv>, why: keyof typeof words): Response => {
    deleteCookie(c, leavingCookie, cookie);
    return c.redirect(`/staff#refused=${encodeURIComponent(words[why])}`);
  };

  routes.get('/sign-in/start', async (c) => {
    try {
      const config = await configuration();
      const leaving: Leaving = {
        ...{ state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() },
        until: Date.parse(host.now()) + awayMs,
      };
      setCookie(c, leavingCookie, seal(settings.secret, leaving), { ...cookie, maxAge: awayMs / 1000 });
      return c.redirect(
        oidc.buildAuthorizationUrl(config, {
          ...{ redirect_uri: redirectUri, scope: 'openid email profile', state: leaving.state, nonce: leaving.nonce },
          code_challenge: await oidc.calculatePKCECodeChallenge(leaving.verifier),
          code_challenge_method: 'S256',
        }).href,
      );
    } catch (error) {
      host.log.error({ err: error }, 'The sign-in service cannot be reached');
      return refuse(c, 'away');
    }
  });

  routes.get('/sign-in/callback', async (c) => {
    const leaving = unseal(settings.secret, getCookie(c, leavingCookie) ?? '', Date.parse(host.now()));
    if (leaving === undefined) return refuse(c, 'failed');
    try {
      const here = new URL(redirectUri);
      here.search = new URL(c.req.url).search;
      const tokens = await oidc.authorizationCodeGrant(await configuration(), here, {
        ...{ expectedState: leaving.state, expectedNonce: leaving.nonce, pkceCodeVerifier: leaving.verifier },
        idTokenExpected: true,
      });
      const person = personOf(await claimsOf(await configuration(), tokens), settings);
      if (person === undefined) return refuse(c, 'stranger');
      deleteCookie(c, leavingCookie, cookie);
      keepSession(c, settings, person);
      host.log.info({ engineer: person }, 'An engineer signed in to the staff page with their account');
      return c.redirect('/staff');
    } catch (error) {
      host.log.warn({ err: error }, 'A sign-in with an account failed');
      return refuse(c, 'failed');
    }
  });
  return routes;
}

type Claims = Readonly<Record<string, unknown>>;

/** Some issuers put the address into the ID token, others give it only when they are asked for it. */
async function claimsOf(
  config: oidc.Configuration,
  tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
): Promise<Claims> {
  const claims = tokens.claims();
  if (claims === undefined) return {};
  if (claims.email !== undefined) return { ...claims };
  return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) };
}

/** Only an address that the issuer has checked names anybody. */
function personOf({ email, email_verified: isChecked }: Claims, { host }: StaffSettings): string | undefined {
  if (typeof email !== 'string' || isChecked === false) return undefined;
  return host.staff.byEmail(email)?.name;
}

/** Asked once it is needed, and again where that failed. */
function discovered({ issuer, clientId, clientSecret }: OidcSettings): () => Promise<oidc.Configuration> {
  const isLocal = new URL(issuer).protocol === 'http:';
  const options = isLocal ? { execute: [oidc.allowInsecureRequests] } : {};
  let known: Promise<oidc.Configuration> | undefined;
  return async () => {
    known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

function seal(secret: string, leaving: Leaving): string {
  const payload = Buffer.from(JSON.stringify(leaving)).toString('base64url');
  return `${payload}.${signature(secret, payload)}`;
}

function unseal(secret: string, sealed: string, now: number): Leaving | undefined {
  const [payload = '', given = ''] = sealed.split('.');
  const expected = Buffer.from(signature(secret, payload));
  const offered = Buffer.from(given);
  if (expected.length !== offered.length || !timingSafeEqual(expected, offered)) return undefined;
  const leaving = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Leaving;
  return leaving.until > now ? leaving : undefined;
}

function signature(secret: string, payload: string): string {
  return createHmac('sha256', secret).update(`staff-page\nleaving\n${payload}`).digest('base64url');
}
