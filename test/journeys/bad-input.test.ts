// What nobody should send, over the running bot: each is answered gently, and the conversation goes on.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Customer, openCustomer } from './direct-line.ts';
import { type RunningBot, startBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(async () => {
  await bot?.[Symbol.asyncDispose]();
});

/** A customer who is asked when the unit came. */
async function askedForTheDay(): Promise<Customer> {
  const customer = await openCustomer(bot.chatUrl);
  await customer.say('my XT2400 from your store is broken, it is in Mainland China');
  await customer.hears(/for your safety/i);
  await customer.say('none of these');
  await customer.hears(/when did you receive (?:it|your)/i);
  return customer;
}

describe('a date', () => {
  it('that is in no calendar is asked for again', async () => {
    const customer = await askedForTheDay();
    await customer.say('31 February');
    await customer.hears(/not in the calendar/);
    await customer.say('9 November 2026');
    await customer.hears(/did anything happen|invoice|photo/i);
  });

  it('that still lies ahead is no mistake of theirs', async () => {
    const customer = await askedForTheDay();
    const ahead = Temporal.Now.plainDateISO().add({ months: 2 });
    await customer.say(ahead.toLocaleString('en-GB', { dateStyle: 'long' }));
    await customer.hears(/still lies ahead/);
  });
});

describe('words', () => {
  it('that are none: emoji only', async () => {
    const customer = await openCustomer(bot.chatUrl);
    await customer.say('😀😀🔋');
    await customer.hears(/did not quite get that/i);
    await customer.say('🤔');
    await customer.hears(/rather write with a person/i);
  });

  it('that are a hundred thousand are read as far as one can', async () => {
    const customer = await openCustomer(bot.chatUrl);
    await customer.say(`my XT2400 won't charge ${'and so on '.repeat(9_990)}`.slice(0, 100_000));
    await customer.hears(/long message.*for your safety/is);
  });

  it('that name a serial nobody knows mean nothing bad', async () => {
    const customer = await openCustomer(bot.chatUrl);
    await customer.say("serial DEMO-XX9999-1234 won't charge");
    await customer.hears(/means nothing bad/);
  });
});

describe('a button', () => {
  it('pressed twice is obeyed once', async () => {
    const customer = await openCustomer(bot.chatUrl);
    await customer.say("my XT2400 from your store won't charge");
    const asked = await customer.hears(/for your safety/i);
    const first = asked.suggestedActions?.actions[0];
    await customer.pressAction(first);
    await customer.hears(/where is (?:the unit|your)|when did you/i);
    await customer.pressAction(first);
    await customer.hears(/answered (?:that )?already/i);
  });
});

describe('a file', () => {
  it('that is an SVG by the name of a photo is refused, in words a program reads', async () => {
    const customer = await openCustomer(bot.chatUrl);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const refused = await customer.upload('photo.jpg', svg);
    expect(refused.status).toBe(415);
    expect(await refused.json()).toMatchObject({ error: { code: 'FileType' } });
    await customer.say("my XT2400 won't charge");
    await customer.hears(/for your safety/i);
  });

  it('over the limit of the server is refused so that a page of another site can read it', async () => {
    const customer = await openCustomer(bot.chatUrl);
    const refused = await announceBody(`${customer.activitiesUrl.replace(/activities$/, 'upload')}`, 60 * 1024 * 1024);
    expect(refused).toMatchObject({ status: 413, origin: '*', body: { error: { code: 'BodyTooLarge' } } });
    expect(refused.type).toContain('application/json');
  });
});

/** Says how long the body will be, and hears the answer before it is sent. */
async function announceBody(url: string, bytes: number) {
  return await new Promise<{ status: number; type: string; origin: unknown; body: unknown }>((resolve, reject) => {
    const calling = request(url, {
      method: 'POST',
      headers: { 'content-length': bytes, origin: 'https://shop.example' },
    });
    calling.on('response', (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        const { 'content-type': type = '', 'access-control-allow-origin': origin } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, origin, body: JSON.parse(text) });
        calling.destroy();
      });
    });
    calling.on('error', reject);
    calling.flushHeaders();
  });
}
