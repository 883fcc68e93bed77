import { describe, expect, it } from 'vitest';
import { signFile, verifyFile } from '../../bot/cases/evidence.ts';
import { addMs, toInstant } from '../../bot/clock.ts';

const secret = 'a secret of some length';
const now = toInstant('2026-11-21T09:32:10.000Z');
const file = { conversationId: '0b8f4a52-6a4e-4f0e-9d2c-0d2f6f3b9a11', sha256: 'ab'.repeat(32) };
const minutes = (count: number) => addMs(now, count * 60_000);

describe('a link to evidence', () => {
  it('opens its file for ten minutes at least and a quarter of an hour at most', () => {
    const token = signFile(secret, file, now);
    expect(verifyFile(secret, token, now)).toEqual(file);
    expect(verifyFile(secret, token, minutes(10))).toEqual(file);
    expect(verifyFile(secret, token, minutes(15))).toBeUndefined();
  });

  it('stays the same for a while, so that a browser need not load a photo again', () => {
    expect(signFile(secret, file, minutes(1))).toBe(signFile(secret, file, now));
    expect(signFile(secret, file, minutes(6))).not.toBe(signFile(secret, file, now));
  });

  const parts = signFile(secret, file, now).split('.');
  const changed = (index: number, value: string) => parts.with(index, value).join('.');
  it.each([
    ['another conversation', changed(0, 'ffffffff-6a4e-4f0e-9d2c-0d2f6f3b9a11')],
    ['another file', changed(1, 'cd'.repeat(32))],
    ['a later end', changed(2, 'zzzzzzz')],
    ['another signature', changed(3, 'A'.repeat(43))],
    ['a shorter signature', changed(3, 'AAAA')],
    ['something added', `${parts.join('.')}.x`],
    ['nothing', ''],
    ['dots', '...'],
  ])('is void with %s', (_name, forged) => {
    expect(verifyFile(secret, forged, now)).toBeUndefined();
  });

  it('is void under another secret', () => {
    expect(verifyFile('another secret here', signFile(secret, file, now), now)).toBeUndefined();
  });
});
