// What people write in a case's thread: internal, always. A reply is kept as a note; its later edits and its deletion are marked by
// notes of their own. Nothing written in Slack reaches a customer.
import { z } from 'zod';
import type { DeskPlace, DeskPost } from '../../bot/desk.ts';
import type { Said } from '../../bot/desk-action.ts';
import { SlackFailure } from './errors.ts';
import { escaped } from './mrkdwn.ts';
import { plainText } from './plain-text.ts';
import type { Desk } from './press.ts';
import { sentences } from './sentences.ts';
import { cardKey } from './show-card.ts';
import { isSaid } from './show-transcript.ts';

const file = z.object({ name: z.string().nullish(), permalink: z.string().nullish() });
const written = z.object({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  files: z.array(file).default([]),
  edited: z.object({ user: z.string().optional(), ts: z.string() }).optional(),
});
type Written = z.infer<typeof written>;

const messageEvent = z.union([
  z.object({
    subtype: z.literal('message_changed'),
    channel: z.string(),
    message: written,
    previous_message: written.optional(),
  }),
  z.object({
    subtype: z.literal('message_deleted'),
    channel: z.string(),
    deleted_ts: z.string(),
    previous_message: written.optional(),
  }),
  written.extend({ channel: z.string(), subtype: z.enum(['file_share', 'thread_broadcast']).optional() }),
]);

/** Told of a case whose posts in Slack are not what they should be. */
export type Wake = (caseId: string) => void;

export async function heard(desk: Desk, event: unknown, wake: Wake): Promise<void> {
  const parsed = messageEvent.safeParse(event).data;
  if (parsed === undefined) return;
  if (parsed.subtype === 'message_deleted') return await heardDeletion(desk, parsed, wake);
  if (parsed.subtype === 'message_changed') {
    const { channel, message, previous_message } = parsed;
    // What has replies leaves a tombstone where it stood.
    return message.subtype === 'tombstone'
      ? await heardDeletion(desk, { channel, deleted_ts: message.ts, previous_message }, wake)
      : await heardEdit(desk, channel, parsed);
  }
  await heardReply(desk, parsed.channel, parsed);
}

async function heardReply(desk: Desk, channel: string, message: Written): Promise<void> {
  const caseId = await caseOf(desk, channel, message);
  const { user, ts, thread_ts: thread } = message;
  if (caseId === undefined || user === undefined) return;
  const text = await wordsOf(desk, message);
  const refusal = await keepNote(desk, { caseId, user, text, onceKey: onceKey(channel, ts) });
  if (refusal === undefined) return await mark(desk, { channel, ts });
  const { language } = await desk.people.person(user);
  const words = `${escaped(refusal[language])} ${sentences.notKept[language]}`;
  await desk.api.tell(user, words, { channel, thread });
}

async function heardEdit(
  desk: Desk,
  channel: string,
  { message, previous_message: before }: { readonly message: Written; readonly previous_message?: Written | undefined },
): Promise<void> {
  const caseId = await caseOf(desk, channel, message);
  const user = message.edited?.user ?? message.user;
  // Slack also tells when it adds a preview; then nobody changed the words.
  if (caseId === undefined || user === undefined || before === undefined || before.text === message.text) return;
  const [now, was] = [await wordsOf(desk, message), await wordsOf(desk, before)];
  const key = `${onceKey(channel, message.ts)} edited ${message.edited?.ts ?? ''}`;
  await keepNote(desk, { caseId, user, text: `Edited in Slack: “${now}” Before: “${was}”`, onceKey: key });
}

async function heardDeletion(
  desk: Desk,
  event: {
    readonly channel: string;
    readonly deleted_ts: string;
    readonly previous_message?: Written | undefined;
  },
  wake: Wake,
): Promise<void> {
  const { channel, deleted_ts: ts, previous_message: before } = event;
  const { posts } = desk;
  const ours = await posts.at({ channel, ts });
  if (ours !== undefined) {
    await posts.remember(ours.caseId, { ...ours, data: lost(ours) });
    wake(ours.caseId);
    return;
  }
  const caseId = before === undefined ? undefined : await caseOf(desk, channel, before);
  if (caseId === undefined || before?.user === undefined) return;
  const text = `Deleted in Slack: “${await wordsOf(desk, before)}”`;
  await keepNote(desk, { caseId, user: before.user, text, onceKey: `${onceKey(channel, ts)} deleted` });
}

/** Whoever brings the case up to date next finds that it is not there. */
function lost({ key, data }: DeskPost): DeskPost['data'] {
  return key === cardKey || isSaid(key) ? { ...data, digest: '', isFinal: false } : data;
}

/** A reply in one of our threads, by a person. */
async function caseOf({ api, posts }: Desk, channel: string, message: Written): Promise<string | undefined> {
  const { thread_ts: thread, ts, bot_id: bot, user } = message;
  if (thread === undefined || thread === ts || bot !== undefined) return undefined;
  if (user === (await api.whoAmI()).botUserId) return undefined;
  const post = await posts.at({ channel, ts: thread });
  // It may be the thread of a card whose place we are about to learn: Slack sends it again.
  if (post === undefined && (await posts.isPlacing(channel))) {
    throw new SlackFailure('A reply came before its card was known', { kind: 'retry', slackError: 'not_placed' });
  }
  return post?.caseId;
}

interface Note {
  readonly caseId: string;
  readonly user: string;
  readonly text: string;
  readonly onceKey: string;
}

/** Undefined where it is kept; else why not. */
async function keepNote({ host, people }: Desk, { caseId, user, text, onceKey }: Note): Promise<Said | undefined> {
  const person = await people.person(user);
  if (person.kind === 'stranger') return person.message;
  const result = await host.act(caseId, person.name, { kind: 'note', text }, onceKey);
  return result.kind === 'refused' ? result.message : undefined;
}

/** Shows that it was kept, and as what; without it all is well too. */
async function mark({ api, host }: Desk, place: DeskPlace): Promise<void> {
  await api
    .react(place, 'memo')
    .catch((error: unknown) => host.log.debug({ err: error }, 'A note could not be marked'));
}

async function wordsOf({ people }: Desk, { text, files }: Written): Promise<string> {
  const said = await plainText(text, (userId) => people.nameOf(userId));
  const named = files.map(({ name, permalink }) => `[file: ${[name, permalink].filter((part) => part).join(' ')}]`);
  return [said, ...named].filter((part) => part !== '').join('\n');
}

function onceKey(channel: string, ts: string): string {
  return `slack ${channel} ${ts}`;
}
