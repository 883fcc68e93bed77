// A whole conversation with the real bot by mail, from the first complaint to the case number, in one thread.
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it, type TestContext } from 'vitest';
import { type RunningBot, startBot } from '../journeys/running-bot.ts';
import { customerIn } from './customer.ts';
import { noDovecot, openMailbox, password } from './dovecot.ts';
import { login, openWorld, written } from './world.ts';

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

interface Way {
  readonly settings: Readonly<Record<string, string>>;
  /** Brings a mail to the bot. */
  deliver(raw: Uint8Array<ArrayBuffer>, bot: RunningBot): Promise<void>;
}

const ways: Readonly<Record<string, (ctx: TestContext) => Promise<Way>>> = {
  'the webhook': async () => ({
    settings: { EMAIL_WEBHOOK_SECRET: secret },
    deliver: async (raw, { chatUrl }) => {
      const headers = { 'X-Webhook-Secret': secret };
      const { status } = await fetch(`${chatUrl}/webhooks/email`, { method: 'POST', headers, body: raw });
      expect(status).toBe(200);
    },
  }),
  'a mailbox': async (ctx) => {
    if (noDovecot !== undefined) ctx.skip(noDovecot);
    const mailbox = stack.use(await openMailbox());
    return { settings: { EMAIL_IMAP_URL: mailbox.url }, deliver: (raw) => mailbox.deliver(raw) };
  },
};

for (const [way, open] of Object.entries(ways)) {
  it(`a repair is claimed by mails, through ${way}`, { timeout: 120_000 }, async (ctx) => {
    const { settings, deliver } = await open(ctx);
    const world = stack.use(await openWorld());
    const email = { EMAIL_ADDRESS: 'support@maker.test', EMAIL_SMTP_URL: world.smtpUrl };
    const bot = stack.use(await startBot({ ...email, ...settings }));
    expect(bot.output()).toMatch(/on\s+email\b/);
    const ann = customerIn(world, (raw) => deliver(raw, bot), 'ann@customer.test');

    world.fail({ at: 'RCPT', code: 451 });
    await ann.write({
      subject: 'DEMO-P6A-0005 does not switch on',
      text: 'Hello,\nplease help.\n\nBest regards,\nAnn',
    });
    await ann.hears(/1\. For your safety/);
    await deliver(
      await written({ from: 'ann@customer.test', text: 'Away', headers: { 'Auto-Submitted': 'auto-replied' } }),
      bot,
    );
    await ann.reply(
      below({
        'f) A shock': 'none of these',
        'b) Another country': 'Mainland China',
        "i) I don't": 'nothing',
        'b) For a business': 'at home',
      }),
    );
    const verdict = await ann.hears(/repaired free under warranty\. /);
    expect(verdict.text).toContain('[3.4.1(a), EAST After Sales Service Details]');
    await ann.hears(/1\. Yes, request free repair/);
    // Until the bot has noted that this mail went out: a process that dies before does not know it when it is quoted.
    await delay(3_000);
    await bot.restart();
    // A mail program that quotes without any mark.
    const text = `1\n\n\n${ann.heard().at(-1)?.text}`;
    await ann.reply('', { text, attachments: [{ filename: 'label.jpg', content: jpeg }] });
    await ann.hears(/kept your file.*EAST-\d+/s);

    // What was on its way when the bot died may come twice: known by its Message-ID, as every mail server drops it.
    const mails = [...new Map(ann.heard().map((mail) => [mail.messageId, mail])).values()];
    expect(mails.map(({ inReplyTo }) => inReplyTo)).toEqual([1, 2, 2, 3].map((mail) => `<${mail}.ann@customer.test>`));
    expect(new Set(mails.map(({ references }) => references?.split(/\s+/)[0])).size).toBe(1);
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(['Re: DEMO-P6A-0005 does not switch on']));
    for (const word of [login.password, encodeURIComponent(login.password), secret, password, 'ann@customer.test']) {
      expect(bot.output()).not.toContain(word);
    }
  });
}
