// What both sides said so far, which the bot keeps and an adapter may read.
import type { ChannelHost, TranscriptEntry } from '../../bot/channel.ts';

/** All of a conversation, oldest first; nothing where it is a new one. */
export async function* wholeTranscript(host: ChannelHost, conversation: string): AsyncGenerator<TranscriptEntry> {
  let entries = await host.transcript(conversation, 0);
  while (entries.length > 0) {
    yield* entries;
    entries = await host.transcript(conversation, entries.at(-1)?.position ?? 0);
  }
}
