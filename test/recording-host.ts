// The bot's side of a channel, as a fake: keeps in memory what a channel brings, and refuses on demand.
import { createHash } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { ChannelError, type ChannelHost, type InboundEvent, type KeptFile } from '../bot/channel.ts';

export interface RecordingHost extends ChannelHost {
  /** Accepted, each once, in order. */
  readonly events: readonly InboundEvent[];
  /** How often a channel came with something, duplicates and refusals included. */
  readonly knocks: () => number;
  /** Everything logged so far. */
  readonly logged: () => string;
  /** The next `times` events cannot be kept. */
  failNext(times: number): void;
  /** Has `accept` call this before it answers. */
  onAccept(listener: (event: InboundEvent) => void): void;
}

export function recordingHost(): RecordingHost {
  const events: InboundEvent[] = [];
  const files = new Map<string, { readonly file: KeptFile; readonly bytes: Buffer }>();
  const listeners: ((event: InboundEvent) => void)[] = [];
  const lines: string[] = [];
  let knocks = 0;
  let failures = 0;
  return {
    events,
    knocks: () => knocks,
    logged: () => lines.join(''),
    failNext: (times) => {
      failures = times;
    },
    onAccept: (listener) => void listeners.push(listener),
    accept: async (event) => {
      knocks += 1;
      if (failures > 0) {
        failures -= 1;
        throw new ChannelError('The inbox cannot be reached', { kind: 'retry' });
      }
      const known = events.find(({ channel, account, eventId }) => idOf(event) === `${channel}|${account}|${eventId}`);
      if (known !== undefined) return { outcome: 'duplicate', activityId: idOf(known) };
      events.push(event);
      for (const listener of listeners) listener(event);
      return { outcome: 'accepted', activityId: idOf(event) };
    },
    keepFile: async (chunks, name) => {
      const bytes = Buffer.concat(await Array.fromAsync(chunks));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file: KeptFile = { kind: 'kept', sha256, contentType: 'image/jpeg', size: bytes.length, name };
      files.set(sha256, { file, bytes });
      return file;
    },
    openFile: async (_conversation, sha256) => {
      const found = files.get(sha256);
      return found && { file: found.file, bytes: bytesOf(found.bytes) };
    },
    transcript: async (conversation, after) =>
      events
        .filter((event) => event.conversation === conversation)
        .map((event, index) => ({
          ...{ position: index + 1, activityId: idOf(event), author: 'customer' as const },
          ...{ at: event.receivedAt, activity: event.activity },
        }))
        .filter(({ position }) => position > after),
    onTranscript: () => () => {},
    onUpgrade: () => {},
    log: logTo(lines),
  };
}

function idOf({ channel, account, eventId }: InboundEvent): string {
  return `${channel}|${account}|${eventId}`;
}

async function* bytesOf(buffer: Buffer): AsyncGenerator<Uint8Array> {
  yield buffer;
}

function logTo(lines: string[]): Logger {
  return pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
}
