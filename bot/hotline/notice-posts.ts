// Which notices a desk outside this bot has posted: each by one process, and again only where that one died before it said it was done.
import { addMs, type Clock } from '../clock.ts';
import type { NoticePosts } from '../desk.ts';
import type { Database } from '../storage/database.ts';
import { noticeColumns, toNotice } from './notices.ts';

export function noticePosts(database: Database, desk: string, clock: Clock): NoticePosts {
  return {
    open: async (since) => {
      const rows = await database
        .selectFrom('staffNotices')
        .leftJoin('deskNotices as post', (join) =>
          join.onRef('post.noticeId', '=', 'staffNotices.noticeId').on('post.desk', '=', desk),
        )
        .select(noticeColumns)
        .where('at', '>=', since)
        .where('postedAt', 'is', null)
        .orderBy('staffNotices.noticeId')
        .limit(100)
        .execute();
      return rows.map(toNotice);
    },
    claim: async (noticeId, forMs) => {
      const now = clock.now();
      const claimedUntil = addMs(now, forMs);
      const first = await database
        .insertInto('deskNotices')
        .values({ desk, noticeId, claimedUntil, postedAt: null })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if ((first.numInsertedOrUpdatedRows ?? 0n) > 0n) return 'first';
      const again = await database
        .updateTable('deskNotices')
        .set({ claimedUntil })
        .where('desk', '=', desk)
        .where('noticeId', '=', noticeId)
        .where('postedAt', 'is', null)
        .where('claimedUntil', '<', now)
        .executeTakeFirst();
      return again.numUpdatedRows > 0n ? 'again' : undefined;
    },
    settle: async (noticeId) => {
      await database
        .updateTable('deskNotices')
        .set({ postedAt: clock.now() })
        .where('desk', '=', desk)
        .where('noticeId', '=', noticeId)
        .execute();
    },
  };
}
