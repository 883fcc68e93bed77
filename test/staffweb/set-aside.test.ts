// Messages that could not be answered, and replies that never arrived: staff see them and bring them to an end.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openBrowser, openPage } from './browser.ts';
import { staffClient } from './client.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let browser: Browser | undefined;
beforeAll(async () => {
  desk = await openDesk();
  browser = noBrowser === undefined ? await openBrowser() : undefined;
});
afterAll(async () => {
  await browser?.close();
  await desk[Symbol.asyncDispose]();
});

async function parkedMessage(): Promise<number> {
  const { database, clock, newId, conversation } = desk.bench;
  const conversationId = await conversation();
  const at = clock.now();
  const row = { conversationId, channel: 'webchat', account: 'main', eventId: newId(), messageId: newId() };
  const parked = { status: 'parked', lastError: 'TypeError', doneAt: at } as const;
  const { inboxId } = await database
    .insertInto('inbox')
    .values({ ...row, ...parked, activity: '{"type":"message","text":"Hello"}', groupKey: null, receivedAt: at })
    .returning('inboxId')
    .executeTakeFirstOrThrow();
  return inboxId;
}

const statusOf = async (inboxId: number) =>
  await desk.bench.database
    .selectFrom('inbox')
    .select(['status', 'lastError'])
    .where('inboxId', '=', inboxId)
    .executeTakeFirstOrThrow();

describe('a message set aside', () => {
  it('is listed, tried again once, and dropped only with a reason and a name', async () => {
    const client = staffClient(desk);
    const cookie = await client.signIn('Wu');
    const [first, second] = [await parkedMessage(), await parkedMessage()];
    const listed = await (await client.get('/api/set-aside', cookie)).json();
    expect(listed.parked.map(({ inboxId }: { inboxId: number }) => inboxId)).toEqual([first, second]);
    const end = async (inboxId: number, body: object) =>
      (await client.post(`/set-aside/${inboxId}`, body, cookie)).status;
    expect(await end(first, { kind: 'retry' })).toBe(200);
    expect(await end(first, { kind: 'retry' })).toBe(409);
    expect(await statusOf(first)).toMatchObject({ status: 'new' });
    expect(await end(second, { kind: 'drop', reason: ' ' })).toBe(400);
    expect(await end(second, { kind: 'drop', reason: 'spam' })).toBe(200);
    expect(await statusOf(second)).toEqual({ status: 'done', lastError: 'dropped: Wu: spam' });
    expect((await client.get('/api/set-aside')).status).toBe(401);
  });

  it('is ended on the page, under the notices', async (ctx) => {
    if (browser === undefined) return ctx.skip(noBrowser ?? '');
    const inboxId = await parkedMessage();
    const { page, complaints } = await openPage(browser, desk, 'Wu');
    await page.getByRole('button', { name: 'Notices' }).click();
    const line = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'could not be answered' });
    await line.getByPlaceholder('Why it is dropped').fill('spam');
    await line.getByRole('button', { name: 'Drop' }).click();
    await line.waitFor({ state: 'detached' });
    expect(await statusOf(inboxId)).toMatchObject({ status: 'done' });
    expect(complaints).toEqual([]);
  });
});
