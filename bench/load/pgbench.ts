// What the same PostgreSQL does with the same rows when nobody thinks about them: a message's whole life (kept, turned, sent) in
// plain statements, run by PostgreSQL's own measuring program.
import { execFile } from 'node:child_process';
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

export interface Life {
  /** Messages a transaction carries. */
  readonly batch: number;
  readonly clients: number;
  readonly seconds: number;
}

/** Messages a second; undefined where pgbench is not installed. `url` leads to a database in which turns have been run. */
export async function livesPerSecond(url: string, { batch, clients, seconds }: Life): Promise<number | undefined> {
  const pgbench = await findPgbench();
  if (pgbench === undefined) return undefined;
  await takeSamples(url);
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-pgbench-'));
  try {
    const script = join(dir, 'life.sql');
    await writeFile(script, lifeOf(batch));
    const { stdout } = await promisify(execFile)(
      pgbench,
      ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`, '-f', script],
      { env: environmentOf(url) },
    );
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]) * batch;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export const whereToGetPgbench =
  'Install postgresql-contrib (Debian: apt-get install postgresql-contrib) to see the limit.';

async function findPgbench(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const dirs = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
  ];
  for (const dir of dirs) {
    const found = await access(join(dir, 'pgbench')).then(
      () => true,
      () => false,
    );
    if (found) return join(dir, 'pgbench');
  }
  return undefined;
}

function environmentOf(url: string): NodeJS.ProcessEnv {
  const { searchParams, hostname, port, username, password, pathname } = new URL(url);
  return {
    PATH: process.env.PATH,
    PGHOST: searchParams.get('host') ?? hostname,
    PGPORT: port === '' ? '5432' : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
}

const mostClients = 16;
const conversationsEach = 1024;

/** What real turns left, copied: so many conversations for each client, each with what was asked, what was said and its state. */
async function takeSamples(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop table if exists life;
      create table life as
        with sample as (
          select row_number() over () as n, asked.activity as asked, said.activity as said, c.state
          from messages asked join conversations c using (conversation_id)
          join messages said on said.conversation_id = c.conversation_id and said.position = asked.position + 1
          where asked.author = 'customer' and said.author = 'bot' and c.state is not null limit 1000
        )
        select number.n, gen_random_uuid() as conversation_id, asked, said, state
        from generate_series(0, ${mostClients * conversationsEach - 1}) number (n)
        join sample on sample.n = number.n % (select count(*) from sample) + 1;
      create unique index on life (n);
      insert into conversations (conversation_id, channel, account, external_id, brand, created_at)
        select conversation_id, 'limit', 'limit', conversation_id, 'east', now() from life;
      create sequence if not exists life_position;
      analyze;`);
  } finally {
    await client.end();
  }
}

/** The three commits of a message. Each client has conversations of its own, so that nobody waits for another's lock. */
function lifeOf(batch: number): string {
  return `\\set first :client_id * ${conversationsEach} + random(0, ${conversationsEach / batch - 1}) * ${batch}
\\set last :first + ${batch - 1}
begin;
insert into inbox (conversation_id, channel, account, event_id, message_id, activity, received_at)
  select conversation_id, 'limit', 'limit', gen_random_uuid(), gen_random_uuid(), asked, now() from life where n between :first and :last;
insert into messages (message_id, conversation_id, position, author, activity, at)
  select gen_random_uuid(), conversation_id, nextval('life_position'), 'customer', asked, now() from life where n between :first and :last;
insert into lanes (conversation_id, ready_at) select conversation_id, now() from life where n between :first and :last;
commit;
begin;
update conversations c set state = life.state, last_position = last_position + 2 from life
  where n between :first and :last and c.conversation_id = life.conversation_id;
with said as (
  insert into messages (message_id, conversation_id, position, author, activity, at)
    select gen_random_uuid(), conversation_id, nextval('life_position'), 'bot', said, now() from life where n between :first and :last
    returning message_id, conversation_id, position
)
insert into outbox (outbox_id, conversation_id, message_id, position, channel, account, author, delivery, attempts, next_at)
  select gen_random_uuid(), conversation_id, message_id, position, 'limit', 'limit', 'bot', 'sending', 1, now() from said;
update inbox set status = 'done', done_at = now() from life
  where n between :first and :last and inbox.conversation_id = life.conversation_id and status = 'new';
delete from lanes using life where n between :first and :last and lanes.conversation_id = life.conversation_id;
commit;
update outbox set delivery = 'sent', ended_at = now(), external_id = 'limit' from life
  where n between :first and :last and outbox.conversation_id = life.conversation_id and ended_at is null;
`;
}
