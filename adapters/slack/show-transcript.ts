// The conversation in the case's thread: everything said so far when the card is new, then each message as it comes, with its files and
// with how far it has come. What was posted is never rewritten; a customer's changed words come as words of their own.
import type { CaseCard } from '../../bot/case-card.ts';
import { type DeskMessage, type DeskPlace, type DeskPost, transcriptPage } from '../../bot/desk.ts';
import { keep, postOnce, type Scene, updatePost } from './poster.ts';
import { showFiles } from './show-files.ts';
import { isFinal, postsOf, saidMessage } from './thread.ts';

interface SaidPost extends DeskPost {
  readonly data: DeskPost['data'] & { readonly from: number; readonly to: number };
}

export interface Shown {
  /** Nothing of what was said can still change. */
  readonly isFinal: boolean;
  readonly lastSent: DeskMessage | undefined;
}

export async function showTranscript(scene: Scene, card: CaseCard, thread: DeskPlace): Promise<Shown> {
  const earlier = saidPosts(scene);
  const open = earlier.filter(({ data }) => data.isFinal !== true);
  const shownTo = Math.max(0, ...earlier.map(({ data }) => data.to));
  const firstOpen = Math.min(shownTo + 1, ...open.map(({ data }) => data.from));
  const messages = await readTranscript(scene, card, firstOpen - 1);
  for (const post of open) await showAgain(scene, card, thread, post, messages);
  for (const batch of postsOf(messages.filter(({ position }) => position > shownTo))) {
    await showNew(scene, card, thread, batch);
  }
  return { isFinal: messages.every(isFinal), lastSent: messages.findLast(({ author }) => author === 'engineer') };
}

export function isSaid(key: string): boolean {
  return key.startsWith('said-');
}

async function showNew(
  scene: Scene,
  card: CaseCard,
  thread: DeskPlace,
  batch: readonly DeskMessage[],
  isRestored = false,
): Promise<void> {
  const [first, last] = [batch[0], batch.at(-1)];
  if (first === undefined || last === undefined) return;
  const isDone = batch.every((message) => isFinal(message) && message.files.length === 0);
  const data = { from: first.position, to: last.position, isFinal: isDone, isRestored };
  const message = saidMessage(batch, { customer: card.customer.name ?? 'Customer', isRestored });
  const key = `said-${String(first.position).padStart(9, '0')}`;
  await postOnce(scene, { key, data, channel: thread.channel, thread: thread.ts, message });
  if (!isDone) await finish(scene, thread, key, batch);
}

async function showAgain(
  scene: Scene,
  card: CaseCard,
  thread: DeskPlace,
  post: SaidPost,
  messages: readonly DeskMessage[],
): Promise<void> {
  const { from, to } = post.data;
  const batch = messages.filter(({ position }) => position >= from && position <= to);
  const isRestored = post.data.isRestored === true;
  if (post.place === null) return await showNew(scene, card, thread, batch, isRestored);
  const message = saidMessage(batch, { customer: card.customer.name ?? 'Customer', isRestored });
  if (!(await updatePost(scene, post, message))) return await showNew(scene, card, thread, batch, true);
  await finish(scene, thread, post.key, batch);
}

async function finish(scene: Scene, thread: DeskPlace, key: string, batch: readonly DeskMessage[]): Promise<void> {
  await showFiles(scene, thread, batch);
  const post = scene.known.get(key);
  if (post !== undefined && batch.every(isFinal)) await keep(scene, { ...post, data: { ...post.data, isFinal: true } });
}

/** After its end a case hears no more of the conversation: what comes then belongs to another. */
async function readTranscript({ host, caseId }: Scene, card: CaseCard, after: number): Promise<readonly DeskMessage[]> {
  const read: DeskMessage[] = [];
  for (;;) {
    const page = await host.transcript(caseId, read.at(-1)?.position ?? after);
    read.push(...page);
    if (page.length < transcriptPage) break;
  }
  const { closedAt } = card;
  return closedAt === null ? read : read.filter(({ at }) => at <= closedAt);
}

function saidPosts({ known }: Scene): readonly SaidPost[] {
  return [...known.values()].filter((post): post is SaidPost => isSaid(post.key));
}
