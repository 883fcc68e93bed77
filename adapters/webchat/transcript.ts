// Reads on in the transcript: the host gives pages, a client wants all there is.
import type { ChannelHost, TranscriptEntry } from '../../bot/channel.ts';

/** So much goes out in one answer; a client asks on from the watermark. */
const maxEntries = 1000;

export async function entriesAfter(
  host: ChannelHost,
  conversation: string,
  after: number,
): Promise<readonly TranscriptEntry[]> {
  const entries: TranscriptEntry[] = [];
  while (entries.length < maxEntries) {
    const page = await host.transcript(conversation, entries.at(-1)?.position ?? after);
    if (page.length === 0) break;
    entries.push(...page);
  }
  return entries;
}

/** Absent means from the beginning: an activity seen twice is known by its id, one never seen is lost. */
export function positionOf(watermark: string | undefined): number | undefined {
  if (watermark === undefined || watermark === '' || watermark === '-') return 0;
  return /^\d{1,15}$/.test(watermark) ? Number(watermark) : undefined;
}
