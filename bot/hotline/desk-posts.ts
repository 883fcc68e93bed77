// Where a desk outside this bot shows its cases. A post is remembered before it is made, without a place, and again when its place
// is known: what a crash leaves without a place may stand there or not, and the desk looks for it before it posts again.
import { sql } from 'kysely';
import { addMs, type Clock } from '../clock.ts';
import type { DeskPost, DeskPosts } from '../desk.ts';
import type { Database } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { noticePosts } from './notice-posts.ts';

export function deskPosts(database: Database, desk: string, clock: Clock): DeskPosts {
  return {
    claim: (caseId, worker, forMs) => claim(database, { desk, caseId, worker, forMs }, clock),
    release: async (caseId, worker, isSettled) => {
      await database
        .updateTable('deskCases')
        .set({ claimedBy: null, claimedUntil: null, isSettled })
        .where('desk', '=', desk)
        .where('caseId', '=', caseId)
        .where('claimedBy', '=', worker)
        .execute();
    },
    recall: async (caseId) => {
      const rows = await postsOf(database, desk).where('caseId', '=', caseId).orderBy('key').execute();
      return rows.map(toPost);
    },
    remember: (caseId, post) => remember(database, { desk, caseId }, post),
    forget: async (caseId, key) => {
      await database
        .deleteFrom('deskPosts')
        .where('desk', '=', desk)
        .where('caseId', '=', caseId)
        .where('key', '=', key)
        .execute();
    },
    at: async ({ channel, ts }) => {
      const row = await postsOf(database, desk).where('channel', '=', channel).where('ts', '=', ts).executeTakeFirst();
      return row && { ...toPost(row), caseId: row.caseId };
    },
    isPlacing: async (channel) => {
      const open = postsOf(database, desk).where('ts', 'is', null);
      return (await open.where(sql<boolean>`data ->> 'channel' = ${channel}`).executeTakeFirst()) !== undefined;
    },
    casesIn: async (conversationId) => {
      const [shown, waiting] = await Promise.all([
        shownCases(database, desk).where('conversationId', '=', conversationId).execute(),
        unshownCases(database, desk).where('cases.conversationId', '=', conversationId).execute(),
      ]);
      return [...shown, ...waiting].map(({ caseId }) => caseId);
    },
    notices: noticePosts(database, desk, clock),
    unsettled: async () => {
      const [shown, waiting] = await Promise.all([
        shownCases(database, desk).execute(),
        unshownCases(database, desk).limit(unshownAtOnce).execute(),
      ]);
      return [...shown, ...waiting].map(({ caseId }) => caseId);
    },
  };
}

/** More than a platform takes between two looks. */
const unshownAtOnce = 1_000;

interface Claim {
  readonly desk: string;
  readonly caseId: string;
  readonly worker: string;
  readonly forMs: number;
}

/** The row is there from the first claim on; it passes to another process only when the time of the one before has run out. */
async function claim(database: Database, { desk, caseId, worker, forMs }: Claim, clock: Clock): Promise<boolean> {
  const now = clock.now();
  const held = { claimedBy: worker, claimedUntil: addMs(now, forMs) };
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('deskCases')
    .columns(['desk', 'caseId', 'conversationId', 'claimedBy', 'claimedUntil'])
    .expression(({ selectFrom, val }) =>
      selectFrom('cases')
        .select((eb) => [
          eb.cast<string>(val(desk), 'text').as('desk'),
          'caseId',
          'conversationId',
          eb.cast<string>(val(held.claimedBy), 'uuid').as('claimedBy'),
          eb.cast<string>(val(held.claimedUntil), 'timestamptz').as('claimedUntil'),
        ])
        .where('caseId', '=', caseId),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['desk', 'caseId'])
        .doUpdateSet({ ...held, isSettled: false })
        .where(({ eb, or }) =>
          or([
            eb('deskCases.claimedBy', 'is', null),
            eb('deskCases.claimedBy', '=', worker),
            eb('deskCases.claimedUntil', '<', now),
          ]),
        ),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function remember(
  database: Database,
  { desk, caseId }: Pick<Claim, 'desk' | 'caseId'>,
  { key, place, data }: DeskPost,
): Promise<void> {
  const row = { channel: place?.channel ?? null, ts: place?.ts ?? null, data: jsonText(data) };
  await database
    .insertInto('deskPosts')
    .values({ desk, caseId, key, ...row })
    .onConflict((conflict) => conflict.columns(['desk', 'caseId', 'key']).doUpdateSet(row))
    .execute();
}

function postsOf(database: Database, desk: string) {
  return database.selectFrom('deskPosts').selectAll().where('desk', '=', desk);
}

function toPost(row: { key: string; channel: string | null; ts: string | null; data: object }): DeskPost {
  const { key, channel, ts, data } = row;
  return { key, place: channel === null || ts === null ? null : { channel, ts }, data: { ...data } };
}

function shownCases(database: Database, desk: string) {
  return database.selectFrom('deskCases').select('caseId').where('desk', '=', desk).where('isSettled', '=', false);
}

/** What came to the hotline while nobody listened, in the queue's own order. */
function unshownCases(database: Database, desk: string) {
  return database
    .selectFrom('queue')
    .innerJoin('cases', 'cases.caseId', 'queue.caseId')
    .select('queue.caseId')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deskCases')
            .select('isSettled')
            .whereRef('deskCases.caseId', '=', 'queue.caseId')
            .where('deskCases.desk', '=', desk)
            .where('isSettled', '=', false),
        ),
      ),
    )
    .orderBy('isHazard', 'desc')
    .orderBy('class')
    .orderBy('firstDueAt')
    .orderBy('queue.caseId');
}
