// The chat page in a real Chromium, where this machine has one.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ChatHouse } from './chat-house.ts';

export interface ChatPage extends AsyncDisposable {
  readonly page: Page;
  readonly messages: Locator;
  readonly text: Locator;
  /** What the page's scripts or its content policy complained of. */
  readonly complaints: readonly string[];
  say(words: string): Promise<void>;
  button(title: string): Locator;
  /** Author and words of every message, as shown. */
  transcript(): Promise<readonly string[]>;
}

export interface Visit extends BrowserContextOptions {
  readonly query?: string;
  /** Runs in the page before any of its scripts. */
  readonly before?: () => void;
}

export async function visit(
  browser: Browser,
  { origin }: Pick<ChatHouse, 'origin'>,
  visiting: Visit = {},
): Promise<ChatPage> {
  const { query = '', before, ...options } = visiting;
  const context = await browser.newContext({ locale: 'en-US', ...options });
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) complaints.push(line.text());
  });
  await page.goto(`${origin}/${query}`);
  const messages = page.locator('.message');
  const text = page.getByRole('textbox');
  return {
    page,
    messages,
    text,
    complaints,
    say: async (words) => {
      await text.fill(words);
      await text.press('Enter');
    },
    button: (title) => page.getByRole('button', { name: title, exact: true }),
    transcript: () =>
      messages.evaluateAll((all) =>
        all.map((one) => {
          const author = ['customer', 'bot', 'engineer', 'notice'].find((name) => one.classList.contains(name));
          return `${author}: ${one.querySelector('.bubble')?.textContent ?? ''}`;
        }),
      ),
    [Symbol.asyncDispose]: () => context.close(),
  };
}
