// What lies outside stumbles: the platform that has a file, the connection that brings wake-up calls, the database itself.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelError } from '../../bot/channel.ts';
import { giveTo } from '../../bot/conversation/ownership.ts';
import { eventually } from '../eventually.ts';
import { type Bench, openBench } from './bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

describe('a file the platform cannot give at once', () => {
  it('is asked for again, later each time, and is there in the end', async () => {
    const asked: string[] = [];
    bench.phone.onOpen = async () => {
      asked.push(bench.clock.now().slice(14, 21));
      if (asked.length < 3) throw new ChannelError('Not now', { kind: 'retry' });
      return pngBytes();
    };
    const attachments = [{ contentType: 'image/*', contentUrl: 'phone:p1', name: 'p1.png' }];
    await bench.keep({ conversation: 'ann', activity: { type: 'message', attachments } });
    for (let second = 0; second < 6; second += 1) {
      await bench.conversations.drain();
      bench.pass(500);
    }
    expect(asked).toEqual(['30:00.0', '30:01.0', '30:02.5']);
    const [entry] = await bench.conversations.hostOf(bench.phone).transcript('ann', 0);
    expect(entry?.activity.attachments).toMatchObject([{ contentType: 'image/png', name: 'p1.png' }]);
    expect(await bench.database.selectFrom('evidence').select('slot').execute()).toHaveLength(1);
  });

  it('keeps nobody waiting whose channel another process has', async () => {
    const attachments = [{ contentType: 'image/*', contentUrl: 'letter:p1', name: 'p1.png' }];
    await bench.keep({ channel: 'letter', activity: { type: 'message', attachments } });
    await bench.conversations.drain();
    const { readyAt } = await bench.database.selectFrom('lanes').select('readyAt').executeTakeFirstOrThrow();
    expect(Date.parse(readyAt) - Date.parse(bench.clock.now())).toBe(1_000);
  });
});

describe('whoever watches a conversation', () => {
  it('is told when a withdrawn reply no longer hides what follows', async () => {
    const id = await bench.conversation('page');
    const heard = watch();
    await bench.database.transaction().execute((trx) => giveTo(trx, id, 'engineer'));
    await bench.enqueue(id, { text: 'Which model?', channelData: { kind: 'question' } });
    await bench.conversations.drain();
    await eventually(
      () => heard.find((conversation) => conversation === id),
      () => 'nothing was heard of the conversation',
    );
  });

  it('is told again of what it watched once the connection that brings the calls is back', async () => {
    const id = await bench.conversation('page');
    const heard = watch();
    await bench.keep({ channel: 'page', conversation: id });
    await eventually(
      () => heard[0],
      () => 'nothing was heard of the first message',
    );
    heard.length = 0;
    const { rowCount } = await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'clauseline listener' and datname = '${databaseName()}'`,
    );
    expect(rowCount).toBe(1);
    await eventually(
      () => heard.find((conversation) => conversation === id),
      () => 'nothing was heard after the reconnection',
    );
  });
});

describe('a database that goes away while a reply is on its way', () => {
  it('is told of the delivery when it is back, so that nothing is sent twice', async () => {
    const id = await bench.conversation();
    await bench.enqueue(id, { text: 'Hello' });
    bench.phone.onSend = () => closeDatabase();
    const draining = bench.conversations.drain();
    await eventually(
      () => bench.phone.sent[0],
      () => 'nothing was sent',
    );
    await delay(300);
    await onServer(`alter database ${databaseName()} with allow_connections true`);
    await draining;
    expect(await bench.outbox()).toMatchObject([{ text: 'Hello', delivery: 'sent' }]);
    expect(bench.phone.sent).toHaveLength(1);
  });
});

function watch(): string[] {
  const heard: string[] = [];
  bench.conversations.hostOf(bench.page).onTranscript((conversation) => void heard.push(conversation));
  return heard;
}

async function closeDatabase(): Promise<void> {
  await onServer(`alter database ${databaseName()} with allow_connections false`);
  await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${databaseName()}'`);
}

function databaseName(): string {
  return new URL(bench.url).pathname.slice(1);
}

async function onServer(statement: string): Promise<pg.QueryResult> {
  const url = new URL(bench.url);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

async function* pngBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
