// The running bot writes of its own accord when the time its brand set has passed, also when it was not running then.
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCustomer } from './direct-line.ts';
import { startBot } from './running-bot.ts';

/** A zone in which it is about noon now: nobody is written to at night. */
function noonZone(): string {
  const ahead = 12 - Temporal.Now.zonedDateTimeISO('UTC').hour;
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

it('asks after a silence, and lets the matter rest after more of it', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'clauseline-reminders-'));
  const { brands } = JSON.parse(await readFile('demo/brands.json', 'utf8'));
  const followUp = { remindAfter: 'PT1S', restAfter: 'PT2S' };
  const file = join(dir.path, 'brands.json');
  await writeFile(file, JSON.stringify({ brands: [{ ...brands[0], timeZone: noonZone(), followUp }] }));
  await using bot = await startBot({ BRANDS_FILE: file });
  const customer = await openCustomer(bot.chatUrl);
  await customer.say("my XT2400 won't charge");
  await customer.hears(/for your safety/i);
  await customer.hears(/are you still there/i);
  // What falls due while nobody runs is said at the next start.
  await bot.restart();
  await customer.hears(/I let this rest/);
  await customer.say('none of these');
  await customer.hears(/welcome back/i);
  const said = (await customer.transcript()).map(({ text }) => text ?? '');
  expect(said.filter((text) => /are you still there/i.test(text))).toHaveLength(1);
});
