// What the bot offers one channel.
import type { Channel, ChannelHost } from '../channel.ts';
import { findFile } from './files.ts';
import type { Intake } from './intake.ts';
import type { ConversationSettings } from './runtime.ts';
import { readTranscript } from './transcript.ts';
import { watchTranscripts } from './transcript-watch.ts';

export function channelHost(
  { name: channel, account, capabilities }: Channel,
  intake: Intake,
  settings: ConversationSettings,
): ChannelHost {
  const { database, blobs, clock, brands, defaultBrand, notifications, onUpgrade, log } = settings;
  const place = (externalId: string) => ({ channel, account, externalId });
  return {
    accept: async (event) => {
      const brand = brands.find(({ id }) => id === event.brand)?.id ?? defaultBrand;
      return await intake.keep({ event, brand, pulls: capabilities.pulls, now: clock.now() });
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
