// When the bot has finished its turn, as far as a terminal can tell: it has said something, and then nothing for a moment.
import { setTimeout as delay } from 'node:timers/promises';

export interface Patience {
  /** How long to wait for a first word; while an engineer has the conversation, the bot says none. */
  readonly firstMs: number;
  /** How long a pause must be to be the end. */
  readonly quietMs: number;
}

export interface Silence {
  /** Something was said. */
  broken(): void;
  /** Resolves when what is said from now on has come to an end. */
  after(): Promise<void>;
}

export function silence({ firstMs, quietMs }: Patience): Silence {
  let spoken = Promise.withResolvers<true>();
  const spokenWithin = (ms: number) => Promise.race([spoken.promise, delay(ms, false)]);
  return {
    broken: () => {
      spoken.resolve(true);
      spoken = Promise.withResolvers();
    },
    after: async () => {
      let hasSpoken = await spokenWithin(firstMs);
      while (hasSpoken) hasSpoken = await spokenWithin(quietMs);
    },
  };
}
