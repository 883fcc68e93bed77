import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../cases/desk-bench.ts';
import { noBrowser, openBrowser, openPage } from './browser.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let browser: Browser | undefined;
beforeAll(async () => {
  if (noBrowser !== undefined) return;
  desk = await openDesk();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await desk?.[Symbol.asyncDispose]();
});
beforeEach(async (ctx) => {
  if (noBrowser !== undefined) ctx.skip(noBrowser);
  await desk.bench.database.deleteFrom('queue').execute();
});

const open = async (name: string, options = {}) => {
  if (browser === undefined) throw new Error('no browser');
  return await openPage(browser, desk, name, options);
};

async function said(conversationId: string): Promise<string[]> {
  const rows = await desk.bench.database
    .selectFrom('messages')
    .select(['author', 'activity'])
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'engineer')
    .orderBy('position')
    .execute();
  return rows.map(({ activity }) => activity.text ?? '');
}

describe('the staff page in a browser', () => {
  it('takes the token out of the address, and knows the engineer after a reload', async () => {
    const { page, complaints } = await open('Wu Min');
    expect(page.url()).toBe(`${desk.url}/staff`);
    await page.reload();
    await page.getByText('Wu Min').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('open the sign-in link').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says plainly that a link is wrong', async () => {
    if (browser === undefined) throw new Error('no browser');
    const page = await browser.newPage();
    await page.goto(`${desk.url}/staff#sign-in=wrong`);
    await page.getByLabel('Your name').fill('Eve');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This sign-in link is not valid').waitFor();
    // The right one, pasted into the same tab.
    await page.goto(desk.signInUrl());
    await page.getByText('not valid').waitFor({ state: 'hidden' });
    await page.getByLabel('Your name').fill('Wu');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Queue' }).waitFor();
    await page.goto(desk.signInUrl());
    await page.waitForURL(`${desk.url}/staff`);
    await page.close();
  });

  it('shows a new case without a reload, danger first, and carries it to its end by keyboard', async () => {
    const { page, complaints } = await open('Wu');
    await page.getByText('The queue is empty').waitFor();
    await desk.bench.queuedCase();
    await page.getByText('1 waiting').waitFor();
    const danger = await desk.bench.queuedCase({ kind: 'record-hazard', hazards: ['smoke'], words: 'it smokes' });
    await page.getByText('2 waiting').waitFor();
    expect(await page.locator('.line').first().textContent()).toContain('Danger');
    expect(await page.title()).toContain('Danger: 1');

    await page.keyboard.press('T');
    await page.getByText('Danger: smoke').waitFor();
    await page.locator('.owner', { hasText: 'yours' }).waitFor();
    expect(page.url()).toContain(danger.caseId);

    await desk.say(danger.conversationId, 'What shall I do?');
    // Its line in the queue quotes it too.
    await page.getByText('What shall I do?', { exact: true }).waitFor();
    await page.locator('.line', { hasText: 'unanswered' }).waitFor();

    await page.keyboard.press('s');
    await page.keyboard.type('Go outside.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Do not touch it.');
    expect(await said(danger.conversationId)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.locator('.message.engineer', { hasText: 'Go outside.' }).waitFor();
    await page.locator('.line', { hasText: 'unanswered' }).waitFor({ state: 'detached' });
    expect(await said(danger.conversationId)).toEqual(['Go outside.\nDo not touch it.']);

    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.getByLabel('How did it end?').selectOption('made-safe');
    await page.getByLabel('Closing words to the customer').fill('We collect it tomorrow.');
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await page.locator('.owner.resolved').waitFor();
    expect((await said(danger.conversationId)).at(-1)).toBe('We collect it tomorrow.');
    await page.getByText('1 waiting').waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps a note inside the house', async () => {
    const { page } = await open('Wu');
    const { caseId, conversationId } = await desk.bench.queuedCase();
    await page.goto(`${desk.url}/staff#case=${caseId}`);
    await page.getByText('The bot handed over').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('INTERNAL: a known batch');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('.message.note', { hasText: 'a known batch' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    expect(await page.getByLabel('Words to the customer').isDisabled()).toBe(true);
    expect(await page.locator('#composer-hint').textContent()).toBe('Take the case to write to the customer.');
    const all = await desk.bench.database
      .selectFrom('messages')
      .select('activity')
      .where('conversationId', '=', conversationId)
      .execute();
    expect(JSON.stringify(all)).not.toContain('INTERNAL');
  });

  it('shows two engineers each other’s doings, and says who was faster', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const wu = await open('Wu');
    const sam = await open('Sam');
    await wu.page.goto(`${desk.url}/staff#case=${caseId}`);
    await sam.page.goto(`${desk.url}/staff#case=${caseId}`);
    await wu.page.getByText('Sam is looking').waitFor();
    // A key is for the case that is shown; one pressed before that is nobody's.
    await sam.page.locator('.owner').waitFor();
    await wu.page.locator('.owner').waitFor();
    await sam.page.keyboard.press('t');
    await wu.page.locator('.owner', { hasText: 'with Sam' }).waitFor();
    await sam.page.locator('.owner', { hasText: 'yours' }).waitFor();
    await sam.page.keyboard.press('s');
    await sam.page.keyboard.type('Hel');
    await wu.page.getByText('Sam is writing').waitFor();
    const refused = await wu.page.evaluate(
      async (path) =>
        await (
          await fetch(path, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: '{"kind":"take"}',
          })
        ).json(),
      `/staff/api/cases/${caseId}/actions`,
    );
    expect(refused.message).toEqual({ en: 'Sam has this case.', zh: '此工单由 Sam 处理。' });
    await sam.page.close();
    await wu.page.getByText('Sam is writing').waitFor({ state: 'detached' });
  });

  it('shows facts with their sources, the verdict with its words, and the customer’s photo', async () => {
    const conversationId = await desk.bench.conversation('telegram');
    const photo = await desk.photo(conversationId, 'label.png');
    await desk.say(conversationId, '屏幕不亮 <script>alert(1)</script>', [photo]);
    const { caseId } = await desk.bench.turn(
      conversationId,
      { kind: 'open-case', matter: 'return' },
      { kind: 'record-facts', facts: { model: { kind: 'known', value: 'XT2400', source: 'registry' } } },
      { kind: 'record-evidence', evidenceIds: [photo], slot: 'label' },
      { kind: 'record-decision', decision: decision(), facts: {} },
      { kind: 'submit-claim', remedy: 'replacement' },
    );
    const { page, complaints } = await open('Wu');
    await page.goto(`${desk.url}/staff#case=${caseId}`);
    await page.getByRole('row', { name: 'Model XT2400 registry' }).waitFor();
    const remedy = page.locator('[data-key="remedy-return"]');
    await remedy.locator('summary').click();
    await page.getByText('within seven days after delivery').first().waitFor();
    const thumbnails = page.locator('.file img');
    await thumbnails.first().waitFor();
    const widths = await thumbnails.evaluateAll((images) =>
      Promise.all(
        images.map(async (image) => {
          await (image as HTMLImageElement).decode();
          return (image as HTMLImageElement).naturalWidth;
        }),
      ),
    );
    expect(widths).toEqual([1, 1]);
    expect(await page.locator('.message.customer .text').textContent()).toBe('屏幕不亮 <script>alert(1)</script>');
    // An opened verdict stays open while new words arrive, and what has been read stays the very element it was.
    const first = await page.locator('.message.customer').first().elementHandle();
    await desk.say(conversationId, 'one more thing');
    await page.getByText('one more thing', { exact: true }).waitFor();
    expect(await first?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await page.locator('.message.customer').count()).toBe(2);
    expect(await remedy.getAttribute('open')).toBe('');
    expect(complaints).toEqual([]);
  });

  it('fits a phone: nothing is wider than the screen, and the tabs lead everywhere', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const { page } = await open('Wu', { viewport: { width: 360, height: 740 }, hasTouch: true });
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isWide()).toBe(false);
    await page.locator(`[data-key="${caseId}"]`).click();
    await page.getByRole('button', { name: 'Take', exact: false }).last().waitFor();
    expect(await isWide()).toBe(false);
    await page.getByRole('button', { name: 'Card', exact: true }).click();
    await page.getByRole('heading', { name: 'Clocks' }).waitFor();
    expect(await isWide()).toBe(false);
    await page.getByRole('button', { name: 'Queue', exact: true }).click();
    await page.getByRole('heading', { name: 'Queue' }).waitFor();
  });

  it('keeps what was written when the connection is lost, and finds its way back', async () => {
    const { caseId, conversationId } = await desk.bench.queuedCase();
    const { page } = await open('Wu');
    await page.goto(`${desk.url}/staff#case=${caseId}`);
    await page.locator('.owner', { hasText: 'waiting' }).waitFor();
    await page.keyboard.press('t');
    await page.locator('.owner', { hasText: 'yours' }).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('Are you there?');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('The bot cannot be reached').waitFor();
    expect(await page.getByLabel('Words to the customer').inputValue()).toBe('Are you there?');
    await page.context().setOffline(false);
    await page.locator('.submit:enabled').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.message.engineer', { hasText: 'Are you there?' }).waitFor();
    expect(await said(conversationId)).toEqual(['Are you there?']);
  });

  it('leads back to the door when the session has ended, and keeps what was written', async () => {
    const { caseId } = await desk.bench.queuedCase();
    const { page } = await open('Wu');
    await page.goto(`${desk.url}/staff#case=${caseId}`);
    await page.getByText('The bot handed over').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('half a note');
    desk.bench.pass(13 * 3_600_000);
    await page.keyboard.press('Control+Enter');
    await page.getByText('open the sign-in link').waitFor();
    await page.goto('about:blank');
    await page.goto(desk.signInUrl());
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator(`[data-key="${caseId}"]`).click();
    await page.getByText('The bot handed over').waitFor();
    expect(await page.getByLabel('Internal note', { exact: true }).last().inputValue()).toBe('half a note');
  });
});
