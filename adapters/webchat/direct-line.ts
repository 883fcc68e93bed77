// What the Direct Line routes share: settings, limits, and the check that a token belongs to the conversation asked for.
import type { Context, MiddlewareHandler } from 'hono';
import type { ChannelHost } from '../../bot/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { addressOf } from './address.ts';
import type { Rate, RateLimit } from './rate-limit.ts';
import { rateLimit } from './rate-limit.ts';
import { refuse } from './refusals.ts';
import type { Grant, Tokens } from './tokens.ts';

export const channelName = 'webchat';
export const account = 'web';

/** Whose customers may write here: what the page shows of a brand. */
export interface ChatBrand {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly ('en' | 'zh')[];
  readonly defaultLanguage: 'en' | 'zh';
  readonly hotline: string;
  readonly serviceEmail: string;
}

export interface DirectLine {
  readonly host: ChannelHost;
  readonly clock: Clock;
  readonly tokens: Tokens;
  /** The first is the one of who names none. */
  readonly brands: readonly [ChatBrand, ...ChatBrand[]];
  readonly publicUrl: string | undefined;
  readonly tokenLifetimeMs: number;
  readonly limits: Limits;
}

export interface Limits {
  readonly startsByAddress: RateLimit;
  readonly postsByAddress: RateLimit;
  readonly postsByConversation: RateLimit;
}

export type Rates = { readonly [L in keyof Limits]: Rate };

const rates: Rates = {
  startsByAddress: { burst: 60, perSecond: 0.5 },
  postsByAddress: { burst: 300, perSecond: 10 },
  postsByConversation: { burst: 30, perSecond: 1 },
};

export function limitsFrom(given: Partial<Rates>, clock: Clock): Limits {
  const { startsByAddress, postsByAddress, postsByConversation } = { ...rates, ...given };
  return {
    startsByAddress: rateLimit(startsByAddress, clock),
    postsByAddress: rateLimit(postsByAddress, clock),
    postsByConversation: rateLimit(postsByConversation, clock),
  };
}

export type WithGrant = { Variables: { grant: Grant } };

/** Lets nobody into a conversation without a token for that very one. */
export function tokenRequired({ tokens }: DirectLine): MiddlewareHandler<WithGrant> {
  return async (context, next) => {
    const token = bearerOf(context);
    if (token === undefined) return refuse(context, 'MissingToken');
    const grant = tokens.read('conversation', token);
    const asked = context.req.param('conversation');
    if (grant === undefined || (asked !== undefined && asked !== grant.conversation)) {
      return refuse(context, 'TokenExpired');
    }
    context.set('grant', grant);
    return await next();
  };
}

/** Slows down who posts too fast, by conversation and by address. */
export function postsLimited({ limits }: DirectLine): MiddlewareHandler<WithGrant> {
  return async (context, next) => {
    const wait = Math.max(
      limits.postsByConversation.take(context.get('grant').conversation),
      limits.postsByAddress.take(addressOf(context)),
    );
    return wait > 0 ? refuse(context, 'TooManyRequests', { retryAfterSeconds: wait }) : await next();
  };
}

export function bearerOf(context: Context): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
}
