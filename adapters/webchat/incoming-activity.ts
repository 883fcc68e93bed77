// An activity as a client posts it: what we take from it, and nothing else, for its author is a stranger.
import { randomUUID } from 'node:crypto';
import type { Attachment } from 'botbuilder';
import { z } from 'zod';
import type { InboundEvent } from '../../bot/channel.ts';
import type { Instant } from '../../bot/clock.ts';
import { account, channelName } from './direct-line.ts';
import type { Grant } from './tokens.ts';

/** In characters as JavaScript counts them; in bytes it may be three times as much, and JSON may escape it. */
export const maxTextLength = 100_000;
export const maxActivityBytes = 700_000;

const text = (max: number) => z.string().max(max).transform(plainText).nullish();

const IncomingActivity = z.object({
  type: z.string().max(60).default('message'),
  text: z.string().transform(plainText).nullish(),
  locale: text(35),
  from: z.object({ id: text(200), name: text(200) }).nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.object({ name: text(500) })).nullish(),
  channelData: z.object({ clientActivityID: text(200) }).nullish(),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

export type ReadActivity =
  | { readonly kind: 'activity'; readonly activity: IncomingActivity }
  | { readonly kind: 'refused'; readonly code: 'BadArgument' | 'MessageTooLong' };

export function readActivity(json: string): ReadActivity {
  const parsed = IncomingActivity.safeParse(parseJson(json));
  if (!parsed.success) return { kind: 'refused', code: 'BadArgument' };
  if ((parsed.data.text ?? '').length > maxTextLength) return { kind: 'refused', code: 'MessageTooLong' };
  return { kind: 'activity', activity: parsed.data };
}

/** The message as an event. A client that sends it again under the same `clientActivityID` has sent it once. */
export function messageEvent(
  incoming: IncomingActivity,
  grant: Grant,
  attachments: readonly Attachment[],
  receivedAt: Instant,
): InboundEvent {
  const { from, locale = grant.language } = incoming;
  const clientActivityID = incoming.channelData?.clientActivityID ?? undefined;
  const choice = choiceOf(incoming.value);
  const id = grant.user ?? from?.id ?? grant.sender;
  const name = from?.name ?? '';
  return {
    channel: channelName,
    account,
    eventId: `${grant.conversation}|${clientActivityID ?? randomUUID()}`,
    conversation: grant.conversation,
    sender: { id: grant.sender, ...(name !== '' && { name }) },
    activity: {
      type: 'message',
      text: incoming.text ?? '',
      from: { id, name, role: 'user' },
      ...(locale && { locale }),
      ...(choice !== undefined && { value: { choice } }),
      ...(attachments.length > 0 && { attachments: [...attachments] }),
      ...(clientActivityID !== undefined && { channelData: { clientActivityID } }),
    },
    receivedAt,
    brand: grant.brand,
  };
}

/** A pressed button: `{ choice }` as it went out, or the bare string some clients make of it. */
function choiceOf(value: unknown): string | undefined {
  const parsed = z.union([z.object({ choice: z.string().max(100) }), z.string().max(100)]).safeParse(value);
  if (!parsed.success) return undefined;
  return plainText(typeof parsed.data === 'string' ? parsed.data : parsed.data.choice);
}

/** Text a database can keep: no NUL, no half of a surrogate pair. */
export function plainText(given: string): string {
  return given.replaceAll('\0', '').toWellFormed();
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
