// What stands on the customers' screens: the question the bot asked them last.
import type { Database } from '../../../bot/storage/database.ts';
import type { DialogState } from '../../../dialogs/state.ts';

/** By chat; those without a conversation are absent. */
export async function openScreens(
  database: Database,
  chats: readonly string[],
): Promise<ReadonlyMap<string, DialogState>> {
  if (chats.length === 0) return new Map();
  const rows = await database
    .selectFrom('conversations')
    .select(['externalId', 'state'])
    .where('externalId', 'in', chats)
    .where('state', 'is not', null)
    .execute();
  return new Map(rows.map(({ externalId, state }) => [externalId, state as DialogState]));
}
