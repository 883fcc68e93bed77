// The bot is killed as by a power cut, in the middle of things; after a start everything goes on where it was.
import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Customer, openCustomer } from './direct-line.ts';
import { type RunningBot, startBot } from './running-bot.ts';
import { type Engineer, signIn } from './staff-api.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(async () => {
  await bot?.[Symbol.asyncDispose]();
});

/** Until the claim is in and the case has its number. */
async function handIn(customer: Customer): Promise<string> {
  await customer.say('It stopped charging. My serial number is DEMO-XT2400-0002');
  for (const [question, answer] of [
    [/for your safety/i, '1'],
    [/where is (?:the unit|your)/i, '1'],
    [/did anything happen/i, '1'],
    [/shall I hand in/i, '1'],
  ] as const) {
    await customer.hears(question);
    await customer.say(answer);
  }
  const done = await customer.hears(/EAST-\d+/);
  return done.text?.match(/EAST-\d+/)?.[0] ?? '';
}

const textsOf = (activities: readonly Activity[]) => activities.map(({ text }) => text);

describe('a bot that is killed', () => {
  it('goes on with an intake, with no message missing or doubled', async () => {
    const customer = await openCustomer(bot.chatUrl);
    await customer.say('It stopped charging. My serial number is DEMO-XT2400-0002');
    await customer.hears(/for your safety/i);
    const before = await customer.transcript();
    // Accepted and acknowledged, but the process dies before or while it answers.
    await customer.say('1', 'the-answer');
    await bot.restart();
    await customer.say('1', 'the-answer');
    await customer.hears(/where is (?:the unit|your)/i);
    const after = await customer.transcript();
    expect(textsOf(after.slice(0, before.length))).toEqual(textsOf(before));
    expect(textsOf(after.slice(before.length)).filter((text) => text === '1')).toHaveLength(1);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    expect(after.filter(({ text }) => /where is (?:the unit|your)/i.test(text ?? ''))).toHaveLength(1);
  });

  it('goes on with a hand-over: the engineer keeps the case, what was sent arrives once', async () => {
    const customer = await openCustomer(bot.chatUrl);
    const number = await handIn(customer);
    const engineer: Engineer = await signIn(bot.staffUrl, 'Lin Wei');
    const caseId = await engineer.caseNumbered(number);
    await engineer.act(caseId, { kind: 'take' });
    const words = { kind: 'send', text: 'We will look at it.', sendId: crypto.randomUUID() };
    await engineer.act(caseId, words);
    await bot.restart();
    await engineer.act(caseId, words);
    await customer.hears(/We will look at it/);
    await customer.say('Thank you');
    await engineer.act(caseId, { kind: 'send', text: 'You are welcome.', sendId: crypto.randomUUID() });
    await customer.hears(/You are welcome/);
    const said = textsOf(await customer.transcript());
    expect(said.filter((text) => text === 'We will look at it.')).toHaveLength(1);
    expect(said.slice(-3)).toEqual(['We will look at it.', 'Thank you', 'You are welcome.']);
  });
});
