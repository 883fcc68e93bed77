// A customer in front of the chat page: writes, presses, sends photos, and answers whatever is asked from what they know.
import type { Browser, Page } from 'playwright-core';

/** What a customer knows: the first question that matches gets that button. */
export type Knowledge = readonly (readonly [question: RegExp, button: RegExp])[];

export interface ChatPage {
  readonly page: Page;
  say(text: string): Promise<void>;
  press(button: RegExp): Promise<void>;
  /** Waits for the bot's or engineer's words after the customer's last ones. */
  hears(words: RegExp): Promise<void>;
  /** Answers questions until one of the bot's messages matches; returns how many were asked. */
  answersUntil(words: RegExp, knowledge: Knowledge): Promise<number>;
  /** Everything in the conversation, one string a message, with its author. */
  transcript(): Promise<readonly string[]>;
}

const mostQuestions = 15;

/** Opens the chat at `url` in a browser profile of its own. */
export async function openChatPage(browser: Browser, url: string, width = 1100): Promise<ChatPage> {
  const context = await browser.newContext({ viewport: { width, height: 820 }, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.locator('.message.bot').first().waitFor();
  const messages = page.locator('#messages > .message');
  const afterLastWord = page.locator('#messages > .message.customer').last().locator('xpath=following-sibling::li');
  const press = async (button: RegExp) => {
    const before = await page.locator('.message.customer').count();
    await page.locator('.replies:not(.spent) button').filter({ hasText: button }).first().click();
    await page.locator('.message.customer').nth(before).waitFor();
  };
  const hears = async (words: RegExp) => {
    await afterLastWord.filter({ hasText: words }).first().waitFor();
  };
  return {
    page,
    press,
    hears,
    say: async (text) => {
      const before = await page.locator('.message.customer').count();
      await page.locator('#text').fill(text);
      await page.locator('#send').click();
      await page.locator('.message.customer').nth(before).waitFor();
    },
    answersUntil: async (words, knowledge) => {
      for (let asked = 0; asked <= mostQuestions; asked += 1) {
        await afterLastWord.first().waitFor();
        const heard = (await afterLastWord.allInnerTexts()).join('\n');
        if (words.test(heard)) return asked;
        const answer = knowledge.find(([question]) => question.test(heard));
        if (answer === undefined) throw new Error(`asked something this customer does not know:\n${heard}`);
        await press(answer[1]);
      }
      throw new Error(`more than ${mostQuestions} questions`);
    },
    transcript: () => messages.allInnerTexts(),
  };
}
