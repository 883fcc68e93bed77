// The customers' port. An adapter turns its platform's words into activities and back; nothing else in the bot knows the platform.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Activity, Attachment } from 'botbuilder';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Instant } from './clock.ts';

/** One thing that happened in a channel, proven authentic, as it goes into the inbox. */
export interface InboundEvent {
  readonly channel: string;
  /** Which of our accounts on that platform; part of the event's identity. */
  readonly account: string;
  /** The platform's own key: the same event always carries the same one. */
  readonly eventId: string;
  /** The platform's conversation id. */
  readonly conversation: string;
  readonly sender: { readonly id: string; readonly name?: string };
  /**
   * `message` with text, `value: { choice }` for a button, attachments; or `conversationUpdate` when the customer joined
   * (`membersAdded`) or left (`membersRemoved`).
   * An attachment kept already is a `keptAttachment`; else its `contentUrl` is one only its own channel understands (see
   * `openAttachment`).
   */
  readonly activity: Partial<Activity>;
  readonly receivedAt: Instant;
  /** Which brand's customers write here, where the channel knows it; else the default brand. */
  readonly brand?: string;
  /** Events of one group (an album) become one activity once the group has been quiet for a moment. */
  readonly group?: string;
}

/** A reply on its way out; the same `outboxId` on every attempt. */
export interface OutgoingReply {
  readonly outboxId: string;
  readonly conversation: string;
  /** `text`, `suggestedActions`, `attachments`; `channelData.citations` and `channelData.author` for channels that can show them. */
  readonly activity: Partial<Activity>;
  readonly attempt: number;
}

export interface Capabilities {
  readonly buttons: boolean;
  /** How much one reply should ask: a letter everything, where messages are few some questions each; else one at a time. */
  readonly budget?: 'one-message' | 'few-messages';
  /** Longer texts are split before they enter the outbox. */
  readonly maxText: { readonly unit: 'utf16' | 'utf8'; readonly limit: number };
  /** True where the channel itself lists the transcript to the customer and nothing travels at `send`. */
  readonly pulls: boolean;
  /** Undefined where nothing is known of a limit. */
  readonly pace?: Pace;
}

/** What a platform lets one account send; more is refused with a time to wait. */
export interface Pace {
  readonly perSecond: number;
  readonly perConversation: number;
  /** So many to one conversation at once, where it was quiet before. */
  readonly burst: number;
}

export interface Channel {
  readonly name: string;
  readonly account: string;
  readonly capabilities: Capabilities;
  /** Adds this channel's routes to the one HTTP server. Called once, before `start`. */
  mount?(http: Hono, host: ChannelHost): void;
  /** Begins to listen (polling, sockets). Resolves once the platform has been reached or a retry has been scheduled. */
  start(host: ChannelHost): Promise<void>;
  /** Delivers one reply. Throws ChannelError. */
  send(reply: OutgoingReply): Promise<{ readonly externalId?: string }>;
  /** Opens the bytes behind an attachment of an accepted event. Throws ChannelError. */
  openAttachment?(contentUrl: string): Promise<AsyncIterable<Uint8Array>>;
  /** Stops listening; accepted events stay accepted. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** What the bot offers a channel. */
export interface ChannelHost {
  /**
   * Durable once it resolves: acknowledge to the platform after, never before.
   * `activityId` is the id of the transcript's entry. Rejects with ChannelError kind `retry` while nothing can be kept (answer 503).
   */
  accept(event: InboundEvent): Promise<{ readonly outcome: 'accepted' | 'duplicate'; readonly activityId: string }>;
  /** Keeps a file, by its sniffed type and within the size limit. */
  keepFile(bytes: AsyncIterable<Uint8Array>, name: string): Promise<KeptFile | RefusedFile>;
  /** A kept file for this conversation's own customer; undefined where the conversation never had it. */
  openFile(
    conversation: string,
    sha256: string,
  ): Promise<{ readonly file: KeptFile; readonly bytes: AsyncIterable<Uint8Array> } | undefined>;
  /** What both sides said after `position`, oldest first, at most 100; replies appear once they are delivered. */
  transcript(conversation: string, after: number): Promise<readonly TranscriptEntry[]>;
  /** Calls `listener` when a conversation of this channel may have grown. Returns the unsubscriber. */
  onTranscript(listener: (conversation: string) => void): () => void;
  /** Hands WebSocket upgrades on paths that start with `prefix` to `handler`. */
  onUpgrade(prefix: string, handler: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void;
  readonly log: Logger;
}

export interface KeptFile {
  readonly kind: 'kept';
  readonly sha256: string;
  /** Sniffed from the bytes, whatever the sender claimed. */
  readonly contentType: string;
  readonly size: number;
  readonly name: string;
}

const keptScheme = 'sha256:';

/** How an activity names a file that `keepFile` has kept already. */
export function keptAttachment({ sha256, contentType, name, size }: KeptFile): Attachment {
  return { contentType, contentUrl: `${keptScheme}${sha256}`, name, content: { size } };
}

/** The kept file an attachment names; undefined where it is yet to be fetched with `openAttachment`. */
export function keptFileOf({ contentType, contentUrl = '', name = 'file', content }: Attachment): KeptFile | undefined {
  if (!contentUrl.startsWith(keptScheme)) return undefined;
  const size = Number((content as { readonly size?: unknown } | undefined)?.size ?? 0);
  return { kind: 'kept', sha256: contentUrl.slice(keptScheme.length), contentType, size, name };
}

/** True where the customer closed the door: blocked us, or removed the conversation. */
export function hasLeft({ membersRemoved = [] }: Partial<Activity>): boolean {
  return membersRemoved.length > 0;
}

export interface RefusedFile {
  readonly kind: 'refused';
  readonly name: string;
  readonly reason: 'too-large' | 'type';
}

export interface TranscriptEntry {
  /** Grows by one in each conversation: a watermark. */
  readonly position: number;
  readonly activityId: string;
  readonly author: 'customer' | 'bot' | 'engineer';
  readonly at: Instant;
  readonly activity: Partial<Activity>;
}

/** A failure at a platform; `kind` says what the caller must do. */
export class ChannelError extends Error {
  override name = 'ChannelError';
  readonly kind: 'retry' | 'throttled' | 'unreachable' | 'rejected' | 'stopped' | 'uncertain';
  readonly retryAfterMs: number | undefined;

  /** `uncertain`: it may have been delivered. `stopped`: the channel's own account is refused. The message never holds customer text or tokens. */
  constructor(
    message: string,
    options: { readonly kind: ChannelError['kind']; readonly retryAfterMs?: number; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.kind = options.kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}
