// Tells a channel which of its conversations may have grown, in the channel's own words.
import type { Database } from '../storage/database.ts';
import type { Notifications } from '../storage/notifications.ts';

/** Returns the unsubscriber. */
export function watchTranscripts(
  database: Database,
  notifications: Notifications,
  { channel, account }: { readonly channel: string; readonly account: string },
  listener: (conversation: string) => void,
): () => void {
  const externalIds = new Map<string, Promise<string | undefined>>();
  const find = async (conversationId: string): Promise<string | undefined> => {
    const row = await database
      .selectFrom('conversations')
      .select('externalId')
      .where('conversationId', '=', conversationId)
      .where('channel', '=', channel)
      .where('account', '=', account)
      .executeTakeFirst();
    return row?.externalId;
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

const maxRemembered = 10_000;

/** A conversation's outside name never changes, so it is looked up once; the oldest are forgotten. */
function remember<V>(names: Map<string, V>, conversationId: string, name: V): void {
  names.set(conversationId, name);
  const oldest = names.keys().next().value;
  if (names.size > maxRemembered && oldest !== undefined) names.delete(oldest);
}
