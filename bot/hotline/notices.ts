// What staff are told without asking: kept, so that a desk that was away hears of it when it is back, and told once.
import type { Instant } from '../clock.ts';
import type { DeskNotice } from '../desk-action.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';

/** At most so many at once; a desk asks again for the rest. */
const listed = 100;

export interface Notice extends Omit<DeskNotice, 'noticeId' | 'at'> {
  /** What was told under this key is not told again. */
  readonly key: string;
}

export async function tellStaff(trx: Transaction, notice: Notice, at: Instant): Promise<void> {
  const told = await trx
    .insertInto('staffNotices')
    .values({ ...notice, text: notice.text.en, textZh: notice.text.zh, at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('noticeId')
    .executeTakeFirst();
  if (told !== undefined) await notify(trx, 'notice', String(told.noticeId));
}

export async function readNotices(db: Database, after: number): Promise<readonly DeskNotice[]> {
  const rows = await db
    .selectFrom('staffNotices')
    .select(noticeColumns)
    .where('noticeId', '>', after)
    .orderBy('noticeId')
    .limit(listed)
    .execute();
  return rows.map(toNotice);
}

export const noticeColumns = [
  'staffNotices.noticeId',
  'staffNotices.desk',
  'caseId',
  'kind',
  'text',
  'textZh',
  'at',
] as const;

/** What has no Chinese words is read in English. */
export function toNotice({ text, textZh, ...row }: NoticeRow): DeskNotice {
  return { ...row, text: { en: text, zh: textZh ?? text } };
}

type NoticeRow = Omit<DeskNotice, 'text'> & { readonly text: string; readonly textZh: string | null };
