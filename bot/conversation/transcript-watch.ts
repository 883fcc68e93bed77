// Tells a channel which of its conversations may have grown, in the channel's own words.
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { Notifications } from '../storage/notifications.ts';
import { together } from '../storage/together.ts';

/** Returns the unsubscriber. */
export function watchTranscripts(
  database: Database,
  notifications: Notifications,
  { channel, account }: { readonly channel: string; readonly account: string },
  listener: (conversation: string) => void,
): () => void {
  const externalIds = new Map<string, Promise<string | undefined>>();
  const find = async (conversationId: string): Promise<string | undefined> => {
    const place = await placeOf(database, conversationId);
    return place?.channel === channel && place.account === account ? place.externalId : undefined;
  };
  const tell = async (conversationId: string): Promise<void> => {
    const known = externalIds.get(conversationId) ?? find(conversationId);
    remember(externalIds, conversationId, known);
    const externalId = await known.catch(() => {
      externalIds.delete(conversationId);
      return undefined;
    });
    if (externalId !== undefined) listener(externalId);
  };
  const unsubscribers = [
    notifications.on('transcript', (conversationId) => void tell(conversationId)),
    // Whichever it was that grew unheard, somebody may be looking at it.
    notifications.onMissed(() => {
      for (const conversationId of externalIds.keys()) void tell(conversationId);
    }),
  ];
  return () => {
    for (const unsubscribe of unsubscribers) unsubscribe();
  };
}

const placeOf = together(async (database: Database, conversationIds: readonly string[]) => {
  const rows = await database
    .selectFrom('conversations')
    .select(['conversationId', 'channel', 'account', 'externalId'])
    .where('conversationId', '=', sql<string>`any(${conversationIds}::uuid[])`)
    .execute();
  const places = new Map(rows.map((row) => [row.conversationId, row]));
  return conversationIds.map((id) => places.get(id));
});

const maxRemembered = 10_000;

/** A conversation's outside name never changes, so it is looked up once; the oldest are forgotten. */
function remember<V>(names: Map<string, V>, conversationId: string, name: V): void {
  names.set(conversationId, name);
  const oldest = names.keys().next().value;
  if (names.size > maxRemembered && oldest !== undefined) names.delete(oldest);
}
