// The main job as people see it: the chat page and the staff page in a real browser, before the real bot.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noBrowser, openBrowser } from '../staffweb/browser.ts';
import { type ChatPage, type Knowledge, openChatPage } from './chat-page.ts';
import { type RunningBot, startBot } from './running-bot.ts';

let bot: RunningBot;
let browser: Browser;
beforeAll(async () => {
  if (noBrowser !== undefined) return;
  [bot, browser] = await Promise.all([startBot(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await bot?.[Symbol.asyncDispose]();
});
beforeEach((ctx) => {
  if (noBrowser !== undefined) ctx.skip(noBrowser);
});

const openChat = (lang: 'en' | 'zh', width?: number) =>
  openChatPage(browser, `${bot.chatUrl}/?brand=east&lang=${lang}`, width);

const english: Knowledge = [
  [/for your safety/i, /none of these/i],
  [/did anything happen/i, /^No, nothing/i],
  [/where is (?:the unit|your)/i, /^Mainland China/],
  [/look today/i, /^Spotless/],
  [/photo or short video/i, /yes/i],
  [/invoice, receipt/i, /yes/i],
  [/repaired or replaced it before/i, /^No/],
];

const chinese: Knowledge = [
  [/安全/, /都没有|没有/],
  [/出过什么状况/, /都没有/],
  [/现在在哪/, /中国大陆/],
  [/照片|视频/, /可以|能|好/],
  [/发票|凭证|收据/, /有|是/],
];

const demo = (serial: string) => `My serial number is ${serial}`;

async function tellsFault(serial: string, words: string): Promise<ChatPage> {
  const chat = await openChat('en');
  await chat.say(words);
  await chat.hears(/safety|serial|model/i);
  await chat.say(demo(serial));
  return chat;
}

describe('a customer on the chat page', () => {
  it('may return an untouched unit on day 3', async () => {
    const chat = await openChat('en');
    await chat.say(`I changed my mind and want to return my unit. ${demo('DEMO-XT2400-0001')}`);
    await chat.answersUntil(/You can return it and get your money back/i, english);
    await expectCitation(chat.page, '3.2.1');
  });

  it('is refused a return on day 12 by the clause, and told that a replacement is owed', async () => {
    const chat = await tellsFault('DEMO-XT2400-0002', 'It stopped charging, I want to return it and get my money back');
    await chat.answersUntil(/A return is not possible under these rules/i, english);
    await chat.hears(/can have it replaced/i);
    await expectCitation(chat.page, '3.2.2(a)');
  });

  it('has no warranty left after 30 months on an XT2400', async () => {
    const chat = await tellsFault(
      'DEMO-XT2400-0003',
      'it does not switch on any more, please repair it under warranty',
    );
    await chat.answersUntil(/A free repair is not possible under these rules/i, english);
    await chat.hears(/paid repair/i);
    await expectCitation(chat.page, '3.4.2(a)');
  });

  it('has warranty after 30 months on a P6A', async () => {
    const chat = await tellsFault('DEMO-P6A-0005', 'it does not switch on any more, please repair it under warranty');
    await chat.answersUntil(/can have it repaired free under warranty/i, english);
    await expectCitation(chat.page, '3.4.1(a)');
  });

  it('loses nothing by a reload in the middle of the intake', async () => {
    const chat = await tellsFault('DEMO-XT2400-0002', 'It stopped charging');
    await chat.hears(/safety/i);
    const before = await chat.transcript();
    await chat.page.reload();
    await chat.page
      .locator('#messages > .message')
      .nth(before.length - 1)
      .waitFor();
    expect((await chat.transcript()).map(withoutTime)).toEqual(before.map(withoutTime));
    await chat.answersUntil(/can have it replaced/i, english);
  });

  it('is served in Chinese from the first word to the case number, on a phone', async () => {
    const chat = await openChat('zh', 390);
    await chat.say('充不进电了，能退货吗？序列号 DEMO-XT2400-0002');
    await chat.answersUntil(/换货/, chinese);
    await chat.hears(/3\.2\.2\(a\)/);
    await chat.press(/换货|申请/);
    await chat.hears(/EAST-\d+/);
    expect((await chat.transcript()).join('')).not.toMatch(/undefined|null|\[object/);
  });
});

describe('an engineer on the staff page', () => {
  it('takes over with the photo at hand, answers, and resolves', async () => {
    const chat = await tellsFault('DEMO-XT2400-0002', 'It stopped charging');
    await chat.answersUntil(/shall I hand in/i, english);
    await chat.page.locator('#files').setInputFiles(join(import.meta.dirname, 'photo.png'));
    await chat.page.locator('#send').click();
    await chat.page.locator('.message.customer .files img').waitFor();
    await chat.press(/replacement/i);
    await chat.hears(/EAST-\d+/);
    const number = (await chat.transcript()).join('\n').match(/EAST-\d+/)?.[0] ?? '';

    const staff = await signIn('Lin Wei');
    await staff.locator('#queue-list').getByText(number).click();
    await staff.getByAltText('photo.png').first().waitFor();
    await staff.keyboard.press('t');
    await chat.page.locator('.message.notice', { hasText: 'Lin Wei' }).waitFor();

    await staff.locator('.owner', { hasText: 'yours' }).waitFor();
    await staff.keyboard.press('s');
    await staff.keyboard.type('I have seen your photo. A replacement is on its way.');
    await staff.getByRole('button', { name: /^Send/ }).click();
    await chat.page.locator('.message.engineer', { hasText: 'A replacement is on its way.' }).waitFor();

    await chat.say('Thank you, Lin!');
    await staff.locator('.message.customer', { hasText: 'Thank you, Lin!' }).waitFor();
    await staff.keyboard.press('Escape');
    await staff.keyboard.press('e');
    await staff.getByLabel('How did it end?').selectOption({ index: 1 });
    await staff.getByLabel('Closing words to the customer').fill('Tell us if anything is missing.');
    await staff.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await chat.page.locator('.message.engineer', { hasText: 'Tell us if anything is missing.' }).waitFor();
    const words = await chat.transcript();
    const thanks = words.findIndex((message) => message.includes('Thank you, Lin!'));
    expect(words.slice(thanks + 1).filter((message) => message.includes('Assistant'))).toEqual([]);
  });
});

async function signIn(name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(bot.staffUrl);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  return page;
}

async function expectCitation(page: Page, clause: string): Promise<void> {
  const found = page.locator('.clause').filter({ hasText: clause }).first();
  await found.locator('summary').click();
  expect(await found.locator('blockquote').textContent()).toMatch(/.{20}/);
}

const withoutTime = (message: string) => message.replace(/\d{1,2}:\d{2}(\s?[AP]M)?/g, '');
