// Loops that do work until there is none, wait for the bell or for work that falls due by itself, and end when told to.
import { bell } from './bell.ts';

export interface Loop extends AsyncDisposable {
  /** There may be work now. */
  ring(): void;
}

export interface LoopSettings {
  /** Does one piece of work; false where there was none. */
  readonly work: () => Promise<boolean>;
  /** In how many milliseconds the next piece falls due; undefined where none is known of. */
  readonly dueInMs: () => Promise<number | undefined>;
  readonly concurrency: number;
  /** Beneath the bell, for rings that were lost. */
  readonly pollMs: number;
  /** The database is slow or gone; the loop goes on after a pause. */
  readonly onTrouble: (error: unknown) => void;
}

/** Work that fell due while it was looked for is looked for again, but not in a rush. */
const shortestWaitMs = 5;

/** Disposing lets the pieces of work that have begun end. */
export function startLoop({ work, dueInMs, concurrency, pollMs, onTrouble }: LoopSettings): Loop {
  const calls = bell(concurrency);
  let isStopping = false;
  const workUntilNone = async (): Promise<void> => {
    let done = 0;
    while (!isStopping && (await work())) {
      done += 1;
      // One piece may have been all there was; after two there is a heap, and another loop should help.
      if (done > 1) calls.ring();
    }
  };
  const untilDueMs = async (): Promise<number> =>
    Math.max(shortestWaitMs, Math.min(pollMs, (await dueInMs()) ?? pollMs));
  const run = async (): Promise<void> => {
    while (!isStopping) {
      try {
        await workUntilNone();
        if (!isStopping) calls.ringIn(await untilDueMs());
      } catch (error) {
        onTrouble(error);
        calls.ringIn(pollMs);
      }
      await calls.wait();
    }
  };
  const running = Array.from({ length: concurrency }, run);
  return {
    ring: () => calls.ring(),
    [Symbol.asyncDispose]: async () => {
      isStopping = true;
      calls.close();
      await Promise.all(running);
    },
  };
}
