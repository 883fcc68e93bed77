import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../bot/clock.ts';
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

  it('turns a query away when no connection gets free in time', async () => {
    await using test = await openTestDatabase();
    await using small = openDatabase(test.url, { maxConnections: 1, waitMs: 50 });
    await small.connection().execute(async () => {
      await expect(small.selectFrom('lanes').selectAll().execute()).rejects.toThrow(/timeout/);
    });
    expect(await small.selectFrom('lanes').selectAll().execute()).toEqual([]);
  });
});
