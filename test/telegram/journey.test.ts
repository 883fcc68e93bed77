// A whole conversation with the real bot at Telegram, by buttons: from the first hello to the case number, by both ways in.
import { afterEach, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../journeys/running-bot.ts';
import { type Customer, customerAt } from './customer.ts';
import { openPlatform, type Platform, token } from './platform.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

const ogg = Buffer.from(`4f67675300020000000000000000${'00'.repeat(12)}01134f70757348656164`.padEnd(400, '0'), 'hex');
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const photo = (id: string) => [
  { file_id: id, file_unique_id: `u${id}`, width: 1280, height: 960, file_size: jpeg.length },
];

const ways = {
  polling: async (platform: Platform) => await startBot({ ...telegram(platform), TELEGRAM_MODE: 'polling' }),
  'the webhook': async (platform: Platform) => {
    const publicUrl = 'https://bot.example';
    const bot = await startBot({
      ...telegram(platform),
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret_for-the-webhook',
      PUBLIC_URL: publicUrl,
    });
    platform.route(publicUrl, bot.chatUrl);
    return bot;
  },
} as const satisfies Record<string, (platform: Platform) => Promise<RunningBot>>;

function telegram({ apiRoot }: Platform): Record<string, string> {
  return { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot };
}

/** How the customer answers what the bot asks, in whatever order it asks. */
const answers: readonly (readonly [RegExp, (ann: Customer) => Promise<void>])[] = [
  [/What is wrong with/, (ann) => ann.press('It does not switch on')],
  [/your safety/, (ann) => ann.press('No, none of these')],
  [/Where is (?:the unit|your)/, (ann) => ann.press('Mainland China')],
  [/Did anything happen/, (ann) => ann.press('No, nothing')],
  [/Yes, request replacement/, (ann) => ann.press('Yes, request replacement')],
];
const askedOrDone = new RegExp([...answers.map(([asked]) => asked.source), String.raw`EAST-\d+`].join('|'));

async function answerUntilDone(ann: Customer): Promise<void> {
  for (const _ of answers) {
    const { text } = await ann.hears(askedOrDone);
    await answers.find(([asked]) => asked.test(text))?.[1](ann);
  }
  await ann.hears(/case number .*EAST-\d+/);
}

async function sendAlbum(ann: Customer): Promise<void> {
  await ann.send({ photo: photo('F1'), media_group_id: '135' });
  await ann.send({ photo: photo('F2'), media_group_id: '135' });
}

for (const [way, start] of Object.entries(ways)) {
  it(`a replacement is claimed by buttons and an album, by ${way}`, { timeout: 120_000 }, async () => {
    const platform = stack.use(await openPlatform());
    platform.keep('V1', ogg);
    platform.keep('F1', jpeg);
    platform.keep('F2', Buffer.concat([jpeg, jpeg]));
    const bot = stack.use(await start(platform));
    const ann = customerAt(platform, 42);

    platform.fail('sendMessage', { status: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } });
    await ann.command('/start');
    await ann.hears(/EAST \(demo\)/);
    await ann.press('I want to return it');
    await ann.hears(/./);
    await ann.say('DEMO-XT2400-0001');
    await ann.hears(/Found it/);
    await ann.send({ location: { latitude: 31.2, longitude: 121.5 } });
    await ann.hears(/noted where you are/);
    await answerUntilDone(ann);
    await sendAlbum(ann);
    await ann.hears(/kept your 2 files/);
    await ann.send({ voice: { file_id: 'V1', duration: 3, mime_type: 'audio/ogg' } });
    await ann.hears(/kept your file/);

    expect(ann.heard().filter(({ text }) => text.includes('kept your 2 files'))).toHaveLength(1);
    const verdict = ann.heard().find(({ text }) => text.includes('can have it replaced'));
    expect(verdict?.text).toContain('<blockquote expandable>');
    expect(ann.heard().filter(({ text }) => text.includes('EAST (demo)'))).toHaveLength(1);
    expect(platform.calls.filter(({ method }) => method === 'answerCallbackQuery').length).toBeGreaterThan(2);
    expect(bot.output()).not.toContain(token);
  });
}
