// Tokens and conversations: generate, refresh, start, reconnect.
import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { addressOf, originFor } from './address.ts';
import { account, bearerOf, channelName, type DirectLine, tokenRequired, type WithGrant } from './direct-line.ts';
import { plainText } from './incoming-activity.ts';
import { kept } from './keeping.ts';
import { refuse } from './refusals.ts';
import type { Grant } from './tokens.ts';

/** A client opens the stream within this time of asking for its address; later it asks anew. */
const streamTokenMs = 2 * 60_000;

const shortText = z.string().max(200).transform(plainText).nullish();
const Start = z.object({
  user: z.object({ id: shortText, name: shortText }).nullish(),
  locale: shortText,
  brand: shortText,
});
type Start = z.infer<typeof Start>;

export function conversationRoutes(line: DirectLine): Hono<WithGrant> {
  const routes = new Hono<WithGrant>();
  routes.post('/tokens/generate', async (context) => {
    const granted = await newGrant(context, line);
    return granted instanceof Response ? granted : context.json(tokenAnswer(line, granted));
  });
  routes.post('/tokens/refresh', tokenRequired(line), (context) =>
    context.json(tokenAnswer(line, context.get('grant'))),
  );
  routes.post('/conversations', async (context) => {
    const token = bearerOf(context);
    const grant = token === undefined ? await newGrant(context, line) : line.tokens.read('conversation', token);
    if (grant === undefined) return refuse(context, 'TokenExpired');
    if (grant instanceof Response) return grant;
    return await kept(
      context,
      line,
      () => join(line, grant),
      ({ outcome }) => context.json(conversationAnswer(context, line, grant), outcome === 'accepted' ? 201 : 200),
    );
  });
  routes.get('/conversations/:conversation', tokenRequired(line), (context) =>
    context.json(conversationAnswer(context, line, context.get('grant'))),
  );
  return routes;
}

/** A fresh conversation for whoever asks: it holds nothing yet, so there is nothing to protect but us from a flood. */
async function newGrant(context: Context, line: DirectLine): Promise<Grant | Response> {
  const wait = line.limits.startsByAddress.take(addressOf(context));
  if (wait > 0) return refuse(context, 'TooManyRequests', { retryAfterSeconds: wait });
  const start = await startOf(context);
  if (start === undefined) return refuse(context, 'BadArgument');
  const brandId = context.req.query('brand') ?? start.brand;
  const brand = brandId ? line.brands.find(({ id }) => id === brandId) : line.brands[0];
  if (brand === undefined) return refuse(context, 'UnknownBrand');
  const language = context.req.query('lang')?.slice(0, 20) ?? start.locale ?? undefined;
  const user = start.user?.id ?? undefined;
  return {
    conversation: randomBytes(18).toString('base64url'),
    sender: randomBytes(12).toString('base64url'),
    brand: brand.id,
    ...(language && { language: plainText(language) }),
    ...(user && { user }),
  };
}

async function startOf(context: Context): Promise<Start | undefined> {
  const text = await context.req.text();
  if (text.length > 10_000) return undefined;
  try {
    return Start.parse(text === '' ? {} : JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The customer has come in; the same event however often a client starts the conversation. */
function join({ host, clock }: DirectLine, grant: Grant) {
  return host.accept({
    channel: channelName,
    account,
    eventId: `${grant.conversation}|joined`,
    conversation: grant.conversation,
    sender: { id: grant.sender },
    activity: {
      type: 'conversationUpdate',
      membersAdded: [{ id: grant.sender, name: '' }],
      ...(grant.language !== undefined && { locale: grant.language }),
    },
    receivedAt: clock.now(),
    brand: grant.brand,
  });
}

function tokenAnswer({ tokens, tokenLifetimeMs }: DirectLine, grant: Grant) {
  return {
    conversationId: grant.conversation,
    token: tokens.issue('conversation', grant, tokenLifetimeMs),
    expires_in: Math.floor(tokenLifetimeMs / 1000),
  };
}

function conversationAnswer(context: Context, line: DirectLine, grant: Grant) {
  const url = new URL(`/v3/directline/conversations/${grant.conversation}/stream`, originFor(context, line.publicUrl));
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('watermark', context.req.query('watermark') ?? '');
  url.searchParams.set('t', line.tokens.issue('stream', grant, streamTokenMs));
  return { ...tokenAnswer(line, grant), streamUrl: url.href };
}
