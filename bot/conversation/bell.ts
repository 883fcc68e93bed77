// Wakes loops that wait for work, one for each ring. A ring while nobody waits is remembered, so that none falls between looking and
// waiting; more rings than there are loops would only make them look in vain.

export interface Bell {
  ring(): void;
  /** Rings by itself after `ms`; of several such wishes the earliest is kept. */
  ringIn(ms: number): void;
  /** Resolves at the next ring. */
  wait(): Promise<void>;
  /** Wakes everybody, now and from now on. */
  close(): void;
}

export function bell(loops: number): Bell {
  let rings = 0;
  let isClosed = false;
  let alarm: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined;
  const waiting: (() => void)[] = [];
  const ring = (): void => {
    const wake = waiting.shift();
    if (wake === undefined) rings = Math.min(rings + 1, loops);
    else wake();
  };
  return {
    ring,
    ringIn: (ms) => {
      const at = performance.now() + ms;
      if (isClosed || (alarm !== undefined && alarm.at <= at)) return;
      clearTimeout(alarm?.timer);
      const timer = setTimeout(() => {
        alarm = undefined;
        ring();
      }, ms);
      alarm = { at, timer };
    },
    wait: async () => {
      if (isClosed) return;
      if (rings === 0) return await new Promise((resolve) => void waiting.push(resolve));
      rings -= 1;
    },
    close: () => {
      isClosed = true;
      clearTimeout(alarm?.timer);
      for (const wake of waiting.splice(0)) wake();
    },
  };
}
