// `npm run chat` with a script on its input: the real bot, from the first word to the case number.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

async function chat(lines: readonly string[], ...words: readonly string[]): Promise<string> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'clauseline-chat-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'label.jpg'), Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
  const child = spawn(process.execPath, ['bot/main.ts', '--chat', ...words], {
    env: { ...process.env, DATA_DIR: join(folder, 'data') },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  stack.defer(() => void child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end(lines.map((line) => `${line.replace('FOLDER', folder)}\n`).join(''));
  const output = Buffer.concat(await Array.fromAsync(child.stdout)).toString();
  expect(await ended).toBe(0);
  return output;
}

it('a replacement is claimed through a pipe, each line after the replies to the one before', {
  timeout: 120_000,
}, async () => {
  const output = await chat(
    [
      'I want to return it',
      'DEMO-XT2400-0001',
      'It does not switch on',
      'none of these',
      'Mainland China',
      'No, none of these',
      '1',
      '/file FOLDER/label.jpg',
      '/clauses',
    ],
    '--lang',
    'en',
  );
  const order = ['> I want to return it', 'Found it', 'can have it replaced', 'EAST-', 'kept your file', '> /clauses'];
  const places = order.map((words) => output.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(output.split('> 1\n')[1]).toMatch(/case number EAST-\d+/);
});
