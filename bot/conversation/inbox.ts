// Takes events in: unique by the platform's own key, in one order inside a conversation, durable before anybody is told so.
// Many events share a commit, for it is the disk that takes the time. No conversation waits for another one: an event whose conversation
// is at work just now is left out, for the caller to bring again.
import { type RawBuilder, sql } from 'kysely';
import type { InboundEvent } from '../channel.ts';
import { hasLeft, keptFileOf } from '../channel.ts';
import { addMs, type Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { notify, notifyEach } from '../storage/notifications.ts';
import { transact } from '../storage/transact.ts';
import { recordFiles } from './files.ts';

/** How long an album's last photo may be followed by another one. */
export const groupQuietMs = 1_200;

export interface Arrival {
  readonly event: InboundEvent;
  readonly brand: string;
  /** The channel lists the transcript itself. */
  readonly pulls?: boolean;
  readonly now: Instant;
}

export interface Kept {
  readonly outcome: 'accepted' | 'duplicate';
  readonly activityId: string;
}

/** One transaction. A duplicate changes nothing and gets the first one's id; undefined: its conversation is held by somebody. */
export async function keepEvents(
  database: Database,
  arrivals: readonly Arrival[],
  newId: () => string,
): Promise<readonly (Kept | undefined)[]> {
  const named = arrivals.map((arrival) => ({ ...arrival, messageId: newId() }));
  const fresh = await transact(database, (trx) => insertAll(trx, named, newId));
  const first = await findEvents(
    database,
    named.filter(({ messageId }) => !fresh.has(messageId)),
  );
  return named.map(({ messageId, event }) => {
    if (fresh.has(messageId)) return { outcome: 'accepted', activityId: messageId };
    const activityId = first.get(keyOf(event));
    return activityId === undefined ? undefined : { outcome: 'duplicate', activityId };
  });
}

type Named = Arrival & { readonly messageId: string };
type Placed = Named & { readonly conversationId: string };

async function insertAll(trx: Transaction, arrivals: readonly Named[], newId: () => string) {
  const conversations = await holdConversations(trx, arrivals, newId);
  const placed = arrivals.flatMap((arrival) => {
    const conversationId = conversations.get(placeOf(arrival.event));
    return conversationId === undefined ? [] : [{ ...arrival, conversationId }];
  });
  const fresh = placed.length === 0 ? new Set<string>() : await insertEvents(trx, placed);
  for (const arrival of placed) {
    if (fresh.has(arrival.messageId)) await recordAround(trx, arrival);
  }
  if (fresh.size > 0) await notify(trx, 'lane', '');
  return fresh;
}

/** The conversations nobody else holds, locked: the lock orders everything that comes into one. Those of strangers are opened. */
async function holdConversations(
  trx: Transaction,
  arrivals: readonly Named[],
  newId: () => string,
): Promise<ReadonlyMap<string, string>> {
  const places = new Map(
    arrivals.map(({ event, brand, pulls = false, now }) => {
      const place = { channel: event.channel, account: event.account, externalId: event.conversation };
      return [placeOf(event), { ...place, conversationId: newId(), brand, pulls, createdAt: now }];
    }),
  );
  const { known, held } = await lockKnown(trx, [...places.values()]);
  const first = arrivals.filter(({ event }) => !known.has(placeOf(event)));
  // An event that came once before opens nothing, whatever conversation it names this time.
  const repeated = await findEvents(trx, first);
  const strangers = new Set(
    first.filter(({ event }) => !repeated.has(keyOf(event))).map(({ event }) => placeOf(event)),
  );
  const rows = [...strangers].flatMap((place) => places.get(place) ?? []);
  const opened = rows.length === 0 ? [] : await openAll(trx, rows);
  return new Map([...held, ...opened].map((row) => [keyOfPlace(row), row.conversationId]));
}

/** One that somebody else opens at this moment is there when its event is brought again. */
async function openAll(trx: Transaction, strangers: readonly object[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    insert into conversations (conversation_id, channel, account, external_id, brand, pulls, created_at)
    select "conversationId", channel, account, "externalId", brand, pulls, "createdAt" from jsonb_to_recordset(${jsonText(strangers)}::jsonb)
      as stranger ("conversationId" uuid, channel text, account text, "externalId" text, brand text, pulls boolean, "createdAt" timestamptz)
    on conflict (channel, account, external_id) do nothing
    returning conversation_id, channel, account, external_id`.execute(trx);
  return rows;
}

interface Place {
  readonly channel: string;
  readonly account: string;
  readonly externalId: string;
}

interface Found extends Place {
  readonly conversationId: string;
}

/**
 * Each place is looked up by itself: the planner knows nothing of how many there are, and would rather read the whole table. `for` cannot
 * stand beside `limit` without locking late, and so the lock is taken by the keys that were found.
 */
async function lockKnown(trx: Transaction, places: readonly Place[]) {
  const { rows } = await sql<Found & { readonly isHeld: boolean }>`
    with wanted as (
      select * from jsonb_to_recordset(${jsonText(places)}::jsonb) as place (channel text, account text, "externalId" text)
    ), known as materialized (
      select found.* from wanted cross join lateral (
        select conversation_id, channel, account, external_id from conversations c
        where c.channel = wanted.channel and c.account = wanted.account and c.external_id = "externalId" limit 1
      ) found
    ), held as (
      select conversation_id from conversations
      where conversation_id = any(array(select conversation_id from known)) for no key update skip locked
    )
    select known.*, held.conversation_id is not null as is_held from known left join held using (conversation_id)`.execute(
    trx,
  );
  return { known: new Set(rows.map(keyOfPlace)), held: rows.filter(({ isHeld }) => isHeld) };
}

/** Everything that hangs on the events in one statement. Gives the ids of those that were new. */
async function insertEvents(trx: Transaction, arrivals: readonly Placed[]): Promise<ReadonlySet<string>> {
  const rows = arrivals.map(({ event, conversationId, messageId, now }, n) => ({
    ...{ n, conversationId, messageId, channel: event.channel, account: event.account, eventId: event.eventId },
    ...{ activity: event.activity, groupKey: event.group ?? null, receivedAt: event.receivedAt },
    ...{ isMessage: event.activity.type === 'message', isHere: !hasLeft(event.activity) },
    name: event.sender.name?.replaceAll('\0', ''),
    readyAt: addMs(now, event.group === undefined ? 0 : groupQuietMs),
  }));
  const kept = await sql<{ readonly messageId: string }>`
    with event as (${recordset(rows)}), kept as (
      insert into inbox (conversation_id, channel, account, event_id, message_id, activity, group_key, received_at)
      select "conversationId", channel, account, "eventId", "messageId", activity, "groupKey", "receivedAt" from event order by n
      on conflict (channel, account, event_id) do nothing
      returning message_id
    ), fresh as (
      select event.*, count(*) filter (where "isMessage") over (partition by "conversationId" order by n) as step
      from event join kept on message_id = "messageId"
    ), moved as (
      update conversations set
        last_position = last_position + messages,
        reachable = is_here,
        customer_name = coalesce(name, customer_name)
      from (
        select "conversationId", count(*) filter (where "isMessage") as messages,
          (array_agg("isHere" order by n desc))[1] as is_here,
          (array_agg(name order by n desc) filter (where name is not null))[1] as name
        from fresh group by 1
      ) change
      where conversation_id = "conversationId" and conversation_id = any(${idsOf(arrivals)}::uuid[])
      returning conversation_id, last_position - messages as base
    ), said as (
      insert into messages (message_id, conversation_id, position, author, activity, at)
      select "messageId", conversation_id, base + step, 'customer', activity, "receivedAt"
      from fresh join moved on conversation_id = "conversationId" where "isMessage"
    ), woken as (
      insert into lanes (conversation_id, ready_at) select "conversationId", min("readyAt") from fresh group by 1
      on conflict (conversation_id) do nothing
    )
    select message_id from kept`.execute(trx);
  return new Set(kept.rows.map(({ messageId }) => messageId));
}

/** Named once more where a table is joined, so that the planner goes by the index whatever it thinks of the table's size. */
function idsOf(arrivals: readonly Placed[]): readonly string[] {
  return [...new Set(arrivals.map(({ conversationId }) => conversationId))];
}

function recordset(rows: readonly object[]): RawBuilder<unknown> {
  return sql`select * from jsonb_to_recordset(${jsonText(rows)}::jsonb) as event (n int, "conversationId" uuid, "messageId" uuid,
    channel text, account text, "eventId" text, activity jsonb, "groupKey" text, "receivedAt" timestamptz, "isMessage" boolean,
    "isHere" boolean, name text, "readyAt" timestamptz)`;
}

async function recordAround(trx: Transaction, { event, conversationId }: Placed): Promise<void> {
  const files = (event.activity.attachments ?? []).flatMap((attachment) => keptFileOf(attachment) ?? []);
  await recordFiles(trx, conversationId, files, event.receivedAt);
  if (event.activity.type === 'message') await notifyEach(trx, ['transcript'], conversationId);
}

/** The ids the same events got when they came first. */
async function findEvents(db: Database | Transaction, known: readonly Arrival[]): Promise<ReadonlyMap<string, string>> {
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom('inbox')
    .select(['channel', 'account', 'eventId', 'messageId'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('channel', 'account', 'eventId'),
        'in',
        known.map(({ event }) => tuple(event.channel, event.account, event.eventId)),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.messageId]));
}

function keyOf({ channel, account, eventId }: Pick<InboundEvent, 'channel' | 'account' | 'eventId'>): string {
  return `${channel} ${account} ${eventId}`;
}

/** Which conversation an event belongs to, in the platform's words. */
export function placeOf({ channel, account, conversation }: InboundEvent): string {
  return keyOfPlace({ channel, account, externalId: conversation });
}

function keyOfPlace({ channel, account, externalId }: Place): string {
  return `${channel} ${account} ${externalId}`;
}
