import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { sql } from 'kysely';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../bot/clock.ts';
import { PreparingClient } from '../../bot/storage/client.ts';
import { openDatabase } from '../../bot/storage/database.ts';
import { openTestDatabase } from '../database.ts';

describe('the database', () => {
  it('gives numbers, instants, civil dates and objects in the forms the bot speaks', async () => {
    await using test = await openTestDatabase();
    const { rows } = await sql<object>`
      select 9007199254740991::bigint as large_count, timestamptz '2026-11-21 17:30:00.5+08' as seen_at,
             date '2026-02-28' as bought_on, '{"snake_key": [1, {"b_c": null}]}'::jsonb as kept_json, count(*) as how_many`.execute(
      test.database,
    );
    expect(rows).toEqual([
      {
        largeCount: 9007199254740991,
        seenAt: toInstant('2026-11-21T09:30:00.500Z'),
        boughtOn: '2026-02-28',
        keptJson: { snake_key: [1, { b_c: null }] },
        howMany: 1,
      },
    ]);
  });

  it('refuses a number it could only give wrongly', async () => {
    await using test = await openTestDatabase();
    await expect(sql`select 9007199254740993::bigint as n`.execute(test.database)).rejects.toThrow(RangeError);
  });

  it('keeps a conversation and gives it back', async () => {
    await using test = await openTestDatabase();
    const conversationId = randomUUID();
    const createdAt = toInstant('2026-11-21T09:30:00.123Z');
    await test.database
      .insertInto('conversations')
      .values({
        conversationId,
        channel: 'webchat',
        account: 'a',
        externalId: 'x',
        brand: 'east',
        state: null,
        createdAt,
      })
      .execute();
    const kept = await test.database.selectFrom('conversations').selectAll().executeTakeFirstOrThrow();
    expect(kept).toMatchObject({
      conversationId,
      owner: 'bot',
      reachable: true,
      state: null,
      lastPosition: 0,
      createdAt,
    });
  });

  it('sends the beginning of a transaction with its first question, and takes back what was asked in one that fails', async () => {
    await using test = await openTestDatabase();
    const calls: number[] = [];
    await using database = openDatabase(test.url, { maxConnections: 1, Client: countingClient(calls) });
    const ask = (failure?: Error) =>
      database.transaction().execute(async (trx) => {
        await sql`select set_config('application_name', 'inside', false)`.execute(trx);
        if (failure !== undefined) throw failure;
      });
    const name = async () => (await sql<{ readonly name: string }>`show application_name`.execute(database)).rows;
    await name();
    calls.length = 0;
    await expect(ask(new Error('no'))).rejects.toThrow('no');
    expect(calls).toHaveLength(2);
    expect(await name()).toEqual([{ applicationName: 'clauseline' }]);
    await ask();
    expect(await name()).toEqual([{ applicationName: 'inside' }]);
  });

  it('turns a query away when no connection gets free in time', async () => {
    await using test = await openTestDatabase();
    await using small = openDatabase(test.url, { maxConnections: 1, waitMs: 50 });
    await small.connection().execute(async () => {
      await expect(small.selectFrom('lanes').selectAll().execute()).rejects.toThrow(/timeout/);
    });
    expect(await small.selectFrom('lanes').selectAll().execute()).toEqual([]);
  });
});

/** Tells of each time something is written to the line. */
function countingClient(calls: number[]): typeof pg.Client {
  return class extends PreparingClient {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const { stream } = (this as unknown as { readonly connection: { readonly stream: Socket } }).connection;
      for (const method of ['_write', '_writev'] as const) {
        const write = stream[method]?.bind(stream) as (...args: unknown[]) => void;
        Object.assign(stream, {
          [method]: (...args: unknown[]) => {
            calls.push(Date.now());
            write(...args);
          },
        });
      }
    }
  };
}
