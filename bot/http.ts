// The one HTTP server: limits, security headers, WebSocket upgrades, and a stop that lets running requests end.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { bodyLimit } from './body-limit.ts';
import { securityHeaders } from './security-headers.ts';

export interface HttpServer extends AsyncDisposable {
  /** Where routes are added, all of them before `listen`. */
  readonly app: Hono;
  /** Hands WebSocket upgrades on paths that start with `prefix` to `handler`. */
  onUpgrade(prefix: string, handler: UpgradeHandler): void;
  /** Opens the door; returns the address. Throws HttpError. */
  listen(place: { readonly host: string; readonly port: number }): Promise<string>;
}

type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The server cannot listen; `message` names the setting and the mend. */
export class HttpError extends Error {
  override name = 'HttpError';
}

export interface HttpOptions {
  readonly log: Logger;
  /** No route takes more than this; most routes set a much lower limit of their own. */
  readonly maxBodyBytes?: number;
  /** How long running requests may take to end when the server stops. */
  readonly drainMs?: number;
}

export function openHttp({ log, maxBodyBytes = 27 * 1024 * 1024, drainMs = 10_000 }: HttpOptions): HttpServer {
  const app = new Hono();
  const upgrades = new Map<string, UpgradeHandler>();
  const upgraded = new Set<Duplex>();
  let isStopping = false;

  app.use(async (context, next) => {
    await next();
    // A browser's idle connection would keep the server from ending.
    if (isStopping) context.header('Connection', 'close');
  });
  app.use(securityHeaders);
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));
  app.notFound((context) => context.text('There is nothing here.', 404));
  app.onError((error, context) => {
    log.error({ err: error, method: context.req.method, path: context.req.path }, 'A request failed');
    return context.text('Something went wrong on our side. Please try again.', 500);
  });

  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.on('upgrade', (request, socket, head) => {
    const handler = isStopping ? undefined : handlerFor(upgrades, request.url ?? '/');
    socket.on('error', () => {});
    if (handler === undefined) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    handler(request, socket, head);
  });

  return {
    app,
    onUpgrade: (prefix, handler) => {
      upgrades.set(prefix, handler);
    },
    listen: (place) => listen(server, place),
    [Symbol.asyncDispose]: async () => {
      isStopping = true;
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      for (const socket of upgraded) socket.destroy();
      const impatience = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(impatience);
    },
  };
}

/** In a form that programs read, also on pages of other sites: the refusal itself tells nothing. */
function tooLarge(context: Context): Response {
  context.header('Access-Control-Allow-Origin', '*');
  return context.json({ error: { code: 'BodyTooLarge', message: 'The body is too large.' } }, 413);
}

/** The longest prefix that fits. */
function handlerFor(upgrades: ReadonlyMap<string, UpgradeHandler>, url: string): UpgradeHandler | undefined {
  const path = url.split('?', 1)[0] ?? '';
  const prefixes = [...upgrades.keys()].filter((prefix) => path.startsWith(prefix));
  return upgrades.get(prefixes.toSorted((a, b) => b.length - a.length)[0] ?? '');
}

async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    const mend = mends[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
    throw new HttpError(`Cannot listen on HOST ${host}, PORT ${port}: ${mend}`, { cause: error });
  }
  const { port: boundPort } = server.address() as AddressInfo;
  return `http://${hostInAddress(host)}:${boundPort}`;
}

const mends: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port. Stop it, or set PORT to a free one (PORT=0 takes any).',
  EACCES: 'this user may not use this port. Set PORT to one above 1023.',
  EADDRNOTAVAIL:
    'this machine does not have that address. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.',
  ENOTFOUND: 'this name has no address. Set HOST to 127.0.0.1, or to 0.0.0.0 for all addresses.',
};

/** An address a browser on this machine can open. */
function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
