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

/** What the bot asks, and what the customer does then. */
const script: readonly (readonly [RegExp, (ann: Customer) => Promise<void>])[] = [
  [/EAST \(demo\)/, (ann) => ann.press('I want to return it')],
  [/model/i, (ann) => ann.say('DEMO-XT2400-0001')],
  [/What does it do/, (ann) => ann.press('It does not switch on')],
  [/your safety/, (ann) => ann.press('No, none of these')],
  [/Where is the unit/, (ann) => ann.send({ location: { latitude: 31.2, longitude: 121.5 } })],
  [/Where is the unit/, (ann) => ann.press('In Mainland China')],
  [/Did any of these happen/, (ann) => ann.press('No, none of these')],
  [/photo/, (ann) => sendAlbum(ann)],
  [/2 (photos|files)/, async () => {}],
  [/Yes, request replacement/, (ann) => ann.press('Yes, request replacement')],
  [/case number .*EAST-\d+/, (ann) => ann.send({ voice: { file_id: 'V1', duration: 3, mime_type: 'audio/ogg' } })],
  [/kept your file/, async () => {}],
];

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
    for (const [asked, act] of script) {
      await ann.hears(asked);
      await act(ann);
    }
    const verdict = ann.heard().find(({ text }) => text.includes('Replacement: yes'));
    expect(verdict?.text).toContain('<blockquote expandable>');
    expect(ann.heard().filter(({ text }) => text.includes('EAST (demo)'))).toHaveLength(1);
    expect(platform.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(6);
    expect(bot.output()).not.toContain(token);
  });
}
