// Nothing a customer says on the page is lost or doubled: reloads, lost connections, refusals, files.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { noBrowser, openBrowser } from '../staffweb/browser.ts';
import { type Answer, type ChatHouse, openChatHouse, png } from './chat-house.ts';
import { visit } from './chat-page.ts';

const answer: Answer = ({ activity: { type, text = '', attachments = [] } }) => {
  if (type === 'conversationUpdate') return [{ type: 'message', text: 'Hello!' }];
  return [{ type: 'message', text: `Heard: ${text}${attachments.map(({ name }) => ` [${name}]`).join('')}` }];
};

let browser: Browser;
beforeAll(async () => {
  if (noBrowser === undefined) browser = await openBrowser();
});
afterAll(async () => await browser?.close());
beforeEach((ctx) => {
  if (noBrowser !== undefined) ctx.skip(noBrowser);
});

const said = (house: ChatHouse) =>
  house.events.filter(({ activity }) => activity.type === 'message').map(({ activity }) => activity.text);

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

describe('what a customer says', () => {
  it('is all there after a reload, and so is what they were about to say', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    for (const words of ['One', 'Two']) {
      await chat.say(words);
      await chat.page.getByText(`Heard: ${words}`).waitFor();
    }
    const before = await chat.transcript();
    await chat.text.fill('Not yet sent');
    await chat.page.reload();
    await chat.page.getByText('Heard: Two').waitFor();
    expect(await chat.transcript()).toEqual(before);
    expect(await chat.text.inputValue()).toBe('Not yet sent');
    expect(new Set(house.events.map(({ conversation }) => conversation)).size).toBe(1);
  });

  it('waits while nothing can be kept, survives a reload then, and is said once', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    house.isDown = true;
    await chat.say('First');
    await chat.say('Second');
    await chat.page.getByText('Waiting for the connection…').first().waitFor();
    await chat.page.reload();
    await chat.page.getByText('Hello!').waitFor();
    expect(await chat.transcript()).toEqual(['bot: Hello!', 'customer: First', 'customer: Second']);
    house.isDown = false;
    await chat.page.getByText('Heard: Second').waitFor();
    expect(said(house)).toEqual(['First', 'Second']);
    expect(await chat.transcript()).toEqual([
      'bot: Hello!',
      'customer: First',
      'bot: Heard: First',
      'customer: Second',
      'bot: Heard: Second',
    ]);
  });

  it('without a connection stays on the page under a bar that says so, and goes out when it is back', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    await chat.page.context().setOffline(true);
    house.cut();
    await chat.page.getByText('No connection.').waitFor();
    await chat.say('Into the dark');
    house.say({ type: 'message', text: 'Said meanwhile' });
    await chat.page.context().setOffline(false);
    await chat.page.getByText('Heard: Into the dark').waitFor();
    expect(await chat.page.getByText('No connection.').isVisible()).toBe(false);
    expect(await chat.transcript()).toEqual([
      'bot: Hello!',
      'bot: Said meanwhile',
      'customer: Into the dark',
      'bot: Heard: Into the dark',
    ]);
  });

  it('arrives where no WebSocket gets through', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house, {
      before: () => {
        class Blocked extends EventTarget {
          onclose: (() => void) | undefined;
          constructor() {
            super();
            setTimeout(() => this.onclose?.());
          }
          close(): void {}
        }
        Object.assign(window, { WebSocket: Blocked });
      },
    });
    await chat.page.getByText('Hello!').waitFor();
    await chat.say('By polling');
    await chat.page.getByText('Heard: By polling').waitFor();
    expect(await chat.page.locator('#bar').isVisible()).toBe(false);
  });

  it('in 100,000 characters is taken and folded; one more is told before it is sent', async () => {
    await using house = await openChatHouse(() => []);
    await using chat = await visit(browser, house);
    await chat.text.fill('x'.repeat(100_001));
    expect(await chat.page.locator('#problem').textContent()).toContain('100,001 characters; at most 100,000');
    expect(await chat.button('Send').isDisabled()).toBe(true);
    await chat.text.fill('x'.repeat(100_000));
    await chat.button('Send').click();
    await eventually(
      () => (said(house)[0]?.length === 100_000 ? true : undefined),
      () => 'the message',
    );
    await chat.button('Show all').waitFor();
    expect(await chat.messages.first().evaluate((it) => it.clientHeight)).toBeLessThan(400);
  });

  it('in a conversation that is over goes into the new one', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    await chat.page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('chat:east:session') ?? '{}');
      localStorage.setItem('chat:east:session', JSON.stringify({ ...kept, token: 'expired' }));
    });
    await chat.page.reload();
    await chat.page.getByText('can no longer be opened').waitFor();
    await chat.button('Start a new one').click();
    await chat.page.getByText('Hello!').waitFor();
    expect(house.events).toHaveLength(2);
  });

  it('is put aside when they ask for a new conversation, and only then', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.say('One');
    await chat.page.getByText('Heard: One').waitFor();
    await chat.button('New conversation').click();
    await chat.button('Keep this one').click();
    expect(await chat.transcript()).toHaveLength(3);
    await chat.button('New conversation').click();
    await chat.button('Start a new one').click();
    await eventually(
      () => (new Set(house.events.map(({ conversation }) => conversation)).size === 2 ? true : undefined),
      () => 'a second conversation',
    );
    await chat.page.getByText('Hello!').waitFor();
    expect(await chat.transcript()).toEqual(['bot: Hello!']);
  });
});

describe('a file', () => {
  it('is shown at once, sent with the words, and still shown after a reload', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
    await chat.page
      .locator('#files')
      .setInputFiles([file('label.png', 'image/png', png), file('bill.pdf', 'application/pdf', pdf)]);
    await chat.say('The label');
    await chat.page.getByText('Heard: The label [label.png] [bill.pdf]').waitFor();
    await chat.page.reload();
    const picture = chat.page.getByRole('img', { name: 'label.png' });
    await eventually(
      async () => ((await picture.evaluate((it) => (it as HTMLImageElement).naturalWidth)) === 1 ? true : undefined),
      () => 'the picture',
    );
    const download = chat.page.waitForEvent('download');
    await chat.page.getByRole('link', { name: 'bill.pdf' }).click({ modifiers: ['Alt'] });
    expect((await download).suggestedFilename()).toBe('bill.pdf');
    expect(chat.complaints).toEqual([]);
  });

  it('that is no photo says so in words: an SVG before it is sent, one named .jpg by the server, and the words can go without', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    await chat.page.locator('#files').setInputFiles([file('plan.svg', 'image/svg+xml', svg)]);
    expect(await chat.page.locator('#problem').textContent()).toContain('“plan.svg” is not a photo');
    await chat.page.locator('#files').setInputFiles([file('photo.jpg', 'image/jpeg', svg)]);
    await chat.say('Look');
    await chat.page.getByText('“photo.jpg” is not a photo').waitFor();
    expect(said(house)).toEqual([]);
    await chat.button('Try again').click();
    await chat.button('Delete').click();
    await chat.say('Without it');
    await chat.page.getByText('Heard: Without it').waitFor();
    expect(said(house)).toEqual(['Without it']);
  });

  it('of 200 MB is refused before it leaves', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    await chat.page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(200 * 1024 * 1024)], 'film.mp4', { type: 'video/mp4' }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    expect(await chat.page.locator('#problem').textContent()).toContain('“film.mp4” is larger than 25 MB');
  });

  it('pasted waits through a lost connection and a reload', async () => {
    await using house = await openChatHouse(answer);
    await using chat = await visit(browser, house);
    await chat.page.getByText('Hello!').waitFor();
    house.isDown = true;
    await chat.text.evaluate((element, base64) => {
      const plain = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([plain], 'pasted.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
    }, png.toString('base64'));
    await chat.button('Send').click();
    await chat.page.getByText('Waiting for the connection…').waitFor();
    await chat.page.reload();
    await chat.page.getByText('Waiting for the connection…').waitFor();
    house.isDown = false;
    await chat.page.getByText('Heard: [pasted.png]').waitFor();
    expect(house.events).toHaveLength(2);
  });
});
