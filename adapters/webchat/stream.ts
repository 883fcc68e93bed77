// The WebSocket stream: sends what the transcript has beyond the watermark, and goes on sending as it grows.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { originOfUpgrade } from './address.ts';
import type { DirectLine } from './direct-line.ts';
import { activityGroup } from './outgoing-activity.ts';
import type { Grant } from './tokens.ts';
import { entriesAfter, positionOf } from './transcript.ts';

/** Also how long a lost wake-up can go unnoticed, for every beat looks at the transcript itself. */
const beatMs = 20_000;
const maxStreamsPerConversation = 10;
/** A reader this far behind gets nothing more until it has caught up. */
const maxBufferedBytes = 4 * 1024 * 1024;

export interface Streams extends AsyncDisposable {
  /** Takes over an upgraded connection, or answers why not. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export function openStreams(line: DirectLine): Streams {
  const server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: 4096 });
  const byConversation = new Map<string, Set<Stream>>();
  const stopListening = line.host.onTranscript((conversation) => {
    for (const stream of byConversation.get(conversation) ?? []) stream.wake();
  });
  const beat = setInterval(() => {
    for (const streams of byConversation.values()) for (const stream of streams) stream.beat();
  }, beatMs);
  beat.unref();

  const begin = (socket: WebSocket, request: IncomingMessage, grant: Grant, after: number) => {
    const stream = new Stream(socket, { line, grant, origin: originOfUpgrade(request, line.publicUrl) }, after);
    const streams = byConversation.get(grant.conversation) ?? new Set();
    byConversation.set(grant.conversation, streams.add(stream));
    socket.on('close', () => {
      streams.delete(stream);
      if (streams.size === 0) byConversation.delete(grant.conversation);
    });
    stream.wake();
  };

  const streamsOf = (conversation: string) => byConversation.get(conversation)?.size ?? 0;

  return {
    open: (request, socket, head) => {
      const asked = askedFor(request, line);
      if (asked.kind === 'refused') return answer(socket, asked.status);
      if (streamsOf(asked.grant.conversation) >= maxStreamsPerConversation)
        return answer(socket, '429 Too Many Requests');
      server.handleUpgrade(request, socket, head, (webSocket) => begin(webSocket, request, asked.grant, asked.after));
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(beat);
      stopListening();
      for (const streams of byConversation.values()) for (const stream of streams) stream.end();
      server.close();
    },
  };
}

type Asked =
  | { readonly kind: 'granted'; readonly grant: Grant; readonly after: number }
  | { readonly kind: 'refused'; readonly status: string };

function askedFor(request: IncomingMessage, { tokens }: DirectLine): Asked {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const conversation = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(url.pathname)?.[1];
  if (conversation === undefined) return { kind: 'refused', status: '404 Not Found' };
  const grant = tokens.read('stream', url.searchParams.get('t') ?? '');
  if (grant?.conversation !== conversation) return { kind: 'refused', status: '403 Forbidden' };
  const after = positionOf(url.searchParams.get('watermark') ?? undefined);
  return after === undefined ? { kind: 'refused', status: '400 Bad Request' } : { kind: 'granted', grant, after };
}

function answer(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

class Stream {
  readonly #socket: WebSocket;
  readonly #view: { readonly line: DirectLine; readonly grant: Grant; readonly origin: string };
  #position: number;
  #isReading = false;
  #hasGrown = false;
  #isAlive = true;

  constructor(socket: WebSocket, view: { line: DirectLine; grant: Grant; origin: string }, after: number) {
    this.#socket = socket;
    this.#view = view;
    this.#position = after;
    // Whatever a client sends is a sign of life, no more: activities come by POST.
    socket.on('message', () => {
      this.#isAlive = true;
    });
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    socket.on('error', () => socket.terminate());
  }

  /** One reading at a time; growth in the meantime is read right after it. */
  wake(): void {
    this.#hasGrown = true;
    if (this.#isReading) return;
    this.#isReading = true;
    void this.#read().finally(() => {
      this.#isReading = false;
    });
  }

  /** Ends a dead connection, keeps a living one from being cut on its way, and reads in case a wake-up was lost. */
  beat(): void {
    if (!this.#isAlive) {
      this.#socket.terminate();
      return;
    }
    this.#isAlive = false;
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.ping();
    // Direct Line's own keep-alive, which scripts in a browser can see.
    this.#socket.send('');
    this.wake();
  }

  end(): void {
    this.#socket.close(1001);
  }

  async #read(): Promise<void> {
    const { line, grant } = this.#view;
    try {
      while (this.#hasGrown && this.#socket.readyState === this.#socket.OPEN) {
        this.#hasGrown = false;
        if (this.#socket.bufferedAmount > maxBufferedBytes) return;
        const entries = await entriesAfter(line.host, grant.conversation, this.#position);
        this.#send(entries);
      }
    } catch (error) {
      // The client comes back with its watermark, so nothing is lost.
      line.host.log.warn({ err: error }, 'A stream could not read the transcript');
      this.#socket.close(1011);
    }
  }

  #send(entries: Awaited<ReturnType<typeof entriesAfter>>): void {
    if (entries.length === 0) return;
    const group = activityGroup(entries, this.#position, this.#view);
    this.#position = entries.at(-1)?.position ?? this.#position;
    this.#socket.send(JSON.stringify(group));
  }
}
