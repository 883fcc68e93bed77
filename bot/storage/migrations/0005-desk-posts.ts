// What a desk outside this bot (Slack) shows: the cases it shows, its posts and where they stand. The mapping is ours, so that a
// post is found again after a crash, and a deleted one is replaced.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // No reference to the conversation: its row would be locked after the case's, against the order in which everybody locks.
  `create table desk_cases (
    desk text not null,
    case_id uuid not null references cases,
    conversation_id uuid not null,
    is_settled boolean not null default false,
    claimed_by uuid,
    claimed_until timestamptz,
    primary key (desk, case_id),
    check ((claimed_by is null) = (claimed_until is null))
  )`,
  `create index desk_cases_conversation on desk_cases (desk, conversation_id)`,
  `create index desk_cases_unsettled on desk_cases (desk, case_id) where not is_settled`,
  `create table desk_posts (
    desk text not null,
    case_id uuid not null,
    key text not null,
    channel text,
    ts text,
    data jsonb not null,
    primary key (desk, case_id, key),
    foreign key (desk, case_id) references desk_cases,
    check ((channel is null) = (ts is null))
  )`,
  `create unique index desk_posts_place on desk_posts (desk, channel, ts) where ts is not null`,
  `create index desk_posts_unplaced on desk_posts (desk) where ts is null`,
  `create table desk_notices (
    desk text not null,
    notice_id bigint not null,
    claimed_until timestamptz not null,
    posted_at timestamptz,
    primary key (desk, notice_id)
  )`,
  `create table desk_receipts (
    case_id uuid not null references cases,
    key text not null,
    primary key (case_id, key)
  )`,
];
