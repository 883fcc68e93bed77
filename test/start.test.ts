import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../bot/command-line.ts';
import { startReport } from '../bot/start-report.ts';

describe('the start report', () => {
  it('says where the bot is, what is on, and what is off and why', () => {
    const text = startReport({
      addresses: [
        { what: 'Web chat', url: 'http://127.0.0.1:3978/' },
        { what: 'Policy explorer', url: 'http://127.0.0.1:3978/policy' },
      ],
      on: ['webchat'],
      off: [
        { name: 'telegram', why: 'TELEGRAM_BOT_TOKEN is not set' },
        { name: 'slack', why: 'SLACK_BOT_TOKEN is not set' },
      ],
      notes: ['Database: its own, in /data'],
    });
    expect(text).toBe(`Clauseline is running.

  Web chat         http://127.0.0.1:3978/
  Policy explorer  http://127.0.0.1:3978/policy

  on   webchat
  off  telegram  TELEGRAM_BOT_TOKEN is not set
  off  slack     SLACK_BOT_TOKEN is not set

Database: its own, in /data
Stop with Ctrl+C.
`);
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
