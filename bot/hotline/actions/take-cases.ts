// Cases passing into engineers' hands, one or many in one statement: the queue, the case, who may speak, the customer's notice and the
// event. The conversations and the cases must be locked, and the cases wait in the queue.
import { sql } from 'kysely';
import { announce } from '../../../dialogs/case-life/announce.ts';
import type { Language } from '../../../dialogs/dialog.ts';
import { advance, type CaseStatus } from '../../cases/case.ts';
import { type CaseFact, engineerActor } from '../../cases/ledger.ts';
import type { Instant } from '../../clock.ts';
import { advance as deliver } from '../../conversation/delivery.ts';
import { maySpeak } from '../../conversation/owner.ts';
import { activityOfReply, announced, kindOf } from '../../conversation/reply-activity.ts';
import type { Transaction } from '../../storage/database.ts';
import { jsonText } from '../../storage/json-text.ts';
import { notify } from '../../storage/notifications.ts';

export interface Taking {
  readonly caseId: string;
  readonly conversationId: string;
  readonly status: CaseStatus;
  readonly language: Language;
  readonly engineer: string;
  readonly now: Instant;
  readonly newId: () => string;
}

/** Gives the cases that were taken; one that somebody else has by now is not among them. */
export async function takeCases(trx: Transaction, takings: readonly Taking[]): Promise<ReadonlySet<string>> {
  const possible = takings.flatMap((taking) => {
    const status = advance(taking.status, 'take');
    return status === undefined ? [] : [lineOf(taking, status)];
  });
  if (possible.length === 0) return new Set();
  // Named once more in the conditions: of a recordset the server thinks it is long, and would rather read the whole queue.
  const ids = possible.map(({ caseId }) => caseId);
  const event = { kind: 'taken' } as const satisfies CaseFact;
  const { rows } = await sql<{ readonly caseId: string; readonly conversationId: string; readonly isListed: boolean }>`
    with line as (
      select * from jsonb_to_recordset(${jsonText(possible)}::jsonb) as line ("caseId" uuid, "conversationId" uuid, status text,
        engineer text, actor text, at timestamptz, "messageId" uuid, "outboxId" uuid, activity jsonb, "mayBeListed" boolean)
    ), taken as (
      update queue set taken_by = engineer, taken_at = at, acknowledged_at = null from line
      where case_id = "caseId" and case_id = any(${ids}::uuid[]) and taken_by is null returning line.*
    ), moved as (
      update cases set status = taken.status from taken where case_id = "caseId" and case_id = any(${ids}::uuid[])
    ), given as (
      update conversations set owner = 'engineer', last_position = last_position + 1 from taken
      where conversation_id = "conversationId"
      returning conversation_id, last_position, channel, account, pulls and "mayBeListed" as is_listed
    ), said as (
      insert into messages (message_id, conversation_id, position, author, activity, at)
      select "messageId", conversation_id, last_position, 'bot', activity, at from taken join given on conversation_id = "conversationId"
    ), queued as (
      insert into outbox (outbox_id, conversation_id, message_id, position, channel, account, author, delivery, next_at, ended_at)
      select "outboxId", conversation_id, "messageId", last_position, channel, account, 'bot',
        case when is_listed then ${deliver('waiting', 'list')} else 'waiting' end, at, case when is_listed then at end
      from taken join given on conversation_id = "conversationId"
    ), happened as (
      insert into case_events (case_id, sequence, conversation_id, kind, actor, at, data)
      select "caseId", (select coalesce(max(sequence), 0) + 1 from case_events where case_id = "caseId"), "conversationId",
        ${event.kind}, actor, at, '{}' from taken
    )
    select "caseId" as case_id, "conversationId" as conversation_id, is_listed
    from taken join given on conversation_id = "conversationId"`.execute(trx);
  for (const { caseId, conversationId, isListed } of rows) {
    await notify(trx, isListed ? 'transcript' : 'outbox', conversationId);
    await notify(trx, 'case', caseId);
  }
  return new Set(rows.map(({ caseId }) => caseId));
}

function lineOf({ caseId, conversationId, language, engineer, now, newId }: Taking, status: CaseStatus) {
  const activity = announced(activityOfReply(announce('engineer-joined', language, { engineer })), 'engineer-joined');
  return {
    ...{ caseId, conversationId, status, engineer, at: now, activity },
    ...{ actor: engineerActor(engineer), messageId: newId(), outboxId: newId() },
    mayBeListed: maySpeak('engineer', 'bot', kindOf(activity)),
  };
}
