import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { notify, openNotifications } from '../../bot/storage/notifications.ts';
import { openTestDatabase } from '../database.ts';

describe('wake-up calls', () => {
  it('reach listeners of their topic after the commit, and only then', async () => {
    await using test = await openTestDatabase();
    await using notifications = await openNotifications(test.url);
    const heard: string[] = [];
    notifications.on('lane', (payload) => heard.push(`lane ${payload}`));
    notifications.on('case', (payload) => heard.push(`case ${payload}`));
    await test.database.transaction().execute(async (trx) => {
      await notify(trx, 'lane', 'one');
      await notify(test.database, 'case', 'before the commit');
      await vi.waitFor(() => expect(heard).toEqual(['case before the commit']));
    });
    await vi.waitFor(() => expect(heard).toEqual(['case before the commit', 'lane one']));
  });

  it('are not sent by a transaction that is rolled back', async () => {
    await using test = await openTestDatabase();
    await using notifications = await openNotifications(test.url);
    const heard: string[] = [];
    notifications.on('outbox', (payload) => heard.push(payload));
    const rollback = test.database.transaction().execute(async (trx) => {
      await notify(trx, 'outbox', 'never');
      throw new Error('rolled back');
    });
    await expect(rollback).rejects.toThrow('rolled back');
    await notify(test.database, 'outbox', 'after');
    await vi.waitFor(() => expect(heard).toEqual(['after']));
  });

  it('come again after the connection broke, and listeners are told that they may have missed some', async () => {
    await using test = await openTestDatabase();
    const troubles: string[] = [];
    await using notifications = await openNotifications(test.url, {
      reconnectMs: 10,
      onTrouble: ({ message }) => troubles.push(message),
    });
    const heard: string[] = [];
    notifications.on('lane', (payload) => heard.push(payload));
    notifications.onMissed(() => heard.push('missed'));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
              where application_name = 'clauseline listener' and datname = current_database()`.execute(test.database);
    await vi.waitFor(() => expect(heard).toEqual(['missed']), 5_000);
    await notify(test.database, 'lane', 'again');
    await vi.waitFor(() => expect(heard).toEqual(['missed', 'again']));
    expect(troubles).toHaveLength(1);
  });

  it('stop for a listener that unsubscribed', async () => {
    await using test = await openTestDatabase();
    await using notifications = await openNotifications(test.url);
    const heard: string[] = [];
    const unsubscribe = notifications.on('lane', () => heard.push('first'));
    notifications.on('lane', () => heard.push('second'));
    unsubscribe();
    await notify(test.database, 'lane', 'x');
    await vi.waitFor(() => expect(heard).toEqual(['second']));
  });
});
