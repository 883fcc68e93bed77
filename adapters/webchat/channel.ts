// The web chat: a Direct Line 3.0 server with a chat page on it. The transcript is the host's; nothing that matters lives in here.
import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Channel } from '../../bot/channel.ts';
import { type Clock, systemClock } from '../../bot/clock.ts';
import { activityRoutes } from './activities.ts';
import { conversationRoutes } from './conversations.ts';
import { account, type ChatBrand, channelName, type DirectLine, limitsFrom, type Rates } from './direct-line.ts';
import { fileRoutes } from './files.ts';
import { mountPage } from './page.ts';
import { openStreams, type Streams } from './stream.ts';
import { tokensFor } from './tokens.ts';
import { uploadRoutes } from './upload.ts';

export interface WebchatSettings {
  /** Signs tokens and file addresses. Changing it ends every open chat. */
  readonly secret: string;
  /** The first is the one of who names none. */
  readonly brands: readonly [ChatBrand, ...ChatBrand[]];
  /** Where customers reach this server when a proxy stands in front; else each request's own address is used. */
  readonly publicUrl?: string | undefined;
  readonly clock?: Clock;
  /** How long a customer may stay away and still find the conversation open. */
  readonly tokenLifetimeMs?: number;
  readonly rates?: Partial<Rates>;
}

const dayMs = 24 * 60 * 60 * 1000;

export function webchatChannel({
  secret,
  brands,
  publicUrl,
  clock = systemClock,
  tokenLifetimeMs = 30 * dayMs,
  rates = {},
}: WebchatSettings): Channel {
  let streams: Streams | undefined;
  return {
    name: channelName,
    account,
    capabilities: { buttons: true, maxText: { unit: 'utf16', limit: 20_000 }, pulls: true },
    mount: (http, host) => {
      const tokens = tokensFor(secret, clock);
      const limits = limitsFrom(rates, clock);
      const line: DirectLine = { host, clock, tokens, brands, publicUrl, tokenLifetimeMs, limits };
      mountDirectLine(http, line);
      mountPage(http, line);
      streams = openStreams(line);
      host.onUpgrade('/v3/directline/conversations/', streams.open);
    },
    start: async () => {},
    // The transcript holds the reply already; the stream or the next poll shows it.
    send: async () => ({}),
    [Symbol.asyncDispose]: async () => await streams?.[Symbol.asyncDispose](),
  };
}

/** Any site may build the chat in: what opens a conversation is its token, never a cookie. */
function mountDirectLine(http: Hono, line: DirectLine): void {
  const prefix = '/v3/directline';
  const headers = ['Authorization', 'Content-Type', 'Content-Disposition', 'x-ms-bot-agent', 'x-requested-with'];
  http.use(`${prefix}/*`, cors({ origin: '*', allowHeaders: headers, exposeHeaders: ['Retry-After'], maxAge: 600 }));
  http.use(`${prefix}/*`, async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  });
  for (const routes of [conversationRoutes(line), activityRoutes(line), uploadRoutes(line)]) http.route(prefix, routes);
  http.route(prefix, fileRoutes(line));
}
