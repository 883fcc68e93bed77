// Which cases are to be brought up to date in Slack, and when: each alone, many beside each other, what changes meanwhile once more.
import type { DeskHost } from '../../bot/desk.ts';
import { SlackFailure } from './errors.ts';
import type { News } from './show-case.ts';

export interface Watch {
  wake(caseId: string, news?: News): void;
  /** Resolves when what runs has ended. */
  stop(): Promise<void>;
}

interface WatchSettings {
  readonly show: (caseId: string, news: News) => Promise<'shown' | 'busy'>;
  readonly log: DeskHost['log'];
}

interface Job {
  failures: number;
  /** What is to be shown; what changes while it runs is shown once more. */
  news: News | undefined;
  timer: NodeJS.Timeout | undefined;
}

const atOnce = 16;
const busyMs = 500;
const firstRetryMs = 300;
const lastRetryMs = 60_000;

export function watchCases({ show, log }: WatchSettings): Watch {
  const jobs = new Map<string, Job>();
  const ready: string[] = [];
  const running = new Set<Promise<void>>();
  let isStopped = false;

  const wake = (caseId: string, news: News = 'case'): void => {
    if (isStopped) return;
    const known = jobs.get(caseId);
    const job = known ?? { failures: 0, news: undefined, timer: undefined };
    job.news = job.news === 'case' ? 'case' : news;
    if (known !== undefined && known.timer === undefined) return;
    clearTimeout(job.timer);
    job.timer = undefined;
    jobs.set(caseId, job);
    ready.push(caseId);
    serve();
  };
  const again = (caseId: string, job: Job, news: News, afterMs: number): void => {
    job.timer = setTimeout(() => wake(caseId, news), afterMs);
    job.timer.unref();
  };
  const run = async (caseId: string, job: Job): Promise<void> => {
    const { news = 'case' } = job;
    job.news = undefined;
    try {
      const outcome = await show(caseId, news);
      job.failures = 0;
      if (outcome === 'busy') return again(caseId, job, news, busyMs);
    } catch (error) {
      if (isStopped) return;
      job.failures += 1;
      report(log, error, { caseId, failures: job.failures });
      return again(caseId, job, news, retryMs(error, job.failures));
    }
    jobs.delete(caseId);
    if (job.news !== undefined) wake(caseId, job.news);
  };
  const serve = (): void => {
    while (running.size < atOnce) {
      const caseId = ready.shift();
      const job = jobs.get(caseId ?? '');
      if (caseId === undefined || job === undefined) return;
      const run1 = run(caseId, job).finally(() => {
        running.delete(run1);
        if (!isStopped) serve();
      });
      running.add(run1);
    }
  };
  return {
    wake,
    stop: async () => {
      isStopped = true;
      ready.length = 0;
      for (const { timer } of jobs.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
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
