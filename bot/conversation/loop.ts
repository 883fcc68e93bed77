// Loops that do work until there is none, wait for the bell or a slow poll, and end when told to.
import { bell } from './bell.ts';

export interface Loop extends AsyncDisposable {
  /** There may be work now. */
  ring(): void;
}

export interface LoopSettings {
  /** Does one piece of work; false where there was none. */
  readonly work: () => Promise<boolean>;
  readonly concurrency: number;
  /** Beneath the bell, for rings that were lost and work that falls due by itself. */
  readonly pollMs: number;
  /** The database is slow or gone; the loop goes on after a pause. */
  readonly onTrouble: (error: unknown) => void;
}

/** Disposing lets the pieces of work that have begun end. */
export function startLoop({ work, concurrency, pollMs, onTrouble }: LoopSettings): Loop {
  const calls = bell();
  let isStopping = false;
  const run = async (): Promise<void> => {
    while (!isStopping) {
      const worked = await work().catch((error: unknown) => {
        onTrouble(error);
        return false;
      });
      if (!worked && !isStopping) await calls.wait(pollMs);
    }
  };
  const running = Array.from({ length: concurrency }, run);
  return {
    ring: () => calls.ring(),
    [Symbol.asyncDispose]: async () => {
      isStopping = true;
      calls.ring();
      await Promise.all(running);
    },
  };
}
