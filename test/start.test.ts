import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../bot/command-line.ts';
import { startReport } from '../bot/start-report.ts';

describe('the start report', () => {
  const config = {
    publicUrl: undefined,
    databaseUrl: undefined,
    dataDir: '/data',
    role: 'all',
    off: [
      { name: 'telegram', why: 'TELEGRAM_BOT_TOKEN is not set' },
      { name: 'slack', why: 'SLACK_BOT_TOKEN is not set' },
    ],
    unknown: [],
  } as const;
  const address = 'http://127.0.0.1:3978';

  it('says where the bot is, what is on, and what is off and why', () => {
    const signInUrl = `${address}/staff#sign-in=abc`;
    expect(
      startReport({ config, address, on: ['webchat', 'staffweb'], signInUrl, warnings: [] }),
    ).toBe(`Clauseline is running.

  Web chat         http://127.0.0.1:3978/
  Staff page       http://127.0.0.1:3978/staff#sign-in=abc
  Policy explorer  http://127.0.0.1:3978/policy

  on   webchat
  on   staffweb
  off  telegram  TELEGRAM_BOT_TOKEN is not set
  off  slack     SLACK_BOT_TOKEN is not set

Everything is kept in /data.
Stop with Ctrl+C.`);
  });

  it('of a worker names its health, and what else the operator should hear', () => {
    const worker = {
      ...config,
      role: 'worker',
      databaseUrl: 'postgresql://x',
      off: [],
      unknown: ['TELEGRAM_BOT_TOKN'],
    } as const;
    expect(
      startReport({ config: worker, address, on: ['telegram'], signInUrl: undefined, warnings: ['The shop is shut.'] }),
    ).toBe(`Clauseline is running (only as worker).

  Health  http://127.0.0.1:3978/readyz

  on  telegram

Everything is kept in the database of DATABASE_URL, files in /data.
.env sets TELEGRAM_BOT_TOKN, which is no setting of this bot. Is it misspelt?
The shop is shut.
Stop with Ctrl+C.`);
  });
});

describe('the command line', () => {
  it('opens the server, or the chat in a brand and a language', () => {
    expect(readCommandLine([])).toEqual({ chat: false, brand: undefined, language: undefined });
    expect(readCommandLine(['--chat', '--brand', 'east', '--lang', 'zh'])).toEqual({
      chat: true,
      brand: 'east',
      language: 'zh',
    });
  });

  it.each([
    [['--chat', '--lang', 'de'], '--lang is "de", but must be en or zh'],
    [['--brand', 'east'], '--brand and --lang are for the terminal chat'],
    [['--port', '80'], "Unknown option '--port'"],
    [['--chat', '--brand'], "Option '--brand <value>' argument missing"],
  ])('%j is refused', (words, problem) => {
    expect(() => readCommandLine(words)).toThrow(problem);
  });
});
