// One PostgreSQL with fsync on, one messenger, and as many processes of the bot on them as a figure needs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../bot/storage/database.ts';
import { openEmbeddedServer } from '../../bot/storage/embedded/server.ts';
import { type Bot, startBot } from './bot.ts';
import { type Messenger, openMessenger, settingsFor } from './messenger.ts';

export interface Stage extends AsyncDisposable {
  readonly url: string;
  /** The data folder of all of it. */
  readonly dir: string;
  readonly database: Database;
  readonly messenger: Messenger;
  start(role: 'all' | 'web' | 'worker', more?: Readonly<Record<string, string>>): Promise<Bot>;
}

/** Everything lies below `parent`. */
export async function openStage(parent = tmpdir()): Promise<Stage> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(parent, 'clauseline-bench-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const { url } = stack.use(await openEmbeddedServer(dir));
  const database = openDatabase(url);
  stack.defer(() => database.destroy());
  const messenger = stack.use(await openMessenger());
  const open = stack.move();
  return {
    ...{ url, dir, database, messenger },
    start: async (role, more = {}) => {
      const settings = { ...settingsFor(messenger), DATABASE_URL: url, DATA_DIR: dir, ROLE: role, ...more };
      return open.use(await startBot(settings));
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Resolves when nothing is left to do; everything that was taken has been answered by then. */
export async function untilQuiet({ database }: Stage): Promise<void> {
  for (;;) {
    const lane = await database.selectFrom('lanes').select('conversationId').limit(1).executeTakeFirst();
    const reply = await database
      .selectFrom('outbox')
      .select('outboxId')
      .where('endedAt', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (lane === undefined && reply === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
