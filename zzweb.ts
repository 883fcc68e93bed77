import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { openChatPage } from './test/journeys/chat-page.ts';
import { startBot } from './test/journeys/running-bot.ts';
const bot = await startBot({ BRANDS_FILE: 'test/journeys/brands.json', LOG_LEVEL: 'warn' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const chats = new Map<string, any>();
async function heard(c: any) {
  await settle(c);
  const items = c.page.locator('#messages > .message');
  const n = await items.count();
  const out: string[] = [];
  for (let i = c.seen; i < n; i++) {
    const it = items.nth(i);
    const cls = await it.getAttribute('class');
    if (cls.includes('customer')) { continue; }
    out.push((await it.innerText()).trim());
  }
  c.seen = n;
  const buttons = await c.page.locator('.replies:not(.spent) button').allInnerTexts();
  return `${out.join('\n--\n')}\n   BUTTONS: ${buttons.join(' | ')}`;
}
async function settle(c: any) {
  let last = -1, same = 0;
  for (let i = 0; i < 60 && same < 5; i++) {
    const n = await c.page.locator('#messages > .message').count();
    if (n === last && n > c.seen + (c.expectMore ? 1 : 0) - 0) same++; else { same = 0; last = n; }
    await new Promise((r) => setTimeout(r, 120));
  }
}
createServer(async (req, res) => {
  let body = ''; for await (const b of req) body += b;
  const out: string[] = [];
  for (const line of body.split('\n').filter((l) => l.trim())) {
    const [name, verb, ...rest] = line.split(' '); const arg = rest.join(' ');
    try {
      if (verb === 'open') {
        const [brand, lang, width] = rest;
        const c = await openChatPage(browser, `${bot.chatUrl}/?brand=${brand}&lang=${lang}`, Number(width ?? 1100));
        chats.set(name!, Object.assign(c, { seen: 0, expectMore: false }));
        out.push(`## ${name} OPEN ${arg}`);
      } else if (verb === 'shot') {
        const c = chats.get(name!); await c.page.screenshot({ path: `/tmp/shots/${name}${arg}.png` }); continue;
      } else {
        const c = chats.get(name!); c.expectMore = true;
        out.push(`## ${name} > ${arg}`);
        if (verb === 'say') await c.say(arg); else if (verb === 'press') await c.press(new RegExp(arg));
      }
      out.push(await heard(chats.get(name!)));
    } catch (e) { out.push(`!! ${String(e).slice(0, 300)}`); }
  }
  res.end(out.join('\n') + '\n');
}).listen(7777, '127.0.0.1', () => console.log('ready', bot.chatUrl, bot.staffUrl));
