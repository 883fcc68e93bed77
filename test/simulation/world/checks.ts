// What must be true when a simulated time is over, whatever happened in it. Each check tells what it looked at and what is wrong.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { checkCases } from './case-checks.ts';
import { type Checked, toleranceAt } from './checked.ts';
import type { Ended } from './run.ts';

export async function checkAll(ended: Ended): Promise<readonly Checked[]> {
  return [
    await eachEventOnce(ended),
    await turnsInOrder(ended),
    await repliesInOrder(ended),
    await nothingStuck(ended),
    await outboxExplained(ended),
    await timersFired(ended),
    ...(await checkCases(ended)),
  ];
}

/** Of everything that was said and delivered: the same for the same seed. */
export async function fingerprint({ database }: Ended): Promise<string> {
  const { rows } = await sql<{ readonly line: string }>`
    select concat_ws(' ', external_id, position, author, activity ->> 'text') as line
    from messages join conversations using (conversation_id) order by external_id, position`.execute(database);
  const hash = createHash('sha256');
  for (const { line } of rows) hash.update(`${line}\n`);
  return hash.digest('hex').slice(0, 16);
}

async function eachEventOnce({ database, platform }: Ended): Promise<Checked> {
  const { rows } = await sql<{ readonly eventId: string; readonly status: string; readonly entries: number }>`
    select event_id, status, (select count(*)::int from messages where messages.message_id = inbox.message_id) as entries
    from inbox where channel = 'messenger'`.execute(database);
  const kept = new Map(rows.map((row) => [row.eventId, row]));
  const wrong = [...platform.acknowledged].flatMap((eventId) => {
    const row = kept.get(eventId);
    if (row === undefined) return [`event ${eventId} was acknowledged and is lost`];
    return row.status === 'done' && row.entries === 1
      ? []
      : [`event ${eventId} is ${row.status}, ${row.entries} times said`];
  });
  return { name: 'each event once', looked: platform.acknowledged.size, wrong };
}

/** Positions without a gap, and every turn after the one before it. */
async function turnsInOrder({ database }: Ended): Promise<Checked> {
  const { rows } = await sql<{ readonly externalId: string; readonly isGapless: boolean; readonly isOrdered: boolean }>`
    with late as (
      select conversation_id, done_at < lag(done_at) over (partition by conversation_id order by inbox_id) as is_late from inbox
    ), late_ones as (select distinct conversation_id from late where is_late)
    select external_id, max(position) = count(*) and max(position) = max(last_position) as is_gapless,
      conversation_id not in (select conversation_id from late_ones) as is_ordered
    from conversations join messages using (conversation_id) group by conversation_id`.execute(database);
  const wrong = rows.flatMap(({ externalId, isGapless, isOrdered }) => [
    ...(isGapless ? [] : [`${externalId} has a gap in its positions`]),
    ...(isOrdered ? [] : [`${externalId} had its turns out of order`]),
  ]);
  return { name: 'turns in order', looked: rows.length, wrong };
}

async function repliesInOrder({ database, platform }: Ended): Promise<Checked> {
  const { rows } = await sql<{
    readonly externalId: string;
    readonly outboxId: string;
    readonly delivery: string;
    readonly repeats: number;
  }>`
    select c.external_id, outbox_id, delivery, repeats from outbox o join conversations c using (conversation_id)
    order by conversation_id, o.position`.execute(database);
  const wrong: string[] = [];
  for (const [chat, sent] of Map.groupBy(rows, ({ externalId }) => externalId)) {
    const arrived = platform.arrived.get(chat) ?? [];
    const once = arrived.filter((id, index) => id !== arrived[index - 1]);
    const expected = sent.filter(({ outboxId, delivery }) => delivery === 'sent' || once.includes(outboxId));
    if (once.join() !== expected.map(({ outboxId }) => outboxId).join())
      wrong.push(`${chat} got its replies out of order, or not all`);
    for (const { outboxId, repeats } of sent) {
      const times = arrived.filter((id) => id === outboxId).length;
      if (times > 1 + repeats)
        wrong.push(`${chat} got the reply ${outboxId} ${times} times, ${repeats} repeats are known`);
    }
  }
  return { name: 'replies in order, and no more often than told', looked: rows.length, wrong };
}

async function nothingStuck({ database }: Ended): Promise<Checked> {
  const { rows } = await sql<{ readonly what: string }>`
    select 'the lane of ' || conversation_id as what from lanes
    union all select 'the open event ' || inbox_id from inbox where status = 'new'
    union all select 'the parked event ' || inbox_id || ' (' || last_error || ')' from inbox where status = 'parked'`.execute(
    database,
  );
  const looked = await database
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { name: 'no lane stuck, nothing parked', looked: looked.n, wrong: rows.map(({ what }) => what) };
}

/** Empty, or each row with its reason: a doubt after a repeat, or withdrawn for an engineer. */
async function outboxExplained({ database }: Ended): Promise<Checked> {
  const { rows } = await sql<{
    readonly outboxId: string;
    readonly delivery: string;
    readonly repeats: number;
    readonly lastError: string | null;
  }>`
    select outbox_id, delivery, repeats, last_error from outbox`.execute(database);
  const wrong = rows.flatMap(({ outboxId, delivery, repeats, lastError }) => {
    const isExplained =
      delivery === 'sent' ||
      (delivery === 'uncertain' && repeats === 1) ||
      (delivery === 'withdrawn' && lastError !== null);
    return isExplained ? [] : [`the reply ${outboxId} is ${delivery} (${lastError})`];
  });
  return { name: 'outbox empty or explained', looked: rows.length, wrong };
}

async function timersFired(ended: Ended): Promise<Checked> {
  const { database, now, fired, late } = ended;
  const due = await database.selectFrom('timers').select(['kind', 'dueAt']).where('dueAt', '<=', now).execute();
  const tooLate = late.filter(({ at, lateMs }) => lateMs > toleranceAt(ended, at));
  return {
    name: 'timers fired in time',
    looked: fired,
    wrong: [
      ...due.map(({ kind, dueAt }) => `a ${kind} was due at ${dueAt} and did not fire`),
      ...tooLate.map(({ at, lateMs }) => `one fired ${Math.round(lateMs / 1000)} s late, at ${at}`),
    ],
  };
}
