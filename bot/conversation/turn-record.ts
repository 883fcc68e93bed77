// Writes what the turns of a batch came to: state, transcript, outbox, events done, lanes left. One statement for all of them.
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { jsonText } from '../storage/json-text.ts';
import { notify } from '../storage/notifications.ts';
import type { Lane } from './lane.ts';
import { type Row, sendingUntil } from './row.ts';
import type { TurnOutcome } from './turn.ts';

export interface TakenTurn {
  readonly lane: Lane;
  readonly inboxIds: readonly number[];
  readonly receivedAt: Instant;
  readonly hasMore: boolean;
  /** Undefined where the bot only listened. */
  readonly outcome: TurnOutcome | undefined;
  /** Its first reply may be marked as on its way: whoever runs the turn delivers it as soon as it is committed. */
  readonly delivers: boolean;
}

export interface RecordSettings {
  readonly now: Instant;
  readonly newId: () => string;
  /** Who delivers what is marked as on its way. */
  readonly sender?: number | null | undefined;
}

/** Gives the replies that are marked as on their way. The lanes' conversations must be locked. */
export async function recordTurns(
  trx: Transaction,
  turns: readonly TakenTurn[],
  { now, newId, sender = null }: RecordSettings,
): Promise<readonly Row[]> {
  const replies = turns.flatMap(({ lane, outcome }) =>
    (outcome?.replies ?? []).map((activity, index) => ({
      ...{ conversationId: lane.conversationId, n: index + 1, messageId: newId(), outboxId: newId(), activity },
    })),
  );
  const { rows } = await sql<Queued>`
    with turn as (${turnset(turns)}), reply as (${replyset(replies)}), moved as (
      update conversations set
        state = case when "hasSpoken" then turn.state else conversations.state end,
        language = coalesce(turn.language, conversations.language),
        case_id = case when "hasSpoken" then turn."caseId" else conversations.case_id end,
        last_position = last_position + replies
      -- Named twice, so that the planner goes by the index whatever it thinks of the table's size.
      from turn where conversation_id = "conversationId" and conversation_id = any(${idsOf(turns)}::uuid[])
      returning conversation_id, last_position - replies as base, channel, account, pulls and owner = 'bot' as is_listed,
        -- Nothing may overtake a reply that still waits.
        delivers and owner = 'bot' and not exists (
          select from outbox where outbox.conversation_id = "conversationId" and ended_at is null) as is_next
    ), said as (
      insert into messages (message_id, conversation_id, position, author, activity, at)
      select "messageId", conversation_id, base + n, 'bot', activity, ${now} from reply join moved on conversation_id = "conversationId"
    ), queued as (
      insert into outbox (outbox_id, conversation_id, message_id, position, channel, account, author, delivery, attempts, next_at, ended_at,
        sender)
      select "outboxId", conversation_id, "messageId", base + n, channel, account, 'bot',
        case when is_listed then 'sent' when is_next and n = 1 then 'sending' else 'waiting' end,
        case when not is_listed and is_next and n = 1 then 1 else 0 end,
        case when not is_listed and is_next and n = 1 then ${sendingUntil(now)}::timestamptz else ${now}::timestamptz end,
        case when is_listed then ${now}::timestamptz end,
        case when not is_listed and is_next and n = 1 then ${sender}::integer end
      from reply join moved on conversation_id = "conversationId"
      returning outbox_id, delivery, conversation_id
    ), done as (
      update inbox set status = 'done', done_at = ${now} where inbox_id = any(${turns.flatMap(({ inboxIds }) => inboxIds)}::bigint[])
    ), left_behind as (
      delete from lanes where conversation_id = any(${idsOf(turns.filter(({ hasMore }) => !hasMore))}::uuid[])
    ), lined_up as (
      -- To the end of the line where more is waiting: no conversation may keep a worker to itself.
      update lanes set ready_at = ${now} where conversation_id = any(${idsOf(turns.filter(({ hasMore }) => hasMore))}::uuid[])
    )
    select outbox_id, delivery, conversation_id from queued`.execute(trx);
  await callFor(trx, rows);
  const isSending = new Set(rows.filter(({ delivery }) => delivery === 'sending').map(({ outboxId }) => outboxId));
  const lanes = new Map(turns.map(({ lane }) => [lane.conversationId, lane]));
  return replies.flatMap(({ outboxId, conversationId, activity }) => {
    const lane = lanes.get(conversationId);
    return isSending.has(outboxId) && lane !== undefined ? [onItsWay(lane, outboxId, activity)] : [];
  });
}

interface Queued {
  readonly outboxId: string;
  readonly delivery: 'sent' | 'sending' | 'waiting';
  readonly conversationId: string;
}

async function callFor(trx: Transaction, rows: readonly Queued[]): Promise<void> {
  if (rows.some(({ delivery }) => delivery === 'waiting')) await notify(trx, 'outbox', '');
  for (const { delivery, conversationId } of rows) {
    if (delivery === 'sent') await notify(trx, 'transcript', conversationId);
  }
}

function onItsWay(lane: Lane, outboxId: string, activity: Row['activity']): Row {
  const { conversationId, externalId, channel, account } = lane;
  const place = { conversationId, externalId, channel, account };
  return {
    outboxId,
    ...place,
    author: 'bot',
    owner: 'bot',
    delivery: 'sending',
    attempts: 1,
    repeats: 0,
    partsSent: 0,
    activity,
  };
}

function turnset(turns: readonly TakenTurn[]): RawBuilder<unknown> {
  const rows = turns.map(({ lane, outcome, delivers }) => ({
    ...{
      conversationId: lane.conversationId,
      hasSpoken: outcome !== undefined,
      replies: outcome?.replies.length ?? 0,
      delivers,
    },
    ...outcome?.changes,
  }));
  return sql`select * from jsonb_to_recordset(${jsonText(rows)}::jsonb) as turn ("conversationId" uuid, "hasSpoken" boolean, replies int,
    delivers boolean, state jsonb, language text, "caseId" uuid)`;
}

function replyset(replies: readonly object[]): RawBuilder<unknown> {
  return sql`select * from jsonb_to_recordset(${jsonText(replies)}::jsonb) as reply ("conversationId" uuid, n int, "messageId" uuid,
    "outboxId" uuid, activity jsonb)`;
}

function idsOf(turns: readonly TakenTurn[]): readonly string[] {
  return turns.map(({ lane }) => lane.conversationId);
}
