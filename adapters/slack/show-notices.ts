// What staff are told without asking: a promise about to break, a shift without anybody. Each goes into its case's thread, or into its
// desk's channel where it is about no case, and calls whoever is on call.
import { addMs } from '../../bot/clock.ts';
import type { DeskPlace } from '../../bot/desk.ts';
import type { DeskNotice } from '../../bot/desk-action.ts';
import { escaped, section } from './mrkdwn.ts';
import { spoken } from './sentences.ts';
import { cardKey } from './show-card.ts';
import type { Showing } from './show-case.ts';
import { onCall } from './show-pages.ts';

const claimMs = 60_000;
/** Older ones have been overtaken by what happened since. */
const newsForMs = 24 * 60 * 60_000;

const signs: Readonly<Record<DeskNotice['kind'], string>> = {
  'clock-warned': ':hourglass:',
  'clock-breached': ':red_circle:',
  'not-acknowledged': ':eyes:',
  'new-hazard': ':rotating_light:',
  'shift-gap': ':warning:',
  unreachable: ':warning:',
};

/** The card's own page calls for these already. */
const shownOtherwise: ReadonlySet<DeskNotice['kind']> = new Set(['new-hazard']);

export async function showNotices(showing: Showing): Promise<void> {
  const { host, posts } = showing;
  for (const notice of await posts.notices.open(addMs(host.now(), -newsForMs))) {
    const where = shownOtherwise.has(notice.kind) ? undefined : await placeOf(showing, notice);
    if (where !== undefined) await showing.api.turn(where.channel, 'new');
    const claim = await posts.notices.claim(notice.noticeId, claimMs);
    if (claim === undefined) continue;
    if (where !== undefined) await showNotice(showing, notice, where, claim);
    await posts.notices.settle(notice.noticeId);
  }
}

interface Where {
  readonly channel: string;
  readonly thread: string | undefined;
}

async function placeOf(showing: Showing, { caseId, desk }: DeskNotice): Promise<Where | undefined> {
  const card = caseId === null ? undefined : await cardOf(showing, caseId);
  const channel = card?.channel ?? showing.channels.of(desk);
  return channel === undefined ? undefined : { channel, thread: card?.ts };
}

async function showNotice(
  { api, host }: Showing,
  { noticeId, kind, desk, text: words }: DeskNotice,
  where: Where,
  claim: 'first' | 'again',
): Promise<void> {
  const postKey = `notice/${noticeId}`;
  if (claim === 'again' && (await api.find(postKey, where)) !== undefined) return;
  const called = kind === 'clock-warned' ? '' : `${onCall(host, desk)} `;
  const language = spoken(host.staff.desks.find(({ id }) => id === desk)?.languages ?? []);
  const text = `${signs[kind]} ${called}${escaped(words[language])}`;
  await api.post({ ...where, postKey, text, blocks: [section(text)] });
}

async function cardOf({ posts }: Showing, caseId: string): Promise<DeskPlace | undefined> {
  const card = (await posts.recall(caseId)).find(({ key }) => key === cardKey);
  return card?.place ?? undefined;
}
