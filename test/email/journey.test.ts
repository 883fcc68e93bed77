// A whole conversation with the real bot by mail, from the first complaint to the case number, in one thread.
import { afterEach, expect, it } from 'vitest';
import { startBot } from '../journeys/running-bot.ts';
import { customerIn } from './customer.ts';
import { login, openWorld } from './world.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const secret = 'a-secret-for-the-relay';

/** Writes below each question of the quoted mail. */
const below = (answers: Readonly<Record<string, string>>) => (quoted: readonly string[]) =>
  quoted.flatMap((line, index) => {
    const [, asked] = Object.entries(answers).find(([words]) => line.includes(words)) ?? [];
    const isEnd = !(quoted[index + 1] ?? '> ').startsWith('>    ');
    return asked === undefined || !isEnd ? [line] : [line, '', asked, ''];
  });

it('a replacement is claimed by mails, by the webhook', { timeout: 120_000 }, async () => {
  const world = stack.use(await openWorld());
  const bot = stack.use(
    await startBot({
      EMAIL_ADDRESS: 'support@maker.test',
      EMAIL_SMTP_URL: world.smtpUrl,
      EMAIL_WEBHOOK_SECRET: secret,
    }),
  );
  const ann = customerIn(
    world,
    async (raw) => {
      const headers = { 'X-Webhook-Secret': secret };
      const { status } = await fetch(`${bot.chatUrl}/webhooks/email`, { method: 'POST', headers, body: raw });
      expect(status).toBe(200);
    },
    'ann@customer.test',
  );
  await ann.write({
    subject: 'DEMO-P6A-0005 does not switch on',
    text: 'Hello,\n\nplease help.\n\nBest regards,\nAnn',
  });
  await ann.hears(/1\. For your safety/);
  await ann.reply(
    below({
      'f) A shock': 'none of these',
      'b) Another country': 'Mainland China',
      'i) I don': 'nothing',
      'b) For a business': 'at home',
    }),
  );
  const verdict = await ann.hears(/repaired free under warranty/);
  expect(verdict.text).toContain('[3.4.1(a), EAST After Sales Service Details]');
  await ann.hears(/1\. Yes, request free repair/);
  await ann.reply('1', { attachments: [{ filename: 'label.jpg', content: jpeg }] });
  await ann.hears(/EAST-\d+/);

  expect(new Set(ann.heard().map(({ references }) => references?.split(/\s+/)[0])).size).toBe(1);
  expect(new Set(ann.heard().map(({ subject }) => subject))).toEqual(new Set(['Re: DEMO-P6A-0005 does not switch on']));
  expect(new Set(ann.heard().map(({ messageId }) => messageId)).size).toBe(ann.heard().length);
  for (const word of [login.password, encodeURIComponent(login.password), secret, 'ann@customer.test']) {
    expect(bot.output()).not.toContain(word);
  }
});
