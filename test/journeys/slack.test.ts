// A danger, from the customer's words to their thanks, worked in Slack: the real bot, a customer at the web chat, an engineer at the emulator.
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { choice, date, instant, text } from '../slack/answers.ts';
import { botToken, signingSecret } from '../slack/emulator.ts';
import { openWorkspace, type SlackMessage, textOf, until, type View, type Workspace } from '../slack/workspace.ts';
import { openCustomer } from './direct-line.ts';
import { startBot } from './running-bot.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

/** As if everything so far had happened four days earlier. */
async function fourDaysPass({ database }: TestDatabase): Promise<void> {
  await sql`update messages set at = at - interval '4 days'`.execute(database);
  await sql`update timers set due_at = due_at - interval '4 days'`.execute(database);
}

async function cardWith(workspace: Workspace, pattern: RegExp): Promise<SlackMessage> {
  return await until(async () => {
    const card = (await workspace.posts()).find(({ metadata }) => metadata?.event_payload.key.endsWith('/card'));
    return card !== undefined && pattern.test(JSON.stringify(card.blocks)) ? card : undefined;
  }, `a card with ${pattern}`);
}

it('hazard, page, taken in Slack, a wrong fact corrected, the verdict changed, sent, dispatched, resolved, rated', async () => {
  const database = stack.use(await openTestDatabase());
  const workspace = stack.use(await openWorkspace());
  const bot = stack.use(
    await startBot({
      DATABASE_URL: database.url,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: workspace.proxy.apiUrl,
      SLACK_HOTLINE_CHANNEL: workspace.channel('hotline'),
    }),
  );
  workspace.connect(bot.chatUrl);
  expect(bot.output()).toMatch(/on +slack/);
  const fill = async (button: string, values: Readonly<Record<string, object>>) => {
    const card = await cardWith(workspace, new RegExp(`case\\.${button}"`));
    const answer = await workspace.submit('li', await workspace.open('li', card, `case.${button}`), values);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  const ann = await openCustomer(bot.chatUrl);
  await ann.say('Smoke comes out of my XT2400, serial number DEMO-XT2400-0001!');
  await ann.hears(/EAST-\d+|engineer/i);
  const card = await cardWith(workspace, /Danger: smoke/);
  const paged = await until(
    async () => (await workspace.thread(card.ts)).find((post) => /see to the customer’s safety first/.test(post.text)),
    'the page',
  );
  expect(paged).toMatchObject({ text: expect.stringContaining('<!channel>'), reply_broadcast: true });

  await workspace.press('li', card, 'case.take');
  await ann.hears(/li/);
  await ann.say('It stopped, but it smells.');
  await until(
    async () => (await workspace.thread(card.ts)).find((post) => textOf(post).includes('It stopped, but it smells.')),
    'the customer’s words',
  );

  const step = JSON.parse(await fill('correct-fact', { fact: choice('deliveredOn') })).view as View;
  const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const corrected = { state: choice('known'), value: date(longAgo), reason: text('The waybill says so.') };
  const changed = JSON.parse((await workspace.submit('li', step, corrected)).body).view as View;
  expect(changed.title.text).toBe('The verdict changed');
  expect(textOf(changed)).toMatch(/\*Return\*: .* → \*ineligible\*/);
  expect(textOf(await cardWith(workspace, new RegExp(longAgo)))).toContain(':x: *Return*: ineligible by 3.2.2(a)');

  await workspace.say('li', 'Told her to keep away from it.', card.ts);
  expect(await fill('send', { text: text('Please keep it outside and away from anything that burns.') })).toBe('');
  await ann.hears(/keep it outside/);
  await cardWith(workspace, /Last words to the customer, by li · :white_check_mark: sent/);
  const tomorrow = new Date(Date.now() + 20 * 60 * 60_000).toISOString();
  await fill('dispatch', { engineer: text('Zhao Min'), eta: instant(tomorrow), note: text('') });
  await cardWith(workspace, /Zhao Min is sent/);
  await fill('resolve', { outcome: choice('made-safe'), closing: text('We have taken it away.'), note: text('') });
  await ann.hears(/We have taken it away/);
  await cardWith(workspace, /· resolved/);

  await fourDaysPass(database);
  await ann.hears(/did what we did help/i);
  await ann.say('yes');
  await ann.hears(/1 to 5|how/i);
  await ann.say('5');
  await ann.hears(/thank you/i);
  const heard = (await ann.transcript()).map((activity) => activity.text ?? '').join('\n');
  expect(heard).not.toContain('Told her');
  expect(bot.output()).not.toMatch(new RegExp(`${botToken}|${signingSecret}`));
}, 120_000);
