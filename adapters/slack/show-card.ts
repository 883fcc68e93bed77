// The card of a case in its desk's channel: posted once, changed in place. One that is gone, or whose desk has another channel now,
// is followed by a new one, and each names the other.
import type { CaseCard } from '../../bot/case-card.ts';
import type { DeskPlace, DeskPost } from '../../bot/desk.ts';
import { type CardSetting, cardMessage, titleOf } from './card.ts';
import { context, escaped, link, section } from './mrkdwn.ts';
import { drop, keep, postOnce, type Scene, updatePost } from './poster.ts';

export const cardKey = 'card';
const olderCard = /^card-(\d+)$/;

/** Where the case's thread is, and whether its card had to be posted for that. */
export async function ensureCard(
  scene: Scene,
  card: CaseCard,
  channel: string,
  setting: CardSetting,
): Promise<DeskPlace> {
  const current = scene.known.get(cardKey);
  if (current?.place?.channel === channel) return current.place;
  if (current !== undefined) await retireCard(scene, current);
  const message = cardMessage(card, { ...setting, elsewhere: await linkBack(scene) });
  const lastSent = olderCardOf(scene)?.data.lastSent;
  return await postOnce(scene, { key: cardKey, data: { lastSent }, channel, message });
}

/** Shows the card as the case stands now; false where it is gone. */
export async function updateCard(scene: Scene, card: CaseCard, setting: CardSetting): Promise<boolean> {
  const current = scene.known.get(cardKey);
  if (current === undefined) return false;
  const remembering = { ...current, data: { ...current.data, lastSent: setting.lastSent } };
  return await updatePost(scene, remembering, cardMessage(card, { ...setting, elsewhere: await linkBack(scene) }));
}

/** Its thread stays the case's, so that what colleagues write there is still heard. */
export async function retireCard(scene: Scene, current: DeskPost): Promise<void> {
  await drop(scene, current.key);
  if (current.place === null) return;
  const number = [...scene.known.keys()].filter((key) => olderCard.test(key)).length + 1;
  await keep(scene, { ...current, key: `card-${number}` });
}

/** Every older card says where the case went on. */
export async function pointOlderCards(scene: Scene, card: CaseCard): Promise<void> {
  const current = scene.known.get(cardKey);
  if (current?.place == null) return;
  for (const [key, post] of scene.known) {
    if (!olderCard.test(key) || post.data.pointsTo === current.place.ts) continue;
    const url = await scene.api.link(current.place);
    const text = `${titleOf(card)}: goes on in another thread`;
    const blocks = [section(`*${escaped(titleOf(card))}*`), context(`Goes on ${link(url, 'in another thread')}.`)];
    // Whether it is there to be changed or not, it has been told.
    await updatePost(scene, post, { text: escaped(text), blocks });
    const told = scene.known.get(key) ?? post;
    await keep(scene, { ...told, data: { ...told.data, pointsTo: current.place.ts } });
  }
}

async function linkBack(scene: Scene): Promise<string | null> {
  const older = olderCardOf(scene);
  if (older?.place == null) return null;
  if (typeof older.data.link === 'string') return older.data.link;
  // A deleted message has no link any more.
  const url = await scene.api.link(older.place).catch(() => '');
  const words = url === '' ? 'An earlier thread was deleted.' : `Began ${link(url, 'in an earlier thread')}.`;
  await keep(scene, { ...older, data: { ...older.data, link: words } });
  return words;
}

/** The newest of those that were replaced. */
function olderCardOf({ known }: Scene): DeskPost | undefined {
  return [...known.values()].findLast(({ key }) => olderCard.test(key));
}
