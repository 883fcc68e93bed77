// Where a case's thread is, as a link.
import type { DeskHost } from '../../bot/desk.ts';
import type { SlackApi } from './api.ts';
import { cardKey } from './show-card.ts';

interface Places {
  readonly api: SlackApi;
  readonly host: DeskHost;
}

/** Undefined while the case has no card. */
export async function threadOf({ api, host }: Places, caseId: string): Promise<string | undefined> {
  const card = (await host.posts('slack').recall(caseId)).find(({ key }) => key === cardKey);
  return card?.place == null ? undefined : await api.link(card.place);
}

/** Of those that have one, by case. */
export async function threadsOf(places: Places, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const threads = await Promise.all(caseIds.map(async (caseId) => [caseId, await threadOf(places, caseId)] as const));
  return new Map(threads.flatMap(([caseId, thread]) => (thread === undefined ? [] : [[caseId, thread] as const])));
}
