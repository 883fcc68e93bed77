// The staff page as it runs: real database, wake-up calls, files and HTTP server; only the clock is the test's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { staffDesk } from '../../adapters/staffweb/desk.ts';
import { keptAttachment } from '../../bot/channel.ts';
import { deskHost } from '../../bot/hotline/desk-host.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { openHttp } from '../../bot/http.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import { notify, openNotifications } from '../../bot/storage/notifications.ts';
import { type Bench, brand, openBench } from '../cases/desk-bench.ts';

export interface OpenDesk extends AsyncDisposable {
  readonly bench: Bench;
  readonly url: string;
  /** The link printed at the start. */
  signInUrl(): string;
  /** A photo in a conversation, as the customer's channel leaves it. */
  photo(conversationId: string, name: string): Promise<string>;
  /** What the customer says. */
  say(conversationId: string, text: string, photos?: readonly string[]): Promise<void>;
}

export async function openDesk(settings: { readonly publicUrl?: string } = {}): Promise<OpenDesk> {
  const stack = new AsyncDisposableStack();
  const bench = stack.use(await openBench());
  const { database, clock, newId } = bench;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-staffweb-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const blobs = await openBlobs(dir);
  const notifications = stack.use(await openNotifications(bench.url));
  const log = pino({ level: 'silent' });
  const http = stack.use(openHttp({ log }));
  const desk = stack.use(staffDesk({ secret: 'the secret of the staff page', ...settings }));
  const host = deskHost({
    database,
    notifications,
    blobs,
    clock,
    newId,
    brands: [brand],
    staff: unlistedStaff([brand]),
    secret: 'of files',
    log,
  });
  desk.mount?.(http.app, host);
  await desk.start(host);
  const url = await http.listen({ host: '127.0.0.1', port: 0 });

  return {
    bench,
    url,
    signInUrl: () => desk.signInUrl?.(url, clock.now()) ?? '',
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
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
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
