// One case as Slack shows it, brought up to date: card, danger, conversation, card again. Only one process at a time works at a case.
import type { CaseCard } from '../../bot/case-card.ts';
import type { DeskHost, DeskPost, DeskPosts } from '../../bot/desk.ts';
import type { SlackApi } from './api.ts';
import { type CardSetting, earlierIds } from './card.ts';
import { threadsOf } from './case-threads.ts';
import type { DeskChannels } from './channels.ts';
import { SlackFailure } from './errors.ts';
import { escaped } from './mrkdwn.ts';
import { findUnplaced, type Scene } from './poster.ts';
import { cardKey, ensureCard, pointOlderCards, retireCard, updateCard } from './show-card.ts';
import { showPages } from './show-pages.ts';
import { type Shown, showTranscript } from './show-transcript.ts';
import { deliveryWords } from './thread.ts';

export interface Showing {
  readonly api: SlackApi;
  readonly host: DeskHost;
  readonly posts: DeskPosts;
  readonly channels: DeskChannels;
  /** Names this process to the others. */
  readonly worker: string;
  /** Cases as they were read last: where only words were added, they are not read again. */
  readonly cards: Map<string, CaseCard>;
}

/** `words`: something was said, or came a step further on its way; the case itself is as before. */
export type News = 'case' | 'words';

/** Longer than a call to Slack may take; how long a case rests when the process at it dies. */
const claimMs = 30_000;

/** `busy`: another process is at it. Rejects with a SlackFailure where Slack cannot be reached or refuses. */
export async function showCase(showing: Showing, caseId: string, news: News): Promise<'shown' | 'busy'> {
  const { posts, worker } = showing;
  const card = await readCard(showing, caseId, news);
  if (card === undefined || (await isBotsAlone(posts, card))) return 'shown';
  if (!(await posts.claim(caseId, worker, claimMs))) return 'busy';
  let isSettled = false;
  try {
    isSettled = await show(await openScene(showing, caseId), card, showing.channels);
  } finally {
    await posts.release(caseId, worker, isSettled);
  }
  return 'shown';
}

/** As many cases as are ever worked at together. */
const maxCards = 2_000;

async function readCard({ host, cards }: Showing, caseId: string, news: News): Promise<CaseCard | undefined> {
  const kept = news === 'words' ? cards.get(caseId) : undefined;
  if (kept !== undefined) return kept;
  const card = await host.card(caseId);
  if (cards.size >= maxCards) cards.clear();
  if (card !== undefined) cards.set(caseId, card);
  return card;
}

/** It never reached the hotline. */
async function isBotsAlone(posts: DeskPosts, { caseId, status }: CaseCard): Promise<boolean> {
  if (status === 'queued' || status === 'taken') return false;
  return (await posts.recall(caseId)).length === 0;
}

async function openScene({ api, host, posts, worker }: Showing, caseId: string): Promise<Scene> {
  const known = new Map<string, DeskPost>((await posts.recall(caseId)).map((post) => [post.key, post]));
  let claimedAt = host.now();
  const prolong = async () => {
    if (Date.parse(host.now()) - Date.parse(claimedAt) < claimMs / 4) return;
    claimedAt = host.now();
    if (!(await posts.claim(caseId, worker, claimMs))) throw new Error('Another process works at this case in Slack');
  };
  const scene = { caseId, api, host, posts, known, prolong };
  await findUnplaced(scene);
  return scene;
}

/** True where nothing is left to be shown. */
async function show(scene: Scene, card: CaseCard, channels: DeskChannels, newThreads = 0): Promise<boolean> {
  const channel = channels.of(card.place?.desk) ?? cardChannel(scene);
  if (channel === undefined) throw new SlackFailure(noChannelWords, noChannel);
  try {
    return await showIn(scene, card, channel);
  } catch (error) {
    if (!isLost(error) || newThreads >= maxNewThreads) throw error;
    if (error.kind === 'closed') channels.refuse(channel);
    const current = scene.known.get(cardKey);
    if (current !== undefined) await retireCard(scene, current);
    return await show(scene, card, channels, newThreads + 1);
  }
}

const noChannelWords = 'Slack takes no posts in SLACK_HOTLINE_CHANNEL: invite the bot into it, or name another channel';
const noChannel = { kind: 'closed', slackError: 'no_channel' } as const;
/** One for a card that was deleted, one more for a channel that is closed; whatever goes on after that has another cause. */
const maxNewThreads = 2;

/** What the thread belonged to is gone: a new one begins, linked with it. */
function isLost(error: unknown): error is SlackFailure {
  return error instanceof SlackFailure && (error.kind === 'closed' || error.kind === 'gone');
}

function cardChannel({ known }: Scene): string | undefined {
  return known.get(cardKey)?.place?.channel;
}

/** True where nothing is left to be shown: the case is at its end or with the bot, and comes back with a change of its own. */
async function showIn(scene: Scene, card: CaseCard, channel: string): Promise<boolean> {
  const threads = await threadsOf(scene, earlierIds(card));
  const setting = { now: scene.host.now(), place: placeWords(card), elsewhere: null, threads, lastSent: null };
  const target = card.place === null ? (cardChannel(scene) ?? channel) : channel;
  const thread = await ensureCard(scene, card, target, setting);
  await showPages(scene, card, thread);
  const shown = await showTranscript(scene, card, thread);
  if (!(await updateCard(scene, card, { ...setting, lastSent: lastSentWords(scene, shown) }))) {
    throw new SlackFailure('The card was deleted', { kind: 'gone', slackError: 'message_not_found' });
  }
  await pointOlderCards(scene, card);
  return shown.isFinal && (card.status === 'resolved' || card.status === 'intake');
}

function placeWords({ place }: CaseCard): string | null {
  if (place === null) return null;
  const seen = place.acknowledgedAt === null ? '' : ' · seen';
  return `Desk ${place.desk}, level ${place.level}${seen}${place.hasNewHazard ? ' · a new danger was named' : ''}`;
}

/** What is final is not read again, so the card remembers what it said of it. */
function lastSentWords({ known }: Scene, { lastSent }: Shown): CardSetting['lastSent'] {
  const before = known.get(cardKey)?.data.lastSent;
  if (lastSent === undefined) return typeof before === 'string' ? before : null;
  return `Last words to the customer, by ${escaped(lastSent.engineer ?? 'staff')}${deliveryWords(lastSent)}`;
}
