// The chat page as customers use it: reading, pressing, writing, by mouse and by keyboard, in both languages.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { noBrowser, openBrowser } from '../staffweb/browser.ts';
import { type Answer, openChatHouse } from './chat-house.ts';
import { visit } from './chat-page.ts';

const citations = [{ clause: '2.1', source: 'Return policy', quote: 'Within 7 days <b>of receipt</b>.' }];

const answer: Answer = ({ activity: { type, text = '', locale } }) => {
  if (type === 'conversationUpdate') {
    const isChinese = locale?.startsWith('zh') === true;
    return [say(isChinese ? '您好！' : 'Hello!', { actions: isChinese ? ['退货'] : ['Return it', 'Repair it'] })];
  }
  if (text === 'Return it')
    return [say('**No refund**, but:\n- a repair\n- or a `new` one', { citations, actions: ['Yes'] })];
  return [say(`Heard: ${text}`)];
};

function say(
  text: string,
  { actions = [], ...channelData }: { actions?: readonly string[]; citations?: object[] } = {},
) {
  const buttons = actions.map((title) => ({ type: 'messageBack', title, value: { choice: `c:${title}` } }));
  return {
    type: 'message',
    text,
    channelData: { kind: 'question', ...channelData },
    ...(buttons.length > 0 && { suggestedActions: { to: [], actions: buttons } }),
  };
}

let browser: Browser;
beforeAll(async () => {
  if (noBrowser === undefined) browser = await openBrowser();
});
afterAll(async () => await browser?.close());
beforeEach((ctx) => {
  if (noBrowser !== undefined) ctx.skip(noBrowser);
});

describe('the chat page', () => {
  it('greets, takes a button once, and shows the decision with its clauses folded', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.button('Return it').click();
    await chat.page.getByText('No refund').waitFor();
    expect(await chat.button('Return it').isDisabled()).toBe(true);
    expect(await chat.button('Return it').getAttribute('aria-pressed')).toBe('true');
    expect(await chat.button('Repair it').isDisabled()).toBe(true);
    expect(await chat.button('Yes').isEnabled()).toBe(true);
    expect(await chat.page.locator('.bubble strong').textContent()).toBe('No refund');
    expect(await chat.page.locator('.bubble li').allTextContents()).toEqual(['a repair', 'or a `new` one']);

    const quote = chat.page.locator('blockquote');
    expect(await quote.isVisible()).toBe(false);
    await chat.page.locator('summary').click();
    expect(await quote.textContent()).toBe('Within 7 days <b>of receipt</b>.');
    expect(house.events.at(-1)?.activity).toMatchObject({
      text: 'Return it',
      value: { choice: 'c:Return it' },
      locale: 'en',
    });
    expect(chat.complaints).toEqual([]);
  });

  it('gives the numbers of a list to the buttons that say the same, so that nobody reads it twice', async () => {
    await using house = await openChatHouse(() => [
      say('**Which?**\n\n1. One\n2. Two\n\nOr type a number.', { actions: ['One', 'Two', 'Skip'] }),
    ]);
    await using chat = await visit(browser, house);
    await chat.button('Two').waitFor();
    expect(await chat.page.locator('.bubble').textContent()).toBe('Which?Or type a number.');
    const numbers = chat.page
      .locator('.reply')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.number));
    expect(await numbers).toEqual(['1', '2', undefined]);
  });

  it('can be used by keyboard alone', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.button('Return it').waitFor();
    const order: (string | null)[] = [];
    for (let count = 0; count < 8; count += 1) {
      await chat.page.keyboard.press('Tab');
      order.push(
        await chat.page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
        ),
      );
    }
    expect(order).toEqual([
      'EN',
      '中文',
      'New conversation',
      'Conversation',
      'Return it',
      'Repair it',
      'Add photos, videos or PDF files',
      'Write a message…',
    ]);
    await chat.page.keyboard.press('Shift+Tab');
    await chat.page.keyboard.press('Shift+Tab');
    await chat.page.keyboard.press('Shift+Tab');
    await chat.page.keyboard.press('Enter');
    await chat.page.getByText('No refund').waitFor();
    expect(await chat.text.evaluate((element) => element === document.activeElement)).toBe(true);
    await chat.page.keyboard.type('First line');
    await chat.page.keyboard.press('Shift+Enter');
    await chat.page.keyboard.type('second line');
    await chat.page.keyboard.press('Enter');
    await chat.page.getByText('Heard: First line').waitFor();
    expect(house.events.at(-1)?.activity.text).toBe('First line\nsecond line');
  });

  it('tells a screen reader what is new, and only that', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    const log = chat.page.getByRole('log', { name: 'Conversation' });
    await chat.button('Return it').waitFor();
    await eventually(
      async () => ((await log.getAttribute('aria-live')) === 'polite' ? true : undefined),
      () => 'a live log',
    );
    const unnamed = await chat.page.locator('button, textarea, [role=group]').evaluateAll((all) =>
      all
        .filter((one) => one.closest('dialog, [hidden]') === null)
        .filter((one) => !(one.getAttribute('aria-label') || one.textContent?.trim()))
        .map((one) => one.outerHTML),
    );
    expect(unnamed).toEqual([]);
  });

  it('shows words as words, never as markup, in any direction', async () => {
    await using house = await openChatHouse(() => []);
    await using chat = await visit(browser, house);
    const nasty = '<img src=x onerror="alert(1)"> [a](javascript:alert(1)) ** & 🔋';
    await chat.say(nasty);
    await eventually(
      () => (house.events.length === 2 ? true : undefined),
      () => 'the message',
    );
    house.say(say(`${nasty} https://east.example/x?a=1&b=<i>`));
    house.say(say('שלום עולם'));
    await chat.page.getByText('שלום').waitFor();
    expect((await chat.transcript())[0]).toBe(`customer: ${nasty}`);
    expect(await chat.page.locator('.messages img, .messages i').count()).toBe(0);
    expect(
      await chat.page.locator('.messages a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).toEqual(['https://east.example/x?a=1&b=']);
    const direction = chat.page.getByText('שלום').evaluate((element) => getComputedStyle(element).direction);
    expect(await direction).toBe('rtl');
    expect(chat.complaints).toEqual([]);
  });

  it('changes its language in place; before the first word the greeting too', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.button('Return it').waitFor();
    await chat.button('中文').click();
    await chat.button('退货').waitFor();
    expect(await chat.page.getByRole('textbox', { name: '请输入消息…' }).isVisible()).toBe(true);
    expect(await chat.page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await chat.say('你好');
    await chat.page.getByText('Heard: 你好').waitFor();
    const before = await chat.transcript();
    await chat.button('EN').click();
    expect(await chat.page.getByRole('textbox', { name: 'Write a message…' }).isVisible()).toBe(true);
    expect(await chat.transcript()).toEqual(before);
    expect(house.events.at(-1)?.activity.locale).toBe('zh');
  });

  it('knows people from the bot, and shows who came', async () => {
    await using house = await openChatHouse(() => []);
    await using chat = await visit(browser, house, { query: '?brand=east&lang=en' });
    await eventually(
      () => (house.events.length === 1 ? true : undefined),
      () => 'the start',
    );
    const channelData = { kind: 'notice', announcement: 'engineer-joined' };
    house.say({ type: 'message', text: 'Li Wei has joined.', channelData });
    house.say(
      { type: 'message', text: 'I see *your* photos.\nOne moment.', channelData: { engineer: 'Li Wei' } },
      'engineer',
    );
    await chat.page.getByText('I see *your* photos.').waitFor();
    expect(await chat.transcript()).toEqual([
      'notice: Li Wei has joined.',
      'engineer: I see *your* photos.\nOne moment.',
    ]);
    expect(await chat.page.locator('.engineer .head').textContent()).toMatch(/^EngineerLi Wei/);
    await chat.say('Thank you');
    await eventually(
      () => (house.events.length === 2 ? true : undefined),
      () => 'the message',
    );
    expect(await chat.page.locator('#typing').isVisible()).toBe(false);
  });

  it('does not pull the page away from who reads further up', async () => {
    await using house = await openChatHouse(() => []);
    await using chat = await visit(browser, house);
    await eventually(
      () => (house.events.length === 1 ? true : undefined),
      () => 'the start',
    );
    for (let count = 0; count < 30; count += 1) house.say(say(`Line ${count}`));
    await chat.page.getByText('Line 29').waitFor();
    const log = chat.page.locator('#log');
    const fromEnd = () => log.evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight);
    expect(await fromEnd()).toBeLessThan(5);
    await log.evaluate((it) => it.scrollTo(0, 0));
    await eventually(
      async () => ((await fromEnd()) > 500 ? true : undefined),
      () => 'the top',
    );
    // The page hears of the scrolling with its next frame.
    await log.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    house.say(say('Something new'));
    await chat.button('New messages').click();
    expect(await fromEnd()).toBeLessThan(5);
    expect(await chat.page.getByText('Something new').isVisible()).toBe(true);
    expect(await chat.button('New messages').isVisible()).toBe(false);
  });

  it('shows a long message from its beginning', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house, { viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' });
    const log = chat.page.locator('#log');
    await eventually(
      async () => ((await log.getAttribute('aria-live')) === 'polite' ? true : undefined),
      () => 'a restored page',
    );
    house.say(say(Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n')));
    await chat.page.getByText('Line 59').waitFor();
    const top = await chat.messages.last().evaluate((it) => it.getBoundingClientRect().top);
    const logTop = await log.evaluate((it) => it.getBoundingClientRect().top);
    expect(Math.round(top - logTop)).toBe(12);
    await chat.button('New messages').click();
    expect(await log.evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight)).toBeLessThan(5);
  });

  it.each([360, 390, 1200])('fits a screen of %i px, however long a word is', async (width) => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house, { viewport: { width, height: 700 } });
    await chat.button('Return it').click();
    await chat.page.locator('summary').click();
    await chat.say('x'.repeat(2000));
    await chat.page.getByText('Heard: x').waitFor();
    const overflow = await chat.page.evaluate(() => {
      const wide = [...document.querySelectorAll('body *')].filter(
        (it) => it.getBoundingClientRect().right > innerWidth + 1,
      );
      return [document.documentElement.scrollWidth - innerWidth, wide.map((it) => it.className)];
    });
    expect(overflow).toEqual([0, []]);
    expect(await chat.page.locator('#send').isVisible()).toBe(true);
  });

  it('names a brand that does not exist plainly', async () => {
    await using house = await openChatHouse();
    const answered = await fetch(`${house.origin}/?brand=nobody`);
    expect([answered.status, await answered.text()]).toEqual([404, expect.stringContaining('no such brand')]);
  });
});
