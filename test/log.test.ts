import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLog } from '../bot/log.ts';

describe('the log', () => {
  it('is JSON lines with words for levels', () => {
    const { log, lines } = logged();
    log.warn({ conversationId: 'c-1' }, 'A reply waits');
    log.debug('too small to tell');
    expect(lines()).toEqual([
      { level: 'warn', time: expect.stringMatching(/^2\d{3}-.*Z$/), conversationId: 'c-1', msg: 'A reply waits' },
    ]);
  });

  it('holds no secret, wherever one turns up', () => {
    const { log, text } = logged(['123456:ABC-DEF', 'quote"d secret', 'sword/fish!']);
    log.error({ err: new Error('fetch https://api.telegram.org/bot123456:ABC-DEF/getMe failed') }, 'quote"d secret');
    log.info({ url: 'postgresql://bot:sword%2Ffish!@db', headers: { authorization: 'Bearer x-y-z' }, token: 't-0-k' });
    for (const secret of ['ABC-DEF', 'quote', 'sword', 'x-y-z', 't-0-k']) expect(text()).not.toContain(secret);
    expect(text()).toContain('bot[secret]/getMe');
  });

  it('keeps of an error what happened, not the row it happened to', () => {
    const { log, lines } = logged();
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (text)=(my battery burns)' });
    log.error({ err: new Error('The turn failed', { cause }) });
    expect(lines()[0]?.err).toMatchObject({
      message: 'The turn failed',
      cause: { message: 'duplicate key', code: '23505' },
    });
    expect(JSON.stringify(lines())).not.toContain('my battery burns');
  });

  it('is short lines on a terminal', () => {
    const { log, text } = logged([], true);
    log.info({ attempt: 2 }, 'Trying again');
    log.error({ err: new Error('no') }, 'Failed');
    expect(text()).toMatch(
      /^\d\d:\d\d:\d\d info {2}Trying again attempt=2\n\d\d:\d\d:\d\d error Failed\nError: no\n {4}at /,
    );
  });
});

function logged(secrets: readonly string[] = [], isTTY = false) {
  const to = Object.assign(new PassThrough(), { isTTY });
  let written = '';
  to.on('data', (chunk) => {
    written += chunk;
  });
  const text = () => {
    to.read();
    return written;
  };
  const lines = () =>
    text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { log: openLog({ level: 'info', secrets, to }), text, lines };
}
