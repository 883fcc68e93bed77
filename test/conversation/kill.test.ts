// Real processes, killed without warning while customers write: nothing may be lost, doubled or out of order.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { OutgoingReply } from '../../bot/channel.ts';
import type { Database } from '../../bot/storage/database.ts';
import { openTestDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { type FromWorker, fastClock, type ToWorker } from './kill-worker.ts';

const customers = 24;
const workers = 2;
const kills = 10;
const sends = 4;
const words = [
  'Hello',
  'My XT2400 is dead',
  'It is DEMO-XT2400-0001',
  'why?',
  'Yes',
  '我要退货 🔋',
  'I want a refund',
  'no',
];

test('workers killed at random moments under load lose, double and reorder nothing', { timeout: 120_000 }, async () => {
  await using opened = await openTestDatabase();
  const { database, url } = opened;
  await recordTurns(database);
  await using crew = new Crew(url);
  await crew.ready();
  const writing = Array.from({ length: customers }, (_, index) => write(crew, `customer-${index}`));
  while (crew.kills < kills) {
    await delay(Math.random() * 800);
    await crew.killOne();
  }
  const written = await Promise.all(writing);
  await eventually(
    async () => ((await isQuiet(database)) ? true : undefined),
    () => 'lanes and outbox did not become empty',
    40_000,
  );

  expect(await parked(database)).toEqual([]);
  for (const { conversation, texts } of written) {
    const spoken = await readMessages(database, conversation);
    expect(spoken.filter(({ author }) => author === 'customer').map(({ activity }) => activity.text)).toEqual(texts);
    expect(spoken.map(({ position }) => position)).toEqual(spoken.map((_, index) => index + 1));
    expect(await turnsOf(database, conversation)).toEqual(await inboxOf(database, conversation));

    const replies = await outboxOf(database, conversation);
    const arrived = crew.arrived.filter((reply) => reply.conversation === conversation).map((reply) => reply.outboxId);
    expect(withoutRepeats(arrived)).toEqual(
      replies.filter(({ outboxId, delivery }) => delivery === 'sent' || arrived.includes(outboxId)).map(idOf),
    );
    for (const { outboxId, delivery, repeats } of replies) {
      expect(arrived.filter((id) => id === outboxId).length).toBeLessThanOrEqual(1 + repeats);
      // Ended in doubt only after it had been repeated.
      expect(delivery === 'sent' || (delivery === 'uncertain' && repeats === 1)).toBe(true);
    }
  }
  const repeated = crew.arrived.length - new Set(crew.arrived.map(idOf)).size;
  expect(repeated).toBeLessThanOrEqual(crew.kills * sends + crew.doubts);
});

/** Worker processes, and the messenger that all of them deliver to. */
class Crew implements AsyncDisposable {
  readonly arrived: OutgoingReply[] = [];
  kills = 0;
  /** Deliveries that arrived although the messenger said it could not tell. */
  doubts = 0;
  readonly #url: string;
  readonly #startedAt = Date.now();
  readonly #clock = fastClock(this.#startedAt);
  readonly #folder = mkdtempSync(join(tmpdir(), 'clauseline-kill-'));
  readonly #accepted = new Map<string, () => void>();
  #running: ChildProcess[] = [];
  /** Those that are at work; only they can be disturbed at it. */
  #working: ChildProcess[] = [];
  #isOver = false;

  constructor(url: string) {
    this.#url = url;
    for (let index = 0; index < workers; index += 1) this.#start();
  }

  async ready(): Promise<void> {
    await eventually(
      () => this.#working[workers - 1],
      () => 'the workers did not start',
    );
  }

  async killOne(): Promise<void> {
    const victim = this.#somebody();
    if (victim === undefined || !victim.kill('SIGKILL')) return;
    this.kills += 1;
    await once(victim, 'exit');
  }

  /** As a platform does: again and again until it is acknowledged, sometimes twice at once. */
  async bring(conversation: string, text: string): Promise<void> {
    const eventId = randomUUID();
    const activity = { type: 'message', text, locale: 'en' };
    const sender = { id: conversation };
    const receivedAt = this.#clock.now();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#accepted.set(eventId, resolve);
    const event = { channel: 'messenger', account: 'main', eventId, conversation, sender, activity, receivedAt };
    for (;;) {
      const times = Math.random() < 0.1 ? 2 : 1;
      for (let time = 0; time < times; time += 1) this.#tellSomebody({ kind: 'event', event });
      const acknowledged = await Promise.race([promise.then(() => true), delay(400, false)]);
      if (acknowledged) return;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    await Promise.all(
      this.#running.map(async (child) => {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }),
    );
    await rm(this.#folder, { recursive: true, force: true });
  }

  #start(): void {
    const args = [this.#url, `${this.#startedAt}`, this.#folder];
    const child = fork(join(import.meta.dirname, 'kill-worker.ts'), args, { execArgv: [], stdio: 'inherit' });
    this.#running.push(child);
    child.on('message', (message: FromWorker) => this.#hear(child, message));
    child.once('exit', () => {
      this.#running = this.#running.filter((other) => other !== child);
      this.#working = this.#working.filter((other) => other !== child);
      if (!this.#isOver) this.#start();
    });
  }

  #hear(child: ChildProcess, message: FromWorker): void {
    if (message.kind === 'ready') this.#working.push(child);
    if (message.kind === 'accepted') this.#accepted.get(message.eventId)?.();
    if (message.kind !== 'deliver') return;
    const chance = Math.random();
    const failure = chance < 0.02 ? 'retry' : chance < 0.03 ? 'uncertain' : undefined;
    if (failure !== 'retry') this.arrived.push(message.reply);
    if (failure === 'uncertain') this.doubts += 1;
    tell(child, { kind: 'answer', call: message.call, ...(failure && { failure }) });
  }

  #tellSomebody(message: ToWorker): void {
    const child = this.#somebody();
    if (child !== undefined) tell(child, message);
  }

  #somebody(): ChildProcess | undefined {
    return this.#working[Math.floor(Math.random() * this.#working.length)];
  }
}

/** Whoever is being killed hears nothing any more. */
function tell(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message, () => {});
}

/** A customer who writes the next message once the last one is taken in, until the killing is over. */
async function write(crew: Crew, conversation: string) {
  const texts: string[] = [];
  while (crew.kills < kills) {
    const text = `${words[texts.length % words.length]} (${texts.length})`;
    await crew.bring(conversation, text);
    texts.push(text);
    await delay(Math.random() * 100);
  }
  return { conversation, texts };
}

/** Notes each turn in the order in which they are committed within a conversation. */
async function recordTurns(database: Database): Promise<void> {
  await sql`create table turns (turn_id bigserial, inbox_id bigint not null)`.execute(database);
  await sql`create function note_turn() returns trigger language plpgsql as
    'begin insert into turns (inbox_id) values (new.inbox_id); return new; end'`.execute(database);
  await sql`create trigger note_turn after update of status on inbox for each row
    when (new.status <> 'new') execute function note_turn()`.execute(database);
}

async function turnsOf(database: Database, conversation: string): Promise<readonly number[]> {
  const { rows } = await sql<{ inboxId: number }>`select inbox_id from turns join inbox using (inbox_id)
    join conversations using (conversation_id) where external_id = ${conversation} order by turn_id`.execute(database);
  return rows.map(({ inboxId }) => inboxId);
}

async function parked(database: Database) {
  return await database
    .selectFrom('inbox')
    .select(['activity', 'attempts', 'lastError'])
    .where('status', '=', 'parked')
    .execute();
}

async function inboxOf(database: Database, conversation: string): Promise<readonly number[]> {
  const rows = await database
    .selectFrom('inbox')
    .innerJoin('conversations', 'conversations.conversationId', 'inbox.conversationId')
    .select('inboxId')
    .where('externalId', '=', conversation)
    .where('status', '=', 'done')
    .orderBy('inboxId')
    .execute();
  return rows.map(({ inboxId }) => inboxId);
}

async function readMessages(database: Database, conversation: string) {
  return await database
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.conversationId', 'messages.conversationId')
    .select(['position', 'author', 'activity'])
    .where('externalId', '=', conversation)
    .orderBy('position')
    .execute();
}

async function outboxOf(database: Database, conversation: string) {
  return await database
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.conversationId', 'outbox.conversationId')
    .select(['outboxId', 'delivery', 'repeats'])
    .where('conversations.externalId', '=', conversation)
    .orderBy('position')
    .execute();
}

async function isQuiet(database: Database): Promise<boolean> {
  const lane = await database.selectFrom('lanes').select('conversationId').limit(1).executeTakeFirst();
  const reply = await database.selectFrom('outbox').select('outboxId').where('endedAt', 'is', null).executeTakeFirst();
  return lane === undefined && reply === undefined;
}

function idOf({ outboxId }: { readonly outboxId: string }): string {
  return outboxId;
}

/** A reply may come twice, but nothing may come between. */
function withoutRepeats(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => id !== ids[index - 1]);
}
