// The real bot, killed at the worst moment: Slack has the post, and the bot has not heard so.
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { openCustomer } from '../journeys/direct-line.ts';
import { startBot } from '../journeys/running-bot.ts';
import { botToken, signingSecret } from './emulator.ts';
import { openWorkspace, textOf, until } from './workspace.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

it('a bot that is killed between a post and its answer finds the post again', { timeout: 90_000 }, async () => {
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
  workspace.proxy.fail('chat.postMessage', 'hang');
  const ann = await openCustomer(bot.chatUrl);
  await ann.say('I want to talk to a person.');
  await until(async () => (await workspace.posts())[0], 'the card');
  await bot.kill();
  // Nobody waits half a minute for the dead to let go.
  await sql`update desk_cases set claimed_until = claimed_until - interval '1 minute'`.execute(database.database);
  await bot.restart();

  const [card] = await workspace.posts();
  await until(
    async () => (await workspace.thread(card?.ts ?? '')).find((post) => textOf(post).includes('talk to a person')),
    'the conversation',
  );
  const cards = (await workspace.posts()).filter(({ metadata }) => metadata?.event_payload.key.endsWith('/card'));
  expect(cards.map(({ ts }) => ts)).toEqual([card?.ts]);
});
