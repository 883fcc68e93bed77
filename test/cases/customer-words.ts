// What a customer says and shows, as their channel leaves it.
import { keptAttachment } from '../../bot/channel.ts';
import type { Blobs } from '../../bot/storage/blobs.ts';
import { notify } from '../../bot/storage/notifications.ts';
import type { Bench } from './desk-bench.ts';

export interface CustomerWords {
  /** A photo in a conversation, as the customer's channel leaves it. */
  photo(conversationId: string, name: string): Promise<string>;
  /** What the customer says. */
  say(conversationId: string, text: string, photos?: readonly string[]): Promise<void>;
}

export function customerWords(bench: Bench, blobs: Blobs): CustomerWords {
  const { database, clock, newId } = bench;
  return {
    photo: async (conversationId, name) => {
      const kept = await blobs.keep(chunks(pixel), name);
      if (kept.kind === 'refused') throw new Error(kept.reason);
      const { sha256, contentType, size } = kept;
      await database
        .insertInto('files')
        .values({ conversationId, sha256, contentType, size, name, keptAt: clock.now() })
        .execute();
      const evidenceId = newId();
      await database
        .insertInto('evidence')
        .values({ evidenceId, conversationId, caseId: null, sha256, receivedAt: clock.now() })
        .execute();
      return evidenceId;
    },
    say: async (conversationId, text, photos = []) => await sayAs(bench, conversationId, text, photos),
  };
}

async function sayAs(
  { database, clock, newId }: Bench,
  conversationId: string,
  text: string,
  photos: readonly string[],
): Promise<void> {
  const files = await database
    .selectFrom('evidence')
    .innerJoin('files', (join) =>
      join.onRef('files.conversationId', '=', 'evidence.conversationId').onRef('files.sha256', '=', 'evidence.sha256'),
    )
    .select(['files.sha256', 'contentType', 'size', 'name'])
    .where('evidenceId', 'in', ['00000000-0000-4000-8000-000000000000', ...photos])
    .execute();
  const attachments = files.map((file) => keptAttachment({ kind: 'kept', ...file }));
  await database.transaction().execute(async (trx) => {
    const { lastPosition } = await trx
      .updateTable('conversations')
      .set(({ eb }) => ({ lastPosition: eb('lastPosition', '+', 1) }))
      .where('conversationId', '=', conversationId)
      .returning('lastPosition')
      .executeTakeFirstOrThrow();
    const activity = JSON.stringify({ type: 'message', text, attachments });
    const row = {
      messageId: newId(),
      conversationId,
      position: lastPosition,
      author: 'customer',
      engineer: null,
    } as const;
    await trx
      .insertInto('messages')
      .values({ ...row, activity, at: clock.now() })
      .execute();
    await notify(trx, 'transcript', conversationId);
  });
}

async function* chunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
