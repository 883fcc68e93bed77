// Which cases are to be brought up to date in Slack, and when: each alone, many beside each other, what changes meanwhile once more.
// What just happened goes before what a look at everything found, however much that was.
import type { DeskHost } from '../../bot/desk.ts';
import { SlackFailure } from './errors.ts';
import type { News } from './show-case.ts';

export interface Watch {
  wake(caseId: string, news?: News): void;
  /** Looks at the case when there is nothing newer to do. */
  visit(caseId: string): void;
  /** Resolves when what runs has ended. */
  stop(): Promise<void>;
}

interface WatchSettings {
  readonly show: (caseId: string, news: News) => Promise<'shown' | 'busy'>;
  readonly log: DeskHost['log'];
}

interface Job {
  failures: number;
  isRunning: boolean;
  /** What is to be shown; what changes while it runs is shown once more. */
  news: News | undefined;
  timer: NodeJS.Timeout | undefined;
}

const atOnce = 16;
/** No visit begins beside more: what happens meanwhile finds the way free. */
const atVisits = 4;
const busyMs = 500;
const firstRetryMs = 300;
const lastRetryMs = 60_000;

export function watchCases({ show, log }: WatchSettings): Watch {
  const jobs = new Map<string, Job>();
  /** A case may stand in both lines; whoever comes second finds nothing left to do. */
  const fresh: string[] = [];
  const visits: string[] = [];
  const running = new Set<Promise<void>>();
  let isStopped = false;

  const ask = (caseId: string, news: News, line: string[]): void => {
    if (isStopped) return;
    const job = jobs.get(caseId) ?? { failures: 0, isRunning: false, news: undefined, timer: undefined };
    job.news = job.news === 'case' ? 'case' : news;
    jobs.set(caseId, job);
    if (job.isRunning) return;
    clearTimeout(job.timer);
    job.timer = undefined;
    line.push(caseId);
    serve();
  };
  const wake = (caseId: string, news: News = 'case'): void => ask(caseId, news, fresh);
  const run = async (caseId: string, job: Job): Promise<void> => {
    const { news = 'case' } = job;
    Object.assign(job, { news: undefined, isRunning: true });
    const restMs = await attempt({ show, log }, { caseId, news, job });
    job.isRunning = false;
    if (restMs === 0) jobs.delete(caseId);
    else job.timer = setTimeout(() => wake(caseId, news), restMs).unref();
    if (restMs === 0 && job.news !== undefined) wake(caseId, job.news);
  };
  const next = (): string | undefined => fresh.shift() ?? (running.size < atVisits ? visits.shift() : undefined);
  const start = (caseId: string): void => {
    const job = jobs.get(caseId);
    if (job === undefined || job.isRunning || job.timer !== undefined) return;
    const run1 = run(caseId, job).finally(() => {
      running.delete(run1);
      serve();
    });
    running.add(run1);
  };
  const serve = (): void => {
    while (running.size < atOnce) {
      const caseId = next();
      if (caseId === undefined) return;
      start(caseId);
    }
  };
  return {
    wake,
    visit: (caseId) => ask(caseId, 'case', visits),
    stop: async () => {
      isStopped = true;
      fresh.length = 0;
      visits.length = 0;
      for (const { timer } of jobs.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

interface Attempt {
  readonly caseId: string;
  readonly news: News;
  readonly job: Job;
}

/** Gives after how long the case is to be looked at again; 0 where it is as it should be. */
async function attempt({ show, log }: WatchSettings, { caseId, news, job }: Attempt): Promise<number> {
  try {
    const outcome = await show(caseId, news);
    job.failures = 0;
    return outcome === 'busy' ? busyMs : 0;
  } catch (error) {
    job.failures += 1;
    report(log, error, { caseId, failures: job.failures });
    return retryMs(error, job.failures);
  }
}

function retryMs(error: unknown, failures: number): number {
  const asked = error instanceof SlackFailure ? error.retryAfterMs : undefined;
  return asked ?? Math.min(lastRetryMs, firstRetryMs * 2 ** (failures - 1));
}

/** An error where nothing goes until somebody mends the app's token, its scopes or its channel. */
function report(log: DeskHost['log'], error: unknown, tried: object): void {
  const isStopped = error instanceof SlackFailure && (error.kind === 'stopped' || error.slackError === 'no_channel');
  log[isStopped ? 'error' : 'warn'](
    { ...tried, ...reasonOf(error) },
    'A case could not be shown in Slack; tried again',
  );
}

function reasonOf(error: unknown): object {
  return error instanceof SlackFailure ? { slackError: error.slackError, what: error.message } : { err: error };
}
