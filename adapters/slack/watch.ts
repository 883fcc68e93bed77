// Which cases are to be brought up to date in Slack, and when: each alone, many beside each other, what changes meanwhile once more.
import type { DeskHost } from '../../bot/desk.ts';
import { SlackFailure } from './errors.ts';

export interface Watch {
  wake(caseId: string): void;
  /** Resolves when what runs has ended. */
  stop(): Promise<void>;
}

interface WatchSettings {
  readonly show: (caseId: string) => Promise<'shown' | 'busy'>;
  readonly log: DeskHost['log'];
}

interface Job {
  failures: number;
  /** Something changed while it ran. */
  isDirty: boolean;
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

  const wake = (caseId: string): void => {
    if (isStopped) return;
    const job = jobs.get(caseId) ?? { failures: 0, isDirty: false, timer: undefined };
    if (jobs.has(caseId) && job.timer === undefined) {
      job.isDirty = true;
      return;
    }
    clearTimeout(job.timer);
    job.timer = undefined;
    jobs.set(caseId, job);
    ready.push(caseId);
    serve();
  };
  const again = (caseId: string, job: Job, afterMs: number): void => {
    job.timer = setTimeout(() => wake(caseId), afterMs);
    job.timer.unref();
  };
  const run = async (caseId: string, job: Job): Promise<void> => {
    job.isDirty = false;
    try {
      const outcome = await show(caseId);
      job.failures = 0;
      if (outcome === 'busy') return again(caseId, job, busyMs);
    } catch (error) {
      if (isStopped) return;
      job.failures += 1;
      log.warn(
        { caseId, failures: job.failures, ...reasonOf(error) },
        'A case could not be shown in Slack; tried again',
      );
      return again(caseId, job, retryMs(error, job.failures));
    }
    jobs.delete(caseId);
    if (job.isDirty) wake(caseId);
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

function reasonOf(error: unknown): object {
  return error instanceof SlackFailure ? { slackError: error.slackError, what: error.message } : { err: error };
}
