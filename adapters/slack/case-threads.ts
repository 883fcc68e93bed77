// Where a case's thread is, as a link.
import type { DeskPosts } from '../../bot/desk.ts';
import type { SlackApi } from './api.ts';
import { cardKey } from './show-card.ts';

interface Places {
  readonly api: SlackApi;
  readonly posts: DeskPosts;
}

/** Undefined while the case has no card. */
export async function threadOf({ api, posts }: Places, caseId: string): Promise<string | undefined> {
  const card = (await posts.recall(caseId)).find(({ key }) => key === cardKey);
  return card?.place == null ? undefined : await api.link(card.place);
}

/** Of those that have one, by case. */
export async function threadsOf(places: Places, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const threads = await Promise.all(caseIds.map(async (caseId) => [caseId, await threadOf(places, caseId)] as const));
  return new Map(threads.flatMap(([caseId, thread]) => (thread === undefined ? [] : [[caseId, thread] as const])));
}
