// The Slack emulator, with the one thing it has no door for: where it sends its signed events.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEmulator } from 'emulate';

export const signingSecret = 'the signing secret of the tests';
export const botToken = 'xoxb-of-the-tests';

/** Everybody in the workspace, each with a token `xoxp-<name>`; `clauseline` is the bot's own user. */
const members = ['li', 'wang', 'guest'] as const;
export type Member = (typeof members)[number];

export interface Emulator extends AsyncDisposable {
  readonly url: string;
  /** Sends every event there from now on. */
  deliverTo(url: string): void;
}

interface Hooks {
  register(hook: { url: string; events: string[]; active: boolean; owner: string }): void;
}

interface Plugin {
  register(app: unknown, store: unknown, hooks: Hooks, ...rest: readonly unknown[]): unknown;
}

export async function openEmulator(): Promise<Emulator> {
  const plugin = await slackPlugin();
  const register = plugin.register;
  let hooks: Hooks | undefined;
  plugin.register = function (this: unknown, app, store, given, ...rest) {
    hooks = given;
    return register.call(this as never, app, store, given, ...rest);
  };
  const users = [...members, 'clauseline'].map((name) => ({ name, real_name: name }));
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        signing_secret: signingSecret,
        users,
        channels: [{ name: 'hotline' }, { name: 'headquarters' }],
        tokens: [
          { token: botToken, user: 'clauseline', type: 'bot' },
          ...members.map((name) => ({ token: `xoxp-${name}`, user: name })),
        ],
      },
    },
  });
  plugin.register = register;
  return {
    url: emulator.url,
    deliverTo: (url) => hooks?.register({ url, events: ['*'], active: true, owner: 'slack' }),
    [Symbol.asyncDispose]: async () => await emulator.close(),
  };
}

async function slackPlugin(): Promise<Plugin> {
  const folder = dirname(fileURLToPath(import.meta.resolve('emulate')));
  const chunk = readdirSync(folder).find(
    (file) => /^dist-.*\.js$/.test(file) && readFileSync(join(folder, file), 'utf8').includes('slackPlugin'),
  );
  if (chunk === undefined) throw new Error('emulate has no Slack plugin');
  const module = (await import(pathToFileURL(join(folder, chunk)).href)) as { slackPlugin: Plugin };
  return module.slackPlugin;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
