// How many messages a platform still lets us send to a customer: so many in so many hours after their last words.
import { addMs, type Instant } from '../clock.ts';
import type { Database } from '../storage/database.ts';

/** WeChat's and WeCom's customer service: five messages in 48 hours. */
const limits: Readonly<Record<string, { readonly messages: number; readonly withinMs: number }>> = {
  wechat: { messages: 5, withinMs: 48 * 3_600_000 },
  wecom: { messages: 5, withinMs: 48 * 3_600_000 },
};

export interface Quota {
  readonly left: number;
  /** When the window closes; null where it is closed or the customer has never written. */
  readonly until: Instant | null;
}

/** Null where the channel sets no limit. */
export async function readQuota(
  db: Database,
  { conversationId, channel }: { readonly conversationId: string; readonly channel: string },
  now: Instant,
): Promise<Quota | null> {
  const limit = limits[channel];
  if (limit === undefined) return null;
  const last = await db
    .selectFrom('messages')
    .select(['position', 'at'])
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'customer')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const until = last === undefined ? now : addMs(last.at, limit.withinMs);
  if (last === undefined || until <= now) return { left: 0, until: null };
  const { used } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('used'))
    .where('conversationId', '=', conversationId)
    .where('position', '>', last.position)
    .where('delivery', 'not in', ['failed', 'withdrawn'])
    .executeTakeFirstOrThrow();
  return { left: Math.max(0, limit.messages - Number(used)), until };
}
