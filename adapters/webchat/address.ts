// Who calls, and where they found us.
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** The caller's address. A proxy on this machine tells who stands behind it; anybody else's word for it is not taken. */
export function addressOf(context: Context): string {
  const incoming = (context.env as { readonly incoming?: IncomingMessage } | undefined)?.incoming;
  const direct = incoming?.socket.remoteAddress ?? '';
  const isLocal = direct === '::1' || /^(::ffff:)?127\./.test(direct);
  const behind = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return isLocal && behind ? behind : direct;
}

/** Where this caller reaches us, such as `https://chat.example.com`. */
export function originFor(context: Context, publicUrl: string | undefined): string {
  return publicUrl ?? new URL(context.req.url).origin;
}

export function originOfUpgrade(request: IncomingMessage, publicUrl: string | undefined): string {
  return publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
}
