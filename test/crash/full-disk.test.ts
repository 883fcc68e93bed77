// The disk under the data folder is full for a while: nothing is taken that cannot be kept, and all goes on when there is room again.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { account } from '../../bench/load/account.ts';
import { openCrowd } from '../../bench/load/crowd.ts';
import { openWebhook } from '../../bench/load/messenger.ts';
import { openStage, untilQuiet } from '../../bench/load/stage.ts';
import { eventually } from '../eventually.ts';
import { mountSmallDisk } from '../small-disk.ts';

const writers = 4;

it('a full disk makes the bot refuse what it cannot keep, and lose nothing', { timeout: 180_000 }, async ({ skip }) => {
  const disk = await mkdtemp(join(tmpdir(), 'clauseline-disk-'));
  onTestFinished(() => rm(disk, { recursive: true, force: true }));
  skip(!mountSmallDisk(disk, 160), 'only root can mount a disk that is small enough to fill');
  await using stage = await openStage(disk);
  const bot = await stage.start('all', { LOG_LEVEL: 'fatal' });
  await using door = openWebhook(bot.address, writers);
  let refused = 0;
  const post = async (body: string) => {
    const status = await door.post(body);
    if (status !== 200) refused += 1;
    return status;
  };
  const crowd = openCrowd({ ...door, post }, 40);
  let isOver = false;
  let taken = 0;
  const write = async () => {
    for (; !isOver; taken += 1) await crowd.next();
  };
  const writing = Promise.all(Array.from({ length: writers }, write));
  await until(() => taken > 50, 'nobody is heard');
  const filler = await fill(join(disk, 'filler'));
  await until(() => refused > 5, 'the disk is full, and nobody notices');
  await rm(filler);
  const before = taken;
  await until(() => taken > before + 50, 'there is room again, and nothing is taken');
  isOver = true;
  await writing;
  await untilQuiet(stage);
  expect(await account(stage, taken)).toMatchObject({ lost: 0, doubled: 0, reordered: 0 });
  expect(bot.child.exitCode).toBe(null);
});

async function until(holds: () => boolean, instead: string): Promise<void> {
  await eventually(
    () => holds() || undefined,
    () => instead,
    60_000,
  );
}

/** Writes until there is no room for another byte. */
async function fill(path: string): Promise<string> {
  await using file = await open(path, 'w');
  for (let size = 1024 ** 2; size >= 1; ) {
    const isWritten = await file.write(Buffer.alloc(size)).then(
      ({ bytesWritten }) => bytesWritten === size,
      () => false,
    );
    if (!isWritten) size = Math.floor(size / 2);
  }
  return path;
}
