import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const bot = join(import.meta.dirname, '..', 'bot');
const command = ['--import', join(bot, 'compile-cache.js'), join(bot, 'main.ts')];

// Whole processes, each with a database of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('npm start', () => {
  it('prints three addresses that work, and why each platform is off; Ctrl-C stops everything', async () => {
    const folder = await emptyFolder();
    const bot = start(folder, {});
    const report = await bot.report();
    expect(report).toContain('off  telegram      TELEGRAM_BOT_TOKEN is not set');
    const addresses = [...report.matchAll(/http:\S+/g)].map(([address]) => address);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) {
      const page = await fetch(address);
      expect([address, page.status, page.headers.get('content-type')]).toEqual([
        address,
        200,
        expect.stringContaining('text/html'),
      ]);
    }
    const origin = new URL(addresses[0] ?? '').origin;
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${origin}/webhooks/telegram`, { method: 'POST' })).status).toBe(404);

    const postmaster = Number.parseInt(await readFile(join(folder, 'data/postgres/postmaster.pid'), 'utf8'), 10);
    bot.child.kill('SIGINT');
    bot.child.kill('SIGINT');
    expect(await bot.exitCode()).toBe(0);
    expect(() => process.kill(postmaster, 0)).toThrow('ESRCH');
    expect(bot.errors()).toBe('');
  });

  it('shares its work between processes: one takes messages in, another one answers', async () => {
    const folder = await emptyFolder();
    const web = start(folder, { ROLE: 'web' });
    const chat = /http:\S+/.exec(await web.report())?.[0] ?? '';
    const worker = start(folder, { ROLE: 'worker' });
    const health = /http:\S+/.exec(await worker.report())?.[0] ?? '';
    expect((await fetch(new URL('/', health))).status).toBe(404);
    expect(await (await fetch(health)).json()).toEqual({ status: 'ready' });

    const customer = await openConversation(chat);
    await customer.say('My XT2400 does not turn on');
    await vi.waitFor(async () => expect(await customer.heard()).toMatch(/XT2400|safety/), 10_000);
    for (const bot of [web, worker]) bot.child.kill('SIGTERM');
    expect(await Promise.all([web.exitCode(), worker.exitCode()])).toEqual([0, 0]);
  });

  it('shares its folder with a chat in the terminal: both answer, and the server stays when the chat ends', async () => {
    const folder = await emptyFolder();
    const server = start(folder, {});
    const page = /http:\S+/.exec(await server.report())?.[0] ?? '';
    const chat = start(folder, {}, ['--chat', '--lang', 'en']);
    chat.child.stdin?.end('My XT2400 does not turn on\n');
    const printed = Buffer.concat(await Array.fromAsync(chat.child.stdout ?? [])).toString();
    expect(await chat.exitCode()).toBe(0);
    expect(printed.split('> My XT2400 does not turn on')[1]).toMatch(/XT2400|safety/);

    const customer = await openConversation(page);
    await customer.say('My XT2400 does not turn on');
    await vi.waitFor(async () => expect(await customer.heard()).toMatch(/XT2400|safety/), 10_000);
    expect([chat.errors(), server.errors()]).toEqual(['', '']);
  });

  it('stops when npm is told to', async () => {
    const folder = await emptyFolder();
    const settings = { PATH: process.env.PATH, HOME: folder, PORT: '0', DATA_DIR: join(folder, 'data') };
    const npm = spawn('npm', ['start'], { cwd: join(import.meta.dirname, '..'), env: settings });
    onTestFinished(() => void npm.kill('SIGKILL'));
    const bot = watched(npm);
    const address = /http:\S+/.exec(await bot.report())?.[0] ?? '';
    npm.kill('SIGTERM');
    await bot.exitCode();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    await expect(readFile(join(folder, 'data/postgres/postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('tells everything wrong with the settings at once, and ends with 2', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, '.env'), 'STAFF_SECRET=short\n\nnonsense\n');
    const bot = start(folder, { PORT: 'http', SLACK_BOT_TOKEN: 'xoxb-x' });
    expect(await bot.exitCode()).toBe(2);
    expect(bot.errors()).toBe(
      [
        'The settings cannot be used:',
        '  - .env line 3 is not NAME=value',
        '  - PORT is "http", but must be a whole number from 0 to 65535',
        '  - STAFF_SECRET must be at least 16 characters long',
        '  - SLACK_BOT_TOKEN is set, but SLACK_SIGNING_SECRET, SLACK_HOTLINE_CHANNEL are missing: set every one, or none to leave slack off',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ BRAND: 'west' }, 'The brand "west" is not in BRANDS_FILE'],
    [{ BRANDS_FILE: 'missing.json' }, 'missing.json) cannot be read as JSON'],
    [{ DATABASE_URL: 'postgresql://bot:swordfish@127.0.0.1:1/x' }, 'DATABASE_URL leads to no database the bot can use'],
    [{ DATA_DIR: '.env/data' }, 'a file stands where a folder should be'],
  ])('ends with 2 and says why with %j', async (settings, words) => {
    const folder = await emptyFolder();
    await writeFile(join(folder, '.env'), '');
    const bot = start(folder, settings);
    expect(await bot.exitCode()).toBe(2);
    expect(bot.errors()).toContain(words);
    expect(bot.errors()).not.toMatch(/swordfish| at .*\.ts:\d/);
  });

  it('ends with 2 when its port is taken, names PORT, and leaves no server behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = await emptyFolder();
    const bot = start(folder, { PORT: `${port}` });
    expect(await bot.exitCode()).toBe(2);
    expect(bot.errors()).toBe(
      `Cannot listen on HOST 127.0.0.1, PORT ${port}: another program uses this port. Stop it, or set PORT to a free one (PORT=0 takes any).\n`,
    );
    await expect(readFile(join(folder, 'data/postgres/postmaster.pid'))).rejects.toThrow('ENOENT');
  });
});

interface Started {
  readonly child: ChildProcess;
  /** What it has printed once it runs. */
  report(): Promise<string>;
  exitCode(): Promise<number | null>;
  errors(): string;
}

function start(folder: string, settings: Readonly<Record<string, string>>, words: readonly string[] = []): Started {
  const child = spawn(process.execPath, [...command, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return watched(child);
}

function watched(child: ChildProcessWithoutNullStreams): Started {
  let printed = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const exited = once(child, 'close');
  return {
    child,
    report: async () => {
      for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
        printed += chunk;
        if (printed.includes('Stop with Ctrl+C.')) return printed;
      }
      throw new Error(`It ended: ${errors}`);
    },
    exitCode: async () => {
      child.stdout.resume();
      return (await exited)[0];
    },
    errors: () => errors,
  };
}

/** A customer in the web chat, who reads everything from the beginning. */
async function openConversation(origin: string) {
  const call = async (path: string, options: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return await (await fetch(new URL(`v3/directline/${path}`, origin), { ...options, headers })).json();
  };
  let token = '';
  token = (await call('tokens/generate', { method: 'POST' })).token;
  const { conversationId } = await call('conversations', { method: 'POST' });
  const path = `conversations/${conversationId}/activities`;
  return {
    say: (text: string) =>
      call(path, { method: 'POST', body: JSON.stringify({ type: 'message', from: { id: 'customer' }, text }) }),
    heard: async (): Promise<string> => {
      const { activities } = await call(path);
      return activities
        .filter(({ from }: { from: { role: string } }) => from.role === 'bot')
        .map(({ text }: { text: string }) => text)
        .join('\n');
    },
  };
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clauseline-start-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
