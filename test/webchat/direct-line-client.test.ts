// Microsoft's own Direct Line client, unmodified, against our server: the whole conversation, over both transports.
import type { Activity } from 'botbuilder';
import { ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Answer, type ChatHouse, openChatHouse, png } from './chat-house.ts';
import { FetchedXmlHttpRequest } from './xml-http-request.ts';

const from = { id: 'ann', name: 'Ann' };

const answer: Answer = ({ activity }) => {
  if (activity.type === 'conversationUpdate') return [reply('Hello, what happened?', ['It is broken', 'A question'])];
  return [reply(`You said: ${activity.text || (activity.attachments ?? []).map(({ name }) => name).join()}`)];
};

function reply(text: string, titles: readonly string[] = []): Partial<Activity> {
  const actions = titles.map((title) => ({ type: 'messageBack', title, value: { choice: `s1:${title}` } }));
  return { type: 'message', text, ...(titles.length > 0 && { suggestedActions: { actions, to: [] } }) };
}

class Talk {
  readonly heard: Message[] = [];
  readonly errors: unknown[] = [];
  readonly line: DirectLine;

  constructor(options: ConstructorParameters<typeof DirectLine>[0] & { random?: () => number }) {
    this.line = new DirectLine({ pollingInterval: 200, timeout: 2000, ...options });
    this.line.activity$.subscribe(
      (activity) => this.heard.push(activity as Message),
      (error: unknown) => this.errors.push(error),
    );
  }

  post(message: Partial<Message>): Promise<string> {
    return new Promise((resolve, reject) => {
      this.line.postActivity({ type: 'message', from, ...message }).subscribe(resolve, reject);
    });
  }

  hears(text: string): Promise<Message> {
    return eventually(
      () => this.heard.find((activity) => activity.text === text),
      () => `"${text}" among ${JSON.stringify(this.texts())}`,
    );
  }

  texts(): (string | undefined)[] {
    return this.heard.map(({ text }) => text);
  }
}

async function tokenOf(house: ChatHouse, query = ''): Promise<{ token: string; conversationId: string }> {
  const answered = await fetch(`${house.origin}/v3/directline/tokens/generate${query}`, { method: 'POST' });
  return (await answered.json()) as { token: string; conversationId: string };
}

describe.each([{ webSocket: true }, { webSocket: false }])(
  'a Direct Line client, webSocket: $webSocket',
  ({ webSocket }) => {
    beforeAll(() => {
      Object.assign(globalThis, { XMLHttpRequest: FetchedXmlHttpRequest });
    });

    it('holds a whole conversation: greeting, words, a button, its own activities echoed under the ids it was given', async () => {
      await using house = await openChatHouse(answer);
      const { token } = await tokenOf(house, '?brand=east&lang=zh');
      const talk = new Talk({ domain: `${house.origin}/v3/directline`, token, webSocket });
      const greeting = await talk.hears('Hello, what happened?');
      expect(greeting.from).toEqual({ id: 'bot', name: 'EAST (demo)', role: 'bot' });
      const [button] = greeting.suggestedActions?.actions ?? [];

      const firstId = await talk.post({ text: 'Where is my unit? 你好 🔋 שלום' });
      const echo = await talk.hears('Where is my unit? 你好 🔋 שלום');
      expect({ id: echo.id, from: echo.from }).toEqual({ id: firstId, from: { ...from, role: 'user' } });
      await talk.hears('You said: Where is my unit? 你好 🔋 שלום');

      await talk.post({ text: button?.title ?? '', value: (button as { value: object }).value });
      await talk.hears('You said: It is broken');
      talk.line.end();

      expect(talk.texts()).toEqual([
        'Hello, what happened?',
        'Where is my unit? 你好 🔋 שלום',
        'You said: Where is my unit? 你好 🔋 שלום',
        'It is broken',
        'You said: It is broken',
      ]);
      const [joined, , pressed] = house.events;
      expect(joined).toMatchObject({ brand: 'east', activity: { type: 'conversationUpdate', locale: 'zh' } });
      expect(pressed?.activity).toMatchObject({
        text: 'It is broken',
        value: { choice: 's1:It is broken' },
        locale: 'zh',
      });
      expect(new Set(house.events.map(({ sender }) => sender.id)).size).toBe(1);
    });

    it('takes a message sent again under the same clientActivityID as the same one', async () => {
      await using house = await openChatHouse(answer);
      const { token } = await tokenOf(house);
      const talk = new Talk({ domain: `${house.origin}/v3/directline`, token, webSocket });
      const channelData = { clientActivityID: 'once' };
      const ids = [await talk.post({ text: 'Twice?', channelData }), await talk.post({ text: 'Twice?', channelData })];
      await talk.post({ text: 'End' });
      await talk.hears('You said: End');
      talk.line.end();
      expect(ids[0]).toBe(ids[1]);
      expect(talk.texts().filter((text) => text === 'Twice?')).toHaveLength(1);
      expect(talk.heard.find(({ text }) => text === 'Twice?')?.channelData).toEqual(channelData);
    });

    it('goes on after a broken connection and in a new client with the watermark, nothing missing, nothing twice', async () => {
      await using house = await openChatHouse(answer);
      const { token, conversationId } = await tokenOf(house);
      const domain = `${house.origin}/v3/directline`;
      const first = new Talk({ domain, token, webSocket });
      await first.post({ text: 'One' });
      await first.hears('You said: One');
      const watermark = (first.line as unknown as { watermark: string }).watermark;
      first.line.end();
      house.cut();
      house.say({ type: 'message', text: 'Said while you were away' });

      const second = new Talk({ domain, token, conversationId, watermark, webSocket });
      await second.hears('Said while you were away');
      await second.post({ text: 'Two' });
      await second.hears('You said: Two');
      second.line.end();
      expect(second.texts()).toEqual(['Said while you were away', 'Two', 'You said: Two']);
    });

    it('uploads a photo with words, and gets it back at an address that opens', async () => {
      await using house = await openChatHouse(answer);
      const { token } = await tokenOf(house);
      const talk = new Talk({ domain: `${house.origin}/v3/directline`, token, webSocket });
      const contentUrl = `data:image/png;base64,${png.toString('base64')}`;
      const id = await talk.post({
        text: 'The label',
        attachments: [{ contentType: 'image/png', contentUrl, name: '标签 "A".png' }],
      });
      const echo = await talk.hears('The label');
      expect(echo.id).toBe(id);
      const [photo] = (echo.attachments ?? []) as { contentUrl: string; contentType: string }[];
      const opened = await fetch(photo?.contentUrl ?? '');
      expect(opened.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await opened.arrayBuffer())).toEqual(png);
      talk.line.end();
    });

    it('learns that its token has expired', async () => {
      await using house = await openChatHouse(answer, { tokenLifetimeMs: 0 });
      const { token } = await tokenOf(house);
      const talk = new Talk({ domain: `${house.origin}/v3/directline`, token, webSocket });
      await expect(talk.post({ text: 'Hello' })).rejects.toThrow('failed to connect');
      expect(talk.line.connectionStatus$.getValue()).toBe(ConnectionStatus.FailedToConnect);
      expect(talk.errors).toMatchObject([{ status: 403 }]);
    });
  },
);

it('a Direct Line client comes back by itself after its stream was cut, and has missed nothing', async () => {
  Object.assign(globalThis, { XMLHttpRequest: FetchedXmlHttpRequest });
  await using house = await openChatHouse(answer);
  const { token } = await tokenOf(house);
  // It waits 3 to 15 seconds by the dice; these dice let it come back at once.
  const talk = new Talk({ domain: `${house.origin}/v3/directline`, token, random: () => -0.25 });
  await talk.hears('Hello, what happened?');
  house.cut();
  house.say({ type: 'message', text: 'Said in the dark' });
  await talk.hears('Said in the dark');
  await talk.post({ text: 'Still here' });
  await talk.hears('You said: Still here');
  talk.line.end();
  expect(talk.texts()).toEqual(['Hello, what happened?', 'Said in the dark', 'Still here', 'You said: Still here']);
});
