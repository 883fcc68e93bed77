// Posting once: what is to be posted is remembered first, and its place after. Of what a crash or a lost answer leaves without a place
// Slack is asked whether it stands there, by the key that every post carries, before it is posted again.
import { createHash } from 'node:crypto';
import type { DeskHost, DeskPlace, DeskPost, DeskPosts } from '../../bot/desk.ts';
import type { Message, SlackApi } from './api.ts';
import { SlackFailure } from './errors.ts';
import type { Urgency } from './pace.ts';

/** One case under the hands of this process. */
export interface Scene {
  readonly caseId: string;
  readonly api: SlackApi;
  readonly host: DeskHost;
  readonly posts: DeskPosts;
  /** The case's posts as far as we know them; what is done here keeps it up to date. */
  readonly known: Map<string, DeskPost>;
  /** Keeps the other processes out for longer; rejects where one of them has come in already. */
  prolong(): Promise<void>;
}

interface ToPost {
  readonly key: string;
  readonly data: DeskPost['data'];
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly isBroadcast?: boolean;
  readonly message: Message;
}

/** Clocks of ours and of Slack's may differ by so much. */
const clockSkewMs = 60_000;

export async function postOnce(scene: Scene, { key, data, message, ...where }: ToPost): Promise<DeskPlace> {
  const { caseId, api, host } = scene;
  await ownTurn(scene, where.channel, 'new');
  const attempt = { ...data, ...where, attemptedAt: host.now(), digest: digestOf(message) };
  await keep(scene, { key, place: null, data: attempt });
  try {
    const place = await api.post({ ...message, ...where, postKey: postKey(caseId, key) });
    await keep(scene, { key, place, data: attempt });
    return place;
  } catch (error) {
    if (!(error instanceof SlackFailure) || error.kind !== 'uncertain') await drop(scene, key);
    throw error;
  }
}

/** Waits for the channel's turn; by then another process may have come in, which must not post beside this one. */
export async function ownTurn({ api, prolong }: Scene, channel: string, urgency: Urgency): Promise<void> {
  await api.turn(channel, urgency);
  await prolong();
}

/** Shows the post as it is now; false where it cannot be changed any more. Nothing is sent where nothing changed. */
export async function updatePost(scene: Scene, post: DeskPost, message: Message): Promise<boolean> {
  const digest = digestOf(message);
  if (post.place === null || post.data.digest === digest) return true;
  await ownTurn(scene, post.place.channel, 'change');
  try {
    await scene.api.update(post.place, message);
  } catch (error) {
    if (isOutOfReach(error)) return false;
    throw error;
  }
  await keep(scene, { ...post, data: { ...post.data, digest } });
  return true;
}

/** Finds out what became of every post whose place is not known. */
export async function findUnplaced(scene: Scene): Promise<void> {
  for (const post of scene.known.values()) {
    if (post.place !== null || typeof post.data.attemptedAt !== 'string') continue;
    const place = await placeOf(scene, post, post.data.attemptedAt);
    if (place === undefined) await drop(scene, post.key);
    else await keep(scene, { ...post, place });
  }
}

async function placeOf({ caseId, api }: Scene, { key, data }: DeskPost, attemptedAt: string) {
  const oldest = String((Date.parse(attemptedAt) - clockSkewMs) / 1000);
  const thread = typeof data.thread === 'string' ? data.thread : undefined;
  try {
    return await api.find(postKey(caseId, key), { channel: String(data.channel), thread, oldest });
  } catch (error) {
    // A thread or channel that is not there holds no post of ours.
    if (isOutOfReach(error)) return undefined;
    throw error;
  }
}

function isOutOfReach(error: unknown): boolean {
  return error instanceof SlackFailure && (error.kind === 'gone' || error.kind === 'closed');
}

export async function keep({ caseId, posts, known }: Scene, post: DeskPost): Promise<void> {
  await posts.remember(caseId, post);
  known.set(post.key, post);
}

export async function drop({ caseId, posts, known }: Scene, key: string): Promise<void> {
  await posts.forget(caseId, key);
  known.delete(key);
}

function postKey(caseId: string, key: string): string {
  return `${caseId}/${key}`;
}

function digestOf(message: Message): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64url');
}
