// Microsoft's client, unmodified, and the whole bot as its users run it: from hello to case number, over both transports.
import { DirectLine, type Message } from 'botframework-directlinejs';
import { expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { startBot } from '../journeys/running-bot.ts';
import { FetchedXmlHttpRequest } from './xml-http-request.ts';

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const from = { id: 'ann' };

/** What the customer does when the bot asks so, in whichever order it asks. */
const answers: readonly (readonly [RegExp, { readonly press?: string; readonly say?: string }])[] = [
  [/\bI want to return it\b/, { press: 'I want to return it' }],
  [/\bmodel\b/i, { say: 'DEMO-XT2400-0001' }],
  [/What is wrong with/, { press: 'It does not switch on' }],
  [/your safety/, { press: 'No, none of these' }],
  [/Where is (?:the unit|your)/, { press: 'Mainland China' }],
  [/Did anything happen/, { press: 'No, nothing' }],
  [/Yes, request replacement/, { press: 'Yes, request replacement' }],
];

it.each([{ webSocket: true }, { webSocket: false }])(
  'a replacement is claimed with a Direct Line client, webSocket: $webSocket',
  { timeout: 120_000 },
  async ({ webSocket }) => {
    Object.assign(globalThis, { XMLHttpRequest: FetchedXmlHttpRequest });
    await using bot = await startBot();
    const domain = new URL('/v3/directline', bot.chatUrl).href;
    const generated = await fetch(`${domain}/tokens/generate?brand=east&lang=en`, { method: 'POST' });
    const { token } = (await generated.json()) as { token: string };
    const line = new DirectLine({ domain, token, webSocket, pollingInterval: 200 });
    const heard: Message[] = [];
    // Ending the conversation ends the client's stream with an error; that is its way.
    line.activity$.subscribe(
      (activity) => heard.push(activity as Message),
      () => {},
    );
    const post = (message: Partial<Message>) =>
      new Promise<string>((resolve, reject) => {
        line.postActivity({ type: 'message', from, ...message }).subscribe(resolve, reject);
      });

    let read = 0;
    const hearsMore = async (): Promise<string> =>
      await eventually(
        () => {
          const words = heard
            .slice(read)
            .filter(({ from: author }) => author.role === 'bot')
            .map(wordsOf)
            .join('\n');
          return finished.test(words) || answers.some(([asked]) => asked.test(words)) ? words : undefined;
        },
        () => `a question or the end in ${JSON.stringify(heard.slice(read), null, 1)}`,
      );
    const act = async ({ press, say }: (typeof answers)[number][1]): Promise<void> => {
      if (say !== undefined) await post({ text: say });
      const buttons = heard.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
      const button = buttons.findLast(({ title }) => title === press);
      if (button !== undefined) await post({ text: button.title ?? '', value: (button as { value: object }).value });
    };

    const asked: string[] = [];
    for (let words = await hearsMore(); !finished.test(words); words = await hearsMore()) {
      read = heard.length;
      asked.push(words);
      expect(asked.length, asked.join('\n---\n')).toBeLessThan(20);
      await act(answers.find(([question]) => question.test(words))?.[1] ?? {});
    }
    await post({ text: 'Here', attachments: [photo('label.jpg')] });
    const sent = await eventually(
      () => {
        const files = heard.flatMap(({ attachments = [] }) => attachments) as { contentUrl: string }[];
        return files.length > 0 ? files : undefined;
      },
      () => 'the photo in the conversation',
    );
    line.end();

    const verdict = heard.find(({ channelData }) => channelData?.kind === 'verdict');
    expect(verdict?.channelData.citations.length).toBeGreaterThan(0);
    const opened = await fetch(sent[0]?.contentUrl ?? '');
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(jpeg);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
  },
);

const finished = /case number .*EAST-\d+/;

function wordsOf({ text = '', suggestedActions }: Message): string {
  return [text, ...(suggestedActions?.actions ?? []).map(({ title }) => title)].join('\n');
}

function photo(name: string) {
  return { contentType: 'image/jpeg' as const, contentUrl: `data:image/jpeg;base64,${jpeg.toString('base64')}`, name };
}
