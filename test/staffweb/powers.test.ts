// Everything an engineer does to a case, on the page and by keyboard alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellStaff } from '../../bot/hotline/notices.ts';
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

async function takenCase(name: string) {
  if (browser === undefined) throw new Error('no browser');
  const found = await desk.bench.queuedCase(
    { kind: 'record-facts', facts: { deliveredOn: { kind: 'known', value: '2026-11-10', source: 'customer' } } },
    { kind: 'record-decision', decision: decision(), facts: {} },
    { kind: 'submit-claim', remedy: 'replacement' },
  );
  const opened = await openPage(browser, desk, name);
  await opened.page.keyboard.press('T');
  await opened.page.locator('.owner', { hasText: 'yours' }).waitFor();
  return { ...found, ...opened };
}

/** Presses the form's own button by keyboard. */
const confirm = async (page: Page) => await page.keyboard.press('Control+Enter');

const fieldOf = (page: Page, name: string) => page.getByRole('dialog').locator(`[name="${name}"]`);

describe('by keyboard, an engineer', () => {
  it('corrects a fact and sees what became of the verdict', async () => {
    const { page, complaints } = await takenCase('Wu');
    await page.keyboard.press('f');
    await fieldOf(page, 'fact').selectOption('deliveredOn');
    await page.getByLabel('What is right').fill('2026-11-19');
    await page.getByLabel('How do you know?').fill('The carrier’s paper.');
    await confirm(page);
    await page.locator('.toast', { hasText: 'Return: ineligible →' }).waitFor();
    await page.locator('.event', { hasText: 'The verdict was worked out anew' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('confirms, receives, inspects, quotes, sends somebody, holds the clocks; the card shows it all', async () => {
    const { page, complaints } = await takenCase('Wu');
    await page.keyboard.press('c');
    await confirm(page);
    const work = page.getByRole('region', { name: 'Work' });
    await work.getByText('Replacement confirmed on 2026-11-21').waitFor();
    await page.keyboard.press('g');
    await confirm(page);
    await work.getByText('The unit arrived on 2026-11-21').waitFor();
    await page.keyboard.press('i');
    await fieldOf(page, 'defect').selectOption('manufacturing');
    await confirm(page);
    await work.getByText('Inspected').waitFor();
    await page.keyboard.press('q');
    await page.getByLabel('Parts').fill('120.50');
    await page.getByLabel('Labour').fill('80');
    await confirm(page);
    await work.getByText('200.50 CNY').waitFor();
    await page.keyboard.press('d');
    await page.getByLabel('Who goes').fill('Li');
    await page.getByLabel('There at').fill('2030-01-01T10:00');
    await confirm(page);
    await work.getByText('Li will be there').waitFor();
    await page.keyboard.press('p');
    await page.getByLabel('Waiting for').selectOption('parts');
    await confirm(page);
    await work.getByText('The clocks stand still').waitFor();
    expect(complaints).toEqual([]);
  });

  it('finds what can be done by typing, and hands the case on', async () => {
    const { page } = await takenCase('Wu');
    await page.keyboard.press('.');
    await page.keyboard.type('transf');
    await page.keyboard.press('Enter');
    await fieldOf(page, 'to').selectOption('desk east-headquarters');
    await page.getByLabel('Note for them').fill('Needs the maker.');
    await confirm(page);
    await page.locator('.owner.queued').waitFor();
    await page.locator('.case-title', { hasText: 'east-headquarters' }).waitFor();
    await page.locator('.line', { hasText: 'level 2' }).waitFor();
  });

  it('proposes goodwill that only a second person can let stand', async () => {
    const { page, caseId } = await takenCase('Wu');
    await page.keyboard.press('v');
    await page.getByLabel('Remedy').selectOption('return');
    await page.getByLabel('It shall be').selectOption('eligible');
    await page.getByLabel('Amount').fill('900');
    await page.getByLabel('Reason').fill('A loyal customer.');
    await confirm(page);
    await page.getByText('A second person must agree.').waitFor();
    if (browser === undefined) throw new Error('no browser');
    const other = await openPage(browser, desk, 'Li');
    await other.page.goto(`${desk.url}/staff#case=${caseId}`);
    await other.page.getByRole('button', { name: 'Approve' }).click();
    await page.locator('.override.stands').waitFor();
  });

  it('is warned before words that contradict the verdict go out, and of what staff should know', async () => {
    const { page, caseId } = await takenCase('Wu');
    await page.keyboard.press('s');
    await page.keyboard.type('We will refund you.');
    await page.locator('.warnings li', { hasText: 'The verdict on return is "ineligible".' }).waitFor();
    const { database, clock } = desk.bench;
    const notice = {
      key: 'k',
      desk: 'east-regional',
      caseId,
      kind: 'clock-warned',
      text: { en: 'EAST-1: half is gone.', zh: 'EAST-1:已用去一半。' },
    } as const;
    await database.transaction().execute((trx) => tellStaff(trx, notice, clock.now()));
    await page.locator('#notices', { hasText: '(1)' }).waitFor();
  });

  it('reads the reports with their plots and numbers, and everything in Chinese', async () => {
    const { page, complaints } = await takenCase('Wu');
    await page.keyboard.press('2');
    const backlog = page.locator('[data-report="backlog"]');
    await backlog.getByText('Do we keep up?').waitFor();
    await backlog.locator('canvas[style*="height"]').waitFor();
    const download = page.waitForEvent('download');
    await backlog.getByText('Download as CSV').click();
    expect((await download).suggestedFilename()).toBe('backlog.csv');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('处理得过来吗?').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('j');
    await page.getByText('由您处理').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(complaints).toEqual([]);
  });
});
