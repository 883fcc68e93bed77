import { describe, expect, it } from 'vitest';
import { tokensFor } from '../../adapters/webchat/tokens.ts';
import { addMs, type Clock, toInstant } from '../../bot/clock.ts';

const grant = { conversation: 'c1', sender: 's1', brand: 'east' };

function clockAt(start: string): Clock & { pass(ms: number): void } {
  let now = toInstant(start);
  return {
    now: () => now,
    pass: (ms) => {
      now = addMs(now, ms);
    },
  };
}

describe('a token', () => {
  it('gives back what it was issued for, until it expires', () => {
    const clock = clockAt('2026-11-21T09:30:00Z');
    const tokens = tokensFor('secret', clock);
    const token = tokens.issue('conversation', grant, 60_000);
    expect(tokens.read('conversation', token)).toEqual(grant);
    clock.pass(59_000);
    expect(tokens.read('conversation', token)).toEqual(grant);
    clock.pass(1_000);
    expect(tokens.read('conversation', token)).toBeUndefined();
  });

  it('is good for its own use, under its own secret, and only whole', () => {
    const clock = clockAt('2026-11-21T09:30:00Z');
    const tokens = tokensFor('secret', clock);
    const token = tokens.issue('file', grant, 60_000);
    const [header, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...grant, conversation: 'c2', aud: 'file', exp: 9e9 })).toString(
      'base64url',
    );
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const [use, text] of [
      ['conversation', token],
      ['file', `${header}.${forged}.${signature}`],
      ['file', `${unsigned}.${forged}.`],
      ['file', token.slice(0, -2)],
      ['file', ''],
      ['file', tokensFor('other', clock).issue('file', grant, 60_000)],
    ] as const) {
      expect(tokens.read(use, text), `${use} ${text}`).toBeUndefined();
    }
  });

  it('for a file stays the same all day, and lives for a day at least', () => {
    const clock = clockAt('2026-11-21T00:00:01Z');
    const tokens = tokensFor('secret', clock);
    const morning = tokens.issueByDay('file', grant);
    clock.pass(23 * 60 * 60 * 1000);
    expect(tokens.issueByDay('file', grant)).toBe(morning);
    clock.pass(24 * 60 * 60 * 1000);
    expect(tokens.read('file', morning)).toEqual(grant);
    clock.pass(60 * 60 * 1000);
    expect(tokens.read('file', morning)).toBeUndefined();
  });
});
