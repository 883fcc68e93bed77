// What the bot offers one channel.
import { type Channel, ChannelError, type ChannelHost } from '../channel.ts';
import { findFile } from './files.ts';
import { keepEvent } from './inbox.ts';
import type { ConversationSettings } from './runtime.ts';
import { readTranscript } from './transcript.ts';
import { watchTranscripts } from './transcript-watch.ts';

export function channelHost(
  { name: channel, account, capabilities }: Channel,
  settings: ConversationSettings,
): ChannelHost {
  const { database, blobs, clock, newId, brands, defaultBrand, notifications, onUpgrade, log } = settings;
  const place = (externalId: string) => ({ channel, account, externalId });
  return {
    accept: async (event) => {
      const brand = brands.find(({ id }) => id === event.brand)?.id ?? defaultBrand;
      try {
        return await keepEvent(database, event, { brand, pulls: capabilities.pulls, now: clock.now(), newId });
      } catch (error) {
        throw new ChannelError('An event could not be kept', { kind: 'retry', cause: error });
      }
    },
    keepFile: (bytes, name) => blobs.keep(bytes, name),
    openFile: async (conversation, sha256) => {
      const file = await findFile(database, place(conversation), sha256);
      const bytes = file === undefined ? undefined : await blobs.open(sha256);
      return file === undefined || bytes === undefined ? undefined : { file, bytes };
    },
    transcript: (conversation, after) => readTranscript(database, place(conversation), after),
    onTranscript: (listener) => watchTranscripts(database, notifications, { channel, account }, listener),
    onUpgrade,
    log: log.child({ channel }),
  };
}
