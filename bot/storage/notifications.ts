// Wake-up calls between processes (LISTEN/NOTIFY). They are lost while the connection is down, so whoever waits for one also looks by
// itself: now and then, and whenever `onMissed` says so.
import { sql } from 'kysely';
import pg from 'pg';
import { addCall, callsOf } from './calls.ts';
import type { Database, Transaction } from './database.ts';
import { type Connection, stayConnected } from './stay-connected.ts';

/** The payload of `lane`, `outbox` and `transcript` is a conversation's id, of `case` a case's, of `notice` a notice's; `roster` has none. */
export type Topic = 'lane' | 'outbox' | 'transcript' | 'case' | 'notice' | 'roster';

export interface Notifications extends AsyncDisposable {
  /** Calls `handler` with each payload. Returns the unsubscriber. */
  on(topic: Topic, handler: (payload: string) => void): () => void;
  /** Calls `handler` when calls of any topic may have been missed. Returns the unsubscriber. */
  onMissed(handler: () => void): () => void;
}

export interface NotificationsOptions {
  readonly reconnectMs?: number;
  readonly onTrouble?: (error: Error) => void;
}

const topics: readonly Topic[] = ['lane', 'outbox', 'transcript', 'case', 'notice', 'roster'];
const channelOf = (topic: Topic) => `clauseline_${topic}`;

/** Sent once the transaction has committed, to every process; the same payload twice in a transaction is sent once. */
export async function notify(db: Database | Transaction, topic: Topic, payload: string): Promise<void> {
  await notifyEach(db, [topic], payload);
}

/** Several calls with one payload, in one statement. */
export async function notifyEach(db: Database | Transaction, topics: readonly Topic[], payload: string): Promise<void> {
  const held = callsOf(db);
  if (held !== undefined) {
    for (const topic of topics) addCall(held, { channel: channelOf(topic), payload });
    return;
  }
  const calls = topics.map((topic) => sql`pg_notify(${channelOf(topic)}, ${payload})`);
  await sql`select ${sql.join(calls)}`.execute(db);
}

/** Listens on one connection of its own, and reconnects until it is disposed. Rejects when the first connection fails. */
export async function openNotifications(
  url: string,
  { reconnectMs = 500, onTrouble = () => {} }: NotificationsOptions = {},
): Promise<Notifications> {
  const handlers = Object.fromEntries(topics.map((topic) => [topic, new Set()])) as unknown as Handlers;
  const missed = new Set<() => void>();
  const staying = stayConnected(await listen(url, handlers), () => listen(url, handlers), {
    pauseMs: reconnectMs,
    onTrouble,
    onBack: () => {
      for (const handler of missed) handler();
    },
  });
  return {
    on: (topic, handler) => subscribe(handlers[topic], handler),
    onMissed: (handler) => subscribe(missed, handler),
    [Symbol.asyncDispose]: async () => (await staying.release())?.close(),
  };
}

type Handlers = Readonly<Record<Topic, Set<(payload: string) => void>>>;

interface Listener extends Connection {
  close(): Promise<void>;
}

async function listen(url: string, handlers: Handlers): Promise<Listener> {
  const client = new pg.Client({ connectionString: url, application_name: 'clauseline listener', keepAlive: true });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => {});
  client.on('notification', ({ channel, payload = '' }) => {
    const topic = topics.find((candidate) => channelOf(candidate) === channel);
    if (topic !== undefined) for (const handler of handlers[topic]) handler(payload);
  });
  await client.connect();
  await client.query(topics.map((topic) => `listen ${channelOf(topic)}`).join('; '));
  return { ended, close: () => client.end() };
}

function subscribe<T>(set: Set<T>, handler: T): () => void {
  set.add(handler);
  return () => {
    set.delete(handler);
  };
}
