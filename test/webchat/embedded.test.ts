// Another site builds the chat in: Microsoft's client as browsers load it, unmodified, from another origin, in a real Chromium.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { noBrowser, openBrowser } from '../staffweb/browser.ts';
import { openChatHouse, png } from './chat-house.ts';

let browser: Browser;
beforeAll(async () => {
  if (noBrowser === undefined) browser = await openBrowser();
});
afterAll(async () => await browser?.close());
beforeEach((ctx) => {
  if (noBrowser !== undefined) ctx.skip(noBrowser);
});

const bundle = join(
  createRequire(import.meta.url).resolve('botframework-directlinejs'),
  '..',
  '..',
  'dist',
  'directline.js',
);

async function openShop(): Promise<AsyncDisposable & { readonly origin: string }> {
  const script = await readFile(bundle);
  const server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', url === '/directline.js' ? 'text/javascript' : 'text/html');
    answer.end(
      url === '/directline.js' ? script : '<!doctype html><script src="/directline.js"></script><p>A shop</p>',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

it.each([{ webSocket: true }, { webSocket: false }])(
  'a shop’s page talks, uploads and shows the photo, webSocket: $webSocket',
  async ({ webSocket }) => {
    await using house = await openChatHouse(({ activity: { type, text } }) => [
      { type: 'message', text: type === 'message' ? `Heard: ${text}` : 'Hello!' },
    ]);
    await using shop = await openShop();
    const page = await browser.newPage();
    await page.goto(shop.origin);
    const photo = `data:image/png;base64,${png.toString('base64')}`;
    const heard = await page.evaluate(talkInPage, { domain: `${house.origin}/v3/directline`, webSocket, photo });
    expect(heard).toEqual(['Hello!', 'Where is it?', 'Heard: Where is it?', 'A photo, 1 px wide', 'Heard: A photo']);
    await page.close();
  },
);

/** Runs in the shop's page. */
async function talkInPage({
  domain,
  webSocket,
  photo,
}: {
  domain: string;
  webSocket: boolean;
  photo: string;
}): Promise<string[]> {
  const { DirectLine } = (window as unknown as { DirectLine: typeof import('botframework-directlinejs') }).DirectLine;
  const generated = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  const { token } = await generated.json();
  const line = new DirectLine({ domain, token, webSocket, pollingInterval: 200 });
  const heard: import('botframework-directlinejs').Message[] = [];
  line.activity$.subscribe((activity) => heard.push(activity as import('botframework-directlinejs').Message));
  const until = async (count: number) => {
    while (heard.length < count) await new Promise((wake) => setTimeout(wake, 20));
  };
  const from = { id: 'ann' };
  await until(1);
  line.postActivity({ type: 'message', from, text: 'Where is it?' }).subscribe();
  await until(3);
  const attachments = [{ contentType: 'image/png', contentUrl: photo, name: 'one.png' }];
  line.postActivity({ type: 'message', from, text: 'A photo', attachments }).subscribe();
  await until(5);
  const image = new Image();
  const [sent] = (heard[3]?.attachments ?? []) as { contentUrl: string }[];
  image.src = sent?.contentUrl ?? '';
  await image.decode();
  line.end();
  return heard.map(({ text = '', attachments: files = [] }) =>
    files.length > 0 ? `${text}, ${image.naturalWidth} px wide` : text,
  );
}
