// Which conversation may see which kept file.
import type { KeptFile } from '../channel.ts';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';

export async function recordFiles(
  trx: Transaction,
  conversationId: string,
  files: readonly KeptFile[],
  keptAt: Instant,
): Promise<void> {
  if (files.length === 0) return;
  await trx
    .insertInto('files')
    .values(
      files.map(({ sha256, contentType, size, name }) => ({ conversationId, sha256, contentType, size, name, keptAt })),
    )
    .onConflict((conflict) => conflict.columns(['conversationId', 'sha256']).doNothing())
    .execute();
}

/** A file of this conversation; undefined where it never had it. */
export async function findFile(
  db: Database,
  place: { readonly channel: string; readonly account: string; readonly externalId: string },
  sha256: string,
): Promise<KeptFile | undefined> {
  const row = await db
    .selectFrom('files')
    .innerJoin('conversations', 'conversations.conversationId', 'files.conversationId')
    .select(['sha256', 'contentType', 'size', 'name'])
    .where('channel', '=', place.channel)
    .where('account', '=', place.account)
    .where('externalId', '=', place.externalId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? undefined : { kind: 'kept', ...row };
}
