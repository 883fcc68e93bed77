// Wakes loops that wait for work. A ring while nobody waits is remembered, so that none falls between looking and waiting.

export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or after `ms`. */
  wait(ms: number): Promise<void>;
}

export function bell(): Bell {
  let rung = 0;
  let waiting: (() => void)[] = [];
  return {
    ring: () => {
      if (waiting.length === 0) rung = 1;
      for (const wake of waiting) wake();
      waiting = [];
    },
    wait: async (ms) => {
      if (rung > 0) {
        rung = 0;
        return;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      const timer = setTimeout(resolve, ms);
      await promise;
      clearTimeout(timer);
      waiting = waiting.filter((other) => other !== resolve);
    },
  };
}
