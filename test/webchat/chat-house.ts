// A real server on a real socket with the web chat on it, and behind the port a host that keeps everything in memory.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Activity } from 'botbuilder';
import { fileTypeFromBuffer } from 'file-type';
import { Hono } from 'hono';
import { pino } from 'pino';
import { type WebchatSettings, webchatChannel } from '../../adapters/webchat/channel.ts';
import {
  ChannelError,
  type ChannelHost,
  type InboundEvent,
  type KeptFile,
  keptFileOf,
  type TranscriptEntry,
} from '../../bot/channel.ts';
import { systemClock } from '../../bot/clock.ts';

type Author = TranscriptEntry['author'];

export interface ChatHouse extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly events: readonly InboundEvent[];
  /** Says something in a conversation; the newest one where none is named. */
  say(activity: Partial<Activity>, author?: Author, conversation?: string): void;
  /** While true nothing can be kept. */
  isDown: boolean;
  /** Cuts every connection there is. */
  cut(): void;
}

/** What a bot does with an event; the default says nothing. */
export type Answer = (event: InboundEvent) => readonly Partial<Activity>[];

const demoBrand = {
  id: 'east',
  name: 'EAST (demo)',
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  hotline: '+86 400 000 0000',
  serviceEmail: 'service@east.example',
} as const;

const maxFileBytes = 25 * 1024 * 1024;

export async function openChatHouse(
  answer: Answer = () => [],
  settings: Partial<WebchatSettings> = {},
): Promise<ChatHouse> {
  const memory = new Memory(answer);
  const app = new Hono();
  const listen = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, answer) => void listen(request, answer));
  const log = pino({ level: 'silent' });
  const host: ChannelHost = {
    accept: async (event) => memory.accept(event),
    keepFile: (bytes, name) => memory.keepFile(bytes, name),
    openFile: async (conversation, sha256) => memory.openFile(conversation, sha256),
    transcript: async (conversation, after) => memory.transcript(conversation, after),
    onTranscript: (listener) => memory.onTranscript(listener),
    onUpgrade: (prefix, handler) => {
      server.on('upgrade', (request, socket, head) => {
        if (request.url?.startsWith(prefix)) handler(request, socket, head);
      });
    },
    log,
  };
  const channel = webchatChannel({ secret: 'a secret of the tests', brands: [demoBrand], ...settings });
  channel.mount?.(app, host);
  await channel.start(host);
  const sockets = new Set<import('node:net').Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    events: memory.events,
    say: (activity, author = 'bot', conversation = memory.newest) => memory.say(conversation, author, activity),
    get isDown() {
      return memory.isDown;
    },
    set isDown(isDown) {
      memory.isDown = isDown;
    },
    cut,
    [Symbol.asyncDispose]: async () => {
      await channel[Symbol.asyncDispose]();
      cut();
      server.close();
    },
  };
}

class Memory {
  readonly events: InboundEvent[] = [];
  isDown = false;
  newest = '';
  readonly #answer: Answer;
  readonly #entries = new Map<string, TranscriptEntry[]>();
  readonly #files = new Map<string, { readonly file: KeptFile; readonly bytes: Buffer }>();
  readonly #listeners = new Set<(conversation: string) => void>();

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  accept(event: InboundEvent): { outcome: 'accepted' | 'duplicate'; activityId: string } {
    if (this.isDown) throw new ChannelError('The database is away', { kind: 'retry' });
    const activityId = createHash('sha256').update(event.eventId).digest('hex').slice(0, 12);
    if (this.events.some(({ eventId }) => eventId === event.eventId)) return { outcome: 'duplicate', activityId };
    this.events.push(event);
    this.newest = event.conversation;
    this.say(event.conversation, 'customer', event.activity, activityId);
    for (const reply of this.#answer(event)) this.say(event.conversation, 'bot', reply);
    return { outcome: 'accepted', activityId };
  }

  say(
    conversation: string,
    author: Author,
    activity: Partial<Activity>,
    activityId: string = crypto.randomUUID(),
  ): void {
    const entries = this.#entries.get(conversation) ?? [];
    this.#entries.set(conversation, entries);
    entries.push({ position: entries.length + 1, activityId, author, at: systemClock.now(), activity });
    for (const listener of this.#listeners) listener(conversation);
  }

  transcript(conversation: string, after: number): readonly TranscriptEntry[] {
    return (this.#entries.get(conversation) ?? []).filter(({ position }) => position > after).slice(0, 100);
  }

  onTranscript(listener: (conversation: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async keepFile(bytes: AsyncIterable<Uint8Array>, name: string): ReturnType<ChannelHost['keepFile']> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxFileBytes) return { kind: 'refused', name, reason: 'too-large' };
      chunks.push(chunk);
    }
    const whole = Buffer.concat(chunks);
    const contentType = (await fileTypeFromBuffer(whole))?.mime ?? '';
    if (!/^(image|video)\/|^application\/pdf$/.test(contentType)) return { kind: 'refused', name, reason: 'type' };
    const sha256 = createHash('sha256').update(whole).digest('hex');
    const file: KeptFile = { kind: 'kept', sha256, contentType, size, name };
    this.#files.set(sha256, { file, bytes: whole });
    return file;
  }

  openFile(conversation: string, sha256: string): Awaited<ReturnType<ChannelHost['openFile']>> {
    const isTheirs = (this.#entries.get(conversation) ?? []).some(({ activity }) =>
      (activity.attachments ?? []).some((attachment) => keptFileOf(attachment)?.sha256 === sha256),
    );
    const found = this.#files.get(sha256);
    return isTheirs && found !== undefined ? { file: found.file, bytes: chunksOf(found.bytes) } : undefined;
  }
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1000) yield bytes.subarray(start, start + 1000);
}

/** The smallest PNG: one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
