// The explorer as somebody uses it: facts, "what if", the certificate, another language, a phone.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mountExplorer } from '../bot/explorer/routes.ts';
import { securityHeaders } from '../bot/security-headers.ts';
import { type Certificate, verify } from '../policy/certificate.ts';
import { east } from '../policy/packs/east/pack.ts';
import { packs } from '../policy/packs/packs.ts';

const http = new Hono();
http.use(securityHeaders);
mountExplorer(http, packs);
let base = '';
let browser: Browser;
const server = serve({ fetch: http.fetch, port: 0 }, ({ port }) => {
  base = `http://127.0.0.1:${port}`;
});

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const story = {
  pack: 'east',
  asOf: '2026-11-21',
  facts: JSON.stringify({ model: 'XT2400', channel: 'official', deliveredOn: '2026-11-09', defect: 'manufacturing' }),
};

async function open(language: string, width = 1400): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 850 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${base}/policy?lang=${language}#${new URLSearchParams(story)}`);
  await page.locator('.remedy').first().waitFor({ state: 'attached' });
  return page;
}

const status = (page: Page, remedy: string) =>
  page.locator('.remedy', { has: page.locator('h3', { hasText: remedy }) }).getAttribute('data-status');

it('another answer is tried beside the facts, and counts only once it is kept', async () => {
  const page = await open('en');
  await page.locator('.remedy').first().getByRole('button', { name: 'Received' }).click();
  await page.locator('#trial input').fill('2026-11-18');
  await page.locator('#trial input').press('Enter');
  await page.getByText('Return or refund: no →').waitFor();
  expect(await status(page, 'Return or refund')).toBe('ineligible');
  expect(await page.locator('#fact-deliveredOn').inputValue()).toBe('2026-11-09');
  await page.getByRole('button', { name: 'Keep this answer' }).click();
  await page.locator('.remedy[data-status="needs-facts"]').first().waitFor();
  expect(await page.locator('#fact-deliveredOn').inputValue()).toBe('2026-11-18');
  await page.context().close();
});

it('the certificate is copied as it can be checked again, and has a page to print', async () => {
  const page = await open('en');
  await page.getByRole('button', { name: 'Copy certificate' }).click();
  await page.getByText('Copied.').waitFor();
  const copied: Certificate = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(verify(east, copied)).toBe(true);
  const [printed] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Print certificate' }).click(),
  ]);
  await printed.getByText('day 12').first().waitFor();
  expect(await printed.locator('body').textContent()).toContain(copied.seal);
  await page.context().close();
});

it('speaks Chinese, and changes over on request', async () => {
  const page = await open('zh');
  await page.locator('h3', { hasText: '换货' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('h3', { hasText: 'Replacement' }).waitFor();
  await page.context().close();
});

it('fits a phone: one room at a time, the verdict always in sight, nothing to push sideways', async () => {
  const page = await open('en', 390);
  expect(await page.locator('#summary').textContent()).toContain('Replacement');
  for (const room of ['Verdict', 'The text', 'Facts']) {
    await page.locator('#tabs').getByRole('button', { name: room }).click();
    expect(await page.locator('section:visible').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
  await page.context().close();
});

it('a day nobody remembers can be told, and the next question leads to what answers it', async () => {
  const page = await open('en');
  const row = page.locator('[data-fact="deliveredOn"]');
  await row.getByRole('button', { name: 'cannot be known' }).click();
  await page.locator('.remedy[data-status="ineligible"]').first().waitFor({ state: 'detached' });
  expect(await row.locator('input').inputValue()).toBe('');
  await page.locator('#next .question').first().click();
  await page.locator('.fact:focus-within .next', { hasText: 'asked next' }).waitFor();
  await row.locator('input').fill('2026-11-09');
  await row.locator('input').press('Enter');
  await expect.poll(() => status(page, 'Return or refund')).toBe('ineligible');
  expect(await row.getByRole('button').getAttribute('aria-pressed')).toBe('false');
  await page.context().close();
});

it('a reader of Chinese finds the text in their language below its own words', async () => {
  const page = await open('zh');
  const words = page.locator('[data-span="3.2.2(a)"] .words');
  expect(await words.locator('p[lang="en"]').textContent()).toContain('apply seven (7) days after receiving');
  expect(await words.locator('.rendering').textContent()).toMatch(/七.*天/);
  await page.context().close();
});
