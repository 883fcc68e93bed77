import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { addMs, type Instant, toInstant } from '../bot/clock.ts';
import { mountHealth } from '../bot/health.ts';
import { type Database, openDatabase } from '../bot/storage/database.ts';
import { openTestDatabase } from './database.ts';

const now = toInstant('2026-11-21T09:30:00.000Z');
const clock = { now: () => now };

describe('the bot’s health', () => {
  it('is good while it has nothing to do', async () => {
    await using test = await openTestDatabase();
    const http = healthOf(test.database);
    expect(await answer(http, '/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await answer(http, '/readyz')).toEqual([200, { status: 'ready' }]);
  });

  it('is bad when a conversation waits too long for its turn, and good again when it waits no more', async () => {
    await using test = await openTestDatabase();
    const http = healthOf(test.database);
    const conversationId = await waitingConversation(test.database, addMs(now, -90_000));
    expect(await answer(http, '/readyz')).toEqual([
      503,
      { status: 'not ready', problem: 'a conversation has waited 90 s for its turn' },
    ]);
    await test.database.deleteFrom('lanes').where('conversationId', '=', conversationId).execute();
    expect(await answer(http, '/readyz')).toEqual([200, { status: 'ready' }]);
  });

  it('does not count a lane that rests until later', async () => {
    await using test = await openTestDatabase();
    await waitingConversation(test.database, addMs(now, 90_000));
    expect(await answer(healthOf(test.database), '/readyz')).toEqual([200, { status: 'ready' }]);
  });

  it('is bad when the database is gone, while the process lives and is measured', async () => {
    await using gone = openDatabase('postgresql://bot:x@127.0.0.1:1/x');
    const http = healthOf(gone);
    expect(await answer(http, '/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await answer(http, '/readyz')).toEqual([
      503,
      { status: 'not ready', problem: 'the database does not answer' },
    ]);
    const metrics = await (await http.request('/metrics')).text();
    expect(metrics).toContain('clauseline_database_up 0');
    expect(metrics).toContain('process_resident_memory_bytes');
  });

  it('is measured for Prometheus', async () => {
    await using test = await openTestDatabase();
    await waitingConversation(test.database, addMs(now, -5_000));
    await waitingConversation(test.database, addMs(now, 5_000));
    const reply = await healthOf(test.database).request('/metrics');
    expect(reply.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const lines = (await reply.text()).split('\n').filter((line) => line.startsWith('clauseline_'));
    expect(lines).toEqual([
      'clauseline_database_up 1',
      'clauseline_lanes_waiting 1',
      'clauseline_lane_oldest_seconds 5',
      'clauseline_inbox_parked 0',
      'clauseline_outbox_waiting 0',
      'clauseline_outbox_oldest_seconds 0',
    ]);
  });
});

function healthOf(database: Database): Hono {
  const http = new Hono();
  mountHealth(http, { database, clock });
  return http;
}

async function answer(http: Hono, path: string): Promise<unknown[]> {
  const reply = await http.request(path);
  return [reply.status, await reply.json()];
}

async function waitingConversation(database: Database, readyAt: Instant): Promise<string> {
  const conversationId = randomUUID();
  await database
    .insertInto('conversations')
    .values({ conversationId, channel: 'x', account: 'x', externalId: conversationId, brand: 'east', createdAt: now })
    .execute();
  await database.insertInto('lanes').values({ conversationId, readyAt }).execute();
  return conversationId;
}
