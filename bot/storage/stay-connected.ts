// One connection that is opened again whenever it breaks.
import { setTimeout as pause } from 'node:timers/promises';

export interface Connection {
  /** Settles when the connection is gone, on purpose or not. */
  readonly ended: Promise<void>;
}

export interface StayOptions {
  readonly pauseMs: number;
  /** It broke, or could not be opened again yet. */
  readonly onTrouble: (error: Error) => void;
  readonly onBack?: () => void;
}

export interface Staying<T> {
  /** Ends the watch and hands over the connection; undefined while it is broken. */
  release(): Promise<T | undefined>;
}

/** Watches `first` and its successors, each made by `reopen`, which is tried until it succeeds. */
export function stayConnected<T extends Connection>(
  first: T,
  reopen: () => Promise<T>,
  { pauseMs, onTrouble, onBack = () => {} }: StayOptions,
): Staying<T> {
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  let current: T | undefined = first;

  const next = async (): Promise<T | undefined> => {
    while (!stop.signal.aborted) {
      try {
        return await reopen();
      } catch (error) {
        onTrouble(error instanceof Error ? error : new Error(String(error)));
        await pause(pauseMs, undefined, { signal: stop.signal }).catch(() => {});
      }
    }
    return undefined;
  };
  const watch = async (): Promise<void> => {
    while (current !== undefined) {
      await Promise.race([current.ended, stopped]);
      if (stop.signal.aborted) return;
      onTrouble(new Error('The connection broke'));
      current = await next();
      if (current !== undefined) onBack();
    }
  };
  const watching = watch();

  return {
    release: async () => {
      stop.abort();
      await watching;
      return current;
    },
  };
}
