// Conversations as lanes, the inbox and outbox around them, cases with their append-only events, the hotline queue.
// Every row of a turn carries its conversation id, so that the tables can be partitioned or distributed by it.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table conversations (
    conversation_id uuid primary key,
    channel text not null,
    account text not null,
    external_id text not null,
    brand text not null,
    language text,
    customer_name text,
    pulls boolean not null default false,
    owner text not null default 'bot' check (owner in ('bot', 'engineer')),
    reachable boolean not null default true,
    state jsonb,
    case_id uuid,
    last_position bigint not null default 0,
    created_at timestamptz not null,
    unique (channel, account, external_id)
  )`,
  `create table inbox (
    inbox_id bigint generated always as identity primary key,
    conversation_id uuid not null references conversations,
    channel text not null,
    account text not null,
    event_id text not null,
    message_id uuid not null,
    activity jsonb not null,
    group_key text,
    received_at timestamptz not null,
    prepared jsonb,
    status text not null default 'new' check (status in ('new', 'done', 'parked')),
    attempts integer not null default 0,
    last_error text,
    done_at timestamptz,
    unique (channel, account, event_id),
    check ((done_at is null) = (status = 'new'))
  )`,
  `create index inbox_open on inbox (conversation_id, inbox_id) where status = 'new'`,
  `create index inbox_parked on inbox (inbox_id) where status = 'parked'`,
  `create table lanes (
    conversation_id uuid primary key references conversations,
    ready_at timestamptz not null
  )`,
  `create index lanes_ready on lanes (ready_at)`,
  `create table messages (
    message_id uuid primary key,
    conversation_id uuid not null references conversations,
    position bigint not null,
    author text not null check (author in ('customer', 'bot', 'engineer')),
    engineer text,
    activity jsonb not null,
    at timestamptz not null,
    unique (conversation_id, position)
  )`,
  `create table outbox (
    outbox_id uuid primary key,
    conversation_id uuid not null references conversations,
    message_id uuid not null references messages,
    position bigint not null,
    channel text not null,
    account text not null,
    author text not null check (author in ('bot', 'engineer')),
    delivery text not null default 'waiting'
      check (delivery in ('waiting', 'sending', 'sent', 'uncertain', 'failed', 'withdrawn')),
    attempts integer not null default 0,
    repeats integer not null default 0,
    parts_sent integer not null default 0,
    next_at timestamptz not null,
    external_id text,
    last_error text,
    ended_at timestamptz,
    unique (conversation_id, position),
    check ((ended_at is null) = (delivery in ('waiting', 'sending')))
  )`,
  `create index outbox_open on outbox (next_at) where ended_at is null`,
  `create index outbox_lane on outbox (conversation_id, position) where ended_at is null`,
  `create table timers (
    timer_id bigint generated always as identity primary key,
    conversation_id uuid not null references conversations,
    kind text not null,
    key text not null,
    due_at timestamptz not null,
    payload jsonb not null,
    unique (conversation_id, kind, key)
  )`,
  `create index timers_due on timers (due_at)`,
  `create table files (
    conversation_id uuid not null references conversations,
    sha256 text not null,
    content_type text not null,
    size bigint not null,
    name text not null,
    kept_at timestamptz not null,
    primary key (conversation_id, sha256)
  )`,
  `create table units (
    brand text not null,
    serial_number text not null,
    model text not null,
    facts jsonb not null,
    primary key (brand, serial_number)
  )`,
  `create index units_serial on units (serial_number)`,
  `create sequence case_numbers start 1001`,
  `create table cases (
    case_id uuid primary key,
    conversation_id uuid not null references conversations,
    brand text not null,
    number text unique,
    serial_number text,
    model text,
    status text not null check (status in ('intake', 'queued', 'taken', 'resolved')),
    pack_id text not null,
    pack_version text not null,
    requested_on date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((closed_at is not null) = (status = 'resolved'))
  )`,
  `create index cases_unit on cases (brand, serial_number)`,
  `create table case_events (
    case_id uuid not null references cases,
    sequence integer not null,
    conversation_id uuid not null references conversations,
    kind text not null,
    actor text not null,
    at timestamptz not null,
    data jsonb not null,
    primary key (case_id, sequence)
  )`,
  `create table contacts (
    case_id uuid primary key references cases,
    conversation_id uuid not null references conversations,
    name text,
    phone text,
    email text,
    address text,
    consent_words text not null,
    consented_at timestamptz not null
  )`,
  `create table evidence (
    evidence_id uuid primary key,
    conversation_id uuid not null references conversations,
    case_id uuid references cases,
    sha256 text not null,
    slot text not null default 'other',
    received_at timestamptz not null,
    foreign key (conversation_id, sha256) references files
  )`,
  `create table queue (
    case_id uuid primary key references cases,
    conversation_id uuid not null references conversations,
    desk text not null,
    reason text not null,
    is_hazard boolean not null,
    class text not null check (class in ('A', 'B', 'C')),
    language text not null,
    entered_at timestamptz not null,
    first_due_at timestamptz not null,
    taken_by text,
    taken_at timestamptz,
    check ((taken_by is null) = (taken_at is null))
  )`,
  `create index queue_order on queue (is_hazard desc, class, first_due_at, case_id)`,
];
