// Levels, regions and acknowledgement in the queue; what staff are told without asking; shifts that were changed by hand.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table queue
    add column level smallint not null default 1,
    add column acknowledged_at timestamptz,
    add column has_new_hazard boolean not null default false`,
  `create index queue_desk on queue (desk, is_hazard desc, class, first_due_at, case_id) where taken_by is null`,
  `create index queue_taken on queue (taken_by) where taken_by is not null`,
  `create index case_events_kind on case_events (kind, at)`,
  `create table staff_notices (
    notice_id bigint generated always as identity primary key,
    key text not null unique,
    desk text not null,
    case_id uuid references cases,
    kind text not null,
    text text not null,
    at timestamptz not null
  )`,
  `create table shift_changes (
    change_id uuid primary key,
    desk text not null,
    person text not null,
    instead text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    made_by text not null,
    made_at timestamptz not null,
    check (starts_at < ends_at),
    unique (desk, person, starts_at, ends_at)
  )`,
];
