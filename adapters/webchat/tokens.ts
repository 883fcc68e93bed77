// Signed, expiring tokens, each bound to one conversation and good for one use. JSON Web Tokens, because Direct Line clients look inside.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../bot/clock.ts';

/** What a token lets its holder do: talk in a conversation, open its stream, see one of its files. */
type Use = 'conversation' | 'stream' | 'file';

const Grant = z.object({
  conversation: z.string(),
  /** Who writes, as we know them: made by us, never chosen by a client. */
  sender: z.string(),
  brand: z.string(),
  language: z.string().optional(),
  /** The user id a client asked to be bound to the token. */
  user: z.string().optional(),
  /** The one file that a `file` token opens. */
  sha256: z.string().optional(),
});
export type Grant = z.infer<typeof Grant>;

const Claims = Grant.extend({ aud: z.string(), exp: z.number() });

export interface Tokens {
  issue(use: Use, grant: Grant, lifetimeMs: number): string;
  /** The same token for a whole day or longer, so that what it opens can be cached: it expires at the end of a day. */
  issueByDay(use: Use, grant: Grant): string;
  /** Undefined where the token is not ours, is for another use, or has expired. */
  read(use: Use, token: string): Grant | undefined;
}

const dayMs = 24 * 60 * 60 * 1000;
const header = encode({ alg: 'HS256', typ: 'JWT' });

export function tokensFor(secret: string, clock: Clock): Tokens {
  const nowMs = () => Date.parse(clock.now());
  const sign = (signed: string) => createHmac('sha256', secret).update(signed).digest();
  const seal = (use: Use, grant: Grant, expiresMs: number) => {
    const signed = `${header}.${encode({ ...grant, aud: use, exp: Math.floor(expiresMs / 1000) })}`;
    return `${signed}.${sign(signed).toString('base64url')}`;
  };
  return {
    issue: (use, grant, lifetimeMs) => seal(use, grant, nowMs() + lifetimeMs),
    issueByDay: (use, grant) => seal(use, grant, (Math.floor(nowMs() / dayMs) + 2) * dayMs),
    read: (use, token) => {
      const end = token.lastIndexOf('.');
      if (!sameBytes(sign(token.slice(0, end)), Buffer.from(token.slice(end + 1), 'base64url'))) return undefined;
      const claims = claimsOf(token);
      return claims?.aud === use && claims.exp * 1000 > nowMs() ? Grant.parse(claims) : undefined;
    },
  };
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function claimsOf(token: string): z.infer<typeof Claims> | undefined {
  try {
    return Claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
  } catch {
    return undefined;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
