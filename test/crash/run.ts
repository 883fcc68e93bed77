// The product in processes of its own, web and workers, under load; all the while some of them are killed, the database is shut down
// under them and their lines are cut. At the end everything must have arrived once and in order.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, account } from '../../bench/load/account.ts';
import { type Bot, end, freePort, startBot } from '../../bench/load/bot.ts';
import { openCrowd } from '../../bench/load/crowd.ts';
import { openWebhook, settingsFor } from '../../bench/load/messenger.ts';
import { openStage, untilQuiet } from '../../bench/load/stage.ts';
import { openLine } from './cut-line.ts';

export interface CrashOptions {
  readonly kills: number;
  readonly onProgress?: (done: number) => void;
}

export interface CrashReport extends Account {
  readonly kills: number;
  readonly shutdowns: number;
  readonly cuts: number;
  readonly messages: number;
  /** Processes that ended without being killed. */
  readonly fallen: number;
}

const roles = ['web', 'web', 'worker', 'worker'] as const;
const writersEach = 8;
const customers = 200;
/** Of all that is done to it, so much is done to the database and to the lines; the rest to the processes. */
const shutdownShare = 0.04;
const cutShare = 0.08;

export async function crash({ kills: wanted, onProgress = () => {} }: CrashOptions): Promise<CrashReport> {
  await using stack = new AsyncDisposableStack();
  const stage = stack.use(await openStage());
  const line = stack.use(await openLine(stage.url));
  const settings = { ...settingsFor(stage.messenger), DATABASE_URL: line.url, DATA_DIR: stage.dir, LOG_LEVEL: 'fatal' };
  const crew = await Promise.all(roles.map((role) => openMember(role, settings)));
  stack.defer(async () => void (await Promise.all(crew.map((member) => member.end()))));

  let isOver = false;
  let messages = 0;
  const writing = crew
    .filter(({ role }) => role === 'web')
    .map(async ({ address }) => {
      await using door = openWebhook(address, writersEach);
      const crowd = openCrowd(door, customers);
      const write = async () => {
        for (; !isOver; messages += 1) await crowd.next();
      };
      await Promise.all(Array.from({ length: writersEach }, write));
    });

  const done = { kills: 0, shutdowns: 0, cuts: 0 };
  while (done.kills < wanted) {
    await pause(Math.random() * 600);
    const chance = Math.random();
    if (chance < shutdownShare) done.shutdowns += await shutDown(stage.dir);
    else if (chance < shutdownShare + cutShare) {
      line.cut();
      done.cuts += 1;
    } else {
      await crew[Math.floor(Math.random() * crew.length)]?.kill();
      done.kills += 1;
      onProgress(done.kills);
    }
  }
  isOver = true;
  await Promise.all(writing);
  await untilQuiet(stage);
  const fallen = crew.reduce((sum, member) => sum + member.fallen(), 0);
  return { ...done, messages, fallen, ...(await account(stage, messages)) };
}

interface Member {
  readonly role: 'web' | 'worker';
  readonly address: string;
  /** Without a warning; another process takes its place at once. */
  kill(): Promise<void>;
  /** How often it ended by itself. */
  fallen(): number;
  end(): Promise<void>;
}

async function openMember(role: Member['role'], settings: Readonly<Record<string, string>>): Promise<Member> {
  const place = { ...settings, ROLE: role, PORT: `${await freePort()}` };
  let isOver = false;
  let bot: Bot | undefined = await startBot(place);
  const { address } = bot;
  const start = async (): Promise<void> => {
    // The database may be away just now: then it ends by itself, as under any supervisor, and is started again.
    while (bot === undefined && !isOver) bot = await startBot(place).catch(() => undefined);
  };
  let starting = Promise.resolve();
  let fallen = 0;
  return {
    ...{ role, address, fallen: () => fallen },
    kill: async () => {
      await starting;
      if (bot !== undefined && bot.child.exitCode !== null) fallen += 1;
      if (bot !== undefined) await end(bot.child, 'SIGKILL');
      bot = undefined;
      starting = start();
    },
    end: async () => {
      isOver = true;
      await starting;
      await bot?.[Symbol.asyncDispose]();
    },
  };
}

/** At once, as `pg_ctl stop -m immediate`: nothing is written down that was not. Somebody starts it again. */
async function shutDown(dataDir: string): Promise<number> {
  const [pid] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!Number(pid)) return 0;
  process.kill(Number(pid), 'SIGQUIT');
  return 1;
}
