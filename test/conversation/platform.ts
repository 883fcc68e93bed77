// A messenger, as a fake of the customers' port: keeps what it was told to deliver, and fails on demand.
import type { Activity } from 'botbuilder';
import type { Capabilities, Channel, OutgoingReply } from '../../bot/channel.ts';

export interface Platform extends Channel {
  /** What arrived, in order. */
  readonly delivered: readonly OutgoingReply[];
  /** How often it was asked to deliver, failures included. */
  readonly asked: () => number;
  /** The next deliveries fail with these errors, one each. */
  failNext(...errors: readonly Error[]): void;
  /** The next delivery arrives, and the platform's answer is this error. */
  arriveButFail(error: Error): void;
  /** Has deliveries call this before they arrive. */
  onSend(listener: (reply: OutgoingReply) => Promise<void>): void;
  /** What `openAttachment` gives for a `contentUrl`: bytes, or an error. */
  readonly files: Map<string, Uint8Array | Error>;
  readonly fetches: readonly string[];
}

export function platform(capabilities: Partial<Capabilities> = {}, name = 'messenger'): Platform {
  const delivered: OutgoingReply[] = [];
  const failures: { readonly error: Error; readonly arrives: boolean }[] = [];
  const files = new Map<string, Uint8Array | Error>();
  const fetches: string[] = [];
  let asked = 0;
  let before = async (_reply: OutgoingReply): Promise<void> => {};
  return {
    name,
    account: 'main',
    capabilities: { buttons: true, maxText: { unit: 'utf16', limit: 4_000 }, pulls: false, ...capabilities },
    delivered,
    asked: () => asked,
    files,
    fetches,
    failNext: (...errors) => void failures.push(...errors.map((error) => ({ error, arrives: false }))),
    arriveButFail: (error) => void failures.push({ error, arrives: true }),
    onSend: (listener) => {
      before = listener;
    },
    start: async () => {},
    send: async (reply) => {
      asked += 1;
      await before(reply);
      const failure = failures.shift();
      if (failure === undefined || failure.arrives) delivered.push(reply);
      if (failure !== undefined) throw failure.error;
      return { externalId: `m${delivered.length}` };
    },
    openAttachment: async (contentUrl) => {
      fetches.push(contentUrl);
      const file = files.get(contentUrl);
      if (file === undefined) throw new Error(`No file ${contentUrl}`);
      if (file instanceof Error) throw file;
      return chunks(file);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

/** The texts that arrived in one conversation. */
export function textsTo({ delivered }: Platform, conversation: string): readonly string[] {
  return delivered.filter((reply) => reply.conversation === conversation).map(({ activity }) => activity.text ?? '');
}

/** What an activity says of itself beside its text. */
export function kindOf(activity: Partial<Activity>): unknown {
  return Object(activity.channelData).kind;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
